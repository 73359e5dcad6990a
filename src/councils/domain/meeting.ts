/** planned 予定 → noticed 通知済 → held 開催済（閉会） → checking 会議録の確認中 → signed 署名済（確定）. */
export const meetingStates = ['planned', 'noticed', 'held', 'checking', 'signed'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** 対面, オンライン, 併用, 書面開催. */
export const meetingForms = ['in-person', 'online', 'hybrid', 'written'] as const;
export type MeetingForm = (typeof meetingForms)[number];

/** 公開, 一部公開, 非公開. */
export const opennesses = ['open', 'partly', 'closed'] as const;
export type Openness = (typeof opennesses)[number];

/** 公開, 委員限り, 事務局限り: who may read an item, a material, a remark. */
export const visibilities = ['public', 'members', 'secretariat'] as const;
export type Visibility = (typeof visibilities)[number];

/** 報告, 協議, 議決, 情報提供. */
export const itemKinds = ['report', 'discussion', 'decision', 'information'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** 結果 of an agenda item: 決定, 了承, 協議した, 報告を受けた, 次回へ持ち越し, 取り下げ. */
export const itemOutcomes = ['decided', 'agreed', 'discussed', 'reported', 'carried', 'withdrawn'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** Who sits at one meeting: 委員, 招聘者, 傍聴者, 事務局. */
export const attendeeRoles = ['member', 'guest', 'observer', 'secretariat'] as const;
export type AttendeeRole = (typeof attendeeRoles)[number];

/** 出欠の返事: 出席, オンライン出席, 欠席, 代理出席; '' none yet. */
export const replies = ['', 'attend', 'online', 'absent', 'proxy'] as const;
export type Reply = (typeof replies)[number];

/** 当日の出欠: 出席, オンライン, 代理, 欠席, 遅参, 早退. */
export const presences = ['present', 'online', 'proxy', 'absent', 'late', 'left-early'] as const;
export type Presence = (typeof presences)[number];

/** How somebody did something: by personal link, signed in, or told to the secretariat (paper, telephone). */
export const ways = ['link', 'account', 'secretariat'] as const;
export type Way = (typeof ways)[number];
