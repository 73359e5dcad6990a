import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { AgreedActionTable, DecisionTable, RemarkTable } from './tables/record.ts';
import type { RecordEventTable } from './tables/record-history.ts';

export type Remark = Readonly<Selectable<RemarkTable>>;
export type Decision = Readonly<Selectable<DecisionTable>>;
export type AgreedAction = Readonly<Selectable<AgreedActionTable>>;
export type RecordEvent = Readonly<Selectable<RecordEventTable>>;

/** Every remark of a meeting in order, those taken back too. */
export const remarksOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Remark[]> =>
  tx
    .selectFrom('councils.remark')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('remarkId')
    .execute();

export const findRemark = (tx: Tx, workspaceId: string, remarkId: string): Promise<Remark | undefined> =>
  tx
    .selectFrom('councils.remark')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('remarkId', '=', remarkId)
    .executeTakeFirst();

/** Every decision of a meeting in order, those taken back too. */
export const decisionsOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly Decision[]> =>
  tx
    .selectFrom('councils.decision')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('decisionId')
    .execute();

export const findDecision = (tx: Tx, workspaceId: string, decisionId: string): Promise<Decision | undefined> =>
  tx
    .selectFrom('councils.decision')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('decisionId', '=', decisionId)
    .executeTakeFirst();

/** Which actions were agreed in a meeting, and under which item, in the order in which they were written down. */
export const agreedActionsOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly AgreedAction[]> =>
  tx
    .selectFrom('councils.agreedAction')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('enteredAt')
    .orderBy('actionId')
    .execute();

/** Behind everything that is there. The meeting's row is locked by the caller, so no two get the same. */
export async function lastPosition(
  tx: Tx,
  table: 'councils.remark' | 'councils.decision',
  workspaceId: string,
  meetingId: string,
): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

export async function noteRecordEvent(
  tx: Tx,
  actor: Doer,
  event: Pick<RecordEvent, 'meetingId' | 'subjectKind' | 'subjectId' | 'kind'> & {
    readonly text?: string;
    readonly note?: string;
    readonly at: Date;
  },
): Promise<void> {
  const { at, ...said } = event;
  await tx
    .insertInto('councils.recordEvent')
    .values({
      ...said,
      workspaceId: actor.workspaceId,
      eventId: randomUUID(),
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: at,
    })
    .execute();
}

/** What happened to one record, the first first. */
export const recordEventsOf = (tx: Tx, workspaceId: string, subjectId: string): Promise<readonly RecordEvent[]> =>
  tx
    .selectFrom('councils.recordEvent')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('subjectId', '=', subjectId)
    .orderBy('enteredAt')
    .orderBy('eventId')
    .execute();
