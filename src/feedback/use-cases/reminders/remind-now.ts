import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { CalendarError } from '#kernel/japanese-holidays.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { reminderMoment } from '../../domain/reminders/reminder-hours.ts';
import { isSilent } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import { lockedAddressees } from '../../store/sending.ts';
import { readSettings } from '../../store/settings.ts';
import { type MailedReminders, mailReminders, type ReminderDeps } from './mail-reminders.ts';

export interface RemindNow {
  readonly addresseeIds: readonly string[];
  /** 'https://…' in front of the links. */
  readonly siteAddress: string;
  /** Of the form: pressed twice, it sends once. */
  readonly errandKey: string;
  readonly language: Language;
  readonly clock: Clock;
}

export type RemindNowRefusal =
  | { readonly kind: 'forbidden' | 'not-found' | 'no-mailer' | 'nothing-chosen' }
  /** Nobody knows when offices are open. */
  | CalendarError
  /** Somebody of them has answered, or their question was closed, since the page was made: nothing went out to anybody. */
  | { readonly kind: 'not-silent'; readonly organisationNames: readonly string[] };

/** A mail that was asked for on a quiet day, or outside the hours, goes out at `goesAt`. */
export interface RemindedNow extends MailedReminders {
  readonly goesAt: Date;
}

/**
 * 今すぐ督促メールを送る, to chosen silent ones, whatever step has come: somebody decided so. One mail an organisation. On a day on which
 * offices are closed, and outside the hours, it waits like any reminder.
 */
export async function remindNow(
  tx: Tx,
  actor: Actor,
  deps: ReminderDeps,
  input: RemindNow,
): Promise<Result<RemindedNow, RemindNowRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  if (!deps.mailer) return err({ kind: 'no-mailer' });
  if (input.addresseeIds.length === 0) return err({ kind: 'nothing-chosen' });
  const { siteAddress, errandKey, language, clock } = input;
  const found = await lockedAddressees(tx, actor.workspaceId, input.addresseeIds);
  if (found.length < new Set(input.addresseeIds).size) return err({ kind: 'not-found' });
  const others = found.filter(({ state, questionClosed }) => !isSilent(state) || questionClosed);
  if (others.length > 0) {
    const organisationNames = [...new Set(others.map(({ organisationName }) => organisationName))];
    return err({ kind: 'not-silent', organisationNames });
  }
  const settings = await readSettings(tx, actor.workspaceId);
  const moment = reminderMoment(settings, clock.now());
  if (!moment.ok) return moment;
  const goesAt = moment.value;
  const sent = await mailReminders(tx, actor, deps, {
    steps: new Map(found.map(({ addresseeId }) => [addresseeId, null])),
    settings,
    siteAddress,
    language,
    goesAt,
    errandKeyOf: ({ organisation }) => `${errandKey}:${organisation.organisationId}`,
    clock,
  });
  return ok({ ...sent, goesAt });
}
