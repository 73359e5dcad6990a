/** 実施事項: open until done or dropped, either with a sentence. */
export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];
