import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { summariseChecks } from '../domain/check-summary.ts';
import { type CheckResult, evaluateChecksInSteps } from '../domain/checks.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { evidencePolicy } from '../policy.ts';
import { selectExplanations } from '../store/explanations.ts';
import { selectCurrentFigures } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { readRevision } from '../store/revision.ts';
import { KeptChecks } from './kept-checks.ts';

const kept = new KeptChecks();

/**
 * 検算: every declared relation with what came of it, findings first. For errands that only read: what was found for
 * this revision of the figures is used again.
 */
export async function loadChecks(tx: Tx, actor: Actor): Promise<readonly CheckResult[]> {
  if (!evidencePolicy['figure.read'](actor)) return [];
  // Before the figures: what others commit meanwhile comes with a later revision.
  const revision = await readRevision(tx, actor.workspaceId);
  const found = kept.find(actor.workspaceId, revision);
  if (found) return found;
  const results = await loadChecksAfresh(tx, actor);
  kept.keep(actor.workspaceId, revision, results);
  return results;
}

/**
 * The same for an errand that writes: it sees its own revision, which nobody else will ever see should it fail, so
 * nothing of it may be kept.
 */
export async function loadChecksAfresh(tx: Tx, actor: Actor): Promise<readonly CheckResult[]> {
  if (!evidencePolicy['figure.read'](actor)) return [];
  const catalogue = await selectCatalogue(tx, actor.workspaceId);
  return checkFigures(tx, actor, catalogue, await selectCurrentFigures(tx, actor.workspaceId, {}));
}

/** Evaluates figures that are already read; other requests are answered between two steps. */
export async function checkFigures(
  tx: Tx,
  actor: Actor,
  catalogue: readonly Indicator[],
  figures: readonly Figure[],
): Promise<readonly CheckResult[]> {
  const steps = evaluateChecksInSteps(catalogue, figures, await selectExplanations(tx, actor.workspaceId));
  for (;;) {
    const step = steps.next();
    if (step.done) return summariseChecks(step.value).ordered;
    await nextTurn();
  }
}
