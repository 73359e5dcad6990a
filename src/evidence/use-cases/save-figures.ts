import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { firstDay } from '#kernel/as-of.ts';
import type { Tx } from '#platform/db/database.ts';
import { decideFigures, type FigureDecision } from '../domain/decide-figures.ts';
import type { Figure } from '../domain/figure.ts';
import { insertFigures, selectComparables } from '../store/insert-figures.ts';
import { insertSources, type SourceContent, selectSourceIds, sourceHash } from '../store/sources.ts';

/** A figure that passed its reader and waits for its decision. */
export interface FigureDraftContent extends Pick<Figure, 'indicator' | 'place' | 'asOf' | 'kind' | 'value' | 'note'> {
  readonly source: SourceContent;
}

export type PlannedFigure<T> = T & { readonly sourceId: string };

export interface FigurePlan<T> {
  readonly decisions: readonly FigureDecision<PlannedFigure<T>>[];
  readonly newSources: readonly { readonly sourceId: string; readonly hash: string; readonly content: SourceContent }[];
}

/** Compares drafts with what the workspace holds; writes nothing. */
export async function planFigures<T extends FigureDraftContent>(
  tx: Tx,
  workspaceId: string,
  drafts: readonly T[],
): Promise<FigurePlan<T>> {
  const hashes = new Map<string, SourceContent>();
  // Rows of one file mostly share their source: hash each wording once.
  const hashOfWording = new Map<string, string>();
  const hashOf = (source: SourceContent): string => {
    const wording = `${source.title}\n${source.publisher}\n${source.publishedOn}\n${source.locator}\n${source.licence}`;
    let hash = hashOfWording.get(wording);
    if (hash === undefined) {
      hash = sourceHash(source);
      hashOfWording.set(wording, hash);
      hashes.set(hash, source);
    }
    return hash;
  };
  const hashOfDraft = drafts.map((draft) => hashOf(draft.source));
  const known = await selectSourceIds(tx, workspaceId, [...hashes.keys()]);
  const newSources = [...hashes]
    .filter(([hash]) => !known.has(hash))
    .map(([hash, content]) => ({ sourceId: randomUUID() as string, hash, content }));
  const ids = new Map([...known, ...newSources.map((source) => [source.hash, source.sourceId] as const)]);
  const kept = await selectComparables(tx, workspaceId, [...known.values()]);
  return {
    decisions: decideFigures(
      drafts.map((draft, index) => ({ ...draft, sourceId: ids.get(hashOfDraft[index]!)! })),
      kept.map((row) => ({ ...row, indicator: row.indicatorKey })),
    ),
    newSources,
  };
}

/** Writes a plan; returns the ids of the figures written, in the order of the decisions (null where unchanged). */
export async function writeFigures<T extends FigureDraftContent>(
  tx: Tx,
  actor: Actor,
  plan: FigurePlan<T>,
  entry: { readonly enteredAt: Date; readonly importId: string | null },
): Promise<readonly (string | null)[]> {
  const who = { workspaceId: actor.workspaceId, enteredBy: actor.auditName, enteredAt: entry.enteredAt };
  const ids = plan.decisions.map((decision) => (decision.kind === 'unchanged' ? null : randomUUID()));
  await insertSources(tx, who, plan.newSources);
  await insertFigures(
    tx,
    { ...who, importId: entry.importId },
    plan.decisions.flatMap((decision, index) => {
      const figureId = ids[index];
      if (!figureId || decision.kind === 'unchanged') return [];
      const { draft } = decision;
      return {
        figureId,
        indicator: draft.indicator,
        place: draft.place,
        asOf: draft.asOf,
        asOfDay: firstDay(draft.asOf),
        kind: draft.kind,
        value: draft.value,
        sourceId: draft.sourceId,
        note: draft.note,
        supersedes: decision.kind === 'correction' ? decision.figureId : null,
      };
    }),
  );
  return ids;
}
