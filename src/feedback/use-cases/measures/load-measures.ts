import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Measures, measuresOf, type SharedMeasures, sharedMeasures } from '../../domain/measures/measures.ts';
import { feedbackPolicy } from '../../policy.ts';
import { measuredAddressees } from '../../store/measures.ts';
import { ownSeats } from '../own-organisations.ts';

export interface LoadedMeasures {
  /** Null for others than the 事務局 where fewer than three organisations stand behind it (requirements C8). */
  readonly overall: SharedMeasures | null;
  /** In the order of the books: all of them for the 事務局, for others their own. */
  readonly organisations: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly measures: Measures;
  }[];
  /** The reader is of the 事務局, and sees every row. */
  readonly whole: boolean;
}

/**
 * Answer rates and days. Others than the 事務局 see their own organisation's row and one overall value, over all years and bodies: two
 * selections of a sum could be subtracted from each other (requirements C6).
 */
export async function loadMeasures(
  tx: Tx,
  actor: Actor,
  asked: { readonly fiscalYear: number | null; readonly bodyId: string | null; readonly today: IsoDate },
): Promise<LoadedMeasures> {
  const { today } = asked;
  const whole = feedbackPolicy['feedback.keep'](actor);
  const all = await measuredAddressees(tx, actor.workspaceId, whole ? asked : {});
  const own = whole ? null : new Set((await ownSeats(tx, actor, today)).organisationIds);
  const groups = Map.groupBy(all, ({ organisationId }) => organisationId);
  const shown = [...groups].filter(([organisationId]) => own === null || own.has(organisationId));
  return {
    overall: whole ? { ...measuresOf(all, today), hidden: [] } : sharedMeasures(all, today),
    organisations: shown.map(([organisationId, theirs]) => ({
      organisationId,
      name: theirs[0]?.organisationName ?? '',
      measures: measuresOf(theirs, today),
    })),
    whole,
  };
}
