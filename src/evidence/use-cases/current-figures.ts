import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { evidencePolicy } from '../policy.ts';
import { type FigureScope, selectCurrentFigures } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';

/** The figures nothing supersedes, by indicator, place and time; all of them or those of a scope. */
export async function currentFigures(tx: Tx, actor: Actor, scope: FigureScope = {}): Promise<readonly Figure[]> {
  if (!evidencePolicy['figure.read'](actor)) return [];
  return selectCurrentFigures(tx, actor.workspaceId, scope);
}

/** The indicators in force, in catalogue order. */
export async function catalogue(tx: Tx, actor: Actor): Promise<readonly Indicator[]> {
  if (!evidencePolicy['figure.read'](actor)) return [];
  return selectCatalogue(tx, actor.workspaceId);
}
