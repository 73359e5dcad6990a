import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ItemDraft, itemProblems } from '../../domain/meetings/item-draft.ts';
import { councilsPolicy } from '../../policy.ts';
import { findItem, heldStates, insertItems, orderItems, updateItem } from '../../store/meeting-books.ts';
import { type AgendaItem, agendaItems, findMeeting, type Meeting, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import type { ItemRefusal, Refused } from './refusals.ts';

/** Puts an item at the end of the agenda of a meeting to come. */
export async function addAgendaItem(
  tx: Tx,
  actor: Actor,
  { meetingId, clock, ...typed }: ItemDraft & { readonly meetingId: string; readonly clock: Clock },
): Promise<Result<{ readonly itemId: string }, ItemRefusal>> {
  const opened = await openAgenda(tx, actor, meetingId);
  if (!opened.ok) return opened;
  const draft = settledItem(typed);
  const problems = itemProblems(draft, await seatedOn(tx, actor, opened.value));
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const itemId = randomUUID();
  await insertItems(tx, [
    {
      workspaceId: actor.workspaceId,
      itemId,
      meetingId,
      position: await nextPosition(tx, actor, meetingId),
      ...draft,
      sourceId: null,
      firstMeetingId: null,
      carriedFrom: null,
      outcome: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: clock.now(),
    },
  ]);
  return ok({ itemId });
}

/** Changes an item's words. Also after the meeting, until the minutes are signed: a slip of the pen may be mended. */
export async function changeAgendaItem(
  tx: Tx,
  actor: Actor,
  {
    itemId,
    version,
    clock,
    ...typed
  }: ItemDraft & { readonly itemId: string; readonly version: number; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, ItemRefusal>> {
  const found = await itemToChange(tx, actor, itemId);
  if (!found.ok) return found;
  const { item, at } = found.value;
  if (at.meeting.state === 'signed') return err({ kind: 'signed' });
  const draft = settledItem(typed);
  const seated = await seatedOn(tx, actor, at);
  // Who was down as presenter stays there, also when the seat has lost its holder since.
  const problems = itemProblems(draft, item.presenterSeatId ? new Set([...seated, item.presenterSeatId]) : seated);
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  const written = await updateItem(
    tx,
    { workspaceId: actor.workspaceId, itemId, version },
    { ...draft, byName: actor.name, enteredBy: actor.auditName, enteredAt: clock.now() },
  );
  return written ? ok({ meetingId: item.meetingId }) : err({ kind: 'changed' });
}

/** Changes places with the item above or below; at the end of the list nothing moves. */
export async function moveAgendaItem(
  tx: Tx,
  actor: Actor,
  input: { readonly itemId: string; readonly direction: 'up' | 'down' },
): Promise<Result<{ readonly meetingId: string }, Refused>> {
  const found = await itemToChange(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { meeting } = found.value.at;
  if (heldStates.includes(meeting.state)) return err({ kind: 'closed' });
  const order = (await agendaItems(tx, actor.workspaceId, meeting.meetingId)).map(({ itemId }) => itemId);
  const from = order.indexOf(input.itemId);
  const to = from + (input.direction === 'up' ? -1 : 1);
  const other = order[to];
  if (other !== undefined) [order[from], order[to]] = [other, input.itemId];
  await orderItems(tx, actor.workspaceId, order);
  return ok({ meetingId: meeting.meetingId });
}

/** Takes an item off before the meeting is held. What it was carried over from is open again; the row stays in the books. */
export async function removeAgendaItem(
  tx: Tx,
  actor: Actor,
  input: { readonly itemId: string; readonly clock: Clock },
): Promise<Result<{ readonly meetingId: string }, Refused>> {
  const found = await itemToChange(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { item, at } = found.value;
  if (heldStates.includes(at.meeting.state)) return err({ kind: 'closed' });
  await updateItem(
    tx,
    { workspaceId: actor.workspaceId, itemId: item.itemId, version: item.version },
    { removed: true, byName: actor.name, enteredBy: actor.auditName, enteredAt: input.clock.now() },
  );
  return ok({ meetingId: item.meetingId });
}

/** The meeting, locked, where its agenda may still grow. */
export async function openAgenda(tx: Tx, actor: Actor, meetingId: string): Promise<Result<MeetingOfBody, Refused>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const found = await findMeeting(tx, actor.workspaceId, meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.cancelledOn !== null) return err({ kind: 'cancelled' });
  return heldStates.includes(found.meeting.state) ? err({ kind: 'closed' }) : ok(found);
}

/** Seats that somebody holds on the meeting's day. */
export async function seatedOn(
  tx: Tx,
  actor: Actor,
  { meeting, body }: { readonly meeting: Pick<Meeting, 'heldOn'>; readonly body: { readonly bodyId: string } },
): Promise<ReadonlySet<string>> {
  const seats = await seatingOn(tx, actor.workspaceId, body.bodyId, meeting.heldOn);
  return new Set(seats.filter((seat) => seat.person !== null).map((seat) => seat.seatId));
}

export async function nextPosition(tx: Tx, actor: Actor, meetingId: string): Promise<number> {
  const items = await agendaItems(tx, actor.workspaceId, meetingId);
  return Math.max(0, ...items.map(({ position }) => position)) + 1;
}

async function itemToChange(
  tx: Tx,
  actor: Actor,
  itemId: string,
): Promise<Result<{ readonly item: AgendaItem; readonly at: MeetingOfBody }, Refused>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const known = await findItem(tx, actor.workspaceId, itemId);
  const at = known && (await findMeeting(tx, actor.workspaceId, known.meetingId, 'lock'));
  // Read again behind the lock: it may have been taken off while we waited.
  const item = at && (await findItem(tx, actor.workspaceId, itemId));
  if (!item || item.removed) return err({ kind: 'not-found' });
  return at.meeting.cancelledOn === null ? ok({ item, at }) : err({ kind: 'cancelled' });
}

const settledItem = (typed: ItemDraft): ItemDraft => ({
  title: settledText(typed.title),
  explanation: settledText(typed.explanation),
  kind: typed.kind,
  minutes: typed.minutes,
  visibility: typed.visibility,
  presenterSeatId: typed.presenterSeatId,
  presenterName: settledText(typed.presenterName),
});
