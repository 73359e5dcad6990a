import { invisibleIn } from '#kernel/invisible-text.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal, invisibleRefusal } from '#kernel/locales/refusal-sentence.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import { figureKinds } from '../domain/figure.ts';
import type { DraftOptions } from '../store/tables.ts';
import type { TypedOptions } from './import-page.tsx';

export const noOptions: TypedOptions = {
  title: '',
  publisher: '',
  publishedOn: '',
  locator: '',
  licence: '',
  kind: 'actual',
};

/** Longer than any title or address; the same limit as a cell of a file has is kept by the reader. */
const TEXT_LIMIT = 500;

export const typedOptions = (form: FormValues): TypedOptions => ({
  title: form.get('title').trim().slice(0, TEXT_LIMIT),
  publisher: form.get('publisher').trim().slice(0, TEXT_LIMIT),
  publishedOn: form.get('publishedOn').trim().slice(0, 40),
  locator: form.get('locator').trim().slice(0, TEXT_LIMIT),
  licence: form.get('licence').trim().slice(0, TEXT_LIMIT),
  kind: form.get('kind') || noOptions.kind,
});

/** A source counts as given when it has a title. */
export function readOptions(
  typed: TypedOptions,
  pasted: boolean,
  language: Language,
): Result<DraftOptions, { readonly field: string; readonly message: string }> {
  const kind = figureKinds.find((one) => one === typed.kind) ?? null;
  if (typed.title === '') return ok({ pasted, source: null, kind });
  for (const field of ['title', 'publisher', 'locator', 'licence'] as const) {
    const unseen = invisibleIn(typed[field], 'several-lines');
    if (unseen) return err({ field, message: invisibleRefusal(unseen, language) });
  }
  const date = typed.publishedOn === '' ? null : parseJapaneseDate(typed.publishedOn);
  if (date && !date.ok) return err({ field: 'publishedOn', message: dateRefusal(date.error, language) });
  const { title, publisher, locator, licence } = typed;
  return ok({ pasted, kind, source: { title, publisher, publishedOn: date ? date.value : null, locator, licence } });
}
