import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays, daysBetween } from '#kernel/day-count.ts';
import { type CalendarError, nextWorkingDay } from '#kernel/japanese-holidays.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { FeedbackSettings } from '../settings.ts';
import { type AddresseeState, isSilent } from '../state.ts';
import { reminderMoment } from './reminder-hours.ts';

/** What decides about reminders of a 照会先. */
export interface Remindable {
  readonly addresseeId: string;
  readonly state: AddresseeState;
  readonly questionClosed: boolean;
  readonly dueOn: IsoDate;
  readonly sentOn: IsoDate | null;
}

export type ReminderSettings = Pick<FeedbackSettings, 'remindersOn' | 'remindBefore' | 'remindAfter' | 'remindHour'>;

/** A reminder that has gone out, or that waits for a hand. */
export interface PastReminder {
  /** Days after the due date (negative: before); null for one that somebody made by hand. */
  readonly step: number | null;
  /** The due date that it was counted from. */
  readonly dueOn: IsoDate;
  /** The day on which they heard of it. */
  readonly remindedOn: IsoDate;
  /** Its mail has not left yet: they are going to hear of it. */
  readonly underWay: boolean;
}

/** By addressee id. */
export type PastReminders = ReadonlyMap<string, readonly PastReminder[]>;

export interface DueReminder {
  readonly addresseeId: string;
  readonly step: number;
}

/** Days that lie at least between two reminders of one question, and between sending and the first. */
export const DAYS_BETWEEN_REMINDERS = 2;

/**
 * Who is to be reminded now. Only the silent; only on a day on which offices are open, in the hours of reminders; a step that falls on a
 * quiet day waits for the next open one. Of the steps that have come, only the latest goes out, and each once for a due date: nobody gets
 * several at a time because the server stood still, or because a mail is still under way. A due date that was moved has steps of its own.
 * A reminder before the due date does not go out after it.
 *
 * @param now the instant; day and hour are taken in Japan
 */
export function remindersDue(asked: {
  readonly addressees: readonly Remindable[];
  readonly settings: ReminderSettings;
  readonly already: PastReminders;
  readonly now: Date;
}): Result<readonly DueReminder[], CalendarError> {
  const { addressees, settings, already, now } = asked;
  const quiet = isQuiet(settings, now);
  if (!quiet.ok) return quiet;
  if (quiet.value) return ok([]);
  const today = dateInJapan(now);
  const due: DueReminder[] = [];
  for (const addressee of addressees) {
    const steps = stepsOf(addressee, settings);
    if (!steps.ok) return steps;
    const past = heardBy(already.get(addressee.addresseeId) ?? [], today);
    const step = stepOn(addressee, steps.value, past, today);
    if (step !== null) due.push({ addresseeId: addressee.addresseeId, step });
  }
  return ok(due);
}

/**
 * Whether what a mail was to remind of is still to be reminded of on a day: a step belongs to its due date, and 「n days before」 is not
 * said after it. What somebody asked for by hand is.
 */
export const stepStillDue = (
  asked: Pick<PastReminder, 'step' | 'dueOn'> | undefined,
  { dueOn }: Pick<Remindable, 'dueOn'>,
  day: IsoDate,
): boolean => !asked || asked.step === null || (asked.dueOn === dueOn && (asked.step > 0 || day <= dueOn));

/** Nobody is reminded now: not at this hour or on this day, or not at all. */
export function isQuiet(settings: ReminderSettings, now: Date): Result<boolean, CalendarError> {
  if (!settings.remindersOn) return ok(true);
  const moment = reminderMoment(settings, now);
  return moment.ok ? ok(moment.value > now) : moment;
}

/**
 * When a silent one is reminded next as things stand, and by which step; today where it is still to come today. null where nothing more
 * is planned. Example: due 2026-12-17, three days before and after it, today 2026-12-01 → { on: '2026-12-14', step: -3 }
 */
export function nextReminder(
  addressee: Remindable,
  settings: ReminderSettings,
  past: readonly PastReminder[],
  today: IsoDate,
): Result<{ readonly on: IsoDate; readonly step: number } | null, CalendarError> {
  if (!settings.remindersOn) return ok(null);
  const heard = heardBy(past, today);
  const steps = stepsOf(addressee, settings);
  if (!steps.ok) return steps;
  const days = [...steps.value.map(({ day }) => day), ...heard.map(({ remindedOn }) => remindedOn)];
  const last = Math.max(0, ...days.map((day) => daysBetween(today, day)));
  for (let n = 0; n <= last + DAYS_BETWEEN_REMINDERS; n += 1) {
    const on = nextWorkingDay(addDays(today, n));
    if (!on.ok) return on;
    const step = stepOn(addressee, steps.value, heard, on.value);
    if (step !== null) return ok({ on: on.value, step });
  }
  return ok(null);
}

/** A step and the first open day from which it may go out. */
interface Step {
  readonly step: number;
  readonly day: IsoDate;
}

/** In the order of their days. Those that would come before the question did, or 「n days before」 after the due date, are left out. */
function stepsOf(addressee: Remindable, settings: ReminderSettings): Result<readonly Step[], CalendarError> {
  const { dueOn, sentOn, state, questionClosed } = addressee;
  if (!isSilent(state) || questionClosed || sentOn === null) return ok([]);
  const numbers = new Set([...settings.remindBefore.map((days) => -days), ...settings.remindAfter]);
  const steps: Step[] = [];
  for (const step of [...numbers].sort((a, b) => a - b)) {
    const day = nextWorkingDay(addDays(dueOn, step));
    if (!day.ok) return day;
    if (day.value <= sentOn || (step <= 0 && day.value > dueOn)) continue;
    steps.push({ step, day: day.value });
  }
  return ok(steps);
}

/** What is still under way is heard of today at the earliest. */
const heardBy = (past: readonly PastReminder[], today: IsoDate): readonly PastReminder[] =>
  past.map((it) => (it.underWay && it.remindedOn < today ? { ...it, remindedOn: today } : it));

/** The step that would go out on an open day, if any. */
function stepOn(
  { dueOn, sentOn }: Remindable,
  steps: readonly Step[],
  past: readonly PastReminder[],
  day: IsoDate,
): number | null {
  const latest = steps.findLast((step) => step.day <= day);
  if (!latest || past.some((it) => it.step === latest.step && it.dueOn === dueOn)) return null;
  if (latest.step <= 0 && day > dueOn) return null;
  const heard = [sentOn ?? day, ...past.map(({ remindedOn }) => remindedOn)].sort().at(-1) ?? day;
  return daysBetween(heard, day) < DAYS_BETWEEN_REMINDERS ? null : latest.step;
}
