import type { IsoDate } from '#kernel/calendar.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { settledText, type TextRule, type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import { type AnswerKind, answerKinds, MAX_CHOICES, MAX_POINTS } from '../question.ts';

/** Characters; a question must fit its A4 card. */
export const questionLimits = { title: textLimits.name, background: textLimits.sentence, line: 200 } as const;
/** Lines of the background, for the same reason. */
export const BACKGROUND_LINES = 25;
/** The reference's last part has three digits; all numbers that were ever given count. */
export const MOST_ADDRESSEES = 999;
/** A due date further off is a slip of the pen. */
const FURTHEST_DAYS = 730;

/** 照会文: what everybody is asked in the same words. */
export interface QuestionWords {
  readonly title: string;
  readonly background: string;
  readonly answerKind: AnswerKind;
  /** 話し合っていただきたいこと. Empty ones are left out when it is kept. */
  readonly points: readonly string[];
  /** 選択肢, for a question that asks for a choice. */
  readonly choices: readonly string[];
  readonly silenceAgrees: boolean;
}

/** 照会先 as it is typed. */
export interface AddresseeDraft {
  readonly organisationId: string;
  readonly dueOn: IsoDate;
  readonly carrierSeatId: string | null;
}

/** `field` is the name in the form: 'title', 'background', 'point1' …, 'choice1' …. */
export type QuestionProblem =
  | { readonly kind: 'text'; readonly field: string; readonly error: TypedTextError }
  | { readonly kind: 'too-many-lines'; readonly field: 'background'; readonly lines: number; readonly limit: number }
  | { readonly kind: 'not-a-kind'; readonly field: 'answerKind' }
  | { readonly kind: 'too-many'; readonly field: 'points' | 'choices'; readonly limit: number }
  | { readonly kind: 'choices-missing'; readonly field: 'choices' }
  | { readonly kind: 'choices-unasked'; readonly field: 'choices' }
  | { readonly kind: 'choice-twice'; readonly field: string; readonly text: string }
  | { readonly kind: 'silence-without-agreement'; readonly field: 'silenceAgrees' };

export type AddresseeProblem =
  | { readonly kind: 'no-organisation' }
  | { readonly kind: 'too-many-organisations'; readonly limit: number }
  | {
      readonly kind: /** Not here, or ended. */
        | 'organisation-unknown'
        | 'organisation-twice'
        /** Asked this question already. */
        | 'organisation-asked'
        | 'due-no-day'
        | 'due-past'
        | 'due-too-far'
        /** No seat of the body for this organisation. */
        | 'carrier-unknown';
      readonly organisationId: string;
    };

/** The words as they are kept: space around them and empty lines of the lists dropped. */
export const settledWords = (typed: QuestionWords): QuestionWords => ({
  title: settledText(typed.title),
  background: settledText(typed.background),
  answerKind: typed.answerKind,
  points: filled(typed.points),
  choices: filled(typed.choices),
  silenceAgrees: typed.silenceAgrees,
});

const filled = (texts: readonly string[]): readonly string[] => texts.map(settledText).filter((text) => text !== '');

/**
 * Everything that is wrong with a question's words as they were typed, in the order of the form.
 * Example: asks for a choice and names one → [{ kind: 'choices-missing', field: 'choices' }].
 */
export function wordsProblems(typed: QuestionWords): readonly QuestionProblem[] {
  const { title, line } = questionLimits;
  return [
    ...textProblems('title', typed.title, { limit: title, required: true }),
    ...backgroundProblems(typed.background),
    ...(answerKinds.includes(typed.answerKind) ? [] : [{ kind: 'not-a-kind', field: 'answerKind' } as const]),
    ...typed.points.flatMap((text, i) => textProblems(`point${i + 1}`, text, { limit: line })),
    ...tooMany('points', typed.points, MAX_POINTS),
    ...choiceProblems(typed),
    ...(typed.silenceAgrees && typed.answerKind !== 'agreement'
      ? [{ kind: 'silence-without-agreement', field: 'silenceAgrees' } as const]
      : []),
  ];
}

const textProblems = (field: string, text: string, rule: TextRule): readonly QuestionProblem[] => {
  const read = typedText(text, rule);
  return read.ok ? [] : [{ kind: 'text', field, error: read.error }];
};

