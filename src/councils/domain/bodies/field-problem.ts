import { invisibleIn } from '#kernel/invisible-text.ts';

/** Characters a text may have. A text of several lines is a LONG_TEXT. */
export const NAME = 100;
export const SENTENCE = 1_000;
export const LONG_TEXT = 20_000;

/** What is wrong with one field of a form, or one cell of a file; worded in locales/bodies. */
export interface FieldProblem {
  readonly field: string;
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'invisible'
    | 'no-such-day'
    | 'not-a-choice'
    | 'out-of-range'
    | 'no-such-record'
    | 'postal-code'
    | 'telephone'
    | 'email'
    /** The last day lies before the first. */
    | 'ends-before-it-begins'
    | 'before-seat'
    | 'before-founding'
    | 'after-end'
    | 'cycle'
    | 'parent-ended'
    | 'account-role';
  readonly limit?: number;
  readonly from?: number;
  readonly codePoint?: string;
  readonly day?: string;
}

/** A text with its limit, trimmed; several lines where `lines` says so. */
export interface TextRule {
  readonly field: string;
  readonly text: string;
  readonly limit: number;
  readonly required?: boolean;
  readonly lines?: boolean;
}

/** What is wrong with texts: missing, too long, or with characters that nobody sees. Characters count as Unicode code points. */
export const textProblems = (rules: readonly TextRule[]): readonly FieldProblem[] =>
  rules.flatMap(({ field, text, limit, required, lines }): FieldProblem[] => {
    if (text === '') return required ? [{ field, kind: 'missing' }] : [];
    if ([...text].length > limit) return [{ field, kind: 'too-long', limit }];
    const found = invisibleIn(text, lines ? 'several-lines' : 'one-line');
    return found ? [{ field, kind: 'invisible', codePoint: found.codePoint }] : [];
  });

/** A text as it is kept: line ends as \n, no space around it. What is left out is ''. */
export const settledText = (typed: string | undefined): string =>
  (typed ?? '').toWellFormed().replaceAll('\r\n', '\n').trim();
