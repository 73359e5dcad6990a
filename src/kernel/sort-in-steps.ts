/**
 * A stable sort that can be interrupted: it yields after about every `step` comparisons, so that a long list does not
 * keep others waiting. The same order as Array.prototype.sort. Example: in one go, drain the generator.
 */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  step: number,
): Generator<void, readonly T[], void> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += step) {
    runs.push(items.slice(start, start + step).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let pair = 0; pair < runs.length; pair += 2) {
      longer.push(yield* merged(runs[pair] ?? [], runs[pair + 1] ?? [], compare, step));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  step: number,
): Generator<void, readonly T[], void> {
  if (right.length === 0) return left;
  const out: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const takeLeft = j >= right.length || (i < left.length && compare(left[i] as T, right[j] as T) <= 0);
    out.push((takeLeft ? left[i++] : right[j++]) as T);
    if (out.length % step === 0) yield;
  }
  return out;
}
