import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ReminderChannel } from '../../domain/mail.ts';
import { hasAnswered } from '../../domain/state.ts';
import { feedbackPolicy } from '../../policy.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { insertReminders } from '../../store/reminders.ts';
import { lockedAddressees } from '../../store/sending.ts';

/** How people remind people. */
export const handChannels = ['telephone', 'in-person', 'fax', 'paper'] as const satisfies readonly ReminderChannel[];
export type HandChannel = (typeof handChannels)[number];

export interface ByHand {
  readonly addresseeId: string;
  /** More of the same organisation that were spoken of in the same talk. */
  readonly also?: readonly string[];
  readonly channel: HandChannel;
  readonly on: IsoDate;
  readonly note: string;
  readonly clock: Clock;
}

export type ByHandProblem =
  | { readonly field: 'on'; readonly kind: 'future' }
  | { readonly field: 'on'; readonly kind: 'before-sent'; readonly sentOn: IsoDate }
  | { readonly field: 'note'; readonly kind: 'text'; readonly error: TypedTextError };

export type ByHandRefusal =
  | { readonly kind: 'forbidden' | 'not-found' | 'not-sent' | 'answered' | 'closed' }
  | { readonly kind: 'invalid'; readonly problems: readonly ByHandProblem[] };

/** 督促した by telephone, in person, by FAX or on paper: written down, so that the next reminder keeps its distance from it. */
export async function remindByHand(
  tx: Tx,
  actor: Actor,
  input: ByHand,
): Promise<Result<{ readonly noted: number }, ByHandRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { addresseeId, also = [], channel, on, clock } = input;
  const found = await lockedAddressees(tx, actor.workspaceId, [...new Set([addresseeId, ...also])]);
  const first = found.find((it) => it.addresseeId === addresseeId);
  if (!first || found.some(({ organisationId }) => organisationId !== first.organisationId)) {
    return err({ kind: 'not-found' });
  }
  // A call of last week may be written down today, even though the answer has come since.
  if (found.some(({ state, answeredOn }) => hasAnswered(state) && on > (answeredOn ?? ''))) {
    return err({ kind: 'answered' });
  }
  if (found.some(({ questionClosed }) => questionClosed)) return err({ kind: 'closed' });
  const sent = found.flatMap(({ sentOn }) => (sentOn === null ? [] : [sentOn])).sort();
  if (sent.length < found.length) return err({ kind: 'not-sent' });
  const at = clock.now();
  const note = settledText(input.note);
  const text = typedText(note, { limit: textLimits.sentence, lines: 'several-lines' });
  const sentOn = sent.at(-1) ?? on;
  const problems: ByHandProblem[] = [
    ...(on > dateInJapan(at) ? [{ field: 'on', kind: 'future' } as const] : []),
    ...(on < sentOn ? [{ field: 'on', kind: 'before-sent', sentOn } as const] : []),
    ...(text.ok ? [] : [{ field: 'note', kind: 'text', error: text.error } as const]),
  ];
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const rows = found.map((it) => ({
    addresseeId: it.addresseeId,
    step: null,
    remindedOn: on,
    channel,
    mailId: null,
    note,
  }));
  await insertReminders(tx, actor, rows, at);
  for (const each of found) {
    await noteOnAddressee(tx, actor, { addresseeId: each.addresseeId, kind: 'reminded', day: on, note: channel, at });
  }
  return ok({ noted: found.length });
}
