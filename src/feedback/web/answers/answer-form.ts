import { foldForReading } from '#kernel/digits.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { Agreement, Answer, AnswerContent, AnswerForm } from '../../domain/answer.ts';
import { type AskedOf, textCount, textField } from '../../domain/answers/answer-problems.ts';

/** Whose name stands in the form: who drafts, or who answered on the sheet that is typed in. */
export type Person = 'drafter' | 'respondent';

/** What stands in the fields of an answer, as typed. */
export interface TypedAnswer {
  readonly kind: string;
  readonly texts: readonly string[];
  readonly choice: string;
  readonly agreement: string;
  readonly indicatorName: string;
  readonly indicatorMeasure: string;
  readonly openOutside: boolean;
  readonly name: string;
  readonly title: string;
}

export const emptyAnswerForm = (asked: AskedOf): TypedAnswer => ({
  kind: 'answer',
  texts: Array.from({ length: textCount(asked) }, () => ''),
  choice: '',
  agreement: '',
  indicatorName: '',
  indicatorMeasure: '',
  openOutside: false,
  name: '',
  title: '',
});

/** An answer ready to be gone on with. */
export const answerForm = (answer: Answer): TypedAnswer => ({
  kind: answer.kind,
  texts: answer.texts,
  choice: answer.choice === null ? '' : String(answer.choice),
  agreement: answer.agreement,
  indicatorName: answer.indicatorName,
  indicatorMeasure: answer.indicatorMeasure,
  openOutside: answer.openOutside,
  name: answer.drafterName,
  title: answer.drafterTitle,
});

export const readAnswerForm = (asked: AskedOf, form: FormValues, person: Person): TypedAnswer => ({
  kind: form.get('kind'),
  texts: Array.from({ length: textCount(asked) }, (_, index) => form.get(textField(index))),
  choice: form.get('choice'),
  agreement: form.get('agreement'),
  indicatorName: form.get('indicatorName'),
  indicatorMeasure: form.get('indicatorMeasure'),
  openOutside: form.has('openOutside'),
  name: form.get(`${person}Name`),
  title: form.get(`${person}Title`),
});

/** The form as the use cases take it. A choice that is no number is one that was not offered, which they refuse. */
export const contentOf = (form: TypedAnswer): AnswerContent => ({
  kind: form.kind as AnswerForm,
  texts: form.texts,
  choice: form.choice === '' ? null : numberOf(form.choice),
  agreement: form.agreement as Agreement | '',
  indicatorName: form.indicatorName,
  indicatorMeasure: form.indicatorMeasure,
  openOutside: form.openOutside,
});

const numberOf = (typed: string): number => {
  const folded = foldForReading(typed);
  return /^[0-9]{1,2}$/.test(folded) ? Number(folded) : 0;
};
