import type { AnswerForm } from '../answer.ts';
import type { AddresseeState } from '../state.ts';

/** Why an organisation can no longer answer or correct: the question was closed, or the body has already used the answer. */
export type NoMore = 'closed' | 'reflected';

export const noMore = (it: { readonly state: AddresseeState; readonly questionClosed: boolean }): NoMore | null =>
  it.questionClosed ? 'closed' : it.state === 'reflected' ? 'reflected' : null;

/** The state that a confirmed answer brings its 照会先 to. */
export const stateOf = (form: AnswerForm): 'answered' | 'no-view' | 'declined' =>
  form === 'answer' ? 'answered' : form;
