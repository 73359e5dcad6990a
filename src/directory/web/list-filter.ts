import { organisationKinds, sectors } from '../domain/organisation.ts';
import type { OrganisationFilter } from '../use-cases/list-organisations.ts';

export const sorts = ['name', 'kind', 'sector', 'next'] as const;
export type Sort = (typeof sorts)[number];

export interface ListFilter extends Required<OrganisationFilter> {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly page: number;
}

/** What an address asks for; anything unknown in it asks for nothing. */
export function readListFilter(query: URLSearchParams): ListFilter {
  const page = Number(query.get('page') ?? '1');
  return {
    sector: sectors.find((one) => one === query.get('sector')) ?? null,
    kind: organisationKinds.find((one) => one === query.get('kind')) ?? null,
    text: (query.get('text') ?? '').slice(0, 100),
    ended: query.get('ended') === 'yes',
    sort: sorts.find((one) => one === query.get('sort')) ?? 'name',
    descending: query.get('order') === 'descending',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The same as an address; the page is added by whoever leads to one. */
export const asQuery = (filter: ListFilter): Readonly<Record<string, string | null>> => ({
  sector: filter.sector,
  kind: filter.kind,
  text: filter.text,
  ended: filter.ended ? 'yes' : null,
  sort: filter.sort === 'name' ? null : filter.sort,
  order: filter.descending ? 'descending' : null,
});
