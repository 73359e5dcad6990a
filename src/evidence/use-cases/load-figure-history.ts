import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FigureUse, FigureUseEntry } from '../contributors.ts';
import type { CheckResult } from '../domain/checks.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { relatedIndicators } from '../domain/related-indicators.ts';
import { evidencePolicy } from '../policy.ts';
import { selectCurrentFigures, selectHistory } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { checkFigures } from './load-checks.ts';

export interface FigureHistory {
  readonly figure: Figure;
  readonly current: boolean;
  /** This figure, all it superseded and all that superseded it; newest first. */
  readonly history: readonly Figure[];
  readonly indicator: Indicator | null;
  readonly catalogue: readonly Indicator[];
  /** The relations this figure takes part in. */
  readonly checks: readonly CheckResult[];
  /** The papers that carry one of `history`. */
  readonly uses: readonly FigureUseEntry[];
}

/** Everything known about one figure. */
export async function loadFigureHistory(
  tx: Tx,
  actor: Actor,
  figureId: string,
  figureUses: readonly FigureUse[],
  language: Language,
): Promise<Result<FigureHistory, { kind: 'not-found' }>> {
  if (!evidencePolicy['figure.read'](actor)) return err({ kind: 'not-found' });
  const history = await selectHistory(tx, actor.workspaceId, figureId);
  const figure = history.find((one) => one.id === figureId);
  if (!figure) return err({ kind: 'not-found' });
  const catalogue = await selectCatalogue(tx, actor.workspaceId);
  const indicators = relatedIndicators(catalogue, figure.indicator);
  const related = await selectCurrentFigures(tx, actor.workspaceId, { indicators });
  const checks = (await checkFigures(tx, actor, catalogue, related)).filter((result) =>
    result.figures.some((one) => one.id === figure.id),
  );
  const ids = history.map((one) => one.id);
  const uses = [];
  for (const use of figureUses) uses.push(...(await use.uses(tx, ids, actor, language)));
  return ok({
    figure,
    current: history[0]?.id === figure.id,
    history,
    indicator: catalogue.find((one) => one.key === figure.indicator) ?? null,
    catalogue,
    checks,
    uses,
  });
}
