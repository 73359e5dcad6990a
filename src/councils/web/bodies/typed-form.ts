import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { nfkc } from '#kernel/nfkc.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { FieldProblem } from '../../domain/bodies/field-problem.ts';
import { problemSentence } from '../../locales/bodies/problem-sentence.ts';

/** What stands in a form, as typed. */
export type Typed = Readonly<Record<string, string>>;

export interface FieldError {
  /** null where no single field is to blame. */
  readonly field: string | null;
  readonly message: string;
}

/** A form as it is shown: empty, with what is stored, or as it came back. */
export interface FilledForm {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** What the fields are called on the page, for the errors. */
export type Labels = Readonly<Record<string, string>>;

export const readTyped = (form: FormValues, names: readonly string[]): Typed =>
  Object.fromEntries(names.map((name) => [name, form.get(name)]));

/** Attributes of one field: `<TextField {...field('name')} label=… />`. */
export const fieldsOf = (form: FilledForm) => (name: string) => ({
  name,
  value: form.typed[name] ?? '',
  error: form.errors.find((error) => error.field === name)?.message ?? null,
});

/** The use case's findings beside their fields: 「名称：入力してください。」 */
export const wordProblems = (problems: readonly FieldProblem[], labels: Labels, language: Language): FieldError[] =>
  problems.map((problem) => ({
    field: problem.field,
    message: labelled(labels[problem.field], problemSentence(problem, language), language),
  }));

const labelled = (label: string | undefined, sentence: string, language: Language): string =>
  label === undefined ? sentence : `${label}${language === 'ja' ? '：' : ': '}${sentence}`;

/** A day as it stands in a form, readable again: both eras in Japanese, the bare form in English. */
export const printedDay = (day: IsoDate | null, language: Language): string =>
  day === null ? '' : language === 'ja' ? formatAsOf(day, language) : day;

/** Reads typed days, collecting what cannot be read. */
export function dayReader(typed: Typed, labels: Labels, language: Language) {
  const errors: FieldError[] = [];
  return {
    errors,
    /** null where nothing is typed and nothing is needed, or where an error was noted. */
    day(field: string, needed: 'needed' | 'optional'): IsoDate | null {
      const text = (typed[field] ?? '').trim();
      if (text === '') {
        if (needed === 'needed') errors.push(...wordProblems([{ field, kind: 'missing' }], labels, language));
        return null;
      }
      const read = parseJapaneseDate(text);
      if (read.ok) return read.value;
      errors.push({ field, message: labelled(labels[field], dateRefusal(read.error, language), language) });
      return null;
    },
  };
}

/** A typed whole number, 全角 too; NaN where it is none, which every range refuses. */
export function wholeNumber(text: string): number {
  const folded = nfkc(text).replace(/[\s,]/gu, '');
  return /^-?[0-9]{1,9}$/.test(folded) ? Number(folded) : Number.NaN;
}
