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
    if (keys.length > 1) return book.error(one.place(field), { kind: 'ambiguous-indicator', text, keys });
    return book.error(one.place(field), { kind: 'unknown-indicator', text, nearest: finder.nearest(text) });
  };
  const partitions = one.partitions.map((partition) => {
    const place = one.place('partitions');
    if (partition.length < 2) book.error(place, { kind: 'single-part', text: partition.join('') });
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
      book.error(one.place('name'), { kind: 'repeated-name', text: one.name, key: name.key, otherRow: name.row });
    } else names.set(folded(one.name), { key: one.key, row: one.row });
  }
}

/** What an indicator is made of, by whatever relation: an indicator that is in the end made of itself says nothing. */
const ingredients = (one: Indicator): readonly string[] =>
  [...one.partitions.flat(), one.numerator, one.denominator, one.sumOverPlacesOf].filter((key) => key !== null);

/** Reports each cycle once, at the row of the file that closes it. */
function reportCycles(written: readonly WrittenIndicator[], all: readonly Indicator[], book: MessageBook): void {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const done = new Set<string>();
  const visit = (key: string, path: readonly string[], from: WrittenIndicator): void => {
    const at = path.indexOf(key);
    if (at >= 0) {
      book.error(from.place('partitions'), { kind: 'cycle', path: [...path.slice(at), key] });
      return;
    }
    if (done.has(key)) return;
    const indicator = byKey.get(key);
    for (const part of indicator ? ingredients(indicator) : []) visit(part, [...path, key], from);
    done.add(key);
  };
  for (const one of written) visit(one.key, [], one);
}
