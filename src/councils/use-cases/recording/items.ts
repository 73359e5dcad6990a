import { sql, type Updateable } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { type ClockTime, isClockTime } from '#kernel/clock-time.ts';
import { timeInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type ItemOutcome, itemOutcomes } from '../../domain/meeting.ts';
import { type AgendaItem, agendaItems, type MeetingOfBody, noteMeetingEvent } from '../../store/meetings.ts';
import { noteRecordEvent } from '../../store/recording.ts';
import type { AgendaItemTable } from '../../store/tables/meetings.ts';
import { isClosed, type RecordRefusal, recordable, TypedTexts } from './recordable.ts';

export type ItemRefusal = RecordRefusal | { readonly kind: 'changed'; readonly stored: AgendaItem };

export interface RecordedOutcome {
  readonly itemId: string;
  /** null: nobody has said yet. */
  readonly outcome: ItemOutcome | null;
  readonly outcomeNote: string;
  /** 要点, which the minutes print. */
  readonly summary: string;
  /** Japan time HH:MM or ''; left as they are where left out. */
  readonly startedAt?: ClockTime | '';
  readonly endedAt?: ClockTime | '';
  readonly version: number;
  readonly clock: Clock;
}

/** What came out of an item; the words before stay in its history. */
export async function recordOutcome(
  tx: Tx,
  actor: Actor,
  input: RecordedOutcome,
): Promise<Result<{ readonly itemId: string }, ItemRefusal>> {
  const found = await itemToRecord(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { item, of } = found.value;
  const texts = new TypedTexts();
  const several = { limit: textLimits.long, lines: 'several-lines' } as const;
  const summary = texts.read('summary', input.summary, several);
  const outcomeNote = texts.read('outcomeNote', input.outcomeNote, { ...several, limit: textLimits.sentence });
  const { outcome } = input;
  if (outcome !== null && !itemOutcomes.includes(outcome)) texts.wrong('outcome', 'choose');
  const startedAt = input.startedAt ?? item.startedAt;
  const endedAt = input.endedAt ?? item.endedAt;
  if (startedAt !== '' && !isClockTime(startedAt)) texts.wrong('startedAt', 'unknown');
  if (endedAt !== '' && !isClockTime(endedAt)) texts.wrong('endedAt', 'unknown');
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const set = { outcome, outcomeNote, summary, startedAt, endedAt };
  if ((Object.keys(set) as (keyof typeof set)[]).every((key) => item[key] === set[key]))
    return ok({ itemId: item.itemId });
  if (item.version !== input.version) return err({ kind: 'changed', stored: item });
  await updateItem(tx, item, set, 'next version');
  const at = input.clock.now();
  const before = [item.outcome ?? '', item.outcomeNote, item.summary].filter((text) => text !== '').join('\n');
  const { meetingId, itemId } = item;
  await noteRecordEvent(tx, actor, {
    meetingId,
    subjectKind: 'item',
    subjectId: itemId,
    kind: 'changed',
    text: before,
    at,
  });
  if (isClosed(of)) await noteMeetingEvent(tx, actor, { meetingId, kind: 'outcome-changed', note: item.title, at });
  return ok({ itemId });
}

/**
 * The item begins now, and whatever was running ends now. Only times are written, and only
 * where none stands, so no version moves: whoever is typing the item's outcome is not disturbed.
 */
export async function startItem(
  tx: Tx,
  actor: Actor,
  input: { readonly itemId: string; readonly clock: Clock },
): Promise<Result<{ readonly itemId: string }, RecordRefusal>> {
  const found = await itemToRecord(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { item } = found.value;
  const now = timeInJapan(input.clock.now());
  for (const other of await agendaItems(tx, actor.workspaceId, item.meetingId)) {
    const running = other.startedAt !== '' && other.endedAt === '';
    if (running && other.itemId !== item.itemId) await updateItem(tx, other, { endedAt: now });
  }
  if (item.startedAt === '') await updateItem(tx, item, { startedAt: now });
  // Begun again after it was finished: it goes on.
  else if (item.endedAt !== '') await updateItem(tx, item, { endedAt: '' });
  return ok({ itemId: item.itemId });
}

/** The item ends now, if it is running. */
export async function finishItem(
  tx: Tx,
  actor: Actor,
  input: { readonly itemId: string; readonly clock: Clock },
): Promise<Result<{ readonly itemId: string }, RecordRefusal>> {
  const found = await itemToRecord(tx, actor, input.itemId);
  if (!found.ok) return found;
  const { item } = found.value;
  if (item.startedAt !== '' && item.endedAt === '') {
    await updateItem(tx, item, { endedAt: timeInJapan(input.clock.now()) });
  }
  return ok({ itemId: item.itemId });
}

/** An item of this workspace on its meeting's agenda, and the meeting it may be written into. */
export async function itemToRecord(
  tx: Tx,
  actor: Actor,
  itemId: string,
): Promise<Result<{ readonly item: AgendaItem; readonly of: MeetingOfBody }, RecordRefusal>> {
  const find = async () =>
    isUuid(itemId)
      ? await tx
          .selectFrom('councils.agendaItem')
          .selectAll()
          .where('workspaceId', '=', actor.workspaceId)
          .where('itemId', '=', itemId)
          .where('removed', '=', false)
          .executeTakeFirst()
      : undefined;
  const seen = await find();
  const of = await recordable(tx, actor, seen?.meetingId ?? '');
  if (!of.ok) return of;
  const item = await find();
  return item ? ok({ item, of: of.value }) : err({ kind: 'not-found' });
}

async function updateItem(
  tx: Tx,
  item: AgendaItem,
  set: Updateable<AgendaItemTable>,
  version: 'next version' | 'same version' = 'same version',
): Promise<void> {
  await tx
    .updateTable('councils.agendaItem')
    .set(version === 'next version' ? { ...set, version: sql<number>`version + 1` } : set)
    .where('workspaceId', '=', item.workspaceId)
    .where('itemId', '=', item.itemId)
    .execute();
}
