import type { Language } from '#kernel/language.ts';
import type { Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import type { MinutesRefusal } from '../../use-cases/minutes/refusal.ts';
import { type PlainRefusal, problemErrors, refusalSentence, type Typed } from './typed.ts';

/** What a form led to: done (say so), a refusal that HTTP words, or the same page with what was typed. */
export type Errand =
  | { readonly kind: 'done'; readonly done: keyof (typeof minutesMessages)['ja']['done'] }
  | { readonly kind: 'refused'; readonly refusal: 'forbidden' | 'not-found' | 'bad-request' }
  | { readonly kind: 'again'; readonly status: 409 | 422; readonly typed: Typed };

export type Done = Extract<Errand, { kind: 'done' }>['done'];

interface Asked<C> {
  /** Names the form on its page. */
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly done: Done;
  /** Both texts, where somebody else was faster. */
  readonly conflict?: (changed: C) => Typed['conflict'];
}

/** Turns a use case's result into what the page does next. */
export function errandOf<T, C extends { readonly kind: 'changed' } = never>(
  result: Result<T, MinutesRefusal | C>,
  { form, values, language, done, conflict }: Asked<C>,
): Errand {
  if (result.ok) return { kind: 'done', done };
  const refusal = result.error as MinutesRefusal | { readonly kind: 'changed' };
  if (refusal.kind === 'forbidden' || refusal.kind === 'not-found') return { kind: 'refused', refusal: refusal.kind };
  if (refusal.kind === 'invalid') {
    const errors = problemErrors(form, refusal.problems, language);
    return { kind: 'again', status: 422, typed: { form, values, errors, conflict: null } };
  }
  if (refusal.kind === 'changed') {
    const errors = [{ field: null, message: minutesMessages[language].refusals.changed }];
    const both = conflict?.(result.error as C) ?? null;
    return { kind: 'again', status: 409, typed: { form, values, errors, conflict: both } };
  }
  const status = refusal.kind === 'text-changed' ? 409 : 422;
  const errors = [{ field: null, message: refusalSentence(refusal as PlainRefusal, language) }];
  return { kind: 'again', status, typed: { form, values, errors, conflict: null } };
}

/** The named fields as typed. */
export const valuesOf = (form: FormValues, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, form.get(name)]));
