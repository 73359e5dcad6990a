import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { messages } from '../../locales/recording/messages.ts';
import type { RecordProblem } from '../../use-cases/recording/recordable.ts';

/** A form of the record that came back: what was typed, what is wrong, and what stands there now where somebody was faster. */
export interface TypedForm {
  /** 'remark', 'decision', 'action', 'outcome': also the first part of its fields' ids. */
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly changed?: boolean;
}

export interface FormError {
  /** The field's name; its id is `field-<form>-<name>`. */
  readonly field: string;
  readonly message: string;
}

/** Name, id, value and error of one field of one form. */
export const fieldOf = (typed: TypedForm, field: string) => ({
  name: field,
  id: `field-${typed.form}-${field}`,
  value: typed.values[field] ?? '',
  error: typed.errors.find((error) => error.field === field)?.message ?? null,
});

/** For ErrorSummary, which finds fields by id. */
export const summaryOf = (typed: TypedForm) =>
  typed.errors.map(({ field, message }) => ({ field: `${typed.form}-${field}`, message }));

/** `formField`: where the use case's field stands in the form, when it goes by another name there. */
export function wordProblems(
  problems: readonly RecordProblem[],
  language: Language,
  formField: (field: string) => string = (field) => field,
): readonly FormError[] {
  return problems.map(({ field, error }) => ({
    field: formField(field),
    message: wordProblem(field, error, language),
  }));
}

function wordProblem(field: string, error: RecordProblem['error'], language: Language): string {
  const t = messages[language];
  if (error.kind === 'unknown' || error.kind === 'choose') return t.errors[error.kind];
  return typedTextRefusal(error, t.fields[field] ?? field, language);
}
