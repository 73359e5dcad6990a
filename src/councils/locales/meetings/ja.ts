import type { IsoDate } from '#kernel/calendar.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import { wordsJa } from '../words/ja.ts';
import { jaAgenda } from './ja-agenda.ts';
import { jaForms } from './ja-forms.ts';
import { jaHub } from './ja-hub.ts';

const owned = (owner: string) => (owner === '' ? '担当が決まっていない実施事項' : `${owner}が担当する実施事項`);

const thingKinds: Readonly<Record<string, string>> = {
  item: '持ち越した議題',
  'key-remark': '要点発言',
  action: '実施事項',
  material: '資料',
  visit: '事前訪問で聞いたこと',
  question: '照会',
  'question-answers': '照会の回答',
  'question-silence': '照会への未回答',
  report: '報告',
  discussion: '協議',
  decision: '議決',
  information: '情報提供',
};

export const ja = {
  councils: '会議',
  /** 第5回 */
  nth: (number: number) => `第${number}回`,
  meeting: wordsJa.meeting,
  /** 「…第5回の出欠」: the title of a page about one meeting. */
  pageOf: (meeting: string, page: string) => `${meeting}の${page}`,
  times: (n: number) => (n === 0 ? '' : `${n}回目の持ち越し`),
  minutes: (n: number) => `${n}分`,
  list: (names: readonly string[]) => names.join('、'),
  between: (from: string, until: string) => `${from}から${until}まで`,
  noTime: '時間がなく、審議できませんでした',
  states: wordsJa.meetingState,
  forms: wordsJa.meetingForm,
  openness: wordsJa.openness,
  visibility: wordsJa.visibility,
  itemKinds: wordsJa.itemKind,
  outcomes: wordsJa.outcome,
  thingKinds: (kind: string): string => thingKinds[kind] ?? kind,
  reasons: {
    noOutcome: (number: number) => `第${number}回で結果が決まりませんでした。`,
    carried: (number: number, note: string) => `第${number}回からの持ち越しです。${note}。`,
    cancelled: (number: number) => `第${number}回が中止になり、審議できませんでした。`,
    keyRemark: (number: number, speaker: string) => `第${number}回で${speaker}が発言し、扱いが決まっていません。`,
    takenHome: (number: number, organisation: string) =>
      `第${number}回のあと、${organisation === '' ? '団体' : organisation}が持ち帰っています。`,
    action: (owner: string, due: IsoDate | null) =>
      `${owned(owner)}で、${due === null ? '期限がありません' : `期限は${formatEra(due)}です`}。`,
    overdue: (owner: string, due: IsoDate) => `${owned(owner)}で、期限（${formatEra(due)}）を過ぎています。`,
    material: (number: number, unread: number) => `第${number}回の資料で、${unread}人がまだ読んでいません。`,
    fromMeeting: (number: number, times: number) => `第${number}回からの持ち越しです（${times}回目）。`,
  },
  speakerUnknown: '委員',
  materialTitle: (number: number, title: string) => `資料${number} ${title}`,
  cli: {
    meetingsHelp: '会議を古い順に並べます（中止したものを除く）',
    agendaHelp: '次の会議の次第にあるもの、持ち越しの決まりで載るべきものを並べます',
    withTranscript: '文字起こしあり',
    counted: (n: number) => (n === 0 ? '会議はまだありません。' : `${n}件の会議があります。`),
    agendaUsage: '会議体と --next を指定してください: renkei councils agenda --body <導入単位>/<id> --next [--json]',
    noBody: (id: string) =>
      `会議体「${id}」はありません。renkei councils meetings --json の body にある id を指定してください。`,
    nextIs: (body: string, number: number, heldOn: IsoDate) =>
      `${body} 第${number}回（${formatEra(heldOn)}）の次第です。`,
    noNext: (body: string, n: number) => `${body}の次の会議は予定されていません。持ち越しは${n}件です。`,
  },
  hub: jaHub,
  form: jaForms,
  agenda: jaAgenda,
};

export type MeetingsMessages = typeof ja;
