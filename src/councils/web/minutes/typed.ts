import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import type { MinutesRefusal } from '../../use-cases/minutes/refusal.ts';
import type { RecordProblem } from '../../use-cases/recording/recordable.ts';

export interface FieldError {
  /** Id of the field without `field-`; null when it belongs to none. */
  readonly field: string | null;
  readonly message: string;
}

/** A form that came back: which one, what was typed, what is wrong with it, and what somebody else stored meanwhile. */
export interface Typed {
  /** 'settings', 'summary-<item>', 'answer-<comment>', 'comment', 'addendum' … */
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly conflict: { readonly label: string; readonly mine: string; readonly theirs: string } | null;
}

/** What a field of a form shows: what was typed there when the form came back, else what is stored. */
export function shown(typed: Typed | null, form: string, field: string, stored: string) {
  const back = typed?.form === form ? typed : null;
  const id = fieldKey(form, field);
  return {
    name: field,
    id: `field-${id}`,
    value: back?.values[field] ?? stored,
    error: back?.errors.find((error) => error.field === id)?.message ?? null,
  };
}

/** Several forms of one page have fields of one name. */
export const fieldKey = (form: string, field: string): string => `${form}-${field}`;

/** Each problem beside its field. */
export function problemErrors(
  form: string,
  problems: readonly RecordProblem[],
  language: Language,
): readonly FieldError[] {
  const t = minutesMessages[language];
  const fieldNames: Readonly<Record<string, string>> = t.fields;
  return problems.map(({ field, error }) => {
    const label = fieldNames[form === 'addendum' && field === 'text' ? 'addendumText' : field] ?? field;
    const message =
      error.kind === 'unknown' || error.kind === 'choose' ? t.choose(label) : typedTextRefusal(error, label, language);
    return { field: fieldKey(form, field), message };
  });
}

/** A refusal that belongs to no field. */
export type PlainRefusal = Exclude<MinutesRefusal, { kind: 'invalid' | 'forbidden' | 'not-found' }>;

export function refusalSentence(refusal: PlainRefusal, language: Language): string {
  const t = minutesMessages[language].refusals;
  return refusal.kind === 'locked' ? t[refusal.because] : t[refusal.kind];
}
