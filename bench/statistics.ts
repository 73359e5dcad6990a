export interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and extremes: on a shared machine a mean tells more about the neighbours than about us. */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

/** The value below which `share` of the sorted values lie (linear between neighbours). Example: [1, 3], 0.5 → 2. */
function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
}

/** Round by round: what both met in the same minute is divided, so that a slow minute slows both sides of a ratio. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Summary =>
  summarise(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
