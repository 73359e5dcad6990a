import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { CalendarError } from '#kernel/japanese-holidays.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Addressee } from '../addressee.ts';
import type { MailState, ReminderChannel } from '../mail.ts';
import { isSilent } from '../state.ts';
import { nextReminder, type PastReminder, type ReminderSettings } from './reminders-due.ts';

/** A reminder with how it went. */
export interface MadeReminder extends PastReminder {
  readonly channel: ReminderChannel;
  readonly mailState: MailState | null;
  readonly note: string;
}

/** A silent 照会先 as the page of reminders shows it. */
export interface ReminderRow<R extends MadeReminder = MadeReminder> {
  readonly addressee: Addressee;
  /** Whole days since it was sent, and since the due date (negative: still to come). */
  readonly daysSilent: number;
  readonly daysPastDue: number;
  /** Oldest first. */
  readonly reminders: readonly R[];
  /** null where nothing more is planned. */
  readonly next: { readonly on: IsoDate; readonly step: number } | null;
  readonly waitsForHand: boolean;
}

/** A mail that will not arrive any more. */
const undelivered: readonly MailState[] = ['refused', 'failed', 'bounced', 'cancelled'];

/** Planned for this due date, but no mail reached them, and nobody has telephoned since. A due date that was moved has its own steps. */
export function waitsForHand(reminders: readonly MadeReminder[], dueOn: IsoDate): boolean {
  const last = reminders.at(-1);
  if (!last || last.dueOn !== dueOn) return false;
  return last.channel === 'none' || (last.mailState !== null && undelivered.includes(last.mailState));
}

/** The silent: first those that wait for a hand, then those that have waited longest beyond their due date, then by name. */
export function reminderRows<R extends MadeReminder>(
  addressees: readonly Addressee[],
  reminders: ReadonlyMap<string, readonly R[]>,
  settings: ReminderSettings,
  today: IsoDate,
): Result<readonly ReminderRow<R>[], CalendarError> {
  const rows: ReminderRow<R>[] = [];
  for (const addressee of addressees) {
    if (!isSilent(addressee.state) || addressee.questionClosed || addressee.sentOn === null) continue;
    const past = reminders.get(addressee.addresseeId) ?? [];
    const next = nextReminder(addressee, settings, past, today);
    if (!next.ok) return next;
    rows.push({
      addressee,
      daysSilent: daysBetween(addressee.sentOn, today),
      daysPastDue: daysBetween(addressee.dueOn, today),
      reminders: past,
      next: next.value,
      waitsForHand: waitsForHand(past, addressee.dueOn),
    });
  }
  return ok(
    rows.sort(
      (a, b) =>
        Number(b.waitsForHand) - Number(a.waitsForHand) ||
        b.daysPastDue - a.daysPastDue ||
        (a.addressee.organisationName < b.addressee.organisationName ? -1 : 1),
    ),
  );
}
