import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays, daysBetween } from '#kernel/day-count.ts';
import type { Tx } from '#platform/db/database.ts';
import { bodyTree, treeLines } from '../../domain/bodies/body-tree.ts';
import { countBySector, type SectorCount } from '../../domain/bodies/roster-order.ts';
import { coversDay, termWarning } from '../../domain/bodies/terms.ts';
import { councilsPolicy } from '../../policy.ts';
import { allBodies, termsOfSeats } from '../../store/bodies.ts';
import { lastMeetings, openMeetings, seatsInForce, termsOfAccount } from '../../store/front.ts';
import type { Body, Meeting } from '../../store/meetings.ts';

export interface NextMeeting {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly daysLeft: number;
}

/** Something that waits for the secretariat. */
export type Waiting =
  /** 開催通知 was due on `noticeBy`, today or before. */
  | { readonly kind: 'notice-due'; readonly meeting: Meeting; readonly body: Body; readonly noticeBy: IsoDate }
  /** The day has gone by and nobody has closed the meeting. */
  | { readonly kind: 'not-closed'; readonly meeting: Meeting; readonly body: Body }
  /** Closed, and its minutes are to be written. */
  | { readonly kind: 'minutes-to-write'; readonly meeting: Meeting; readonly body: Body }
  | { readonly kind: 'minutes-in-check'; readonly meeting: Meeting; readonly body: Body }
  /** Seats whose term ends within 90 days, has ended, or that nobody ever held. */
  | {
      readonly kind: 'seats';
      readonly body: Body;
      readonly soon: number;
      readonly ended: number;
      readonly empty: number;
    };

export interface BodyLine {
  readonly body: Body;
  readonly depth: number;
  readonly sectors: readonly SectorCount[];
  readonly held: number;
  readonly next: NextMeeting | null;
  readonly last: Meeting | null;
}

export interface Front {
  readonly today: IsoDate;
  readonly bodies: readonly BodyLine[];
  readonly ended: readonly Body[];
  /** The nearest first. */
  readonly next: readonly NextMeeting[];
  /** The next meeting of a body in which the reader holds a seat on that day. */
  readonly mine: NextMeeting | null;
  /** Empty for those who do not keep the books. */
  readonly waiting: readonly Waiting[];
}

/** 会議: what is next, what waits, which bodies there are. Names of people are not in it. */
export async function loadFront(tx: Tx, actor: Actor, clock: Clock): Promise<Front> {
  const { workspaceId } = actor;
  const today = dateInJapan(clock.now());
  const all = await allBodies(tx, workspaceId);
  const open = await openMeetings(tx, workspaceId);
  const seats = await seatsInForce(tx, workspaceId, today);
  const terms = await termsOfSeats(
    tx,
    workspaceId,
    seats.map((seat) => seat.seatId),
  );
  const termsBySeat = Map.groupBy(terms, (term) => term.seatId);
  const last = new Map((await lastMeetings(tx, workspaceId, today)).map((meeting) => [meeting.bodyId, meeting]));
  const bodyOf = new Map(all.map((body) => [body.bodyId, body]));
  const next = open.flatMap((meeting): NextMeeting[] => {
    const body = bodyOf.get(meeting.bodyId);
    const ahead = meeting.heldOn >= today && (meeting.state === 'planned' || meeting.state === 'noticed');
    return body && ahead ? [{ meeting, body, daysLeft: daysBetween(today, meeting.heldOn) }] : [];
  });
  const going = all.filter((body) => body.endedOn === null || body.endedOn >= today);
  const bodies = treeLines(bodyTree(going)).map(({ body, depth }): BodyLine => {
    const own = seats.filter((seat) => seat.bodyId === body.bodyId);
    return {
      body,
      depth,
      sectors: countBySector(own),
      held: own.filter((seat) => termsBySeat.get(seat.seatId)?.some((term) => coversDay(term, today))).length,
      next: next.find((each) => each.body.bodyId === body.bodyId) ?? null,
      last: last.get(body.bodyId) ?? null,
    };
  });
  const waiting = (): readonly Waiting[] => [
    ...open.flatMap((meeting) => meetingWaits(meeting, bodyOf.get(meeting.bodyId), today)),
    ...going.flatMap((body): Waiting[] => {
      const kinds = seats
        .filter((seat) => seat.bodyId === body.bodyId && seat.endedOn === null)
        .map((seat) => termWarning(termsBySeat.get(seat.seatId) ?? [], today)?.kind);
      const count = (kind: string) => kinds.filter((each) => each === kind).length;
      const found = { soon: count('ends-soon'), ended: count('ended'), empty: count('empty') };
      return found.soon + found.ended + found.empty > 0 ? [{ kind: 'seats', body, ...found }] : [];
    }),
  ];
  return {
    today,
    bodies,
    ended: all.filter((body) => body.endedOn !== null && body.endedOn < today),
    next,
    mine: await nextOfAccount(tx, actor, next),
    waiting: councilsPolicy['councils.keep'](actor) ? waiting() : [],
  };
}

function meetingWaits(meeting: Meeting, body: Body | undefined, today: IsoDate): readonly Waiting[] {
  if (!body) return [];
  if (meeting.state === 'held') return [{ kind: 'minutes-to-write', meeting, body }];
  if (meeting.state === 'checking') return [{ kind: 'minutes-in-check', meeting, body }];
  if (meeting.heldOn < today) return [{ kind: 'not-closed', meeting, body }];
  const noticeBy = addDays(meeting.heldOn, -body.noticeDays);
  return meeting.state === 'planned' && noticeBy <= today ? [{ kind: 'notice-due', meeting, body, noticeBy }] : [];
}

async function nextOfAccount(tx: Tx, actor: Actor, next: readonly NextMeeting[]): Promise<NextMeeting | null> {
  if (actor.accountId === null || actor.role === 'officer') return null;
  const terms = await termsOfAccount(tx, actor.workspaceId, actor.accountId);
  return (
    next.find(({ meeting }) =>
      terms.some((term) => term.bodyId === meeting.bodyId && coversDay(term, meeting.heldOn)),
    ) ?? null
  );
}
