import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { summariseChecks } from '../domain/check-summary.ts';
import { type CheckResult, evaluateChecks } from '../domain/checks.ts';
import { evidencePolicy } from '../policy.ts';
import { selectExplanations } from '../store/explanations.ts';
import { selectCurrentFigures } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';

/** 検算: every declared relation with what came of it, findings first. */
export async function loadChecks(tx: Tx, actor: Actor): Promise<readonly CheckResult[]> {
  if (!evidencePolicy['figure.read'](actor)) return [];
  const catalogue = await selectCatalogue(tx, actor.workspaceId);
  const figures = await selectCurrentFigures(tx, actor.workspaceId, {});
  return summariseChecks(evaluateChecks(catalogue, figures, await selectExplanations(tx, actor.workspaceId))).ordered;
}
