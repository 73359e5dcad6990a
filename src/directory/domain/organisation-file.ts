import { restored } from '#kernel/formula-text.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { columnLetter, type TextTable } from '#kernel/text-table.ts';
import type { OrganisationField, OrganisationFinding } from './settle-organisation.ts';

/** A column of the file: its header, and the field it fills. */
export interface FileColumn {
  readonly header: string;
  readonly field: OrganisationField;
}

/** Where: the row that Excel shows, and the column as letter and header, 'H FAX'; '' for the row or the file as a whole. */
export interface FileMessage {
  readonly row: number;
  readonly column: string;
  readonly finding: FileFinding;
}

export type FileFinding =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'ragged'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'unknown-header'; readonly header: string }
  | { readonly kind: 'repeated-header'; readonly header: string }
  | { readonly kind: 'missing-header'; readonly header: string }
  | { readonly kind: 'repeated-name'; readonly name: string; readonly otherRow: number }
  | { readonly kind: 'field'; readonly field: OrganisationField; readonly finding: OrganisationFinding };

export interface FileRow {
  readonly row: number;
  /** What the row says; an empty cell or a missing column says nothing. */
  readonly cells: Readonly<Partial<Record<OrganisationField, string>>>;
}

export interface OrganisationFile {
  readonly rows: readonly FileRow[];
  /** 'H FAX' for a field, for messages about its cells. */
  readonly columnOf: (field: OrganisationField) => string;
}

/** The table's rows by field, or everything that is wrong with its form. `required` are the fields that need a column. */
export function readOrganisationFile(
  table: TextTable,
  columns: readonly FileColumn[],
  required: readonly OrganisationField[],
): Result<OrganisationFile, readonly FileMessage[]> {
  const [header, ...rows] = table.rows;
  if (!header || rows.length === 0) return err([{ row: 1, column: '', finding: { kind: 'empty-file' } }]);
  const errors: FileMessage[] = [];
  const places = new Map<OrganisationField, { readonly index: number; readonly label: string }>();
  for (const [index, cell] of header.cells.entries()) {
    const label = `${columnLetter(index)} ${cell.trim()}`.trim();
    const note = (finding: FileFinding) => void errors.push({ row: header.row, column: label, finding });
    const column = columns.find((one) => folded(one.header) === folded(cell));
    if (!column) note({ kind: 'unknown-header', header: cell.trim().slice(0, 40) });
    else if (places.has(column.field)) note({ kind: 'repeated-header', header: column.header });
    else places.set(column.field, { index, label });
  }
  for (const field of required) {
    const column = columns.find((one) => one.field === field);
    if (!places.has(field) && column) {
      errors.push({ row: header.row, column: '', finding: { kind: 'missing-header', header: column.header } });
    }
  }
  for (const { row, expected, actual } of table.ragged) {
    errors.push({ row, column: '', finding: { kind: 'ragged', expected, actual } });
  }
  if (errors.length > 0) return err(errors);
  return ok({
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        [...places].flatMap(([field, { index }]) => {
          const text = restored(cells[index] ?? '').trim();
          return text === '' ? [] : [[field, text]];
        }),
      ),
    })),
    columnOf: (field) => places.get(field)?.label ?? '',
  });
}

/** Names that stand in two rows: each later one, with the row of the first. */
export function repeatedNames({ rows, columnOf }: OrganisationFile): readonly FileMessage[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, cells: { name } }) => {
    if (name === undefined) return [];
    const otherRow = first.get(name);
    if (otherRow !== undefined) {
      return [{ row, column: columnOf('name'), finding: { kind: 'repeated-name' as const, name, otherRow } }];
    }
    first.set(name, row);
    return [];
  });
}

const folded = (text: string): string => nfkc(text).replaceAll(/\s/gu, '').toLowerCase();
