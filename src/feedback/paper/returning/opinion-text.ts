import type { Language } from '#kernel/language.ts';
import type { AnswerContent } from '../../domain/answer.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';

/** What was said, with the chosen words in place of their position. */
export type Said = Pick<AnswerContent, 'kind' | 'texts' | 'agreement' | 'indicatorName' | 'indicatorMeasure'> & {
  readonly choice: string;
};

/** The words of a choice; '' where none was made. */
export const chosenWords = (choices: readonly string[], choice: number | null): string =>
  choice === null ? '' : (choices[choice - 1] ?? '');

/** What an organisation said, a line each: that it has no view, its choice, its agreement, its indicator, its words by point. */
export function opinionText(said: Said, language: Language): string {
  const t = returningMessages[language].list;
  const words = feedbackWords[language];
  const texts =
    said.texts.length > 1 ? said.texts.map((text, index) => text && t.numbered(index + 1) + text) : said.texts;
  return [
    said.kind === 'answer' ? '' : words.answerForms[said.kind],
    said.choice === '' ? '' : t.chosen(said.choice),
    said.agreement === '' ? '' : words.agreements[said.agreement],
    said.indicatorName === '' ? '' : t.indicator(said.indicatorName, said.indicatorMeasure),
    ...texts,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
