import type { Language } from '#kernel/language.ts';
import type { CellFinding } from '../domain/cell-messages.ts';
import { findingSentence } from '../locales/figure-file-messages.ts';

/**
 * What a form says of its fields: in the order in which they stand, and by the names that stand above them. Files name
 * their columns otherwise, and always in Japanese.
 */
export function fieldErrors<Field extends string>(
  errors: readonly { readonly field: Field | null; readonly finding: CellFinding }[],
  labels: Readonly<Partial<Record<Field, string>>>,
  language: Language,
): { readonly field: Field | null; readonly message: string }[] {
  const order = Object.keys(labels);
  const place = (field: Field | null) => (field === null ? -1 : order.indexOf(field));
  return [...errors]
    .sort((a, b) => place(a.field) - place(b.field))
    .map(({ field, finding }) => {
      const label = field === null ? undefined : labels[field];
      const named = finding.kind === 'required' && label ? { ...finding, header: label } : finding;
      return { field, message: findingSentence(named, language) };
    });
}
