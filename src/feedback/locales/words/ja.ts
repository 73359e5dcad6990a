import type { Agreement, AnswerForm } from '../../domain/answer.ts';
import type { AnswerKind, OriginKind } from '../../domain/question.ts';
import type { AnswerChannel, SentChannel, ShownState } from '../../domain/state.ts';
import type { AddresseeEventKind } from '../../store/tables/questions.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What the states, ways and kinds of the relay are called, on every page, paper and mail. */
export interface FeedbackWords {
  readonly states: Words<ShownState>;
  /** How a question went out. */
  readonly sentChannels: Words<SentChannel>;
  /** How an answer came in. */
  readonly answerChannels: Words<AnswerChannel>;
  /** What is asked for. */
  readonly answerKinds: Words<AnswerKind>;
  /** What came back. */
  readonly answerForms: Words<AnswerForm>;
  readonly agreements: Words<Agreement>;
  readonly originKinds: Words<OriginKind>;
  /** Entries of the history. */
  readonly eventKinds: Words<AddresseeEventKind>;
}

export const wordsJa: FeedbackWords = {
  states: {
    drafted: '起案（未送付）',
    sent: '送付済み',
    'on-agenda': '例会の議題',
    overdue: '期限超過',
    answered: '回答あり',
    'no-view': '意見なし',
    declined: '回答を控える',
    reflected: '反映済み',
  },
  sentChannels: { link: '個人リンク', mail: 'メール', paper: '紙（郵送・手渡し）', fax: 'FAX' },
  answerChannels: {
    link: '個人リンク',
    account: '利用者の画面',
    mail: 'メール',
    paper: '紙（郵送・手渡し）',
    fax: 'FAX',
    typed: '電話・面談の聞き取り',
  },
  answerKinds: { opinion: '意見', choice: '選択', indicator: '団体の指標', agreement: 'ルールへの同意' },
  answerForms: { answer: '回答', 'no-view': '意見なし', declined: '回答を控える' },
  agreements: { agree: '同意する', conditional: '条件付きで同意する', disagree: '同意しない' },
  originKinds: { 'agenda-item': '議題', 'key-remark': '要点発言', challenge: '課題' },
  eventKinds: {
    drafted: '起案',
    changed: '照会文の変更',
    'due-changed': '期日の変更',
    'carrier-changed': '持ち帰る委員の変更',
    sent: '送付',
    bounced: '不達',
    'on-agenda': '例会の議題',
    answered: '回答',
    'no-view': '意見なし',
    declined: '回答を控える',
    corrected: '回答の訂正',
    reflected: '反映',
    'reflection-changed': '反映の変更',
    returned: '結果の返送',
    reminded: '督促',
    removed: '照会先から外す',
    restored: '照会先に戻す',
    ended: '照会の終了',
    withdrawn: '照会の取下げ',
    reopened: '照会の再開',
  },
};
