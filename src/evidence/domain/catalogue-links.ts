import { shown } from '#kernel/digits.ts';
import { compare, exact } from '#kernel/exact.ts';
import type { CatalogueField } from './catalogue-file-columns.ts';
import type { CellPlace, MessageBook } from './cell-messages.ts';
import type { Indicator } from './figure.ts';
import { folded } from './file-columns.ts';
import { type IndicatorFinder, indicatorFinder } from './find-indicator.ts';

/** An indicator as a row states it: relations still name other indicators by key or name, '' for none. */
export interface WrittenIndicator extends Omit<Indicator, 'numerator' | 'denominator' | 'sumOverPlacesOf'> {
  readonly row: number;
  readonly numerator: string;
  readonly denominator: string;
  readonly sumOverPlacesOf: string;
  place(field: CatalogueField): CellPlace;
}

/** Resolves what the rows say of one another and of the existing indicators; whatever does not hold together is an error. */
export function linkIndicators(
  written: readonly WrittenIndicator[],
  existing: readonly Indicator[],
  book: MessageBook,
): readonly Indicator[] {
  const replaced = new Set(written.map(({ key }) => key));
  const kept = existing.filter(({ key }) => !replaced.has(key));
  reportRepeats(written, kept, book);
  const nominal = written.map((one) => ({ ...one, numerator: null, denominator: null, sumOverPlacesOf: null }));
  const finder = indicatorFinder([...kept, ...nominal]);
  const indicators = written.map((one) => link(one, finder, book));
  reportCycles(written, [...kept, ...indicators], book);
  return indicators;
}

function link(one: WrittenIndicator, finder: IndicatorFinder, book: MessageBook): Indicator {
  const keyFor = (text: string, field: CatalogueField): string | null => {
    if (text === '') return null;
    const found = finder.find(text);
    const keys = [...new Set(found.map(({ key }) => key))];
    if (keys.length === 1 && keys[0]) return keys[0];
    if (keys.length > 1) return book.error(one.place(field), { kind: 'ambiguous-indicator', text: shown(text), keys });
    return book.error(one.place(field), {
      kind: 'unknown-indicator',
      text: shown(text),
      nearest: finder.nearest(text),
    });
  };
  const partitions = one.partitions.map((partition) => {
    const place = one.place('partitions');
    if (partition.length < 2) book.error(place, { kind: 'single-part', text: shown(partition.join('')) });
    const parts = partition.flatMap((part) => keyFor(part, 'partitions') ?? []);
    const repeated = parts.find((part, at) => parts.indexOf(part) !== at);
    if (repeated) book.error(place, { kind: 'repeated-part', text: repeated });
    return parts;
  });
  if ((one.numerator === '') !== (one.denominator === '')) {
    book.error(one.place(one.numerator === '' ? 'numerator' : 'denominator'), { kind: 'half-ratio' });
  }
  if (one.min !== null && one.max !== null && compare(exact(one.min), exact(one.max)) > 0) {
    book.error(one.place('min'), { kind: 'min-above-max', min: one.min, max: one.max });
  }
  return {
    key: one.key,
    name: one.name,
    unit: one.unit,
    definition: one.definition,
    numerator: keyFor(one.numerator, 'numerator'),
    denominator: keyFor(one.denominator, 'denominator'),
    partitions,
    sumOverPlacesOf: keyFor(one.sumOverPlacesOf, 'sumOverPlacesOf'),
    min: one.min,
    max: one.max,
    maxYearlyChangePercent: one.maxYearlyChangePercent,
  };
}

function reportRepeats(written: readonly WrittenIndicator[], kept: readonly Indicator[], book: MessageBook): void {
  const keys = new Map<string, number>();
  const names = new Map<string, { key: string; row: number | null }>(
    kept.map(({ key, name }) => [folded(name), { key, row: null }]),
  );
  for (const one of written) {
    const before = keys.get(one.key);
    if (before !== undefined) book.error(one.place('key'), { kind: 'repeated-key', text: one.key, otherRow: before });
    else keys.set(one.key, one.row);
    const name = names.get(folded(one.name));
    if (name && name.key !== one.key) {
      book.error(one.place('name'), {
        kind: 'repeated-name',
        text: shown(one.name),
        key: name.key,
        otherRow: name.row,
      });
    } else names.set(folded(one.name), { key: one.key, row: one.row });
  }
}

/** What an indicator is made of, by whatever relation: an indicator that is in the end made of itself says nothing. */
const ingredients = (one: Indicator): readonly string[] =>
  [...one.partitions.flat(), one.numerator, one.denominator, one.sumOverPlacesOf].filter((key) => key !== null);

/** Reports each cycle at the first row of the file that belongs to it. */
function reportCycles(written: readonly WrittenIndicator[], all: readonly Indicator[], book: MessageBook): void {
  // Indicators whose ingredients are all sound are sound; what is left over stands on a cycle or above one.
  const open = new Map(all.map((one) => [one.key, new Set(ingredients(one))]));
  const users = new Map<string, string[]>();
  for (const [key, parts] of open) for (const part of parts) users.set(part, [...(users.get(part) ?? []), key]);
  const sound = [...open].filter(([, parts]) => parts.size === 0).map(([key]) => key);
  for (let key = sound.pop(); key !== undefined; key = sound.pop()) {
    open.delete(key);
    for (const user of users.get(key) ?? []) {
      const parts = open.get(user);
      if (parts?.delete(key) && parts.size === 0) sound.push(user);
    }
  }
  const walked = new Set<string>();
  for (const one of written) {
    const path: string[] = [];
    let key: string | undefined = open.has(one.key) ? one.key : undefined;
    while (key !== undefined && !walked.has(key)) {
      walked.add(key);
      path.push(key);
      key = [...(open.get(key) ?? [])].find((part) => open.has(part));
    }
    const at = key === undefined ? -1 : path.indexOf(key);
    if (at < 0 || key === undefined) continue;
    const cycle = new Set(path.slice(at));
    const first = written.find((candidate) => cycle.has(candidate.key)) ?? one;
    book.error(first.place('partitions'), { kind: 'cycle', path: [...cycle, key] });
  }
}
