import type { IsoDate } from '#kernel/calendar.ts';

/** 実施事項: open until done or dropped, either with a sentence. */
export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** 実施事項: who does what by when. */
export interface Action {
  readonly actionId: string;
  readonly title: string;
  readonly ownerOrganisationId: string | null;
  /** '' where no organisation owns it. */
  readonly ownerOrganisationName: string;
  /** A person's or an office's name, beside the organisation or in its place; may be ''. */
  readonly ownerName: string;
  readonly dueOn: IsoDate | null;
  readonly state: ActionState;
  readonly challengeId: string | null;
  /** 'councils.body' …; '' for an action that was entered here. */
  readonly originKind: string;
  readonly originId: string | null;
  /** The single record it came from, a meeting, and its address after /w/<workspace>. */
  readonly originRecord: string | null;
  readonly originPath: string;
  readonly closingNote: string;
  readonly raisedOn: IsoDate;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** Whether nobody has taken it on yet; preflight and lists say so. */
export const hasNoOwner = (action: Pick<Action, 'ownerOrganisationId' | 'ownerName'>): boolean =>
  action.ownerOrganisationId === null && action.ownerName === '';

/** 「みほん市医師会　見本 一郎」 */
export const ownerText = (action: Pick<Action, 'ownerOrganisationName' | 'ownerName'>): string =>
  [action.ownerOrganisationName, action.ownerName].filter((part) => part !== '').join('　');

/** Overdue from the day after its due date, while it is open. Example: due 2026-11-22, today 2026-11-22 → not yet. */
export const isOverdue = (action: Pick<Action, 'state' | 'dueOn'>, today: IsoDate): boolean =>
  action.state === 'open' && action.dueOn !== null && action.dueOn < today;
