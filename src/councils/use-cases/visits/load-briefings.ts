import { type Action, openActionsOfOrganisations } from '#challenges/index.ts';
import { catalogue, currentFigures, type Indicator } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { inPostingOrder } from '../../domain/sending/posting-order.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { questionsFor } from '../../domain/visits/questions.ts';
import { type SectorFigures, sectorFigures, sectorIndicators } from '../../domain/visits/sector-figures.ts';
import type { BriefingPart, BriefingParts, BriefingSection } from '../../extension-points.ts';
import { councilsPolicy } from '../../policy.ts';
import { closedActions } from '../../store/action-visibility.ts';
import { questionsOfMeeting } from '../../store/briefing-questions.ts';
import { type AgendaItem, agendaItems, findMeeting, type Meeting, type MeetingOfBody } from '../../store/meetings.ts';
import { type Entrusted, entrustedTo, lastHeldMeeting, type Said, saidInMeeting } from '../../store/said-before.ts';
import { seatingOn } from '../../store/seating.ts';

/** What one member's sheet says, before it is worded. */
export interface Briefing {
  readonly seat: SeatOnDay;
  readonly figures: SectorFigures;
  readonly said: readonly Said[];
  readonly actions: readonly Action[];
  readonly entrusted: readonly Entrusted[];
  readonly questions: readonly [string, string];
  readonly parts: readonly BriefingPart[];
}

export interface Briefings extends MeetingOfBody {
  /** The last held meeting of the body; null before the first. */
  readonly last: Meeting | null;
  /** What members may read of the agenda. */
  readonly agenda: readonly AgendaItem[];
  readonly indicators: readonly Indicator[];
  readonly forAll: readonly BriefingPart[];
  /** In posting order. */
  readonly sheets: readonly Briefing[];
}

export interface BriefingsAsked {
  readonly meetingId: string;
  /** null for every seat of the day. */
  readonly seatIds: readonly string[] | null;
  readonly language: Language;
  readonly sections: readonly BriefingSection[];
  readonly today: IsoDate;
}

/** Everything the sheets of a meeting say; a fixed number of queries, however many seats there are. */
export async function loadBriefings(
  tx: Tx,
  actor: Actor,
  { meetingId, seatIds, language, sections, today }: BriefingsAsked,
): Promise<Result<Briefings, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const found = await findMeeting(tx, workspaceId, meetingId);
  if (!found) return err({ kind: 'not-found' });
  const { bodyId } = found.body;
  const all = await seatingOn(tx, workspaceId, bodyId, found.meeting.heldOn);
  const seats = seatIds === null ? all : all.filter(({ seatId }) => seatIds.includes(seatId));
  if (seatIds !== null && seats.length < new Set(seatIds).size) return err({ kind: 'not-found' });

  const organisations = [...new Set(seats.flatMap(({ organisationId }) => organisationId ?? []))];
  const last = (await lastHeldMeeting(tx, workspaceId, bodyId, found.meeting.heldOn)) ?? null;
  const said = last === null ? [] : await saidInMeeting(tx, workspaceId, last.meetingId);
  const owned = await openActionsOfOrganisations(tx, workspaceId, organisations);
  const actions = await readableByMembers(tx, workspaceId, bodyId, owned);
  const entrusted = await entrustedTo(tx, workspaceId, organisations);
  const questions = await questionsOfMeeting(tx, workspaceId, meetingId);
  const keys = [...new Set(seats.flatMap(({ sector }) => sectorIndicators[sector]))];
  const figures = await currentFigures(tx, actor, { indicators: keys, place: actor.workspaceName });
  const parts: BriefingParts[] = [];
  for (const section of sections) parts.push(await section.sections(tx, actor, { seats, language, today }));

  const sheets = seats.map(
    (seat): Briefing => ({
      seat,
      figures: sectorFigures(figures, seat.sector, actor.workspaceName),
      said: said.filter(({ seatId }) => seatId === seat.seatId),
      actions: actions.filter(
        ({ ownerOrganisationId }) => ownerOrganisationId !== null && ownerOrganisationId === seat.organisationId,
      ),
      entrusted: entrusted.filter(({ organisationId }) => organisationId === seat.organisationId),
      questions: questionsFor(questions, seat),
      parts: parts.flatMap(({ bySeat }) => bySeat.get(seat.seatId) ?? []),
    }),
  );
  return ok({
    ...found,
    last,
    agenda: (await agendaItems(tx, workspaceId, meetingId)).filter(({ visibility }) => visibility !== 'secretariat'),
    indicators: await catalogue(tx, actor),
    forAll: parts.flatMap(({ forAll }) => forAll),
    sheets: inPostingOrder(sheets.map((sheet) => ({ sheet, ...postedTo(sheet.seat) }))).map(({ sheet }) => sheet),
  });
}

/** Sheets go to members of this body: without what is 事務局限り, or 委員限り in another body. */
async function readableByMembers(
  tx: Tx,
  workspaceId: string,
  bodyId: string,
  actions: readonly Action[],
): Promise<readonly Action[]> {
  const ids = actions.map(({ actionId }) => actionId);
  const closed = await closedActions(tx, workspaceId, ids);
  return actions.filter(({ actionId, originId }) =>
    mayRead(originId === bodyId ? 'members' : 'public', closed.get(actionId) ?? 'public'),
  );
}

const postedTo = ({ person, position }: SeatOnDay) => ({
  postalCode: person?.postalCode ?? '',
  address: person?.address ?? '',
  position,
});
