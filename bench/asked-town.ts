import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { AddresseeState } from '#feedback/domain/state.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import '#feedback/store/tables.ts';
import type { TalkingTown } from './talking-town.ts';

export const ORGANISATIONS = 20;
export const YEARS = 10;
export const QUESTIONS_A_YEAR = 24;
export const ASKED_EACH = 8;
/** Monday of the reminders three days before a due date on Thursday 2026-12-17. */
export const ASKED_TODAY = '2026-12-14';

/**
 * Ten years of questions of one town as rows: 24 a year to 8 of 20 organisations each. The former years are ended and answered but for one
 * in ten; of this year's last six questions half is silent, a third of that due this week.
 */
export async function askAll(tx: Tx, { actor, bodyId }: TalkingTown): Promise<number> {
  const entered = { byName: actor.name, enteredBy: actor.auditName, enteredAt: new Date('2026-11-22T00:00:00Z') };
  const own = { workspaceId: actor.workspaceId, ...entered };
  const organisations = Array.from({ length: ORGANISATIONS }, (_, index) => ({
    ...own,
    organisationId: randomUUID(),
    name: `みほん第${index + 1}連絡会`,
    kind: 'liaison-group' as const,
    sector: (['medical', 'care', 'resident'] as const)[index % 3]!,
    // Every other one can be reached by mail.
    email: index % 2 === 0 ? `renraku${index + 1}@mihon.example.jp` : '',
    meetsWeek: null,
    meetsWeekday: null,
    meetsAt: null,
    endedOn: null,
  }));
  await tx.insertInto('directory.organisation').values(organisations).execute();
  let asked = 0;
  for (let year = 0; year < YEARS; year += 1) {
    const fiscalYear = 2027 - YEARS + year;
    for (let number = 1; number <= QUESTIONS_A_YEAR; number += 1) {
      const open = fiscalYear === 2026 && number > QUESTIONS_A_YEAR - 6;
      const raisedOn = addDays(`${fiscalYear}-04-06`, open ? 210 + number : number * 8);
      const questionId = randomUUID();
      await tx
        .insertInto('feedback.question')
        .values({
          ...own,
          questionId,
          fiscalYear,
          number,
          bodyId,
          title: `夜間の連絡先をどこまで示すか（その${number}）`,
          background: 'ワーキンググループで、夜間に連絡先が分からず困ったという声があった。',
          answerKind: 'opinion',
          originId: null,
          raisedOn,
          closedOn: open ? null : addDays(raisedOn, 120),
          closedAs: open ? '' : 'ended',
          closingNote: open ? '' : '反映を終えた。',
        })
        .execute();
      const rows = Array.from({ length: ASKED_EACH }, (_, index) => {
        const organisation = organisations[(number * 3 + index) % ORGANISATIONS]!;
        const silent = open ? index % 2 === 0 : (number * ASKED_EACH + index) % 10 === 0;
        const dueOn = open ? (index % 3 === 0 ? '2026-12-17' : '2027-01-21') : addDays(raisedOn, 40);
        const state: AddresseeState = silent ? 'sent' : index % 3 === 1 ? 'no-view' : open ? 'answered' : 'reflected';
        return {
          ...own,
          addresseeId: randomUUID(),
          questionId,
          organisationId: organisation.organisationId,
          number: index + 1,
          dueOn,
          regularMeetingOn: null,
          carrierSeatId: null,
          state,
          sentOn: raisedOn,
          sentChannel: 'mail' as const,
          agendaOn: null,
          answeredOn: silent ? null : addDays(raisedOn, 10 + index),
          answerChannel: silent ? ('' as const) : ('link' as const),
          reflection: state === 'reflected' ? '連絡票の様式を改めた。' : '',
          reflectedOn: state === 'reflected' ? addDays(raisedOn, 60) : null,
          returnedOn: null,
          removedOn: null,
        };
      });
      await tx.insertInto('feedback.addressee').values(rows).execute();
      asked += rows.length;
    }
  }
  return asked;
}

/** As autovacuum would have done after ten years: the planner knows how much there is of what. */
export async function gatherStatistics(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('ANALYZE');
  await admin.end();
}
