import type { TextFinding } from '../text-finding.ts';

/** What is wrong with one field; worded in locales/sending. */
export interface TextProblem {
  readonly field: string;
  readonly kind: TextFinding['kind'] | 'not-a-choice' | 'no-such-record' | 'out-of-range' | 'taken' | 'full';
  readonly limit?: number;
  readonly codePoint?: string;
}

/** What one person may send by themselves about one meeting, versions of the same answer included: far more than anybody has to say. */
export const MOST_SENT = { texts: 200, characters: 500_000 } as const;

/** True when one more text would be more than that. Nobody's link fills the books, or makes their pages slow for everybody else. */
export const isFull = (sent: readonly { readonly text: string }[], text: string): boolean =>
  sent.length >= MOST_SENT.texts ||
  sent.reduce((sum, each) => sum + each.text.length, text.length) > MOST_SENT.characters;
