/** Words that other slices' domains share. */
export type { AnswerKind } from './question.ts';
export type { AddresseeState, ShownState } from './state.ts';
