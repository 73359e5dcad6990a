/** 要点発言の種別: 課題, 提案, 事実, 質問, 約束. */
export const keyRemarkKinds = ['challenge', 'proposal', 'fact', 'question', 'promise'] as const;
export type KeyRemarkKind = (typeof keyRemarkKinds)[number];

/** What a key remark ended in: 課題, 決定, 実施事項, 団体に持ち帰り, 記録のみ. Until then it is open. */
export const endings = ['challenge', 'decision', 'action', 'organisation', 'noted'] as const;
export type Ending = (typeof endings)[number];
