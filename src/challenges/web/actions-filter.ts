import { isUuid } from '#kernel/uuid.ts';
import { actionStates } from '../domain/action.ts';
import { type ActionFilter, actionSorts, dueFilters } from '../use-cases/list-actions.ts';

/** What an address asks for: what is in progress unless told; anything unknown in it asks for nothing. */
export function readActionsFilter(query: URLSearchParams): ActionFilter {
  const state = query.get('state') ?? 'open';
  const owner = query.get('owner') ?? '';
  return {
    state: state === 'all' ? null : (actionStates.find((one) => one === state) ?? 'open'),
    owner: owner === 'none' || isUuid(owner) ? owner : null,
    due: dueFilters.find((one) => one === query.get('due')) ?? null,
    sort: actionSorts.find((one) => one === query.get('sort')) ?? 'due',
    descending: query.get('order') === 'descending',
  };
}

export const asQuery = (filter: ActionFilter): Readonly<Record<string, string | null>> => ({
  state: filter.state === 'open' ? null : (filter.state ?? 'all'),
  owner: filter.owner,
  due: filter.due,
  sort: filter.sort === 'due' ? null : filter.sort,
  order: filter.descending ? 'descending' : null,
});
