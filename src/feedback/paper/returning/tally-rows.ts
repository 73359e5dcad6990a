import type { Language } from '#kernel/language.ts';
import type { AnswerKind } from '../../domain/question.ts';
import type { Tally } from '../../domain/returning/tally.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';

/** The tally, line by line: each organisation that was asked stands in one line, and the last line is their sum. */
export function tallyRows(tally: Tally, kind: AnswerKind, language: Language): readonly (readonly string[])[] {
  const t = returningMessages[language].list.tallyRows;
  const words = feedbackWords[language];
  const row = (label: string, count: number) => [label, String(count)];
  const some = (label: string, count: number) => (count === 0 ? [] : [row(label, count)]);
  const chosen = tally.choices.reduce((sum, { count }) => sum + count, 0);
  const agreed = tally.agreements.reduce((sum, { count }) => sum + count, 0);
  return [
    ...tally.choices.map(({ text, count }) => row(text, count)),
    ...tally.agreements.map(({ agreement, count }) => row(words.agreements[agreement], count)),
    // Answers in words, also those to a choice that chose nothing.
    ...(kind === 'choice' || kind === 'agreement'
      ? some(words.answerForms.answer, tally.answered - chosen - agreed)
      : [row(words.answerForms.answer, tally.answered)]),
    ...some(t.noView, tally.noView),
    ...some(t.declined, tally.declined),
    ...some(t.takenAsAgreed, tally.takenAsAgreed),
    row(t.silent, tally.silent),
    row(t.asked, tally.asked),
  ];
}
