/** 課題: open until it is settled (解決) or dropped (取り下げ), either with a sentence. */
export const challengeStates = ['open', 'settled', 'dropped'] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** 根拠 of a challenge. */
export const evidenceKinds = ['key-remark', 'figure', 'answer', 'words'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What happened to a challenge or an action. */
export const eventKinds = ['raised', 'changed', 'settled', 'done', 'dropped', 'reopened'] as const;
export type EventKind = (typeof eventKinds)[number];
