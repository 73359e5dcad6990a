import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { AccessMessages } from '../locales/message-types.ts';
import type { AuditFilter } from '../use-cases/read-audit.ts';
import type { FormError } from './sign-in-page.tsx';
import { dayBegins, dayEnds } from './when.ts';

/** The filter as it stands in the address. */
export interface TypedFilter {
  readonly action: string;
  readonly record: string;
  readonly from: string;
  readonly until: string;
}

export const typedFilter = (query: URLSearchParams): TypedFilter => {
  const field = (name: string) => (query.get(name) ?? '').trim().slice(0, 200);
  return { action: field('action'), record: field('record'), from: field('from'), until: field('until') };
};

/** What was typed as a question to the trail; a date that cannot be read is named and left out. */
export function readFilter(t: AccessMessages, typed: TypedFilter): { filter: AuditFilter; errors: FormError[] } {
  const errors: FormError[] = [];
  const day = (field: 'from' | 'until', bound: (isoDate: string) => Date): Date | undefined => {
    if (typed[field] === '') return undefined;
    const read = parseJapaneseDate(typed[field]);
    if (read.ok) return bound(read.value);
    errors.push({ field, message: t.filterBadDate });
    return undefined;
  };
  const filter = {
    action: typed.action || undefined,
    record: typed.record || undefined,
    from: day('from', dayBegins),
    until: day('until', dayEnds),
  };
  return { filter, errors };
}
