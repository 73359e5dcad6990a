import type { Sector } from '#directory/domain/index.ts';
import type { Role } from '#kernel/actor.ts';
import type { BodyKind, Channel, Office, QuorumRule } from '../../domain/body.ts';
import type { KeyRemarkKind } from '../../domain/key-remark.ts';
import type {
  AttendeeRole,
  ItemKind,
  ItemOutcome,
  MeetingForm,
  MeetingState,
  Openness,
  Presence,
  Reply,
  Visibility,
} from '../../domain/meeting.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What the kinds, states and choices of this slice are called, on every page and paper. */
export interface CouncilWords {
  readonly kind: Words<BodyKind>;
  readonly sector: Words<Sector>;
  readonly office: Words<Office>;
  readonly quorum: Words<QuorumRule>;
  readonly channel: Words<Channel>;
  /** Of an account in the workspace. */
  readonly role: Words<Role>;
  readonly meetingState: Words<MeetingState>;
  readonly meetingForm: Words<MeetingForm>;
  readonly openness: Words<Openness>;
  readonly visibility: Words<Visibility>;
  readonly itemKind: Words<ItemKind>;
  readonly outcome: Words<ItemOutcome>;
  readonly keyRemarkKind: Words<KeyRemarkKind>;
  readonly attendeeRole: Words<AttendeeRole>;
  readonly reply: Words<Reply>;
  readonly presence: Words<Presence>;
  /** A meeting by its body and number. */
  readonly meeting: (body: string, number: number) => string;
  /** 団体への照会, raised from an item or a key remark. */
  readonly followUp: Words<'heading' | 'lead' | 'raise' | 'raiseAnother' | 'one'>;
}

export const wordsJa: CouncilWords = {
  kind: {
    council: '推進会議',
    'working-group': 'ワーキンググループ',
    'consultative-body': '協議体',
    subcommittee: '部会',
    'case-conference': '個別事例の会議',
  },
  sector: { medical: '医療', care: '介護', resident: '住民代表', administration: '行政', other: 'その他' },
  office: { chair: '座長', 'vice-chair': '副座長', member: '委員' },
  quorum: { majority: '過半数の出席', half: '半数以上の出席', 'two-thirds': '3分の2以上の出席', none: '定めなし' },
  channel: { link: '個人リンク', paper: '紙（郵送・手渡し）', fax: 'FAX' },
  role: { officer: '事務局', member: 'WG委員', head: '団体長', council: '推進会議委員', viewer: '閲覧のみ' },
  meetingState: {
    planned: '予定',
    noticed: '通知済み',
    held: '閉会',
    checking: '会議録の確認中',
    signed: '会議録確定',
  },
  meetingForm: { 'in-person': '対面', online: 'オンライン', hybrid: '対面とオンラインの併用', written: '書面開催' },
  openness: { open: '公開', partly: '一部公開', closed: '非公開' },
  visibility: { public: '公開', members: '委員限り', secretariat: '事務局限り' },
  itemKind: { report: '報告', discussion: '協議', decision: '議決', information: '情報提供' },
  outcome: {
    decided: '決定',
    agreed: '了承',
    discussed: '協議した',
    reported: '報告を受けた',
    carried: '次回へ持ち越し',
    withdrawn: '取り下げ',
  },
  keyRemarkKind: { challenge: '課題', proposal: '提案', fact: '事実', question: '質問', promise: '約束' },
  attendeeRole: { member: '委員', guest: '招聘者', observer: '傍聴者', secretariat: '事務局' },
  reply: { '': '返事はまだ', attend: '出席', online: 'オンラインで出席', absent: '欠席', proxy: '代理が出席' },
  presence: {
    present: '出席',
    online: 'オンライン',
    proxy: '代理',
    absent: '欠席',
    late: '遅参',
    'left-early': '早退',
  },
  meeting: (body, number) => `${body} 第${number}回`,
  followUp: {
    heading: '団体への照会',
    lead: '団体の意見を聞きたいときは、照会にできます。団体ごとに、例会に間に合う期日を決めて送ります。',
    raise: '団体への照会にする',
    raiseAnother: 'もう一つ照会を起こす',
    one: '照会：',
  },
};
