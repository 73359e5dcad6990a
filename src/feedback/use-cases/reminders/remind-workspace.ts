import { createHash } from 'node:crypto';
import { appendAudit } from '#access/index.ts';
import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { CalendarError } from '#kernel/japanese-holidays.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type DueReminder, isQuiet, remindersDue } from '../../domain/reminders/reminders-due.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { addressees } from '../../store/addressees.ts';
import { insertReminders, lockIdle, remindersOf } from '../../store/reminders.ts';
import { readSettings } from '../../store/settings.ts';
import { mailReminders, type ReminderDeps } from './mail-reminders.ts';

export interface Reminded {
  /** 照会先 that got a mail, and mails they got: one an organisation. */
  readonly reminded: number;
  readonly mails: number;
  /** 照会先 whom no mail can reach: somebody has to telephone, or to print a sheet. */
  readonly waiting: number;
}

const nobody: Reminded = { reminded: 0, mails: 0, waiting: 0 };

/**
 * 督促 of a workspace, as its settings say; comes round by itself, so it may be late and may run in two servers at once. What is decided
 * is decided again under locks, and each step of a due date is written once.
 */
export async function remindWorkspace(
  tx: Tx,
  doer: Doer,
  deps: ReminderDeps,
  { clock }: { readonly clock: Clock },
): Promise<Result<Reminded, CalendarError>> {
  const { workspaceId } = doer;
  const now = clock.now();
  const settings = await readSettings(tx, workspaceId);
  const seen = await dueOf(tx, workspaceId, settings, now);
  if (!seen.ok) return seen;
  if (seen.value.length === 0) return ok(nobody);
  const idle = await lockIdle(
    tx,
    workspaceId,
    seen.value.map(({ addresseeId }) => addresseeId),
  );
  const due = await dueOf(tx, workspaceId, settings, now, idle);
  if (!due.ok) return due;
  if (due.value.length === 0) return ok(nobody);
  const steps = new Map(due.value.map(({ addresseeId, step }) => [addresseeId, step]));
  const sent = await mailReminders(tx, doer, deps, {
    steps,
    settings,
    siteAddress: settings.siteAddress,
    language: 'ja',
    goesAt: now,
    errandKeyOf: ({ asked }) =>
      runKey(asked.map(({ addressee: { addresseeId, dueOn } }) => `${addresseeId}:${dueOn}:${steps.get(addresseeId)}`)),
    clock,
  });
  const waiting = sent.notMailed.flatMap(({ addresseeIds }) => addresseeIds);
  await insertReminders(
    tx,
    doer,
    waiting.map((addresseeId) => ({
      addresseeId,
      step: steps.get(addresseeId) ?? null,
      remindedOn: dateInJapan(now),
      channel: 'none',
      mailId: null,
    })),
    now,
  );
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor: doer.auditName,
    action: 'feedback.remind',
    record: [...sent.mailed, ...waiting].join(' '),
    outcome: 'done',
  });
  return ok({ reminded: sent.mailed.length, mails: sent.mails, waiting: waiting.length });
}

/** Who is due, of all the silent or of those named. */
async function dueOf(
  tx: Tx,
  workspaceId: string,
  settings: FeedbackSettings,
  now: Date,
  addresseeIds?: readonly string[],
): Promise<Result<readonly DueReminder[], CalendarError>> {
  const quiet = isQuiet(settings, now);
  if (!quiet.ok) return quiet;
  // Most rounds of a day come at such a time: nothing more is asked of the database.
  if (quiet.value) return ok([]);
  const silent = await addressees(tx, workspaceId, { states: ['sent', 'on-agenda'], closed: false, addresseeIds });
  const already = await remindersOf(
    tx,
    workspaceId,
    silent.map(({ addresseeId }) => addresseeId),
  );
  return remindersDue({ addressees: silent, settings, already, now });
}

/** The same questions at the same steps of the same due dates make no second mail. */
const runKey = (steps: readonly string[]): string =>
  `remind:${createHash('sha256')
    .update([...steps].sort().join(' '))
    .digest('hex')}`;
