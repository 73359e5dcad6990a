import type { Sector } from '#directory/domain/index.ts';
import type { Channel, Office } from '../body.ts';

/** The columns of a roster file, by the heading they have in it. 区分 and 氏名 must be there; the order is free. */
export const rosterHeadings = {
  sector: '区分',
  organisation: '団体',
  jobTitle: '職名',
  name: '氏名',
  nameKana: 'ふりがな',
  office: '役職',
  appointedOn: '委嘱日',
  endsOn: '任期満了日',
  howNamed: '選任方法',
  postalCode: '郵便番号',
  address: '住所',
  telephone: '電話',
  fax: 'FAX',
  email: 'メール',
  channel: '受取方法',
} as const;
export type RosterColumn = keyof typeof rosterHeadings;
export const rosterColumns = Object.keys(rosterHeadings) as RosterColumn[];

/** What stands in 区分, 役職 and 受取方法, and what it means here. */
export const sectorWords: Readonly<Record<string, Sector>> = {
  医療: 'medical',
  介護: 'care',
  住民代表: 'resident',
  住民: 'resident',
  行政: 'administration',
  事務局: 'administration',
  その他: 'other',
};
export const officeWords: Readonly<Record<string, Office>> = {
  '': 'member',
  委員: 'member',
  座長: 'chair',
  委員長: 'chair',
  会長: 'chair',
  副座長: 'vice-chair',
  副委員長: 'vice-chair',
  副会長: 'vice-chair',
};
export const channelWords: Readonly<Record<string, Channel>> = {
  '': 'paper',
  紙: 'paper',
  郵送: 'paper',
  手渡し: 'paper',
  FAX: 'fax',
  リンク: 'link',
  個人リンク: 'link',
  メール: 'link',
};
