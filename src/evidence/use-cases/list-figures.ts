import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Figure, FigureKind } from '../domain/figure.ts';
import { evidencePolicy } from '../policy.ts';
import { isCurrent, withSources } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';

export const figureSorts = ['name', 'as-of', 'value', 'entered'] as const;
export type FigureSort = (typeof figureSorts)[number];

export interface FigureFilter {
  readonly indicator: string | null;
  readonly place: string | null;
  readonly kind: FigureKind | null;
  /** Looked for in the indicator's name, the place, the note and the source's title. */
  readonly text: string | null;
  readonly sort: FigureSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

const FIGURES_A_PAGE = 50;

export interface FigureList {
  readonly figures: readonly Figure[];
  readonly total: number;
  readonly page: number;
  readonly lastPage: number;
}

/** The current figures that match, one page of them; filter, order and page are the database's work. */
export async function listFigures(tx: Tx, actor: Actor, filter: FigureFilter): Promise<FigureList> {
  if (!evidencePolicy['figure.read'](actor)) return { figures: [], total: 0, page: 1, lastPage: 1 };
  const { workspaceId } = actor;
  let matching = tx
    .selectFrom('evidence.figure as f')
    .where('f.workspaceId', '=', workspaceId)
    .where((eb) => isCurrent(eb));
  if (filter.indicator) matching = matching.where('f.indicatorKey', '=', filter.indicator);
  if (filter.place) matching = matching.where('f.place', '=', filter.place);
  if (filter.kind) matching = matching.where('f.kind', '=', filter.kind);
  if (filter.text) {
    const text = filter.text;
    const named = (await selectCatalogue(tx, workspaceId)).filter((i) => i.name.includes(text)).map((i) => i.key);
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    matching = matching.where((eb) =>
      eb.or([
        eb('f.note', 'ilike', pattern),
        eb('f.place', 'ilike', pattern),
        eb('f.indicatorKey', '=', sql<string>`any(${named}::text[])`),
        eb(
          'f.sourceId',
          'in',
          eb
            .selectFrom('evidence.source as s')
            .select('s.sourceId')
            .where('s.workspaceId', '=', workspaceId)
            .where('s.title', 'ilike', pattern),
        ),
      ]),
    );
  }
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const lastPage = Math.max(1, Math.ceil(total / FIGURES_A_PAGE));
  const page = Math.min(Math.max(1, filter.page), lastPage);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('evidence.indicator')
          .select((one) => ['key', one.fn.max('position').as('position')])
          .where('workspaceId', '=', workspaceId)
          .groupBy('key')
          .as('i'),
      (join) => join.onRef('i.key', '=', 'f.indicatorKey'),
    )
    .selectAll('f')
    .orderBy(ORDER[filter.sort], direction)
    .orderBy('f.asOfDay', 'desc')
    .orderBy('f.figureId')
    .limit(FIGURES_A_PAGE)
    .offset((page - 1) * FIGURES_A_PAGE)
    .execute();
  return { figures: await withSources(tx, workspaceId, rows), total, page, lastPage };
}

const ORDER = {
  // By catalogue order, which is how officials look for an indicator.
  name: sql`i.position`,
  'as-of': sql`f.as_of_day`,
  value: sql`f.value`,
  entered: sql`f.entered_at`,
} as const;

/** Places that have figures, for the filter. */
export async function listPlaces(tx: Tx, actor: Actor): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('evidence.figure')
    .select('place')
    .distinct()
    .where('workspaceId', '=', actor.workspaceId)
    .orderBy('place')
    .limit(500)
    .execute();
  return rows.map((row) => row.place);
}
