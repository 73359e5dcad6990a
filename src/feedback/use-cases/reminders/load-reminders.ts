import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { CalendarError } from '#kernel/japanese-holidays.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ReminderRow, reminderRows } from '../../domain/reminders/reminder-rows.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { feedbackPolicy } from '../../policy.ts';
import { addressees } from '../../store/addressees.ts';
import { type Reminder, remindersOf } from '../../store/reminders.ts';
import { readSettings } from '../../store/settings.ts';

export interface LoadedReminders {
  readonly settings: FeedbackSettings;
  readonly rows: readonly ReminderRow<Reminder>[];
}

/** Who is silent, since when, reminded when and how, and what comes next. */
export async function loadReminders(
  tx: Tx,
  actor: Actor,
  asked: { readonly bodyId: string | null; readonly organisationId: string | null; readonly today: IsoDate },
): Promise<Result<LoadedReminders, { readonly kind: 'forbidden' } | CalendarError>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const settings = await readSettings(tx, workspaceId);
  const silent = await addressees(tx, workspaceId, {
    states: ['sent', 'on-agenda'],
    closed: false,
    bodyIds: asked.bodyId === null ? undefined : [asked.bodyId],
    organisationIds: asked.organisationId === null ? undefined : [asked.organisationId],
  });
  const reminders = await remindersOf(
    tx,
    workspaceId,
    silent.map(({ addresseeId }) => addresseeId),
  );
  const rows = reminderRows(silent, reminders, settings, asked.today);
  return rows.ok ? ok({ settings, rows: rows.value }) : rows;
}
