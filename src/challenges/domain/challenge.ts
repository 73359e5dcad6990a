import type { IsoDate } from '#kernel/calendar.ts';

/** 課題: open until it is settled (解決) or dropped (取り下げ), either with a sentence. */
export const challengeStates = ['open', 'settled', 'dropped'] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** 根拠 of a challenge. */
export const evidenceKinds = ['key-remark', 'figure', 'answer', 'words'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What happened to a challenge or an action. */
export const eventKinds = ['raised', 'changed', 'settled', 'done', 'dropped', 'reopened'] as const;
export type EventKind = (typeof eventKinds)[number];

/** 課題, as its page shows it. */
export interface Challenge {
  readonly challengeId: string;
  readonly title: string;
  readonly description: string;
  readonly state: ChallengeState;
  readonly raisedOn: IsoDate;
  /** Why it was settled or dropped; '' while open. */
  readonly closingNote: string;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** 根拠, kept as it was when it was taken. */
export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  /** Id in the slice that knows it; '' for words. */
  readonly reference: string;
  /** Address there, after /w/<workspace>; '' where there is none. */
  readonly path: string;
  readonly quote: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** What happened to a challenge or an action. */
export interface HistoryEvent {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly note: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** Characters of a title: one sentence that fits on a line or two of a list. */
export const TITLE_LIMIT = 200;
