/** 照会の設定 of a workspace: what stands on every sheet and mail, and when the silent are reminded. */
export interface FeedbackSettings {
  readonly officeName: string;
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  /** Replies to our mails go there; '' where the office has none. */
  readonly email: string;
  /** 'https://…' in front of links in mails and papers that no request makes; '' while nobody has set it. */
  readonly siteAddress: string;
  readonly remindersOn: boolean;
  /** Days before the due date, then after it, each ascending; at most 3 and 5. */
  readonly remindBefore: readonly number[];
  readonly remindAfter: readonly number[];
  /** Hour of the day in Japan from which reminders go out. */
  readonly remindHour: number;
  /** 0 while nobody has saved any. */
  readonly version: number;
}

/** As long as nobody has said otherwise: three days before the due date, three days and two weeks after it, from 9 in the morning. */
export const defaultSettings: FeedbackSettings = {
  officeName: '',
  postalCode: '',
  address: '',
  telephone: '',
  fax: '',
  email: '',
  siteAddress: '',
  remindersOn: true,
  remindBefore: [3],
  remindAfter: [3, 14],
  remindHour: 9,
  version: 0,
};
