import { shown } from '#kernel/digits.ts';
import { parseNumberText } from '#kernel/number-text.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { TextRow, TextTable } from '#kernel/text-table.ts';
import { type CatalogueField, catalogueColumns, requiredCatalogueFields } from './catalogue-file-columns.ts';
import { linkIndicators, type WrittenIndicator } from './catalogue-links.ts';
import { type CellMessage, MessageBook, type MessageCounts } from './cell-messages.ts';
import type { DecimalText, Indicator } from './figure.ts';
import { type Columns, cellText, foldedUnit, readHeader, reportRagged } from './table-cells.ts';

export interface CatalogueFile {
  readonly indicators: readonly Indicator[];
}

export interface CatalogueFileRefusal {
  readonly errors: readonly CellMessage[];
  readonly more: MessageCounts;
}

/**
 * Reads a table of indicators. `existing` are those of the workspace: a row may refer to them by key or name, and a row with the
 * key of one of them redefines it. 内訳 is written `a; b | c; d; e`: each part between | is one way to split the indicator.
 */
export function readCatalogueTable(
  table: TextTable,
  existing: readonly Indicator[],
): Result<CatalogueFile, CatalogueFileRefusal> {
  const book = new MessageBook();
  const [first, ...rows] = table.rows;
  const columns = first ? readHeader(first, catalogueColumns, requiredCatalogueFields, book) : null;
  reportRagged(table.ragged, book);
  if (rows.length === 0 || !columns) book.error({ row: first?.row ?? 1, column: '' }, { kind: 'empty-file' });
  if (book.refused || !columns) return refusal(book);
  const written = rows.flatMap((row) => readRow(row, columns, book) ?? []);
  const indicators = linkIndicators(written, existing, book);
  return book.refused ? refusal(book) : ok({ indicators });
}

function readRow(row: TextRow, columns: Columns<CatalogueField>, book: MessageBook): WrittenIndicator | null {
  const place = (field: CatalogueField) => ({ row: row.row, column: columns.names[columns.at.get(field) ?? -1] ?? '' });
  const text = (field: CatalogueField) => {
    const lines = field === 'definition' ? 'several-lines' : 'one-line';
    return cellText(row, columns.at.get(field), place(field).column, book, lines);
  };
  const needed = (field: CatalogueField) => {
    const written = text(field);
    const header = catalogueColumns.find((column) => column.field === field)?.header ?? field;
    return written === '' ? book.error(place(field), { kind: 'required', header }) : written;
  };
  const number = (field: CatalogueField, percent: boolean): DecimalText | null => {
    const read = parseNumberText(text(field) ?? '', percent);
    if (!read.ok) return book.error(place(field), { kind: 'number', error: read.error });
    return read.value.kind === 'number' ? read.value.value : null;
  };

  const key = needed('key');
  const suggestion = key === null ? null : keyLike(key);
  if (key !== null && suggestion !== key)
    book.error(place('key'), { kind: 'bad-key', text: shown(key), suggestion: suggestion && shown(suggestion) });
  const name = needed('name');
  const unit = needed('unit');
  const percent = foldedUnit(unit ?? '') === '%';
  const definition = text('definition');
  const [numerator, denominator, sumOverPlacesOf] = [text('numerator'), text('denominator'), text('sumOverPlacesOf')];
  const partitions = text('partitions');
  const [min, max] = [number('min', percent), number('max', percent)];
  const maxYearlyChangePercent = number('maxYearlyChangePercent', true);
  if (key === null || suggestion !== key || name === null || unit === null || definition === null) return null;
  if (numerator === null || denominator === null || sumOverPlacesOf === null || partitions === null) return null;
  return {
    row: row.row,
    place,
    key,
    name,
    unit,
    definition,
    numerator,
    denominator,
    sumOverPlacesOf,
    partitions: splitParts(partitions),
    min,
    max,
    maxYearlyChangePercent,
  };
}

/** `a; b | c;d;e` → [[a, b], [c, d, e]]; full-width ； and ｜ too. */
function splitParts(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  return text.split(/[|｜]/u).map((partition) =>
    partition
      .split(/[;；]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
}

/** The lower-case kebab key that the text comes nearest to; null when it has no letters for one. */
function keyLike(text: string): string | null {
  const key = text
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) ? key : null;
}

function refusal(book: MessageBook): Result<never, CatalogueFileRefusal> {
  const { errors, more } = book.kept();
  return err({ errors, more });
}
