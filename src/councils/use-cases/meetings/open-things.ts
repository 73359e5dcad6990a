import { type Action, challengesPaths, openActionsByOrigin } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  carriedSince,
  type HeldMeeting,
  leftOpen,
  type RootedThing,
  rootOf,
  thingKey,
} from '../../domain/meetings/carry-over.ts';
import { titleOf } from '../../domain/meetings/title-of.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import { stricter } from '../../domain/viewpoint.ts';
import type { AgendaSource } from '../../extension-points.ts';
import { inBoth } from '../../locales/meetings/in-both.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { closedActions } from '../../store/action-visibility.ts';
import { droppedOf, itemsOfBody, openKeyRemarks } from '../../store/carry-over.ts';
import { heldStates, meetingsOf } from '../../store/meeting-books.ts';
import type { AgendaItem, Body, Meeting } from '../../store/meetings.ts';
import { speakersOf } from '../recording/speakers.ts';
import { visitOpenThings } from '../visits/open-things.ts';
import { endedElsewhere, thingsFromAbove } from './things-from-above.ts';
import { unreadMaterials } from './unread-materials.ts';

/** Everything that is open in a body, and which of it already stands on an agenda to come or was let go. */
export interface OpenBooks {
  readonly meetings: readonly Meeting[];
  readonly open: readonly RootedThing[];
  /** Roots on an agenda to come. */
  readonly taken: ReadonlySet<string>;
  /** Roots let go with a reason, and no news of them since. */
  readonly dropped: ReadonlySet<string>;
  /** Root of each item, by item id. */
  readonly rootOfItem: ReadonlyMap<string, string>;
}

/**
 * `before`: the day of the meeting whose agenda is made; null for the next one, or today where none is planned.
 * `meetingId`: that meeting; what stands on its agenda is taken, though its day has passed.
 */
export async function openBooks(
  tx: Tx,
  actor: Actor,
  asked: {
    readonly body: Body;
    readonly before: IsoDate | null;
    readonly meetingId?: string;
    readonly sources: readonly AgendaSource[];
    readonly clock: Clock;
  },
): Promise<OpenBooks> {
  const { workspaceId } = actor;
  const { bodyId } = asked.body;
  const today = dateInJapan(asked.clock.now());
  const [meetings, items, dropped] = [
    await meetingsOf(tx, workspaceId, bodyId),
    await itemsOfBody(tx, workspaceId, bodyId),
    await droppedOf(tx, workspaceId, bodyId),
  ];
  const before = asked.before ?? meetings.find((meeting) => isAhead(meeting, today))?.heldOn ?? today;
  const past: Past = { actor, held: meetings.filter(isHeld), meetings: byId(meetings), today };
  const visits = await visitOpenThings(tx, workspaceId, {
    bodyId,
    before,
    workspaceKey: actor.workspaceKey,
  });
  const handed = [...visits];
  handed.push(...(await thingsFromAbove(tx, actor, asked.sources, { bodyId, before, today }, past.held)));
  const handedRoots = handed.map((thing) => ({ thing, root: thingKey(thing.kind, thing.id) }));
  const news = new Map(handedRoots.map(({ root, thing }) => [root, thing.newsAt]));
  const own: RootedThing[] = [
    ...openItems(items, past, endedElsewhere(asked.sources, handedRoots)),
    ...(await keyRemarkThings(tx, asked.body, past)),
    ...(await actionThings(tx, bodyId, past)),
    ...(await unreadMaterials(tx, actor, asked.body, past.held, today)),
  ];
  const itemsById = new Map(items.map((item) => [item.itemId, item]));
  const rootOfItem = new Map(items.map((item) => [item.itemId, rootOf(item, itemsById).root]));
  const ahead = new Set(
    meetings
      .filter((meeting) => isAhead(meeting, today) || meeting.meetingId === asked.meetingId)
      .map((meeting) => meeting.meetingId),
  );
  return {
    meetings,
    open: [...own, ...handedRoots],
    taken: new Set(items.filter((item) => ahead.has(item.meetingId)).map((item) => rootOfItem.get(item.itemId)!)),
    dropped: new Set(
      dropped.flatMap(({ sourceKind, sourceId, enteredAt }) => {
        const key = thingKey(sourceKind, sourceId);
        const root = sourceKind === 'item' ? (rootOfItem.get(sourceId) ?? key) : key;
        const newsAt = news.get(root);
        return newsAt && newsAt > enteredAt ? [] : [root];
      }),
    ),
    rootOfItem,
  };
}

/** A meeting that was held, as far as the books know. */
export const isHeld = (meeting: Meeting): boolean => meeting.cancelledOn === null && heldStates.includes(meeting.state);

/** A meeting to come: not cancelled, not closed, today or later. */
export const isAhead = (meeting: Meeting, today: IsoDate): boolean =>
  meeting.cancelledOn === null && !heldStates.includes(meeting.state) && meeting.heldOn >= today;

interface Past {
  readonly actor: Actor;
  readonly held: readonly HeldMeeting[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly today: IsoDate;
}

const byId = (meetings: readonly Meeting[]) => new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));

