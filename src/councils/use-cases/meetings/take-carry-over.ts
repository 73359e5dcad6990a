import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { carriedFirst, draftAgenda, thingKey } from '../../domain/meetings/carry-over.ts';
import { TITLE_LIMIT } from '../../domain/meetings/text-problem.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import type { AgendaSource } from '../../extension-points.ts';
import { lockBody } from '../../store/bodies.ts';
import { insertItems, orderItems } from '../../store/meeting-books.ts';
import { type AgendaItem, agendaItems, findMeeting } from '../../store/meetings.ts';
import { openAgenda, seatedOn } from './agenda-items.ts';
import { openBooks } from './open-things.ts';
import type { Refused } from './refusals.ts';

export interface TakenCarryOver {
  readonly meetingId: string;
  readonly things: 'all' | readonly { readonly kind: string; readonly id: string }[];
  readonly sources: readonly AgendaSource[];
  readonly clock: Clock;
}

/**
 * 持ち越しを次第に加える: makes agenda items of open things, oldest first, each with where it comes from and how often it was carried.
 * What stands on an agenda already is left as it is, so that a second click changes nothing.
 */
export async function takeCarryOver(
  tx: Tx,
  actor: Actor,
  { meetingId, things, sources, clock }: TakenCarryOver,
): Promise<Result<{ readonly itemIds: readonly string[] }, Refused>> {
  const known = await findMeeting(tx, actor.workspaceId, meetingId);
  // The body first: two who fill two agendas from one carry-over must not both take a thing.
  if (known) await lockBody(tx, actor.workspaceId, known.body.bodyId);
  const opened = await openAgenda(tx, actor, meetingId);
  if (!opened.ok) return opened;
  const { body, meeting } = opened.value;
  const books = await openBooks(tx, actor, {
    body,
    before: meeting.heldOn,
    meetingId: meeting.meetingId,
    sources,
    clock,
  });
  const wanted = things === 'all' ? null : new Set(things.map(({ kind, id }) => thingKey(kind, id)));
  const chosen = draftAgenda(books.open, books).filter(
    ({ kind, id }) => wanted === null || wanted.has(thingKey(kind, id)),
  );
  if (wanted !== null && chosen.length === 0) {
    const open = books.open.some(({ thing, root }) => wanted.has(thingKey(thing.kind, thing.id)) || wanted.has(root));
    const taken = [...wanted].some((key) => books.taken.has(key));
    return open || taken ? ok({ itemIds: [] }) : err({ kind: 'not-found' });
  }
  const seated = await seatedOn(tx, actor, opened.value);
  const standing = await agendaItems(tx, actor.workspaceId, meetingId);
  const meetingIds = new Set(books.meetings.map((each) => each.meetingId));
  const ofBody = (id: string | null) => (id !== null && meetingIds.has(id) ? id : null);
  const rows = chosen.map((thing) => ({
    workspaceId: actor.workspaceId,
    itemId: randomUUID(),
    meetingId,
    position: 0,
    ...itemOf(thing),
    presenterSeatId: thing.presenterSeatId !== null && seated.has(thing.presenterSeatId) ? thing.presenterSeatId : null,
    firstMeetingId: ofBody(thing.firstMeetingId),
    carriedFrom: ofBody(thing.carriedFrom),
    outcome: null,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: clock.now(),
  }));
  await insertItems(tx, rows);
  const order = carriedFirst<Pick<AgendaItem, 'itemId' | 'sourceKind'>>(
    standing,
    rows,
    ({ sourceKind }) => sourceKind !== '',
  );
  await orderItems(
    tx,
    actor.workspaceId,
    order.map(({ itemId }) => itemId),
  );
  return ok({ itemIds: rows.map(({ itemId }) => itemId) });
}

const itemOf = (thing: OpenThing) => ({
  title: [...thing.title].slice(0, TITLE_LIMIT).join(''),
  explanation: '',
  kind: thing.itemKind,
  minutes: Math.min(480, Math.max(1, Math.round(thing.minutes))),
  visibility: thing.visibility,
  presenterName: '',
  sourceKind: thing.kind,
  sourceId: isUuid(thing.id) ? thing.id : null,
  timesCarried: thing.timesCarried,
});
