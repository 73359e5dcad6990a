import type { IsoDate } from '#kernel/calendar.ts';
import { formatEra } from '#kernel/japanese-date.ts';

export const ja = {
  /** 第5回 */
  nth: (number: number) => `第${number}回`,
  noTime: '時間がなく、審議できませんでした',
  reasons: {
    noOutcome: (number: number) => `第${number}回で結果が決まりませんでした。`,
    carried: (number: number, note: string) => `第${number}回からの持ち越しです。${note}。`,
    cancelled: (number: number) => `第${number}回が中止になり、審議できませんでした。`,
    keyRemark: (number: number, speaker: string) => `第${number}回で${speaker}が発言し、扱いが決まっていません。`,
    takenHome: (number: number, organisation: string) =>
      `第${number}回のあと、${organisation === '' ? '団体' : organisation}が持ち帰っています。`,
    action: (owner: string, due: IsoDate | null) =>
      `${owner === '' ? '担当が決まっていない' : `${owner}が担当する`}実施事項で、${due === null ? '期限がありません' : `期限は${formatEra(due)}です`}。`,
    overdue: (owner: string, due: IsoDate) =>
      `${owner === '' ? '担当が決まっていない' : `${owner}が担当する`}実施事項で、期限（${formatEra(due)}）を過ぎています。`,
    material: (number: number, unread: number) => `第${number}回の資料で、${unread}人がまだ読んでいません。`,
    fromMeeting: (number: number, times: number) => `第${number}回からの持ち越しです（${times}回目）。`,
  },
  speakerUnknown: '委員',
  materialTitle: (number: number, title: string) => `資料${number} ${title}`,
};

export type MeetingsMessages = typeof ja;
