import type { IsoDate } from '#kernel/calendar.ts';
import type { AnswerChannel } from './state.ts';

/** 回答, 意見なし, 回答を控える. */
export const answerForms = ['answer', 'no-view', 'declined'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** 同意する, 条件付きで同意する, 同意しない; '' where no agreement was asked for. */
export const agreements = ['agree', 'conditional', 'disagree'] as const;
export type Agreement = (typeof agreements)[number];

/** What an organisation says to a question; the same fields on the link's page, on the answer sheet and in the secretariat's form. */
export interface AnswerContent {
  readonly kind: AnswerForm;
  /** One text a point, in their order; a single one where the question has no points. '' where nothing was written. */
  readonly texts: readonly string[];
  /** 1-based position of the choice. */
  readonly choice: number | null;
  readonly agreement: Agreement | '';
  readonly indicatorName: string;
  readonly indicatorMeasure: string;
  /** 団体名を、会議体の外にも示してよい. 根拠: requirements C8 */
  readonly openOutside: boolean;
}

/** 回答 as kept: a draft, the one that counts, or one that was corrected since. */
export interface Answer extends AnswerContent {
  readonly answerId: string;
  readonly addresseeId: string;
  readonly state: 'draft' | 'confirmed' | 'superseded';
  readonly drafterName: string;
  readonly drafterTitle: string;
  readonly via: AnswerChannel;
  readonly scanFileId: string | null;
  readonly receivedOn: IsoDate;
  readonly confirmedByName: string;
  readonly confirmedAt: Date | null;
  readonly supersedes: string | null;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** Answers after the due date are taken and marked. */
export const isLate = (answer: { readonly receivedOn: IsoDate }, dueOn: IsoDate): boolean => answer.receivedOn > dueOn;
