import { type AsOf, firstDay, parseAsOf } from '#kernel/as-of.ts';
import { shown } from '#kernel/digits.ts';
import { compare, exact } from '#kernel/exact.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { parseNumberText } from '#kernel/number-text.ts';
import type { TextRow } from '#kernel/text-table.ts';
import type { CellPlace, MessageBook } from './cell-messages.ts';
import type { DecimalText, FigureKind, Indicator, Source } from './figure.ts';
import { type FigureField, figureHeader, kindOf } from './figure-file-columns.ts';
import type { IndicatorFinder } from './find-indicator.ts';
import { type Columns, cellText, foldedUnit } from './table-cells.ts';

export type SourceContent = Omit<Source, 'id'>;

/** What people write into Excel with Alt+Enter. */
const severalLines: ReadonlySet<FigureField> = new Set(['source', 'publisher', 'locator', 'licence', 'note']);

/** Reads the cells of one row, noting what is wrong with each. Null means that an error has been noted. */
export class FigureRow {
  readonly #row: TextRow;
  readonly #columns: Columns<FigureField>;
  readonly #book: MessageBook;

  constructor(row: TextRow, columns: Columns<FigureField>, book: MessageBook) {
    this.#row = row;
    this.#columns = columns;
    this.#book = book;
  }

  place(field: FigureField): CellPlace {
    return { row: this.#row.row, column: this.#columns.names[this.#columns.at.get(field) ?? -1] ?? '' };
  }

  text(field: FigureField): string | null {
    const lines = severalLines.has(field) ? 'several-lines' : 'one-line';
    return cellText(this.#row, this.#columns.at.get(field), this.place(field).column, this.#book, lines);
  }

  indicator(finder: IndicatorFinder): Indicator | null {
    const text = this.#needed('indicator');
    if (text === null) return null;
    const found = finder.find(text);
    if (found.length === 1 && found[0]) return found[0];
    const place = this.place('indicator');
    if (found.length > 1) {
      return this.#book.error(place, {
        kind: 'ambiguous-indicator',
        text: shown(text),
        keys: found.map(({ key }) => key),
      });
    }
    const nearest = this.#book.hasRoom ? finder.nearest(text) : null;
    return this.#book.error(place, { kind: 'unknown-indicator', text: shown(text), nearest });
  }

  asOf(): AsOf | null {
    const text = this.#needed('asOf');
    if (text === null) return null;
    const read = parseAsOf(text);
    return read.ok ? read.value : this.#book.error(this.place('asOf'), { kind: 'date', error: read.error });
  }

  /** Empty when the cell is blank. */
  kind(): FigureKind | '' | null {
    const text = this.text('kind');
    if (text === null || text === '') return text;
    return kindOf(text) ?? this.#book.error(this.place('kind'), { kind: 'unknown-kind', text: shown(text) });
  }

  unit(indicator: Indicator): void {
    const text = this.text('unit');
    if (text === null || text === '' || foldedUnit(text) === foldedUnit(indicator.unit)) return;
    this.#book.error(this.place('unit'), {
      kind: 'unit',
      text: shown(text),
      unit: indicator.unit,
      indicator: indicator.name,
    });
  }

  /**
   * The number in a cell; { mark } when there is none. A value outside the indicator's limits is a warning. With an unknown
   * indicator the cell is read all the same, so that its own error is shown in the same go.
   */
  value(indicator: Indicator | null, index: number): { value: DecimalText } | { mark: string } | null {
    const place = { row: this.#row.row, column: this.#columns.names[index] ?? '' };
    const text = cellText(this.#row, index, place.column, this.#book);
    if (text === null) return null;
    const read = parseNumberText(text, !indicator || foldedUnit(indicator.unit) === '%');
    if (!read.ok) return this.#book.error(place, { kind: 'number', error: read.error });
    if (read.value.kind === 'missing') return { mark: read.value.mark };
    const { value } = read.value;
    if (!indicator) return { value };
    const { min, max, name } = indicator;
    if (min !== null && compare(exact(value), exact(min)) < 0) {
      this.#book.warning(place, { kind: 'below-min', value, limit: min, indicator: name });
    }
    if (max !== null && compare(exact(value), exact(max)) > 0) {
      this.#book.warning(place, { kind: 'above-max', value, limit: max, indicator: name });
    }
    return { value };
  }

  /** The source of the row. What a row leaves blank comes from the source given for the whole block, if there is one. */
  source(otherwise: SourceContent | null): SourceContent | null {
    const title = this.text('source');
    const publisher = this.text('publisher');
    const publishedOn = this.#publishedOn();
    const locator = this.text('locator');
    const licence = this.text('licence');
    if (title === null || publisher === null || publishedOn === null || locator === null || licence === null)
      return null;
    const base = title === '' ? otherwise : null;
    if (title === '' && base === null) {
      return this.#book.error(this.place('source'), { kind: 'required', header: figureHeader('source') });
    }
    return {
      title: title || (base?.title ?? ''),
      publisher: publisher || (base?.publisher ?? ''),
      publishedOn: publishedOn || (base?.publishedOn ?? null),
      locator: locator || (base?.locator ?? ''),
      licence: licence || (base?.licence ?? ''),
    };
  }

  /** An actual figure of a time that has not begun yet is doubtful. */
  future(asOf: AsOf, kind: FigureKind, today: string, place: CellPlace): void {
    if (kind === 'actual' && firstDay(asOf) > today) this.#book.warning(place, { kind: 'future', asOf, today });
  }

  #needed(field: FigureField): string | null {
    const text = this.text(field);
    return text === '' ? this.#book.error(this.place(field), { kind: 'required', header: figureHeader(field) }) : text;
  }

  #publishedOn(): string | null {
    const text = this.text('publishedOn');
    if (text === null || text === '') return text;
    const read = parseJapaneseDate(text);
    return read.ok ? read.value : this.#book.error(this.place('publishedOn'), { kind: 'date', error: read.error });
  }
}
