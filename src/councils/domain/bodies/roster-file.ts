import { readEmail, readPostalCode, readTelephone, type Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { restored } from '#kernel/formula-text.ts';
import { type JapaneseDateError, parseJapaneseDate } from '#kernel/japanese-date.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { TextTable } from '#kernel/text-table.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Channel, Office } from '../body.ts';
import { type FieldProblem, textProblems } from './field-problem.ts';
import {
  channelWords,
  officeWords,
  type RosterColumn,
  rosterColumns,
  rosterHeadings,
  sectorWords,
} from './roster-words.ts';
import { termEnd } from './term-period.ts';

/** One line of a roster file: a seat, and whoever is to hold it. */
export interface RosterRow {
  /** As Excel counts. */
  readonly row: number;
  readonly sector: Sector;
  /** '' for a seat without organisation. */
  readonly organisation: string;
  /** null for a seat that nobody holds yet. */
  readonly holder: RosterHolder | null;
}

export interface RosterHolder {
  readonly name: string;
  readonly nameKana: string;
  readonly jobTitle: string;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly channel: Channel;
  readonly appointedOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly howNamed: string;
  readonly office: Office;
}

export type RosterProblem =
  | FieldProblem
  | { readonly kind: 'date'; readonly error: JapaneseDateError }
  | { readonly kind: 'unknown-word'; readonly words: readonly string[] }
  | { readonly kind: 'unknown-heading' | 'heading-twice' | 'heading-missing' }
  | { readonly kind: 'cells'; readonly expected: number; readonly actual: number }
  /** Cells about a person, and no name. */
  | { readonly kind: 'nameless' }
  /** The same person for the same organisation is in the file twice. */
  | { readonly kind: 'twice'; readonly row: number }
  /** Several people in the books bear the name. */
  | { readonly kind: 'ambiguous'; readonly count: number }
  | { readonly kind: 'overlap'; readonly personName: string; readonly appointedOn: IsoDate; readonly lastDay: IsoDate };

/** What is wrong, and where: row as Excel counts, column from 0; null for the row as a whole. */
export interface RosterFinding {
  readonly row: number;
  readonly column: number | null;
  readonly heading: string;
  readonly problem: RosterProblem;
}

/** Longest roster: no body has more seats. */
export const ROSTER_ROWS = 500;

/**
 * Reads a roster file: every row, or everything that is wrong with it.
 * @param termMonths the body's 任期, for rows that leave 任期満了日 empty
 */
export function readRosterTable(
  table: TextTable,
  termMonths: number,
): Result<readonly RosterRow[], readonly RosterFinding[]> {
  const [head, ...body] = table.rows;
  const headings = (head?.cells ?? []).map((cell) => nfkc(cell).trim());
  const at = new Map<RosterColumn, number>();
  const findings: RosterFinding[] = [];
  const headRow = head?.row ?? 1;
  headings.forEach((heading, column) => {
    const known = rosterColumns.find((each) => rosterHeadings[each] === heading);
    if (!known) findings.push({ row: headRow, column, heading, problem: { kind: 'unknown-heading' } });
    else if (at.has(known)) findings.push({ row: headRow, column, heading, problem: { kind: 'heading-twice' } });
    else at.set(known, column);
  });
  for (const needed of ['sector', 'name'] as const) {
    const heading = rosterHeadings[needed];
    if (!at.has(needed)) findings.push({ row: headRow, column: null, heading, problem: { kind: 'heading-missing' } });
  }
  for (const { row, expected, actual } of table.ragged) {
    findings.push({ row, column: null, heading: '', problem: { kind: 'cells', expected, actual } });
  }
  if (findings.length > 0) return err(findings);
  const rows = body.map(({ row, cells }) => {
    const read = readRow(row, (column) => restored(settledText(cells[at.get(column) ?? -1])), termMonths);
    for (const { field, problem } of read.problems) {
      findings.push({ row, column: at.get(field) ?? null, heading: rosterHeadings[field], problem });
    }
    return read.row;
  });
  findings.push(...twiceNamed(rows, at.get('name') ?? null));
  return findings.length > 0 ? err(findings) : ok(rows);
}

interface ReadRow {
  readonly row: RosterRow;
  readonly problems: readonly { readonly field: RosterColumn; readonly problem: RosterProblem }[];
}

function readRow(row: number, cell: (column: RosterColumn) => string, termMonths: number): ReadRow {
  const problems: { field: RosterColumn; problem: RosterProblem }[] = [];
  const note = (field: RosterColumn, problem: RosterProblem) => void problems.push({ field, problem });
  const text = (field: RosterColumn, limit: number = textLimits.name): string => {
    for (const problem of textProblems([{ field, text: cell(field), limit }])) note(field, problem);
    return cell(field);
  };
  const word = <T>(field: RosterColumn, words: Readonly<Record<string, T>>, fallback: T): T => {
    const found = Object.entries(words).find(([each]) => each === nfkc(cell(field)).replace(/\s/gu, ''));
    if (!found) note(field, { kind: 'unknown-word', words: Object.keys(words).filter((each) => each !== '') });
    return found ? found[1] : fallback;
  };
  const reached = (field: 'postalCode' | 'telephone' | 'fax' | 'email') => {
    const [read, kind] = contacts[field];
    const found = read(cell(field));
    if (!found.ok) note(field, { field, kind });
    return found.ok ? found.value : '';
  };
  const sector = word('sector', sectorWords, 'other');
  const organisation = text('organisation');
  const name = text('name');
  if (name === '') {
    const filled = rosterColumns.find(
      (column) => !['sector', 'organisation', 'name'].includes(column) && cell(column) !== '',
    );
    if (filled) note('name', { kind: 'nameless' });
    return { row: { row, sector, organisation, holder: null }, problems };
  }
  const day = (field: 'appointedOn' | 'endsOn'): IsoDate | null => {
    const read = parseJapaneseDate(cell(field));
    if (!read.ok) note(field, cell(field) === '' ? { field, kind: 'missing' } : { kind: 'date', error: read.error });
    return read.ok ? read.value : null;
  };
  const appointedOn = day('appointedOn');
  const endsOn = cell('endsOn') === '' ? appointedOn && termEnd(appointedOn, termMonths) : day('endsOn');
  if (appointedOn && endsOn && endsOn < appointedOn) {
    note('endsOn', { field: 'endsOn', kind: 'ends-before-it-begins', day: appointedOn });
  }
  const holder: RosterHolder = {
    name,
    nameKana: text('nameKana'),
    jobTitle: text('jobTitle'),
    postalCode: reached('postalCode'),
    address: text('address', 300),
    telephone: reached('telephone'),
    fax: reached('fax'),
    email: reached('email'),
    channel: word('channel', channelWords, 'paper'),
    appointedOn: appointedOn ?? '',
    endsOn: endsOn ?? '',
    howNamed: text('howNamed'),
    office: word('office', officeWords, 'member'),
  };
  return { row: { row, sector, organisation, holder }, problems };
}

const contacts = {
  postalCode: [readPostalCode, 'postal-code'],
  telephone: [readTelephone, 'telephone'],
  fax: [readTelephone, 'telephone'],
  email: [readEmail, 'email'],
} as const;

function twiceNamed(rows: readonly RosterRow[], column: number | null): readonly RosterFinding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, sector, organisation, holder }): RosterFinding[] => {
    if (!holder) return [];
    const key = JSON.stringify([sector, organisation, nfkc(holder.name).replace(/\s/gu, ''), holder.appointedOn]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    return first === undefined
      ? []
      : [{ row, column, heading: rosterHeadings.name, problem: { kind: 'twice', row: first } }];
  });
}
