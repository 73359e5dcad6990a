import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import { type AddresseeState, type AnswerChannel, isSilent, type SentChannel } from '../state.ts';

/** What the command line says of a way: who signed in to answer came by the same page as a link. */
export type PrintedChannel = Exclude<AnswerChannel, 'account'>;

/** How the answer came in once there is one, before that how the question went out; null while it is drafted. */
export function printedChannel(addressee: {
  readonly sentChannel: SentChannel | '';
  readonly answerChannel: AnswerChannel | '';
}): PrintedChannel | null {
  const { sentChannel, answerChannel } = addressee;
  if (answerChannel === 'account') return 'link';
  return answerChannel || sentChannel || null;
}

/** Whole days since it was sent, while nothing has come back; null before and after. */
export const daysSilent = (
  { state, sentOn }: { readonly state: AddresseeState; readonly sentOn: IsoDate | null },
  today: IsoDate,
): number | null => (isSilent(state) && sentOn !== null ? Math.max(0, daysBetween(sentOn, today)) : null);
