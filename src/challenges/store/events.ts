import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EventKind, HistoryEvent } from '../domain/challenge.ts';
import './tables.ts';

export interface Entered {
  readonly byName: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

export const enteredBy = (doer: Doer, at: Date): Entered => ({
  byName: doer.name,
  enteredBy: doer.auditName,
  enteredAt: at,
});

/** Appends to the history of a challenge or an action. */
export async function insertEvent(
  tx: Tx,
  workspaceId: string,
  event: { readonly subjectId: string; readonly kind: EventKind; readonly note: string },
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('challenges.event')
    .values({ workspaceId, eventId: randomUUID(), ...event, ...entered })
    .execute();
}

/** The whole history, the oldest first. */
export async function selectEvents(tx: Tx, workspaceId: string, subjectId: string): Promise<readonly HistoryEvent[]> {
  return (
    tx
      .selectFrom('challenges.event')
      .select(['eventId', 'kind', 'note', 'byName', 'enteredAt'])
      .where('workspaceId', '=', workspaceId)
      .where('subjectId', '=', subjectId)
      .orderBy('enteredAt')
      // 'raised' and what came in the same instant behind it.
      .orderBy((eb) => eb.case().when('kind', '=', 'raised').then(0).else(1).end())
      .orderBy('eventId')
      .execute()
  );
}
