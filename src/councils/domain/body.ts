/** 会議体: 推進会議, ワーキンググループ, 協議体, 部会, 個別事例の会議. */
export const bodyKinds = ['council', 'working-group', 'consultative-body', 'subcommittee', 'case-conference'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** 定足数: 過半数 (more than half), 半数以上, 3分の2以上, 定めなし. */
export const quorumRules = ['majority', 'half', 'two-thirds', 'none'] as const;
export type QuorumRule = (typeof quorumRules)[number];

/** 役職 of a term: 座長・委員長, 副座長・副委員長, 委員. */
export const offices = ['chair', 'vice-chair', 'member'] as const;
export type Office = (typeof offices)[number];

/** How papers reach a person: by personal link, by post or hand, by FAX. */
export const channels = ['link', 'paper', 'fax'] as const;
export type Channel = (typeof channels)[number];
