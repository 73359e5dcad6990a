import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ReadTableRefusal, readTable } from '#platform/tabular/read-table.ts';
import { type Organisation, organisationKinds, sectors } from '../domain/organisation.ts';
import { type FileMessage, type FileRow, readOrganisationFile, repeatedNames } from '../domain/organisation-file.ts';
import { readRegularMeeting } from '../domain/read-regular-meeting.ts';
import {
  type OrganisationContent,
  type OrganisationProblem,
  settleOrganisation,
  type TypedOrganisation,
} from '../domain/settle-organisation.ts';
import { messages } from '../locales/messages.ts';
import { type ColumnField, cellOf, organisationColumns } from '../organisation-sheet.ts';
import { directoryPolicy } from '../policy.ts';
import { holdNames, insertOrganisation, selectOrganisations, updateOrganisation } from '../store/organisations.ts';

export interface OrganisationImport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What would change, or has changed, in the order of the file; a new organisation has no fields. */
  readonly changes: readonly {
    readonly row: number;
    readonly name: string;
    readonly fields: readonly { readonly field: ColumnField; readonly from: string; readonly to: string }[];
  }[];
}

export type ImportOrganisationsRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unreadable'; readonly refusal: ReadTableRefusal }
  | { readonly kind: 'refused'; readonly errors: readonly FileMessage[] };

/** A directory is no register of a country: more than this is another kind of file. */
const limits = { bytes: 2 * 1024 * 1024, rows: 5_000, columns: 32 };

/**
 * Takes in a list of organisations, all or nothing; a name that is known changes that organisation, any other adds one. An empty cell
 * leaves what is there, so the same file again changes nothing, and no file empties anything.
 */
export async function importOrganisations(
  tx: Tx,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly dryRun: boolean; readonly clock: Clock },
): Promise<Result<OrganisationImport, ImportOrganisationsRefusal>> {
  if (!directoryPolicy['organisation.write'](actor)) return err({ kind: 'forbidden' });
  const table = await readTable(input.bytes, limits);
  if (!table.ok) return err({ kind: 'unreadable', refusal: table.error });
  const read = readOrganisationFile(table.value, organisationColumns, ['name', 'kind']);
  if (!read.ok) return err({ kind: 'refused', errors: read.error });
  const { workspaceId } = actor;
  if (!input.dryRun) await holdNames(tx, workspaceId);
  const all = await selectOrganisations(tx, workspaceId);
  const known = new Map(all.filter(({ endedOn }) => endedOn === null).map((one) => [one.name, one]));
  const errors: FileMessage[] = [...repeatedNames(read.value)];
  const settled: { row: number; current: Organisation | null; content: OrganisationContent }[] = [];
  for (const fileRow of read.value.rows) {
    const current = known.get(fileRow.cells.name ?? '') ?? null;
    const content = settleRow(fileRow, current);
    if (content.ok) settled.push({ row: fileRow.row, current, content: content.value });
    else {
      for (const { field, finding } of content.error) {
        const column = read.value.columnOf(field);
        errors.push({ row: fileRow.row, column, finding: { kind: 'field', field, finding } });
      }
    }
  }
  if (errors.length > 0) return err({ kind: 'refused', errors: errors.sort((a, b) => a.row - b.row) });
  const planned = settled.map((one) => ({ ...one, fields: one.current ? differing(one.current, one.content) : [] }));
  const wanted = planned.filter(({ current, fields }) => current === null || fields.length > 0);
  if (!input.dryRun) {
    const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() };
    for (const { current, content } of wanted) {
      if (!current) await insertOrganisation(tx, { workspaceId, organisationId: randomUUID() }, content, entered);
      else {
        const { organisationId, version } = current;
        const written = await updateOrganisation(tx, { workspaceId, organisationId, version }, content, entered);
        // holdNames lets in nobody else who writes organisations.
        if (!written) throw new Error('an organisation changed while a list was taken in');
      }
    }
  }
  const added = wanted.filter(({ current }) => current === null).length;
  return ok({
    rows: settled.length,
    added,
    changed: wanted.length - added,
    unchanged: settled.length - wanted.length,
    changes: wanted.map(({ row, content, fields }) => ({ row, name: content.name, fields })),
  });
}

/** What the row says on top of what is known. */
function settleRow(
  { cells }: FileRow,
  current: Organisation | null,
): Result<OrganisationContent, readonly OrganisationProblem[]> {
  const meets = cells.meets === undefined ? null : readRegularMeeting(cells.meets);
  const kind = cells.kind === undefined ? (current?.kind ?? '') : named(cells.kind, organisationKinds, 'kinds');
  const sector = cells.sector === undefined ? current?.sector : named(cells.sector, sectors, 'sectors');
  const typed: TypedOrganisation = {
    ...(current ?? {}),
    ...cells,
    name: cells.name ?? '',
    kind,
    sector,
    meets: meets?.ok ? meets.value : (current?.meets ?? null),
  };
  const settled = settleOrganisation(typed);
  if (!meets || meets.ok) return settled;
  const problem: OrganisationProblem = { field: 'meets', finding: { kind: 'meets' } };
  return err(settled.ok ? [problem] : [...settled.error, problem]);
}

/** 「医師会」, "medical association" or the identifier → the identifier; anything else as it stands, to be refused. */
function named<Key extends string>(text: string, keys: readonly Key[], words: 'kinds' | 'sectors'): string {
  const spoken = (key: Key) => [messages.ja, messages.en].map((t) => (t[words] as Record<string, string>)[key]);
  return keys.find((key) => key === text || spoken(key).includes(text)) ?? text;
}

function differing(current: Organisation, content: OrganisationContent) {
  return organisationColumns
    .map(({ field }) => ({ field, from: cellOf(current, field), to: cellOf(content, field) }))
    .filter(({ from, to }) => from !== to);
}
