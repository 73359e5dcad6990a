import { type Selectable, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import './tables.ts';
import type { KeyRemarkTable, UtteranceTable } from './tables/record.ts';

export type KeyRemark = Readonly<Selectable<KeyRemarkTable>>;
export type Utterance = Readonly<Selectable<UtteranceTable>>;

export async function findKeyRemark(
  tx: Tx,
  workspaceId: string,
  keyRemarkId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<KeyRemark | undefined> {
  const query = tx
    .selectFrom('councils.keyRemark')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('keyRemarkId', '=', keyRemarkId);
  return (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
}

/** What became of it. The row is locked by the caller. */
export async function updateEnding(
  tx: Tx,
  keyRemark: Pick<KeyRemark, 'workspaceId' | 'keyRemarkId'>,
  set: Partial<Pick<KeyRemark, 'ending' | 'endingId' | 'endingNote' | 'endedByName' | 'endedAt' | 'relayedPath'>>,
): Promise<void> {
  await tx
    .updateTable('councils.keyRemark')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('workspaceId', '=', keyRemark.workspaceId)
    .where('keyRemarkId', '=', keyRemark.keyRemarkId)
    .execute();
}

/** 要点発言 of a meeting: by the recording's time where there is one, else as they were marked. */
export const keyRemarksOf = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly KeyRemark[]> =>
  tx
    .selectFrom('councils.keyRemark')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .orderBy('position', (order) => order.nullsLast())
    .orderBy('enteredAt')
    .orderBy('keyRemarkId')
    .execute();

/** An utterance of a transcript of this meeting, also of one that was replaced since. */
export const findUtterance = (
  tx: Tx,
  workspaceId: string,
  at: { readonly meetingId: string; readonly transcriptId: string; readonly position: number },
): Promise<Utterance | undefined> =>
  tx
    .selectFrom('councils.utterance as u')
    .innerJoin('councils.transcript as t', (join) =>
      join.onRef('t.workspaceId', '=', 'u.workspaceId').onRef('t.transcriptId', '=', 'u.transcriptId'),
    )
    .selectAll('u')
    .where('u.workspaceId', '=', workspaceId)
    .where('t.meetingId', '=', at.meetingId)
    .where('u.transcriptId', '=', at.transcriptId)
    .where('u.position', '=', at.position)
    .executeTakeFirst();

/** What was said around an utterance, in order, itself included. */
export const utterancesAround = (
  tx: Tx,
  workspaceId: string,
  at: { readonly transcriptId: string; readonly position: number; readonly reach: number },
): Promise<readonly Utterance[]> =>
  tx
    .selectFrom('councils.utterance')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('transcriptId', '=', at.transcriptId)
    .where('position', '>=', at.position - at.reach)
    .where('position', '<=', at.position + at.reach)
    .orderBy('position')
    .execute();

/** Key remarks of a body that have not ended, of the oldest meeting first. */
export const openKeyRemarksOf = (
  tx: Tx,
  workspaceId: string,
  bodyId: string,
): Promise<readonly (KeyRemark & { readonly number: number; readonly heldOn: string })[]> =>
  tx
    .selectFrom('councils.keyRemark as k')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'k.workspaceId').onRef('m.meetingId', '=', 'k.meetingId'),
    )
    .selectAll('k')
    .select(['m.number', 'm.heldOn'])
    .where('k.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', bodyId)
    .where('k.ending', 'is', null)
    .orderBy('m.heldOn')
    .orderBy('k.enteredAt')
    .orderBy('k.keyRemarkId')
    .execute();
