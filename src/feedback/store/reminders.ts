import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MailState, ReminderChannel } from '../domain/mail.ts';
import './tables.ts';

/** 督促 as kept, with what became of its mail. */
export interface Reminder {
  readonly reminderId: string;
  readonly addresseeId: string;
  /** Days after the due date (negative: before); null for one that somebody made by hand. */
  readonly step: number | null;
  readonly remindedOn: IsoDate;
  readonly channel: ReminderChannel;
  readonly mailId: string | null;
  readonly mailState: MailState | null;
  readonly note: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** By addressee id, oldest first. One query. */
export async function remindersOf(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reminder[]>> {
  if (addresseeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('feedback.reminder as r')
    .leftJoin('feedback.mail as m', (join) =>
      join.onRef('m.workspaceId', '=', 'r.workspaceId').onRef('m.mailId', '=', 'r.mailId'),
    )
    .where('r.workspaceId', '=', workspaceId)
    .where('r.addresseeId', 'in', addresseeIds)
    .select([
      'r.reminderId',
      'r.addresseeId',
      'r.step',
      'r.remindedOn',
      'r.channel',
      'r.mailId',
      'm.state as mailState',
      'r.note',
      'r.byName',
      'r.enteredAt',
    ])
    .orderBy('r.remindedOn')
    .orderBy('r.enteredAt')
    .orderBy('r.reminderId')
    .execute();
  return Map.groupBy(rows, ({ addresseeId }) => addresseeId);
}

/** Writes down reminders. A step that another run has written meanwhile is left as it is. */
export async function insertReminders(
  tx: Tx,
  doer: Doer,
  reminders: readonly {
    readonly addresseeId: string;
    readonly step: number | null;
    readonly remindedOn: IsoDate;
    readonly channel: ReminderChannel;
    readonly mailId: string | null;
    readonly note?: string;
  }[],
  at: Date,
): Promise<void> {
  if (reminders.length === 0) return;
  await tx
    .insertInto('feedback.reminder')
    .values(
      reminders.map((reminder) => ({
        workspaceId: doer.workspaceId,
        reminderId: randomUUID(),
        ...reminder,
        byName: doer.name,
        enteredBy: doer.auditName,
        enteredAt: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'addresseeId', 'step']).doNothing())
    .execute();
}

/** Who of these can be held now: what somebody else is about to answer or to close comes round again later. */
export async function lockIdle(
  tx: Tx,
  workspaceId: string,
  addresseeIds: readonly string[],
): Promise<readonly string[]> {
  if (addresseeIds.length === 0) return [];
  const rows = await tx
    .selectFrom('feedback.addressee as a')
    .innerJoin('feedback.question as q', (join) =>
      join.onRef('q.workspaceId', '=', 'a.workspaceId').onRef('q.questionId', '=', 'a.questionId'),
    )
    .where('a.workspaceId', '=', workspaceId)
    .where('a.addresseeId', 'in', addresseeIds)
    .where('a.removedOn', 'is', null)
    .select('a.addresseeId')
    .orderBy('a.addresseeId')
    .forUpdate(['a', 'q'])
    .skipLocked()
    .execute();
  return rows.map(({ addresseeId }) => addresseeId);
}
