import type { IsoDate } from '#kernel/calendar.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { FormValues } from '#platform/http/route.ts';
import { answerKinds, MAX_CHOICES, MAX_POINTS, type Question } from '../../domain/question.ts';
import type { AddresseeDraft, QuestionWords } from '../../domain/questions/question-draft.ts';
import type { Askable } from '../../use-cases/questions/askable-organisations.ts';
import { typedDay } from './shown-day.ts';

/** The words of a question as they stand in the form. */
export interface TypedWords {
  readonly title: string;
  readonly background: string;
  readonly answerKind: string;
  readonly points: readonly string[];
  readonly choices: readonly string[];
  readonly silenceAgrees: boolean;
}

/** One organisation's line of the form. */
export interface TypedLine {
  readonly asked: boolean;
  readonly due: string;
  readonly carrier: string;
}

const numbered = (field: string, count: number) => Array.from({ length: count }, (_, i) => `${field}${i + 1}`);
export const pointFields = numbered('point', MAX_POINTS);
export const choiceFields = numbered('choice', MAX_CHOICES);
export const dueField = (organisationId: string): string => `due-${organisationId}`;
export const carrierField = (organisationId: string): string => `carrier-${organisationId}`;
export const askField = (organisationId: string): string => `organisation-${organisationId}`;

export const emptyWords: TypedWords = {
  title: '',
  background: '',
  answerKind: 'opinion',
  points: [],
  choices: [],
  silenceAgrees: false,
};

export const wordsOfQuestion = (question: Question): TypedWords => question;

export const readWords = (form: FormValues): TypedWords => ({
  title: form.get('title'),
  background: form.get('background'),
  answerKind: form.get('answerKind'),
  points: pointFields.map((field) => form.get(field)),
  choices: choiceFields.map((field) => form.get(field)),
  silenceAgrees: form.has('silenceAgrees'),
});

/** As the use case takes it; a kind that is none of ours is refused there. */
export const wordsInput = (typed: TypedWords): QuestionWords => ({
  ...typed,
  answerKind: (answerKinds.find((kind) => kind === typed.answerKind) ?? '') as QuestionWords['answerKind'],
});

/** A fresh line: the proposed day, and the carrier where there is only one who can be. */
export const proposedLine = ({ dueOn, seats }: Askable, language: Language, asked = false): TypedLine => ({
  asked,
  due: typedDay(dueOn, language),
  carrier: seats.length === 1 && seats[0]!.name !== null ? seats[0]!.seatId : '',
});

/** The lines as they were sent; one that the form did not have is as it would be fresh. */
export function readLines(
  form: FormValues,
  organisations: readonly Askable[],
  language: Language,
): ReadonlyMap<string, TypedLine> {
  const asked = new Set(form.all('organisation'));
  return new Map(
    organisations.map((organisation) => {
      const id = organisation.organisationId;
      const sent = form.has(dueField(id));
      const line: TypedLine = sent
        ? { asked: asked.has(id), due: form.get(dueField(id)), carrier: form.get(carrierField(id)) }
        : proposedLine(organisation, language, asked.has(id));
      return [id, line];
    }),
  );
}

/**
 * The organisations that were ticked, as the use case takes them. What is ticked and not on the list any more is handed on, so that it
 * is said. A day that cannot be read is '' there, and its sentence stands in `unread`.
 */
export function linesInput(
  form: FormValues,
  lines: ReadonlyMap<string, TypedLine>,
  language: Language,
): { readonly drafts: readonly AddresseeDraft[]; readonly unread: ReadonlyMap<string, string> } {
  const unread = new Map<string, string>();
  const drafts = [...new Set(form.all('organisation'))].map((organisationId): AddresseeDraft => {
    const line = lines.get(organisationId);
    const carrier = line?.carrier ?? '';
    return {
      organisationId,
      dueOn: readDay(line?.due ?? '', (sentence) => unread.set(organisationId, sentence), language),
      carrierSeatId: carrier === '' ? null : carrier,
    };
  });
  return { drafts, unread };
}

/** A typed day; '' for what is none, said by `refused` unless the field was empty. */
export function readDay(typed: string, refused: (sentence: string) => void, language: Language): IsoDate {
  const day = parseJapaneseDate(typed);
  if (day.ok) return day.value;
  if (typed.trim() !== '') refused(dateRefusal(day.error, language));
  return '';
}

/** An id that a form brings; null for anything else. */
export const idOrNull = (typed: string): string | null => (isUuid(typed) ? typed : null);
