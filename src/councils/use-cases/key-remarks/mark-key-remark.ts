import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type KeyRemarkKind, keyRemarkKinds } from '../../domain/key-remark.ts';
import { type Visibility, visibilities } from '../../domain/meeting.ts';
import { findKeyRemark, findUtterance, type KeyRemark } from '../../store/key-remarks.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { findRemark, noteRecordEvent } from '../../store/recording.ts';
import { isItemOf, isSeatOf, type RecordRefusal, recordable, TypedTexts } from '../recording/recordable.ts';
import { speakerSeats } from '../transcripts/speaker-context.ts';

export interface NewKeyRemark {
  /** Made with the form, so that a form sent twice marks once; a new one where left out. */
  readonly keyRemarkId?: string;
  readonly meetingId: string;
  readonly kind: KeyRemarkKind;
  readonly text: string;
  /** The utterance it was taken from, … */
  readonly transcriptId: string | null;
  readonly position: number | null;
  /** … or the recorder's remark; neither for one that was typed. */
  readonly remarkId: string | null;
  readonly itemId: string | null;
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly visibility: Visibility;
  readonly clock: Clock;
}

/** 要点発言の印をつける. Item and speaker are taken over from the remark, the seat from the transcript's names, where none is given. */
export async function markKeyRemark(
  tx: Tx,
  actor: Actor,
  input: NewKeyRemark,
): Promise<Result<{ readonly keyRemarkId: string }, RecordRefusal>> {
  const found = await recordable(tx, actor, input.meetingId);
  if (!found.ok) return found;
  const given = isUuid(input.keyRemarkId) ? input.keyRemarkId : null;
  const known = given && (await findKeyRemark(tx, actor.workspaceId, given));
  if (known && known.meetingId === input.meetingId) return ok({ keyRemarkId: known.keyRemarkId });
  const texts = new TypedTexts();
  const text = texts.read('text', input.text, { limit: textLimits.long, required: true, lines: 'several-lines' });
  const speakerName = texts.read('speakerName', input.speakerName, { limit: textLimits.name });
  if (!keyRemarkKinds.includes(input.kind)) texts.wrong('kind', 'choose');
  if (!visibilities.includes(input.visibility)) texts.wrong('visibility', 'choose');
  const source = await readSource(tx, actor, found.value, input, texts);
  const itemId = input.itemId ?? source.itemId;
  const seatId = input.seatId ?? (speakerName === '' || speakerName === source.speakerName ? source.seatId : null);
  await checkPlaces(tx, actor, found.value, { itemId, seatId }, texts);
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const keyRemarkId = known || given === null ? randomUUID() : given;
  const at = input.clock.now();
  await tx
    .insertInto('councils.keyRemark')
    .values({
      workspaceId: actor.workspaceId,
      keyRemarkId,
      meetingId: input.meetingId,
      itemId,
      kind: input.kind,
      text,
      seatId,
      speakerName: speakerName || source.speakerName,
      transcriptId: input.transcriptId,
      position: input.position,
      startsMs: source.startsMs,
      remarkId: input.remarkId,
      visibility: input.visibility,
      ending: null,
      endingId: null,
      endedAt: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: at,
    })
    .execute();
  const event = { meetingId: input.meetingId, subjectKind: 'key-remark', subjectId: keyRemarkId } as const;
  await noteRecordEvent(tx, actor, { ...event, kind: 'marked', at });
  return ok({ keyRemarkId });
}

interface Source {
  readonly itemId: string | null;
  readonly seatId: string | null;
  readonly speakerName: string;
  readonly startsMs: number | null;
}

async function readSource(
  tx: Tx,
  actor: Actor,
  found: MeetingOfBody,
  { transcriptId, position, remarkId }: NewKeyRemark,
  texts: TypedTexts,
): Promise<Source> {
  const none = { itemId: null, seatId: null, speakerName: '', startsMs: null };
  const { meetingId } = found.meeting;
  if (transcriptId !== null && position !== null) {
    const utterance =
      isUuid(transcriptId) && Number.isSafeInteger(position) && position >= 0 && position < 2 ** 31
        ? await findUtterance(tx, actor.workspaceId, { meetingId, transcriptId, position })
        : undefined;
    if (!utterance) texts.wrong('utterance', 'unknown');
    const { speaker = '', startsMs = null } = utterance ?? {};
    const { seatId } = (await speakerSeats(tx, actor.workspaceId, found))(speaker);
    return { itemId: null, seatId, speakerName: speaker, startsMs };
  }
  if (transcriptId !== null || position !== null) texts.wrong('utterance', 'unknown');
  if (remarkId === null) return none;
  const remark = isUuid(remarkId) ? await findRemark(tx, actor.workspaceId, remarkId) : undefined;
  if (remark?.meetingId === meetingId) return { ...remark, startsMs: null };
  texts.wrong('remark', 'unknown');
  return none;
}

async function checkPlaces(
  tx: Tx,
  actor: Actor,
  { meeting, body }: MeetingOfBody,
  { itemId, seatId }: { readonly itemId: string | null; readonly seatId: string | null },
  texts: TypedTexts,
): Promise<void> {
  const { workspaceId } = actor;
  if (itemId !== null && !(await isItemOf(tx, workspaceId, meeting.meetingId, itemId)))
    texts.wrong('itemId', 'unknown');
  if (seatId !== null && !(await isSeatOf(tx, workspaceId, body.bodyId, seatId))) texts.wrong('seatId', 'unknown');
}

export type KeyRemarkRefusal = RecordRefusal | { readonly kind: 'changed'; readonly stored: KeyRemark };

/** Corrects words, kind or visibility while the meeting is not signed; the words before stay in its history. */
export async function changeKeyRemark(
  tx: Tx,
  actor: Actor,
  input: Pick<NewKeyRemark, 'kind' | 'text' | 'visibility' | 'clock'> & {
    readonly keyRemarkId: string;
    readonly version: number;
  },
): Promise<Result<{ readonly keyRemarkId: string }, KeyRemarkRefusal>> {
  const seen = isUuid(input.keyRemarkId) ? await findKeyRemark(tx, actor.workspaceId, input.keyRemarkId) : undefined;
  const found = await recordable(tx, actor, seen?.meetingId ?? '');
  if (!found.ok) return found;
  const stored = await findKeyRemark(tx, actor.workspaceId, input.keyRemarkId, 'lock');
  if (!stored) return err({ kind: 'not-found' });
  const texts = new TypedTexts();
  const text = texts.read('text', input.text, { limit: textLimits.long, required: true, lines: 'several-lines' });
  const { kind, visibility } = input;
  if (!keyRemarkKinds.includes(kind)) texts.wrong('kind', 'choose');
  if (!visibilities.includes(visibility)) texts.wrong('visibility', 'choose');
  if (texts.problems.length > 0) return err({ kind: 'invalid', problems: texts.problems });
  const { keyRemarkId, meetingId } = stored;
  if (stored.text === text && stored.kind === kind && stored.visibility === visibility) return ok({ keyRemarkId });
  if (stored.version !== input.version) return err({ kind: 'changed', stored });
  await tx
    .updateTable('councils.keyRemark')
    .set({ text, kind, visibility, version: sql<number>`version + 1` })
    .where('workspaceId', '=', stored.workspaceId)
    .where('keyRemarkId', '=', keyRemarkId)
    .execute();
  const event = { meetingId, subjectKind: 'key-remark', subjectId: keyRemarkId, kind: 'changed' } as const;
  await noteRecordEvent(tx, actor, { ...event, text: stored.text, at: input.clock.now() });
  return ok({ keyRemarkId });
}