function backgroundProblems(typed: string): readonly QuestionProblem[] {
  const problems = textProblems('background', typed, { limit: questionLimits.background, lines: 'several-lines' });
  const lines = settledText(typed).split('\n').length;
  return lines > BACKGROUND_LINES
    ? [...problems, { kind: 'too-many-lines', field: 'background', lines, limit: BACKGROUND_LINES }]
    : problems;
}

const tooMany = (field: 'points' | 'choices', texts: readonly string[], limit: number): readonly QuestionProblem[] =>
  filled(texts).length > limit ? [{ kind: 'too-many', field, limit }] : [];

function choiceProblems({ choices, answerKind }: QuestionWords): readonly QuestionProblem[] {
  const kept = filled(choices);
  if (answerKind !== 'choice') return kept.length > 0 ? [{ kind: 'choices-unasked', field: 'choices' }] : [];
  const settled = choices.map(settledText);
  return [
    ...choices.flatMap((text, i) => textProblems(`choice${i + 1}`, text, { limit: questionLimits.line })),
    ...settled.flatMap((text, i): readonly QuestionProblem[] =>
      text !== '' && settled.indexOf(text) < i ? [{ kind: 'choice-twice', field: `choice${i + 1}`, text }] : [],
    ),
    ...tooMany('choices', choices, MAX_CHOICES),
    ...(kept.length < 2 ? [{ kind: 'choices-missing', field: 'choices' } as const] : []),
  ];
}

/** What organisations may be asked here, and what was asked before. */
export interface AddresseeSurroundings {
  readonly today: IsoDate;
  /** That exist and have not ended. */
  readonly organisationIds: ReadonlySet<string>;
  /** Asked this question already. */
  readonly asked: ReadonlySet<string>;
  /** The seats of the body today, by whose organisation they are. */
  readonly seats: readonly { readonly seatId: string; readonly organisationId: string | null }[];
}

/** Everything that is wrong with the organisations that are to be asked; empty when they may be. At least one is needed. */
export function addresseeProblems(
  drafts: readonly AddresseeDraft[],
  around: AddresseeSurroundings,
): readonly AddresseeProblem[] {
  if (drafts.length === 0) return [{ kind: 'no-organisation' }];
  if (drafts.length + around.asked.size > MOST_ADDRESSEES)
    return [{ kind: 'too-many-organisations', limit: MOST_ADDRESSEES }];
  return drafts.flatMap((draft, i): readonly AddresseeProblem[] => {
    const { organisationId } = draft;
    if (!around.organisationIds.has(organisationId)) return [{ kind: 'organisation-unknown', organisationId }];
    if (around.asked.has(organisationId)) return [{ kind: 'organisation-asked', organisationId }];
    if (drafts.findIndex((other) => other.organisationId === organisationId) < i) {
      return [{ kind: 'organisation-twice', organisationId }];
    }
    return [...dueProblems(draft, around.today), ...carrierProblems(draft, around.seats)];
  });
}

/** A due date must be a day, today or later, within two years. */
export function dueProblems(
  { organisationId, dueOn }: Pick<AddresseeDraft, 'organisationId' | 'dueOn'>,
  today: IsoDate,
): readonly AddresseeProblem[] {
  if (!isIsoDate(dueOn)) return [{ kind: 'due-no-day', organisationId }];
  if (dueOn < today) return [{ kind: 'due-past', organisationId }];
  return (Date.parse(dueOn) - Date.parse(today)) / 86_400_000 > FURTHEST_DAYS
    ? [{ kind: 'due-too-far', organisationId }]
    : [];
}

/** A carrier sits in the body for the organisation that is asked. */
export const carrierProblems = (
  { organisationId, carrierSeatId }: Pick<AddresseeDraft, 'organisationId' | 'carrierSeatId'>,
  seats: AddresseeSurroundings['seats'],
): readonly AddresseeProblem[] =>
  carrierSeatId === null ||
  seats.some((seat) => seat.seatId === carrierSeatId && seat.organisationId === organisationId)
    ? []
    : [{ kind: 'carrier-unknown', organisationId }];
