import { nextRegularMeetings } from '#directory/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import { DAYS_TO_AGENDA, type ProposedDue, proposedDue } from '../../domain/questions/due-date.ts';

/** 期日の案, from each organisation's own calendar; one that has ended has none. All organisations where none is named. */
export async function proposeDueDates(
  tx: Tx,
  workspaceId: string,
  { organisationIds, today }: { readonly organisationIds?: readonly string[]; readonly today: IsoDate },
): Promise<ReadonlyMap<string, ProposedDue>> {
  const coming = await nextRegularMeetings(tx, workspaceId, {
    ...(organisationIds ? { organisationIds } : {}),
    from: addDays(today, DAYS_TO_AGENDA),
    count: 1,
  });
  return new Map(
    [...coming].map(([organisationId, meetings]) => [
      organisationId,
      proposedDue(meetings.find(({ cancelled }) => !cancelled)?.heldOn ?? null, today),
    ]),
  );
}
