import { type TextFinding, textFindings } from '../text-finding.ts';

/** What is wrong with one field of a form, or one cell of a file; worded in locales/bodies. */
export interface FieldProblem {
  readonly field: string;
  readonly kind:
    | TextFinding['kind']
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

/** What is wrong with texts, at most one finding each. */
export const textProblems = (rules: readonly TextRule[]): readonly FieldProblem[] =>
  rules.flatMap(({ field, text, ...rule }) => textFindings(field, text, rule));
