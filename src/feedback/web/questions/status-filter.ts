import { shownStates } from '../../domain/state.ts';
import { type StatusFilter, statusSorts } from '../../use-cases/questions/narrow-status.ts';
import { idOrNull } from './question-form.ts';

/** What an address asks for; anything it cannot mean is as if it were not there. */
export const readStatusFilter = (query: URLSearchParams): StatusFilter => ({
  scope: (['ended', 'withdrawn'] as const).find((scope) => scope === query.get('scope')) ?? 'open',
  state: (['silent', ...shownStates] as const).find((state) => state === query.get('state')) ?? null,
  organisationId: idOrNull(query.get('organisation') ?? ''),
  bodyId: idOrNull(query.get('body') ?? ''),
  text: [...(query.get('q') ?? '')].slice(0, 100).join(''),
  sort: statusSorts.find((sort) => sort === query.get('sort')) ?? 'due',
  descending: query.get('order') === 'descending',
});

export const pageNumber = (query: URLSearchParams): number => {
  const typed = query.get('page') ?? '';
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
};

/** The same filter as an address has it; what is usual is left out. */
export const asQuery = (filter: StatusFilter): Readonly<Record<string, string | null>> => ({
  scope: filter.scope === 'open' ? null : filter.scope,
  state: filter.state,
  organisation: filter.organisationId,
  body: filter.bodyId,
  q: filter.text,
  sort: filter.sort === 'due' ? null : filter.sort,
  order: filter.descending ? 'descending' : null,
});
