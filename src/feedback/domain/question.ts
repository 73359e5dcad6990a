import type { IsoDate } from '#kernel/calendar.ts';

/** 求める回答: 意見, 選択, 団体の指標, ルールへの同意. */
export const answerKinds = ['opinion', 'choice', 'indicator', 'agreement'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a question came from; cases join later. '' where the secretariat raised it by itself. */
export const originKinds = ['agenda-item', 'key-remark', 'challenge'] as const;
export type OriginKind = (typeof originKinds)[number];

/** More than three points nobody discusses in one 例会. */
export const MAX_POINTS = 3;
export const MAX_CHOICES = 8;

/** 照会 as its readers need it. */
export interface Question {
  readonly questionId: string;
  readonly fiscalYear: number;
  readonly number: number;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly background: string;
  readonly answerKind: AnswerKind;
  /** 話し合っていただきたいこと, 0–3, in order. */
  readonly points: readonly string[];
  /** 選択肢, in order; empty unless answerKind is 'choice'. */
  readonly choices: readonly string[];
  /** 期日までに回答のない場合は同意とみなす: said on everything that goes out. */
  readonly silenceAgrees: boolean;
  readonly origin: {
    readonly kind: OriginKind;
    readonly id: string;
    readonly path: string;
    readonly quote: string;
  } | null;
  readonly raisedOn: IsoDate;
  readonly closed: { readonly on: IsoDate; readonly as: 'ended' | 'withdrawn'; readonly note: string } | null;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** What a question gives a body's next agenda: the answers that came back, and who is silent. */
export const QUESTION_ON_AGENDA = ['question-answers', 'question-silence'] as const;
