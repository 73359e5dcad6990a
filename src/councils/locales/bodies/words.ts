import type { Sector } from '#directory/domain/index.ts';
import type { Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { BodyKind, Channel, Office, QuorumRule } from '../../domain/body.ts';
import type { MeetingForm, MeetingState } from '../../domain/meeting.ts';

/** What the kinds, sectors and offices of this slice are called. */
export interface BodyWords {
  readonly kind: Readonly<Record<BodyKind, string>>;
  readonly sector: Readonly<Record<Sector, string>>;
  readonly office: Readonly<Record<Office, string>>;
  readonly quorum: Readonly<Record<QuorumRule, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly meetingState: Readonly<Record<MeetingState, string>>;
  readonly meetingForm: Readonly<Record<MeetingForm, string>>;
  readonly role: Readonly<Record<Role, string>>;
}

const ja: BodyWords = {
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
  meetingState: {
    planned: '予定',
    noticed: '通知済み',
    held: '開催済み',
    checking: '会議録を確認中',
    signed: '会議録が確定',
  },
  meetingForm: { 'in-person': '対面', online: 'オンライン', hybrid: '対面とオンライン', written: '書面開催' },
  role: { officer: '事務局', member: 'WG委員', head: '団体長', council: '推進会議委員', viewer: '閲覧のみ' },
};

const en: BodyWords = {
  kind: {
    council: 'Council',
    'working-group': 'Working group',
    'consultative-body': 'Consultative body',
    subcommittee: 'Subcommittee',
    'case-conference': 'Case conference',
  },
  sector: { medical: 'Medical', care: 'Care', resident: 'Residents', administration: 'Administration', other: 'Other' },
  office: { chair: 'Chair', 'vice-chair': 'Vice-chair', member: 'Member' },
  quorum: { majority: 'More than half', half: 'At least half', 'two-thirds': 'At least two thirds', none: 'None' },
  channel: { link: 'Personal link', paper: 'On paper (post or by hand)', fax: 'FAX' },
  meetingState: {
    planned: 'Planned',
    noticed: 'Notice sent',
    held: 'Held',
    checking: 'Minutes in check',
    signed: 'Minutes signed',
  },
  meetingForm: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online', written: 'In writing' },
  role: {
    officer: 'Secretariat',
    member: 'Working group member',
    head: 'Head of an organisation',
    council: 'Council member',
    viewer: 'Reader',
  },
};

export const bodyWords: Readonly<Record<Language, BodyWords>> = { ja, en };
