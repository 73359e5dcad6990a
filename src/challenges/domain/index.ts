/** Words that other slices' domains share. */
export { type Action, hasNoOwner, isOverdue, ownerText } from './action.ts';
export type { EvidenceKind } from './challenge.ts';
