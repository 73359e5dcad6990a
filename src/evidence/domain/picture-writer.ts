import { type AsOf, formatAsOf } from '#kernel/as-of.ts';
import { decimalsOf, exact, minus, over, roundTo, times, whole } from '#kernel/exact.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { DecimalText, Figure } from './figure.ts';
import type { PictureCell } from './picture.ts';
import type { PictureFigures } from './picture-figures.ts';
import type { PictureWording, PictureWords } from './picture-words.ts';

/** Figures, and the language to tell them in. */
export interface PictureWriter {
  readonly figures: PictureFigures;
  readonly words: PictureWords;
  readonly language: Language;
  name(indicator: string): string;
  unit(indicator: string): string;
  /** '施設・居住系サービスの定員（人）', for the head of a column. */
  heading(indicator: string): string;
  /** Both eras, for tables: 平成28年4月1日（2016-04-01）. */
  date(asOf: AsOf): string;
  /** One era, for sentences: 平成28年4月1日. */
  shortDate(asOf: AsOf): string;
}

export function pictureWriter(figures: PictureFigures, wording: PictureWording): PictureWriter {
  const { language, words } = wording;
  const name = (key: string) => wording.indicatorName(figures.indicator(key));
  const unit = (key: string) => wording.indicatorUnit(figures.indicator(key));
  return {
    figures,
    words,
    language,
    name,
    unit,
    heading: (key) => words.columns.withUnit(name(key), unit(key)),
    date: (asOf) => formatAsOf(asOf, language),
    // formatAsOf puts the other calendar into brackets behind; a sentence reads better without.
    shortDate: (asOf) => formatAsOf(asOf, language).replace(/\s*[（(].*[）)]$/u, ''),
  };
}

/** The cell of a figure: exactly its value, and the way to its history. */
export function figureCell(figure: Figure): PictureCell {
  const cell = { text: printedNumber(figure.value), value: figure.value, figureId: figure.id };
  return isProvisional(figure) ? { ...cell, provisional: true } : cell;
}

/** 仮: officials write 速報, 暫定 or 仮 at the head of the note of a value that will be revised. */
const isProvisional = (figure: Figure): boolean => /^[（(]?(?:速報|暫定|仮)/u.test(figure.note);

export const cellOr = (figure: Figure | null, absent: string): PictureCell =>
  figure ? figureCell(figure) : { text: absent };

/** part ÷ whole in percent with one digit, or null when the whole is 0. Example: 382 of 1,347 is '28.4'. */
export function shareOf(part: DecimalText, total: DecimalText): DecimalText | null {
  const divisor = exact(total);
  return divisor.n === 0n ? null : roundTo(times(over(exact(part), divisor), whole(100)), 1);
}

export interface Change {
  /** Without sign, grouped, with the digits of the finer of the two. */
  readonly size: string;
  readonly direction: 'up' | 'down' | 'same';
}

/** From one printed value to another. Example: '28.4' to '27.5' is down by '0.9'. */
export function changeBetween(from: DecimalText, to: DecimalText): Change {
  const difference = minus(exact(to), exact(from));
  const size = roundTo(difference, Math.max(decimalsOf(from), decimalsOf(to))).replace(/^-/, '');
  return { size: printedNumber(size), direction: difference.n === 0n ? 'same' : difference.n > 0n ? 'up' : 'down' };
}

/** Printed sources of the figures, in their order; the same table of many dates is one line. */
export function printedSources(
  { words }: Pick<PictureWriter, 'words'>,
  figures: readonly (Figure | null)[],
): readonly string[] {
  const found = figures.flatMap((figure) => (figure ? [figure.source] : []));
  const works = Map.groupBy(found, (it) => [it.publisher, it.title, it.locator, it.licence].join('\n'));
  return [...works.values()].flatMap((editions) => {
    const dates = editions.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
    const [edition] = editions;
    return edition ? [words.source({ ...edition, first: dates[0] ?? null, last: dates.at(-1) ?? null })] : [];
  });
}

/**
 * The notes that were entered with figures, in their order. A note that not all of the figures carry names the
 * indicators that do.
 */
export function enteredNotes(writer: PictureWriter, figures: readonly (Figure | null)[]): readonly string[] {
  const given = figures.filter((figure) => figure !== null);
  const noted = given.filter(({ note }) => note !== '');
  return [...Map.groupBy(noted, ({ note }) => note)].map(([note, carriers]) =>
    carriers.length === given.length
      ? note
      : writer.words.noteOn(writer.words.list(unique(carriers.map(({ indicator }) => writer.name(indicator)))), note),
  );
}

/** Says which counts of people are from 1 to 9; 0 and larger counts need no warning. */
export function smallNumberNotes(writer: PictureWriter, figures: readonly (Figure | null)[]): readonly string[] {
  const small = figures.flatMap((figure) => {
    if (!figure || writer.figures.indicator(figure.indicator).unit !== '人') return [];
    return /^[1-9]$/.test(figure.value) ? [writer.name(figure.indicator)] : [];
  });
  return small.length === 0 ? [] : [writer.words.smallNumber(writer.words.list(unique(small)))];
}

export const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
