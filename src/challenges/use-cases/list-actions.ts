import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Action, type ActionState, hasNoOwner, isOverdue, ownerText } from '../domain/action.ts';
import type { ActionOrigin } from '../extension-points.ts';
import { challengesPolicy } from '../policy.ts';
import { selectActions } from '../store/actions.ts';
import { readableActions } from './readable-actions.ts';

/** 期限切れ, 30日以内, 期限なし. */
export const dueFilters = ['overdue', 'soon', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

export const actionSorts = ['due', 'owner', 'title', 'state', 'raised'] as const;
export type ActionSort = (typeof actionSorts)[number];

/** Days ahead that count as soon. */
const SOON_DAYS = 30;

export interface ActionFilter {
  readonly state: ActionState | null;
  /** An organisation's id; 'none' for actions that nobody has taken on. */
  readonly owner: string | null;
  readonly due: DueFilter | null;
  readonly sort: ActionSort;
  readonly descending: boolean;
}

export interface ActionList {
  readonly actions: readonly Action[];
  /** Of all actions that the actor may read. */
  readonly counts: { readonly open: number; readonly overdue: number; readonly unowned: number; readonly all: number };
  /** Organisations that own any action, for the filter; by name. */
  readonly owners: readonly { readonly organisationId: string; readonly name: string }[];
}

export async function listActions(
  tx: Tx,
  actor: Actor,
  { state, owner, due, sort, descending, today }: ActionFilter & { readonly today: IsoDate },
  origins: readonly ActionOrigin[],
): Promise<ActionList> {
  const stored = challengesPolicy['action.read'](actor) ? await selectActions(tx, actor.workspaceId) : [];
  const all = await readableActions(tx, actor, stored, origins);
  const open = all.filter((action) => action.state === 'open');
  const isDue: Readonly<Record<DueFilter, (action: Action) => boolean>> = {
    overdue: (action) => isOverdue(action, today),
    soon: ({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= addDays(today, SOON_DAYS),
    none: ({ dueOn }) => dueOn === null,
  };
  const found = all.filter(
    (action) =>
      (state === null || action.state === state) &&
      (owner === null || (owner === 'none' ? hasNoOwner(action) : action.ownerOrganisationId === owner)) &&
      (due === null || isDue[due](action)),
  );
  // '~' stands behind every letter: what has no date or owner comes last.
  const by: Readonly<Record<ActionSort, (action: Action) => string>> = {
    due: ({ dueOn }) => dueOn ?? '~',
    owner: (action) => ownerText(action) || '~',
    title: ({ title }) => title,
    state: (action) => action.state,
    raised: ({ raisedOn }) => raisedOn,
  };
  const key = by[sort];
  const sorted = [...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const owners = new Map(
    all.flatMap(({ ownerOrganisationId: id, ownerOrganisationName: name }) => (id ? [[id, name] as const] : [])),
  );
  return {
    actions: descending ? sorted.reverse() : sorted,
    counts: {
      open: open.length,
      overdue: open.filter((action) => isOverdue(action, today)).length,
      unowned: open.filter(hasNoOwner).length,
      all: all.length,
    },
    owners: [...owners]
      .map(([organisationId, name]) => ({ organisationId, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
