import { err, ok, type Result } from '#kernel/result.ts';
import { type TextRule, type TypedTextError, typedText } from '#kernel/typed-text.ts';

export interface TextProblem<Field extends string> {
  readonly field: Field;
  readonly finding: TypedTextError;
}

/** Settles several typed texts at once: all of them as they are kept, or everything that is wrong with them. */
export function settleTexts<Field extends string>(
  texts: Readonly<Record<Field, readonly [typed: string, rule: TextRule]>>,
): Result<Readonly<Record<Field, string>>, readonly TextProblem<Field>[]> {
  const problems: TextProblem<Field>[] = [];
  const settled: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(texts) as Field[]) {
    const [typed, rule] = texts[field];
    const read = typedText(typed, rule);
    if (read.ok) settled[field] = read.value;
    else problems.push({ field, finding: read.error });
  }
  return problems.length === 0 ? ok(settled as Record<Field, string>) : err(problems);
}
