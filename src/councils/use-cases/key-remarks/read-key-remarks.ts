import { type Action, actionsById } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Visibility } from '../../domain/meeting.ts';
import { mayRead, underItems } from '../../domain/viewpoint.ts';
import { itemsOfBody } from '../../store/carry-over.ts';
import { challengeTitle, organisationName } from '../../store/key-remark-endings.ts';
import {
  findKeyRemark,
  type KeyRemark,
  keyRemarksOf,
  openKeyRemarksOf,
  type Utterance,
  utterancesAround,
} from '../../store/key-remarks.ts';
import { agendaItems, type Body, findBody, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { findDecision, type RecordEvent, recordEventsOf } from '../../store/recording.ts';
import { seatingOn } from '../../store/seating.ts';
import { type Speaker, speakersOf } from '../recording/speakers.ts';
import { viewpointOf } from '../viewpoint.ts';

export interface KeyRemarksOfMeeting {
  readonly of: MeetingOfBody;
  readonly speakers: readonly Speaker[];
  readonly keyRemarks: readonly KeyRemark[];
}

/** 要点発言 of a meeting, as far as this reader may see; undefined for readers without a seat: theirs is the public minutes. */
export async function keyRemarksOfMeeting(
  tx: Tx,
  actor: Actor,
  meetingId: string,
): Promise<KeyRemarksOfMeeting | undefined> {
  const of = isUuid(meetingId) ? await findMeeting(tx, actor.workspaceId, meetingId) : undefined;
  if (!of) return undefined;
  const { level } = await viewpointOf(tx, actor, of);
  if (level === 'public') return undefined;
  const all = await keyRemarksOf(tx, actor.workspaceId, meetingId);
  return {
    of,
    speakers: await speakersOf(tx, actor.workspaceId, of),
    keyRemarks: readable(level, all, await agendaItems(tx, actor.workspaceId, meetingId)),
  };
}

/** Those that a reader of this level may read: what was said under an item is no more public than the item. */
function readable<T extends KeyRemark>(level: Visibility, all: readonly T[], items: Parameters<typeof underItems>[1]) {
  const shown = underItems(all, items);
  return all.filter((_, at) => mayRead(level, shown[at]!.visibility));
}

/** What a key remark ended in, as its page names it. */
export type EndedIn =
  | { readonly kind: 'challenge'; readonly id: string; readonly title: string }
  | { readonly kind: 'decision'; readonly text: string; readonly meetingId: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'noted' };

export interface KeyRemarkView {
  readonly of: MeetingOfBody;
  readonly keyRemark: KeyRemark;
  readonly speakers: readonly Speaker[];
  readonly endedIn: EndedIn | null;
  readonly events: readonly RecordEvent[];
  /** Three utterances before and after; for the secretariat, since a transcript has no visibility of its own. */
  readonly around: readonly Utterance[];
}

export async function keyRemarkView(tx: Tx, actor: Actor, keyRemarkId: string): Promise<KeyRemarkView | undefined> {
  const { workspaceId } = actor;
  const keyRemark = isUuid(keyRemarkId) ? await findKeyRemark(tx, workspaceId, keyRemarkId) : undefined;
  const of = keyRemark && (await findMeeting(tx, workspaceId, keyRemark.meetingId));
  if (!keyRemark || !of) return undefined;
  const { level } = await viewpointOf(tx, actor, of);
  const items = await agendaItems(tx, workspaceId, of.meeting.meetingId);
  if (level === 'public' || readable(level, [keyRemark], items).length === 0) return undefined;
  const { transcriptId, position } = keyRemark;
  const office = level === 'secretariat';
  return {
    of,
    keyRemark,
    speakers: await speakersOf(tx, workspaceId, of),
    endedIn: await endedIn(tx, workspaceId, keyRemark, level),
    events: office ? await recordEventsOf(tx, workspaceId, keyRemarkId) : [],
    around:
      office && transcriptId !== null && position !== null
        ? await utterancesAround(tx, workspaceId, { transcriptId, position, reach: 3 })
        : [],
  };
}

async function endedIn(
  tx: Tx,
  workspaceId: string,
  { ending, endingId }: KeyRemark,
  level: Visibility,
): Promise<EndedIn | null> {
  if (ending === null || endingId === null) return ending === 'noted' ? { kind: 'noted' } : null;
  switch (ending) {
    case 'challenge':
      return { kind: ending, id: endingId, title: (await challengeTitle(tx, workspaceId, endingId)) ?? '' };
    case 'decision': {
      const decision = await findDecision(tx, workspaceId, endingId);
      if (!decision) return null;
      const items = await agendaItems(tx, workspaceId, decision.meetingId);
      const [shown] = underItems([{ ...decision, visibility: 'members' as Visibility }], items);
      return shown && mayRead(level, shown.visibility)
        ? { kind: ending, text: decision.text, meetingId: decision.meetingId }
        : null;
    }
    case 'action': {
      const [action] = await actionsById(tx, workspaceId, [endingId]);
      return action ? { kind: ending, action } : null;
    }
    case 'organisation':
      return { kind: ending, name: (await organisationName(tx, workspaceId, endingId)) ?? '' };
    case 'noted':
      return { kind: ending };
  }
}

export interface OpenKeyRemark extends KeyRemark {
  readonly number: number;
  readonly heldOn: IsoDate;
  /** Days since the meeting. */
  readonly daysOpen: number;
}

/** Open key remarks of a body, the oldest first; undefined for readers without a seat there today. */
export async function openKeyRemarks(
  tx: Tx,
  actor: Actor,
  { bodyId, today }: { readonly bodyId: string; readonly today: IsoDate },
): Promise<{ readonly body: Body; readonly open: readonly OpenKeyRemark[] } | undefined> {
  const body = isUuid(bodyId) ? await findBody(tx, actor.workspaceId, bodyId) : undefined;
  const level = body && (await levelInBody(tx, actor, body.bodyId, today));
  if (!body || !level || level === 'public') return undefined;
  const rows = await openKeyRemarksOf(tx, actor.workspaceId, bodyId);
  const open = readable(level, rows, await itemsOfBody(tx, actor.workspaceId, bodyId)).map((row) => ({
    ...row,
    daysOpen: Math.max(0, daysBetween(row.heldOn, today)),
  }));
  return { body, open };
}

async function levelInBody(tx: Tx, actor: Actor, bodyId: string, today: IsoDate): Promise<Visibility> {
  if (actor.role === 'officer') return 'secretariat';
  if (actor.accountId === null) return 'public';
  const seats = await seatingOn(tx, actor.workspaceId, bodyId, today);
  return seats.some(({ person }) => person?.accountId === actor.accountId) ? 'members' : 'public';
}
