import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { FormValues } from '#platform/http/route.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import type { FoundingProblem } from '../../use-cases/voiceless/refusals.ts';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A form as it is shown: with what is stored, or as it came back. */
export interface TypedForm {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export const readValues = (form: FormValues, names: readonly string[]): TypedForm['values'] =>
  Object.fromEntries(names.map((name) => [name, form.get(name)]));

/** Attributes of one field. `prefix` keeps the ids of several forms on one page apart. */
export const fieldOf = (typed: TypedForm, name: string, prefix = '') => ({
  name,
  id: `field-${prefix}${name}`,
  value: typed.values[name] ?? '',
  error: typed.errors.find((error) => error.field === name)?.message ?? null,
});

/** What is wrong, beside its field. */
export const wordProblems = (problems: readonly FoundingProblem[], language: Language): readonly FieldError[] =>
  problems.map((problem) => ({
    field: problem.field,
    message:
      problem.kind === 'text'
        ? typedTextRefusal(problem.error, messages[language].fields[problem.field] ?? problem.field, language)
        : messages[language].problems[problem.kind],
  }));

/** A day as it stands in a form, readable again. */
export const typedDay = (day: IsoDate, language: Language): string =>
  language === 'ja' ? formatAsOf(day, language) : day;
