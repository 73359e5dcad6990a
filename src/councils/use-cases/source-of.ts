import type { IsoDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Visibility } from '../domain/meeting.ts';
import { underItems } from '../domain/viewpoint.ts';
import { findKeyRemark } from '../store/key-remarks.ts';
import { findItem } from '../store/meeting-books.ts';
import { agendaItems, findMeeting } from '../store/meetings.ts';
import { keyRemarkPath } from './key-remarks/ended.ts';

/** 議題 or 要点発言 that a question is raised from, in its own words. */
export interface MeetingSource {
  /** The key remark's words; the item's explanation, or its title where it has none. */
  readonly words: string;
  /** Address after /w/<workspace>. */
  readonly path: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly meetingId: string;
  readonly meetingNumber: number;
  readonly heldOn: IsoDate;
  /** Of whom it may be read in the meeting; what was said under an item is no more public than the item. */
  readonly visibility: Visibility;
  /** '' for a key remark outside the agenda. */
  readonly itemTitle: string;
  /** Who said it; '' for an item, and where only the seat is known. */
  readonly speakerName: string;
  /** The organisation that was to take it home, and what it was to be asked; null and '' where none was named. */
  readonly waitsFor: { readonly organisationId: string; readonly note: string } | null;
}

/** What a question about a meeting's matter is filled in from. No check of rights: whoever may raise questions reads all of a meeting. */
export async function sourceOf(
  tx: Tx,
  workspaceId: string,
  asked: { readonly kind: 'agenda-item' | 'key-remark'; readonly id: string },
): Promise<MeetingSource | undefined> {
  if (!isUuid(asked.id)) return undefined;
  return asked.kind === 'key-remark'
    ? keyRemarkSource(tx, workspaceId, asked.id)
    : itemSource(tx, workspaceId, asked.id);
}

async function itemSource(tx: Tx, workspaceId: string, itemId: string): Promise<MeetingSource | undefined> {
  const item = await findItem(tx, workspaceId, itemId);
  const meeting = item && !item.removed ? await meetingOf(tx, workspaceId, item.meetingId) : undefined;
  if (!item || !meeting) return undefined;
  return {
    ...meeting,
    words: item.explanation || item.title,
    path: `/councils/meetings/${item.meetingId}`,
    visibility: item.visibility,
    itemTitle: item.title,
    speakerName: '',
    waitsFor: null,
  };
}

async function keyRemarkSource(tx: Tx, workspaceId: string, keyRemarkId: string): Promise<MeetingSource | undefined> {
  const keyRemark = await findKeyRemark(tx, workspaceId, keyRemarkId);
  const meeting = keyRemark && (await meetingOf(tx, workspaceId, keyRemark.meetingId));
  if (!keyRemark || !meeting) return undefined;
  const items = await agendaItems(tx, workspaceId, keyRemark.meetingId);
  const [shown] = underItems([keyRemark], items);
  const { ending, endingId, endingNote } = keyRemark;
  return {
    ...meeting,
    words: keyRemark.text,
    path: keyRemarkPath(keyRemarkId),
    visibility: shown!.visibility,
    itemTitle: items.find(({ itemId }) => itemId === keyRemark.itemId)?.title ?? '',
    speakerName: keyRemark.speakerName,
    waitsFor: ending === 'organisation' && endingId !== null ? { organisationId: endingId, note: endingNote } : null,
  };
}

async function meetingOf(tx: Tx, workspaceId: string, id: string) {
  const of = await findMeeting(tx, workspaceId, id);
  if (!of) return undefined;
  const { body, meeting } = of;
  const { bodyId, name: bodyName } = body;
  const { meetingId, number: meetingNumber, heldOn } = meeting;
  return { bodyId, bodyName, meetingId, meetingNumber, heldOn };
}
