import type { IsoDate } from '#kernel/calendar.ts';

/**
 * How far one organisation has come with one question: 起案 → 送付 → 例会の議題 → 回答・意見なし・回答を控える → 反映. 期限超過 is not a state but a date
 * that has passed (shownState).
 */
export const addresseeStates = [
  'drafted',
  'sent',
  'on-agenda',
  'answered',
  'no-view',
  'declined',
  'reflected',
] as const;
export type AddresseeState = (typeof addresseeStates)[number];

/** What lists and the command line say: as stored, or 'overdue' for a silent one whose due date has passed. */
export const shownStates = [
  'drafted',
  'sent',
  'on-agenda',
  'overdue',
  'answered',
  'no-view',
  'declined',
  'reflected',
] as const;
export type ShownState = (typeof shownStates)[number];

/** Asked, and nothing has come back yet. Only these are reminded. */
export const isSilent = (state: AddresseeState): boolean => state === 'sent' || state === 'on-agenda';
/** Something came back: an answer, no view, or that they will not answer. */
export const hasAnswered = (state: AddresseeState): boolean =>
  state === 'answered' || state === 'no-view' || state === 'declined' || state === 'reflected';

/** The due date itself is still in time. */
export const shownState = (
  { state, dueOn }: { readonly state: AddresseeState; readonly dueOn: IsoDate },
  today: IsoDate,
): ShownState => (isSilent(state) && dueOn < today ? 'overdue' : state);

/** How a question goes out: by personal link handed over, by e-mail, on paper, by FAX. */
export const sentChannels = ['link', 'mail', 'paper', 'fax'] as const;
export type SentChannel = (typeof sentChannels)[number];

/**
 * How an answer comes in: on the link's page, on an account's page, by e-mail, on a returned sheet, by FAX, or typed in by the secretariat
 * from what was said on the telephone or in person.
 */
export const answerChannels = ['link', 'account', 'mail', 'paper', 'fax', 'typed'] as const;
export type AnswerChannel = (typeof answerChannels)[number];
