import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Indicator } from '../domain/figure.ts';
import { insertIndicators, selectCatalogue, selectVersions } from '../store/indicators.ts';
import { raiseRevision } from '../store/revision.ts';

export interface WrittenIndicators {
  readonly added: number;
  /** Defined differently from now on: a further version. */
  readonly changed: number;
  readonly unchanged: number;
}

/** Adds indicators and further versions of those whose definition differs. The earlier versions stay. */
export async function writeIndicators(
  tx: Tx,
  errand: {
    readonly actor: Actor;
    readonly clock: Clock;
    readonly indicators: readonly Indicator[];
    /** Leave indicators alone that the workspace has, whatever they say. */
    readonly keepExisting?: boolean;
    readonly dryRun?: boolean;
  },
): Promise<WrittenIndicators> {
  const { workspaceId, auditName } = errand.actor;
  if (!errand.dryRun) await raiseRevision(tx, workspaceId);
  const known = new Map((await selectCatalogue(tx, workspaceId)).map((indicator) => [indicator.key, indicator]));
  const versions = await selectVersions(tx, workspaceId);
  let position = Math.max(0, ...[...versions.values()].map((row) => row.position));
  const fresh = errand.indicators.filter((indicator) => !known.has(indicator.key));
  const changed = errand.keepExisting
    ? []
    : errand.indicators.filter((indicator) => {
        const old = known.get(indicator.key);
        return old !== undefined && !sameDefinition(old, indicator);
      });
  if (!errand.dryRun) {
    const entry = { workspaceId, enteredBy: auditName, enteredAt: errand.clock.now() };
    await insertIndicators(tx, [
      ...fresh.map((indicator) => {
        position += 1;
        return { ...entry, indicator, version: 1, position };
      }),
      ...changed.map((indicator) => {
        const last = versions.get(indicator.key)!;
        return { ...entry, indicator, version: last.version + 1, position: last.position };
      }),
    ]);
  }
  return {
    added: fresh.length,
    changed: changed.length,
    unchanged: errand.indicators.length - fresh.length - changed.length,
  };
}

const fields = (i: Indicator) =>
  JSON.stringify([
    i.name,
    i.unit,
    i.definition,
    i.numerator,
    i.denominator,
    i.partitions,
    i.sumOverPlacesOf,
    i.min,
    i.max,
    i.maxYearlyChangePercent,
  ]);
const sameDefinition = (a: Indicator, b: Indicator): boolean => fields(a) === fields(b);
