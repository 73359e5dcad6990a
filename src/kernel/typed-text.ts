import { type InvisibleCharacter, invisibleIn } from './invisible-text.ts';
import { err, ok, type Result } from './result.ts';

/** Limits that hold everywhere: names, sentences, long texts; in characters as people count them. */
export const textLimits = { name: 100, sentence: 1_000, long: 20_000 } as const;

export type TypedTextError =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | ({ readonly kind: 'invisible' } & InvisibleCharacter);

export interface TextRule {
  readonly limit: number;
  readonly required?: boolean;
  /** Line ends and tabs may stand in it. */
  readonly lines?: 'one-line' | 'several-lines';
}

/** A text as it is kept, whatever is wrong with it: space around it dropped, line ends as \n, no broken characters. What is left out is ''. */
export const settledText = (typed = ''): string =>
  typed.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();

/**
 * A text as it was typed, ready to be kept (settledText), with nothing in it that nobody sees.
 * Worded in kernel/locales/typed-text-sentence.ts.
 * Example: ' 医師会 ' with limit 100 → '医師会'; '' where required → missing.
 */
export function typedText(
  typed: string,
  { limit, required, lines = 'one-line' }: TextRule,
): Result<string, TypedTextError> {
  const text = settledText(typed);
  if (text === '' && required) return err({ kind: 'missing' });
  const length = text.length > limit ? [...text].length : text.length;
  if (length > limit) return err({ kind: 'too-long', length, limit });
  const unseen = invisibleIn(text, lines);
  return unseen ? err({ kind: 'invisible', ...unseen }) : ok(text);
}
