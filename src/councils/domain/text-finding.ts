import { typedText } from '#kernel/typed-text.ts';

/** What is wrong with the text of one field; worded by its subject. */
export interface TextFinding {
  readonly field: string;
  readonly kind: 'missing' | 'too-long' | 'invisible';
  readonly limit?: number;
  readonly codePoint?: string;
}

/**
 * Missing, longer than `limit` characters (code points), or with characters that nobody sees; none or one.
 * Example: textFindings('name', '', { limit: 100, required: true }) → [{ field: 'name', kind: 'missing' }].
 */
export function textFindings(
  field: string,
  text: string,
  rule: { readonly limit: number; readonly required?: boolean; readonly lines?: boolean },
): readonly TextFinding[] {
  const { limit, required = false, lines = false } = rule;
  const read = typedText(text, { limit, required, lines: lines ? 'several-lines' : 'one-line' });
  if (read.ok) return [];
  const { error } = read;
  switch (error.kind) {
    case 'missing':
      return [{ field, kind: 'missing' }];
    case 'too-long':
      return [{ field, kind: 'too-long', limit }];
    case 'invisible':
      return [{ field, kind: 'invisible', codePoint: error.codePoint }];
  }
}
