import { randomUUID } from 'node:crypto';
import type { Doer } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MailState, ReminderChannel } from '../domain/mail.ts';
import './tables.ts';

/** 督促 as kept, with what became of its mail. */
export interface Reminder {
  readonly reminderId: string;
  readonly addresseeId: string;
  /** Days after the due date (negative: before); null for one that somebody made by hand. */
  readonly step: number | null;
  /** The due date that was reminded of. */
  readonly dueOn: IsoDate;
  /** The day on which the mail left, else the day for which it was written down. */
  readonly remindedOn: IsoDate;
  readonly underWay: boolean;
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
      'r.dueOn',
      'r.remindedOn',
      'r.channel',
      'r.mailId',
      'm.state as mailState',
      'm.sentAt',
      'r.note',
      'r.byName',
      'r.enteredAt',
    ])
    .orderBy('r.remindedOn')
    .orderBy('r.enteredAt')
    .orderBy('r.reminderId')
    .execute();
  const reminders = rows.map(
    ({ sentAt, ...row }): Reminder => ({
      ...row,
      remindedOn: sentAt === null ? row.remindedOn : dateInJapan(sentAt),
      underWay: row.mailState === 'queued' || row.mailState === 'sending',
    }),
  );
  const inOrder = reminders.sort((a, b) => (a.remindedOn < b.remindedOn ? -1 : Number(a.remindedOn > b.remindedOn)));
  return Map.groupBy(inOrder, ({ addresseeId }) => addresseeId);
}

/**
 * Writes down reminders, each of the due date that its 照会先 has; they are locked. A step of a due date that another run has written
 * meanwhile is left as it is.
 */
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
  const ids = reminders.map(({ addresseeId }) => addresseeId);
  const due = await tx
    .selectFrom('feedback.addressee')
    .select(['addresseeId', 'dueOn'])
    .where('workspaceId', '=', doer.workspaceId)
    .where('addresseeId', 'in', ids)
    .execute();
  const dueOn = new Map(due.map((row) => [row.addresseeId, row.dueOn]));
  await tx
    .insertInto('feedback.reminder')
    .values(
      reminders.map((reminder) => ({
        workspaceId: doer.workspaceId,
        reminderId: randomUUID(),
        dueOn: dueOn.get(reminder.addresseeId)!,
        ...reminder,
        byName: doer.name,
        enteredBy: doer.auditName,
        enteredAt: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'addresseeId', 'dueOn', 'step']).doNothing())
    .execute();
}

/** What a mail reminds of: which due date, and by which step (null: somebody asked for it). By addressee id. */
export async function remindedBy(
  tx: Tx,
  workspaceId: string,
  mailId: string,
): Promise<ReadonlyMap<string, { readonly step: number | null; readonly dueOn: IsoDate }>> {
  const rows = await tx
    .selectFrom('feedback.reminder')
    .select(['addresseeId', 'step', 'dueOn'])
    .where('workspaceId', '=', workspaceId)
    .where('mailId', '=', mailId)
    .execute();
  return new Map(rows.map(({ addresseeId, step, dueOn }) => [addresseeId, { step, dueOn }]));
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
