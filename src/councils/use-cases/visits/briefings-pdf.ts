import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { briefingPdf } from '../../paper/visits/briefing-pdf.ts';
import { type BriefingsAsked, loadBriefings } from './load-briefings.ts';

export interface BriefingsPaper {
  readonly bytes: Uint8Array;
  /** Seats, each with its sheet, in the order of the pages: posting order. */
  readonly seatIds: readonly string[];
}

/** The briefings of a meeting as one PDF, a sheet a seat. */
export async function briefingsPdf(
  tx: Tx,
  actor: Actor,
  { clock, ...asked }: Omit<BriefingsAsked, 'today'> & { readonly clock: Clock },
): Promise<Result<BriefingsPaper, { readonly kind: 'forbidden' | 'not-found' | 'no-seats' }>> {
  const loaded = await loadBriefings(tx, actor, { ...asked, today: dateInJapan(clock.now()) });
  if (!loaded.ok) return loaded;
  if (loaded.value.sheets.length === 0) return err({ kind: 'no-seats' });
  const { language } = asked;
  const bytes = await briefingPdf(loaded.value, {
    language,
    workspaceName: actor.workspaceName,
    madeAt: clock.now(),
  });
  return ok({ bytes, seatIds: loaded.value.sheets.map(({ seat }) => seat.seatId) });
}