function openItems(
  items: readonly AgendaItem[],
  { actor, held, meetings }: Past,
  ended: (root: string) => boolean,
): readonly RootedThing[] {
  const heldIds = new Set(held.map(({ meetingId }) => meetingId));
  const left = leftOpen(items, {
    held: (id) => heldIds.has(id),
    cancelled: (id) => meetings.get(id)?.cancelledOn !== null,
  });
  const open = left.filter(({ item, root }) => !ended(root) || !isLeftUntouched(item));
  return open.map(({ item, first, root }) => {
    const [last, raised] = [meetings.get(item.meetingId)!, meetings.get(item.firstMeetingId ?? first.meetingId)!];
    const carried = carriedSince(held, { meetingId: raised.meetingId, since: raised.heldOn });
    const note = noteOf(item);
    const thing: OpenThing = {
      kind: 'item',
      id: item.itemId,
      title: item.title,
      since: raised.heldOn,
      ...carried,
      // A cancelled meeting left it open too, though it was never held.
      ...(carried.carriedFrom === null ? { carriedFrom: last.meetingId, timesCarried: 1 } : {}),
      reason: inBoth((words) => {
        if (last.cancelledOn !== null) return words.reasons.cancelled(last.number);
        if (note === '') return words.reasons.noOutcome(last.number);
        return words.reasons.carried(last.number, note === messages.ja.noTime ? words.noTime : note);
      }),
      itemKind: item.kind,
      minutes: item.minutes,
      visibility: item.visibility,
      presenterSeatId: item.presenterSeatId,
      href: paths.meeting.to(actor.workspaceKey, last.meetingId),
    };
    return { thing, root };
  });
}

const noteOf = ({ outcomeNote }: AgendaItem): string => outcomeNote.replace(/[。.]+$/u, '');

/** The meeting said nothing to it: no outcome, or the one that closing a meeting gives to what it did not come to. */
const isLeftUntouched = (item: AgendaItem): boolean => item.outcome === null || noteOf(item) === messages.ja.noTime;

async function keyRemarkThings(tx: Tx, body: Body, past: Past): Promise<readonly RootedThing[]> {
  const { actor, held } = past;
  const rows = await openKeyRemarks(tx, actor.workspaceId, body.bodyId);
  const seated = await seatSpeakers(tx, body, past, rows);
  return rows.map((row) => ({
    root: thingKey('key-remark', row.keyRemarkId),
    thing: {
      kind: 'key-remark',
      id: row.keyRemarkId,
      title: titleOf(row.text),
      since: row.heldOn,
      ...carriedSince(held, { meetingId: row.meetingId, since: row.heldOn }),
      reason: inBoth(({ reasons, speakerUnknown }) =>
        row.ending === null
          ? reasons.keyRemark(row.number, row.speakerName || (seated.get(row.keyRemarkId) ?? speakerUnknown))
          : reasons.takenHome(row.number, row.organisationName ?? ''),
      ),
      itemKind: 'discussion',
      minutes: 10,
      // What was said under an item stays no more public than the item.
      visibility: stricter(row.visibility, row.itemVisibility ?? 'public'),
      presenterSeatId: row.seatId,
      href: paths.keyRemark.to(actor.workspaceKey, row.keyRemarkId),
    },
  }));
}

/** Who spoke for the seat on that day, by key remark: the recorder notes a seat, and no name beside it. */
async function seatSpeakers(
  tx: Tx,
  body: Body,
  { actor, meetings }: Past,
  rows: Awaited<ReturnType<typeof openKeyRemarks>>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const unnamed = rows.filter(({ speakerName, seatId }) => speakerName === '' && seatId !== null);
  for (const meetingId of new Set(unnamed.map((row) => row.meetingId))) {
    const meeting = meetings.get(meetingId);
    const speakers = meeting ? await speakersOf(tx, actor.workspaceId, { meeting, body }) : [];
    for (const row of unnamed.filter((each) => each.meetingId === meetingId)) {
      const speaker = speakers.find(({ seatId }) => seatId === row.seatId);
      const name = speaker ? speaker.proxyName || speaker.name : '';
      if (name !== '') names.set(row.keyRemarkId, name);
    }
  }
  return names;
}

async function actionThings(tx: Tx, bodyId: string, { actor, held, today }: Past): Promise<readonly RootedThing[]> {
  const actions = await openActionsByOrigin(tx, actor.workspaceId, {
    originKind: 'councils.body',
    originIds: [bodyId],
  });
  const ids = actions.map(({ actionId }) => actionId);
  const closed = await closedActions(tx, actor.workspaceId, ids);
  return actions.map((action) => ({
    root: thingKey('action', action.actionId),
    thing: {
      kind: 'action',
      id: action.actionId,
      title: titleOf(action.title),
      since: action.raisedOn,
      ...carriedSince(held, { meetingId: action.originRecord, since: action.raisedOn }),
      reason: inBoth(({ reasons }) => {
        const overdue = action.dueOn !== null && action.dueOn < today;
        return overdue ? reasons.overdue(ownerOf(action), action.dueOn) : reasons.action(ownerOf(action), action.dueOn);
      }),
      itemKind: 'report',
      minutes: 5,
      visibility: stricter(closed.get(action.actionId) ?? 'public', 'members'),
      presenterSeatId: null,
      href: challengesPaths.action.to(actor.workspaceKey, action.actionId),
    },
  }));
}

const ownerOf = (action: Action): string =>
  [action.ownerOrganisationName, action.ownerName].filter((part) => part !== '').join('　');
