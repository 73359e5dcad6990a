import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { AddresseeProblem, QuestionProblem } from '../../domain/questions/question-draft.ts';
import { messages } from '../../locales/questions/messages.ts';
import { askField, carrierField, dueField } from './question-form.ts';

export interface FieldError {
  readonly field: string | null;
  readonly message: string;
}

/** What the sentences are made with. */
export interface Named {
  readonly language: Language;
  /** Names of organisations by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Why a typed due date could not be read, by organisation. */
  readonly unread: ReadonlyMap<string, string>;
  /** Name of a due date field, where the page has only one. */
  readonly due?: (organisationId: string) => string;
}

const labels = (language: Language): ((field: string) => string) => {
  const t = messages[language];
  return (field) => {
    const number = Number(field.slice(-1));
    if (field.startsWith('point')) return t.form.point(number);
    if (field.startsWith('choice')) return t.form.choice(number);
    if (field === 'note') return t.close.note;
    if (field === 'reason') return t.addressee.reason;
    return field === 'background' ? t.form.background : t.form.title;
  };
};

/** One problem in words, with the field that it leads to. */
export function problemSentence(problem: QuestionProblem | AddresseeProblem, named: Named): FieldError {
  const { language, names, unread, due = dueField } = named;
  const t = messages[language].form.problems;
  switch (problem.kind) {
    case 'text':
      return {
        field: problem.field,
        message: typedTextRefusal(problem.error, labels(language)(problem.field), language),
      };
    case 'too-many-lines':
      return { field: problem.field, message: t[problem.kind](problem) };
    case 'not-a-kind':
    case 'silence-without-agreement':
      return { field: problem.field, message: t[problem.kind] };
    case 'too-many':
      return { field: `${problem.field.slice(0, -1)}1`, message: t[problem.kind][problem.field] };
    case 'choices-missing':
    case 'choices-unasked':
      return { field: 'choice1', message: t[problem.kind] };
    case 'choice-twice':
      return { field: problem.field, message: t[problem.kind](problem.text) };
    case 'no-organisation':
      return { field: firstOf(names), message: t[problem.kind] };
    case 'too-many-organisations':
      return { field: null, message: t[problem.kind](problem.limit) };
    default: {
      const { organisationId } = problem;
      const name = names.get(organisationId) ?? messages[language].form.unknownOrganisation;
      const why = unread.get(organisationId);
      const message =
        problem.kind === 'due-no-day' && why !== undefined
          ? messages[language].form.dueUnreadable(name, why)
          : t[problem.kind](name);
      return { field: names.has(organisationId) ? fieldOf(problem.kind, organisationId, due) : null, message };
    }
  }
}

const firstOf = (names: ReadonlyMap<string, string>): string | null => {
  const [first] = names.keys();
  return first === undefined ? null : askField(first);
};

const fieldOf = (kind: AddresseeProblem['kind'], organisationId: string, due: (id: string) => string): string => {
  if (kind.startsWith('due-')) return due(organisationId);
  return kind === 'carrier-unknown' ? carrierField(organisationId) : askField(organisationId);
};

export const errorAt = (errors: readonly FieldError[], field: string): string | null =>
  errors.find((error) => error.field === field)?.message ?? null;
