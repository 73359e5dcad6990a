import { type Action, actionsById } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { timeInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Progress, progressOf } from '../../domain/recording/progress.ts';
import { councilsPolicy } from '../../policy.ts';
import { type KeyRemark, keyRemarksOf } from '../../store/key-remarks.ts';
import { type AgendaItem, agendaItems, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { recordRevision } from '../../store/record-revision.ts';
import { agreedActionsOf, type Decision, decisionsOf, type Remark, remarksOf } from '../../store/recording.ts';
import { type Speaker, speakersOf } from './speakers.ts';

/** Everything that the recorder's one screen shows, of one item. */
export interface RecorderView {
  readonly of: MeetingOfBody;
  readonly items: readonly AgendaItem[];
  readonly progress: Progress;
  /** null outside the items: 開会, 閉会. */
  readonly current: AgendaItem | null;
  readonly next: AgendaItem | null;
  readonly speakers: readonly Speaker[];
  /** Of the current item; those taken back last. */
  readonly remarks: readonly Remark[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  /** By remark id. */
  readonly marked: ReadonlyMap<string, KeyRemark>;
  /** Changes whenever anything of the record does. */
  readonly revision: string;
  /** Whether the meeting still takes entries. */
  readonly locked: 'signed' | 'cancelled' | null;
}

/** undefined when there is no such meeting for this actor. `itemId`: 'none' for what is said outside the items. */
export async function recorderView(
  tx: Tx,
  actor: Actor,
  asked: { readonly meetingId: string; readonly itemId: string | null; readonly clock: Clock },
): Promise<RecorderView | undefined> {
  if (!councilsPolicy['councils.keep'](actor) || !isUuid(asked.meetingId)) return undefined;
  const { workspaceId } = actor;
  const of = await findMeeting(tx, workspaceId, asked.meetingId);
  if (!of) return undefined;
  const { meeting } = of;
  // Before all else: what a second recorder writes while we read must never be taken for something this view shows.
  const revision = (await recordRevision(tx, workspaceId, meeting.meetingId)) ?? '';
  const items = await agendaItems(tx, workspaceId, meeting.meetingId);
  const current = asked.itemId === 'none' ? null : chosen(items, asked.itemId);
  const here = <T extends { readonly itemId: string | null }>(all: readonly T[]) =>
    all.filter(({ itemId }) => itemId === (current?.itemId ?? null));
  const remarks = here(await remarksOf(tx, workspaceId, meeting.meetingId));
  const keyRemarks = await keyRemarksOf(tx, workspaceId, meeting.meetingId);
  const agreed = here(await agreedActionsOf(tx, workspaceId, meeting.meetingId)).map(({ actionId }) => actionId);
  const now = timeInJapan(asked.clock.now());
  return {
    of,
    items,
    progress: progressOf(items, { startsAt: meeting.openedAt || meeting.startsAt, endsAt: meeting.endsAt, now }),
    current,
    next: items[items.findIndex(({ itemId }) => itemId === current?.itemId) + 1] ?? null,
    speakers: await speakersOf(tx, workspaceId, of),
    remarks: [...remarks.filter(({ removed }) => !removed), ...remarks.filter(({ removed }) => removed)],
    decisions: here(await decisionsOf(tx, workspaceId, meeting.meetingId)),
    actions: agreed.length === 0 ? [] : await actionsById(tx, workspaceId, agreed),
    marked: new Map(keyRemarks.flatMap((one) => (one.remarkId === null ? [] : [[one.remarkId, one] as const]))),
    revision,
    locked: meeting.cancelledOn !== null ? 'cancelled' : meeting.state === 'signed' ? 'signed' : null,
  };
}

/** The item asked for; else the one that is running, the first still to come, the last. */
const chosen = (items: readonly AgendaItem[], itemId: string | null): AgendaItem | null =>
  items.find((item) => item.itemId === itemId) ??
  items.find((item) => item.startedAt !== '' && item.endedAt === '') ??
  items.find((item) => item.endedAt === '' && item.outcome === null) ??
  items.at(-1) ??
  null;
