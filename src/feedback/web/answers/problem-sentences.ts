import { formatAsOfBriefly } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { fieldMessages } from '../../locales/answers/messages.ts';
import type { EntryProblem } from '../../use-cases/answers/enter-answer.ts';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What stands beside the fields and above the form. */
export const answerErrors = (problems: readonly EntryProblem[], language: Language): readonly FieldError[] =>
  problems.map(({ field, problem }) => ({ field, message: sentence(field, problem, language) }));

function sentence(field: string, problem: EntryProblem['problem'], language: Language): string {
  const t = fieldMessages[language];
  const label = t.fieldName(field);
  switch (problem.kind) {
    case 'missing':
    case 'too-long':
    case 'invisible':
      return typedTextRefusal(problem, label, language);
    case 'not-a-choice':
      return t.problems['not-a-choice'](label);
    case 'says-nothing':
    case 'reason-missing':
    case 'full':
      return t.problems[problem.kind]();
    case 'future':
      return t.problems.future(formatAsOfBriefly(problem.today, language));
    case 'before-sent':
      return t.problems['before-sent'](formatAsOfBriefly(problem.sentOn, language));
    case 'file':
      return t.file(problem.name, problem.why);
  }
}

export const errorOf = (errors: readonly FieldError[], field: string): string | null =>
  errors.find((each) => each.field === field)?.message ?? null;
