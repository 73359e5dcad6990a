import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import type { AnswerContent } from '../../domain/answer.ts';
import type { AskedOf } from '../../domain/answers/answer-problems.ts';
import { fieldMessages } from '../../locales/answers/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { contentOf, type TypedAnswer } from './answer-form.ts';

/** One line of an answer: what was asked, and what was said to it. */
export interface AnswerLine {
  readonly label: string;
  /** '' where nothing was written. */
  readonly text: string;
}

/** An answer point by point, as pages and papers show it; what says nothing in an answer of its kind is left out. */
export function answerLines(question: AskedOf, content: AnswerContent, language: Language): readonly AnswerLine[] {
  const t = fieldMessages[language];
  const words = feedbackWords[language];
  const texts = content.texts.map((text, index) => {
    const point = question.points[index];
    return { label: point === undefined ? t.wholeText(question.answerKind) : t.point(index + 1, point), text };
  });
  if (content.kind !== 'answer') {
    const written = texts.filter(({ text }) => text !== '');
    return [{ label: t.answerKind, text: words.answerForms[content.kind] ?? content.kind }, ...written];
  }
  const own: Record<AskedOf['answerKind'], readonly AnswerLine[]> = {
    opinion: [],
    choice: [{ label: t.chosen, text: content.choice === null ? '' : (question.choices[content.choice - 1] ?? '') }],
    agreement: [{ label: t.agreed, text: content.agreement === '' ? '' : words.agreements[content.agreement] }],
    indicator: [
      { label: t.indicatorName, text: content.indicatorName },
      { label: t.indicatorMeasure, text: content.indicatorMeasure },
    ],
  };
  return [...own[question.answerKind], ...texts];
}

export interface AnswerContentViewProps {
  readonly question: AskedOf;
  readonly content: AnswerContent;
}

/** What an organisation said, to be read. */
export function AnswerContentView({ question, content }: AnswerContentViewProps) {
  const language = useLanguage();
  const t = fieldMessages[language];
  const lines = answerLines(question, content, language);
  return (
    <DescriptionList
      items={[
        ...lines.map(({ label, text }) => ({
          term: label,
          description: text === '' ? <span class="note">{t.notWritten}</span> : <span class="as-written">{text}</span>,
        })),
        { term: t.openOutsideTerm, description: content.openOutside ? t.openOutsideYes : t.openOutsideNo },
      ]}
    />
  );
}

/** Two versions of one answer, field by field, for SideBySide. */
export function comparedAnswers(
  question: AskedOf,
  { mine, theirs }: { readonly mine: TypedAnswer; readonly theirs: TypedAnswer },
  language: Language,
) {
  const t = fieldMessages[language];
  const lines = (form: TypedAnswer): ReadonlyMap<string, string> => {
    const content = contentOf(form);
    const all = answerLines(question, { ...content, kind: 'answer' }, language);
    return new Map([
      [t.kind, t.kinds[content.kind] ?? form.kind],
      ...all.map(({ label, text }) => [label, text] as const),
      [t.openOutsideTerm, form.openOutside ? t.openOutsideYes : t.openOutsideNo],
      [t.fieldName('drafterName'), form.name],
      [t.fieldName('drafterTitle'), form.title],
    ]);
  };
  const [typed, stored] = [lines(mine), lines(theirs)];
  return [...typed].map(([label, text]) => ({ label, mine: text, theirs: stored.get(label) ?? '' }));
}
