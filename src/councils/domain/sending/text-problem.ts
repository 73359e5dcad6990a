import { invisibleIn } from '#kernel/invisible-text.ts';

/** Characters (code points) a text may have. */
export const NAME = 100;
export const SENTENCE = 1_000;
export const LONG_TEXT = 20_000;

/** What is wrong with one field; worded in locales/sending. */
export interface TextProblem {
  readonly field: string;
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'invisible'
    | 'not-a-choice'
    | 'no-such-record'
    | 'out-of-range'
    | 'taken'
    | 'full';
  readonly limit?: number;
  readonly codePoint?: string;
}

/** A text as it is kept: space around it dropped, line ends as \n, no broken characters. */
export const settled = (typed: string): string =>
  typed.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();

/** Missing, too long, or with characters that nobody sees. `text` is settled by the caller. */
export function textProblem(
  field: string,
  text: string,
  rule: { readonly limit: number; readonly required?: boolean; readonly lines?: boolean },
): readonly TextProblem[] {
  if (text === '') return rule.required ? [{ field, kind: 'missing' }] : [];
  if ([...text].length > rule.limit) return [{ field, kind: 'too-long', limit: rule.limit }];
  const found = invisibleIn(text, rule.lines ? 'several-lines' : 'one-line');
  return found ? [{ field, kind: 'invisible', codePoint: found.codePoint }] : [];
}

/** What one person may send by themselves about one meeting, versions of the same answer included: far more than anybody has to say. */
export const MOST_SENT = { texts: 200, characters: 500_000 } as const;

/** True when one more text would be more than that. Nobody's link fills the books, or makes their pages slow for everybody else. */
export const isFull = (sent: readonly { readonly text: string }[], text: string): boolean =>
  sent.length >= MOST_SENT.texts ||
  sent.reduce((sum, each) => sum + each.text.length, text.length) > MOST_SENT.characters;
