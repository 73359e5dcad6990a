import { settledText, type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import { type AnswerContent, agreements, answerForms } from '../answer.ts';
import type { Question } from '../question.ts';

/** What an answer is measured against. */
export type AskedOf = Pick<Question, 'answerKind' | 'points' | 'choices'>;

/** What is wrong with one field of an answer; worded in locales/answers. Fields are named as in the forms: 'text-1', 'choice' … */
export interface AnswerProblem {
  readonly field: string;
  readonly problem:
    | TypedTextError
    | {
        readonly kind:
          | 'not-a-choice'
          /** An answer has to say something. */
          | 'says-nothing'
          /** 条件付き and 同意しない say which condition, and why. */
          | 'reason-missing'
          /** More than anybody has to say about one question. */
          | 'full';
      };
}

/** One text a point; a single one where the question has no points. */
export const textCount = ({ points }: Pick<Question, 'points'>): number => Math.max(1, points.length);

/** 1-based, as the form's fields and the points are counted. */
export const textField = (index: number): string => `text-${index + 1}`;

/** An answer as it is kept: as many texts as were asked for, each settled, and nothing that its kind of question does not ask. */
export function settledContent(asked: AskedOf, content: AnswerContent): AnswerContent {
  const texts = Array.from({ length: textCount(asked) }, (_, index) => settledText(content.texts[index]));
  return {
    kind: content.kind,
    texts,
    choice: asked.answerKind === 'choice' ? content.choice : null,
    agreement: asked.answerKind === 'agreement' ? content.agreement : '',
    indicatorName: asked.answerKind === 'indicator' ? settledText(content.indicatorName) : '',
    indicatorMeasure: asked.answerKind === 'indicator' ? settledText(content.indicatorMeasure) : '',
    openOutside: content.openOutside,
  };
}

/** 意見なし and 回答を控える say nothing else than their reason. */
export const countedContent = (content: AnswerContent): AnswerContent =>
  content.kind === 'answer'
    ? content
    : { ...content, choice: null, agreement: '', indicatorName: '', indicatorMeasure: '' };

/** What cannot even be kept as a draft: too long, invisible characters, a choice that was not offered. `content` is settled. */
export function draftProblems(asked: AskedOf, content: AnswerContent): readonly AnswerProblem[] {
  const { choice } = content;
  return [
    ...(answerForms.includes(content.kind) ? [] : [notAChoice('kind')]),
    ...(choice === null || (Number.isInteger(choice) && choice >= 1 && choice <= asked.choices.length)
      ? []
      : [notAChoice('choice')]),
    ...(content.agreement === '' || agreements.includes(content.agreement) ? [] : [notAChoice('agreement')]),
    ...lineProblem('indicatorName', content.indicatorName, textLimits.name),
    ...textProblem('indicatorMeasure', content.indicatorMeasure, textLimits.sentence),
    ...content.texts.flatMap((text, index) => textProblem(textField(index), text, textLimits.long)),
  ];
}

/**
 * What is missing before an answer counts. An opinion says something to one point at least; a choice or an agreement is made, the
 * latter with words where it is conditional or refused; an indicator has a name and a way to measure it. 意見なし and 回答を控える need
 * nothing. `content` is settled.
 */
export function answerProblems(asked: AskedOf, content: AnswerContent): readonly AnswerProblem[] {
  const problems = draftProblems(asked, content);
  if (problems.length > 0 || content.kind !== 'answer') return problems;
  const silent = content.texts.every((text) => text === '');
  switch (asked.answerKind) {
    case 'opinion':
      return silent ? [{ field: textField(0), problem: { kind: 'says-nothing' } }] : [];
    case 'choice':
      return content.choice === null ? [notAChoice('choice')] : [];
    case 'indicator':
      return (['indicatorName', 'indicatorMeasure'] as const)
        .filter((field) => content[field] === '')
        .map((field) => ({ field, problem: { kind: 'missing' } }));
    case 'agreement':
      if (content.agreement === '') return [notAChoice('agreement')];
      return silent && content.agreement !== 'agree'
        ? [{ field: textField(0), problem: { kind: 'reason-missing' } }]
        : [];
  }
}

/** Name (needed where `required`) and title of a person, each one line. Values are settled. */
export const personProblems = (
  fields: readonly { readonly field: string; readonly text: string; readonly required: boolean }[],
): readonly AnswerProblem[] =>
  fields.flatMap(({ field, text, required }) => lineProblem(field, text, textLimits.name, required));

const notAChoice = (field: string): AnswerProblem => ({ field, problem: { kind: 'not-a-choice' } });

const lineProblem = (field: string, text: string, limit: number, required = false): readonly AnswerProblem[] => {
  const read = typedText(text, { limit, required });
  return read.ok ? [] : [{ field, problem: read.error }];
};

const textProblem = (field: string, text: string, limit: number): readonly AnswerProblem[] => {
  const read = typedText(text, { limit, lines: 'several-lines' });
  return read.ok ? [] : [{ field, problem: read.error }];
};

/** True when two answers say the same: sending one twice keeps one. Both settled. */
export const saysTheSame = (one: AnswerContent, other: AnswerContent): boolean =>
  one.kind === other.kind &&
  one.texts.length === other.texts.length &&
  one.texts.every((text, index) => text === other.texts[index]) &&
  one.choice === other.choice &&
  one.agreement === other.agreement &&
  one.indicatorName === other.indicatorName &&
  one.indicatorMeasure === other.indicatorMeasure &&
  one.openOutside === other.openOutside;

/** Drafts of one organisation to one question: far more than its people write; nobody's link fills the books. */
export const MOST_DRAFTS = { drafts: 50, characters: 500_000 } as const;

/** True when one more draft would be more than that. */
export const isFull = (drafts: readonly AnswerContent[], more: AnswerContent): boolean =>
  drafts.length >= MOST_DRAFTS.drafts ||
  [...drafts, more].reduce((sum, { texts }) => sum + texts.reduce((length, text) => length + text.length, 0), 0) >
    MOST_DRAFTS.characters;
