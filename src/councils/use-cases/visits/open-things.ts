import type { Sector } from '#directory/domain/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import { shortened } from '../../domain/visits/shortened.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import '../../store/tables.ts';

/**
 * What members said on visits (心配していること, 会議で話すこと) and what has come onto no agenda yet, for the next one's draft.
 * `before`: the day of the meeting that is being prepared; visits made up to then count, for whichever meeting of the body.
 * `workspaceKey`: for the address of the visit's page; without it there is none.
 */
export async function visitOpenThings(
  tx: Tx,
  workspaceId: string,
  asked: { readonly bodyId: string; readonly before: IsoDate; readonly workspaceKey?: string },
): Promise<readonly OpenThing[]> {
  const rows = await tx
    .selectFrom('councils.visit as v')
    .innerJoin('councils.meeting as m', (join) =>
      join.onRef('m.workspaceId', '=', 'v.workspaceId').onRef('m.meetingId', '=', 'v.meetingId'),
    )
    .innerJoin('councils.seat as s', (join) =>
      join.onRef('s.workspaceId', '=', 'v.workspaceId').onRef('s.seatId', '=', 'v.seatId'),
    )
    .leftJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 's.workspaceId').onRef('o.organisationId', '=', 's.organisationId'),
    )
    .select(['v.visitId', 'v.visitedOn', 'v.worries', 'v.willSay', 'v.seatId', 's.sector', 's.note', 'o.name'])
    .where('v.workspaceId', '=', workspaceId)
    .where('m.bodyId', '=', asked.bodyId)
    .where('v.visitedOn', '<=', asked.before)
    .where((eb) => eb.or([eb('v.worries', '<>', ''), eb('v.willSay', '<>', '')]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('councils.agendaItem as i')
            .select('i.itemId')
            .whereRef('i.workspaceId', '=', 'v.workspaceId')
            .where('i.sourceKind', '=', 'visit')
            .whereRef('i.sourceId', '=', 'v.visitId')
            .where('i.removed', '=', false),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('councils.droppedCarryOver as d')
            .select('d.sourceId')
            .whereRef('d.workspaceId', '=', 'v.workspaceId')
            .whereRef('d.bodyId', '=', 'm.bodyId')
            .where('d.sourceKind', '=', 'visit')
            .whereRef('d.sourceId', '=', 'v.visitId'),
        ),
      ),
    )
    .orderBy('v.visitedOn')
    .orderBy('v.enteredAt')
    .orderBy('v.visitId')
    .execute();
  const { workspaceKey } = asked;
  return rows.map((row) =>
    asOpenThing(row, workspaceKey === undefined ? null : paths.visit.to(workspaceKey, row.visitId)),
  );
}

interface Row {
  readonly visitId: string;
  readonly visitedOn: IsoDate;
  readonly worries: string;
  readonly willSay: string;
  readonly seatId: string;
  readonly sector: Sector;
  readonly note: string;
  readonly name: string | null;
}

/** Minutes that a member's word from a visit is given on the draft; the secretariat changes them. */
const MINUTES = 10;
/** Characters of their words that the item's title carries. */
const QUOTED = 60;

function asOpenThing(row: Row, href: string | null): OpenThing {
  // By organisation, not by name: the next agenda is read by all.
  const who = (language: Language) => row.name ?? (row.note || visitsMessages[language].sectors[row.sector]);
  const reason = (language: Language): string => {
    const t = visitsMessages[language].thing;
    const what = row.willSay === '' ? t.worries : row.worries === '' ? t.willSay : t.both;
    return t.reason(formatAsOf(row.visitedOn, language), who(language), what);
  };
  return {
    kind: 'visit',
    id: row.visitId,
    // What stands on an agenda is kept as it was written, and agendas are written in Japanese.
    title: visitsMessages.ja.thing.title(who('ja'), shortened(row.willSay || row.worries, QUOTED)),
    since: row.visitedOn,
    firstMeetingId: null,
    carriedFrom: null,
    timesCarried: 0,
    reason: { ja: reason('ja'), en: reason('en') },
    itemKind: 'discussion',
    minutes: MINUTES,
    visibility: 'members',
    presenterSeatId: row.seatId,
    href,
  };
}
