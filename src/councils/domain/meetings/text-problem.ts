import { type TextRule, type TypedTextError, typedText } from '#kernel/typed-text.ts';

/** What is wrong with a typed text; `field` is the name in the form. */
export interface TextProblem<F extends string = string> {
  readonly kind: 'text';
  readonly field: F;
  readonly error: TypedTextError;
}

/** 議題 and the titles of what carries over, in characters: two lines of a 次第 at most. */
export const TITLE_LIMIT = 200;

/** Problems of one text; none or one. Example: a reason '' that is required → [{ field: 'reason', error: missing }]. */
export function textProblems<F extends string>(field: F, text: string, rule: TextRule): readonly TextProblem<F>[] {
  const read = typedText(text, rule);
  return read.ok ? [] : [{ kind: 'text', field, error: read.error }];
}
