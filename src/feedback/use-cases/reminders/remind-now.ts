import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
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
  /** Somebody of them has answered, or their question was closed, since the page was made: nothing went out to anybody. */
  | { readonly kind: 'not-silent'; readonly organisationNames: readonly string[] };

/** 今すぐ督促メールを送る, to chosen silent ones, whatever day it is: somebody decided so. One mail an organisation. */
export async function remindNow(
  tx: Tx,
  actor: Actor,
  deps: ReminderDeps,
  input: RemindNow,
): Promise<Result<MailedReminders, RemindNowRefusal>> {
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
  const sent = await mailReminders(tx, actor, deps, {
    steps: new Map(found.map(({ addresseeId }) => [addresseeId, null])),
    settings: await readSettings(tx, actor.workspaceId),
    siteAddress,
    language,
    errandKeyOf: ({ organisation }) => `${errandKey}:${organisation.organisationId}`,
    clock,
  });
  return ok(sent);
}
