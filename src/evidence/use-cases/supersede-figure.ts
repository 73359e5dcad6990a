import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { firstDay } from '#kernel/as-of.ts';
import type { Clock } from '#kernel/clock.ts';
import { type NumberTextError, parseNumberText } from '#kernel/number-text.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Figure } from '../domain/figure.ts';
import { TEXT_LIMIT } from '../domain/table-cells.ts';
import { evidencePolicy } from '../policy.ts';
import { selectFigure, selectSuccessor } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { insertFigures } from '../store/insert-figures.ts';
import { raiseRevision } from '../store/revision.ts';

export type CorrectionProblem =
  | {
      readonly field: 'value';
      readonly problem: NumberTextError | { readonly kind: 'missing' } | { readonly kind: 'same' };
    }
  | { readonly field: 'reason'; readonly problem: { readonly kind: 'missing' } | { readonly kind: 'too-long' } };

export type SupersedeRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** Somebody else corrected it first: theirs stands, and the reader decides. */
  | { readonly kind: 'conflict'; readonly figure: Figure; readonly theirs: Figure }
  | { readonly kind: 'invalid'; readonly figure: Figure; readonly problems: readonly CorrectionProblem[] };

/** 訂正: a new figure with the reason as its note; the old one stays in the history. */
export async function supersedeFigure(
  tx: Tx,
  actor: Actor,
  input: { readonly figureId: string; readonly value: string; readonly reason: string; readonly clock: Clock },
): Promise<Result<{ readonly figureId: string }, SupersedeRefusal>> {
  if (!evidencePolicy['figure.write'](actor)) return err({ kind: 'forbidden' });
  await raiseRevision(tx, actor.workspaceId);
  const figure = await selectFigure(tx, actor.workspaceId, input.figureId);
  if (!figure) return err({ kind: 'not-found' });
  const theirs = await selectSuccessor(tx, actor.workspaceId, figure.id);
  if (theirs) return err({ kind: 'conflict', figure, theirs });
  const catalogue = await selectCatalogue(tx, actor.workspaceId);
  const unit = catalogue.find((indicator) => indicator.key === figure.indicator)?.unit;
  const value = parseNumberText(input.value, unit === '%');
  const problems = problemsOf(figure, value, input.reason.trim());
  if (problems.length > 0 || !value.ok || value.value.kind !== 'number') {
    return err({ kind: 'invalid', figure, problems });
  }
  const figureId = randomUUID();
  await insertFigures(
    tx,
    { workspaceId: actor.workspaceId, enteredBy: actor.auditName, enteredAt: input.clock.now(), importId: null },
    [
      {
        figureId,
        indicator: figure.indicator,
        place: figure.place,
        asOf: figure.asOf,
        asOfDay: firstDay(figure.asOf),
        kind: figure.kind,
        value: value.value.value,
        sourceId: figure.source.id,
        note: input.reason.trim(),
        supersedes: figure.id,
      },
    ],
  );
  return ok({ figureId });
}

function problemsOf(
  figure: Figure,
  value: ReturnType<typeof parseNumberText>,
  reason: string,
): readonly CorrectionProblem[] {
  const problems: CorrectionProblem[] = [];
  if (!value.ok) problems.push({ field: 'value', problem: value.error });
  else if (value.value.kind === 'missing') problems.push({ field: 'value', problem: { kind: 'missing' } });
  else if (value.value.value === figure.value) problems.push({ field: 'value', problem: { kind: 'same' } });
  if (reason === '') problems.push({ field: 'reason', problem: { kind: 'missing' } });
  else if ([...reason].length > TEXT_LIMIT) problems.push({ field: 'reason', problem: { kind: 'too-long' } });
  return problems;
}
