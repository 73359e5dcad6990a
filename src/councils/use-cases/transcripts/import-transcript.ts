import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { withoutInvisible } from '#kernel/invisible-text.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type {
  ReadTranscript,
  TranscriptFormat,
  TranscriptRefusal,
  Utterance,
} from '../../domain/transcripts/transcript.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { currentParts, insertTranscript, insertUtterances, supersedeParts } from '../../store/transcripts.ts';
import { readTranscript } from './read-transcript.ts';
import { speakerSeats } from './speaker-context.ts';

/** Lines left out that the page can list afterwards; all are counted. */
const SKIPPED_KEPT = 200;

export interface TranscriptInput {
  readonly meetingId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** A further part of the same meeting; otherwise the file takes the place of what is there. */
  readonly append: boolean;
  readonly clock: Clock;
}

export interface ImportedSpeaker {
  readonly name: string;
  readonly seatId: string | null;
  readonly turns: number;
}

export interface TranscriptReport extends Pick<ReadTranscript, 'skipped' | 'skippedMore' | 'warnings'> {
  /** The part that was written, or that says the same already. */
  readonly transcriptId: string;
  readonly format: TranscriptFormat;
  readonly fileName: string;
  readonly utterances: number;
  /** In the order of their first word. */
  readonly speakers: readonly ImportedSpeaker[];
  /** The same words are there already: nothing was written. */
  readonly unchanged: boolean;
  /** The meeting's day has not come yet. */
  readonly isAhead: boolean;
}

export type ImportTranscriptRefusal =
  | { readonly kind: 'forbidden' | 'not-found' | 'signed' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: TranscriptRefusal };

/** 文字起こしの取り込み: all or nothing. A meeting whose minutes are signed takes none; its date does not matter. */
export async function importTranscript(
  tx: Tx,
  actor: Actor,
  input: TranscriptInput,
): Promise<Result<TranscriptReport, ImportTranscriptRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  // Asked twice: reading may take seconds, in which nobody else should wait for the meeting's row.
  const asked = isUuid(input.meetingId) ? await findMeeting(tx, workspaceId, input.meetingId) : undefined;
  if (!asked) return err({ kind: 'not-found' });
  if (asked.meeting.state === 'signed') return err({ kind: 'signed' });
  const fileName = keptFileName(input.fileName);
  const read = await readTranscript(input.bytes);
  if (!read.ok) return err({ kind: 'refused', fileName, refusal: read.error });

  const found = await findMeeting(tx, workspaceId, input.meetingId, 'lock');
  if (!found) return err({ kind: 'not-found' });
  if (found.meeting.state === 'signed') return err({ kind: 'signed' });
  const parts = await currentParts(tx, workspaceId, input.meetingId);
  const sha256 = hashOf(read.value.utterances);
  const same = parts.find((part) => part.sha256 === sha256);
  const at = input.clock.now();
  const transcriptId = same?.transcriptId ?? randomUUID();
  const { format, utterances, skipped, skippedMore, warnings } = read.value;
  if (!same) {
    if (!input.append) await supersedeParts(tx, workspaceId, input.meetingId, at);
    await insertTranscript(tx, {
      workspaceId,
      transcriptId,
      meetingId: input.meetingId,
      fileName,
      format,
      sha256,
      part: input.append ? Math.max(0, ...parts.map(({ part }) => part)) + 1 : 1,
      utterances: utterances.length,
      reading: { skipped: skipped.slice(0, SKIPPED_KEPT), skippedCount: skipped.length + skippedMore, warnings },
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: at,
    });
    await insertUtterances(tx, workspaceId, transcriptId, utterances);
  }
  const seatOf = await speakerSeats(tx, workspaceId, found);
  return ok({
    transcriptId,
    format,
    fileName,
    utterances: utterances.length,
    speakers: turnsOf(utterances).map((each) => ({ ...each, seatId: seatOf(each.name).seatId })),
    skipped,
    skippedMore,
    warnings,
    unchanged: same !== undefined,
    isAhead: found.meeting.heldOn > dateInJapan(at),
  });
}

function turnsOf(utterances: readonly Utterance[]): readonly { name: string; turns: number }[] {
  const turns = new Map<string, number>();
  for (const { speaker, beginsTurn } of utterances) {
    turns.set(speaker, (turns.get(speaker) ?? 0) + (beginsTurn ? 1 : 0));
  }
  return [...turns].map(([name, count]) => ({ name, turns: count }));
}

/** Of speakers, times and words without their white space: the same words in another wrapping are the same transcript. */
function hashOf(utterances: readonly Utterance[]): string {
  const hash = createHash('sha256');
  for (const { speaker, startsMs, endsMs, text } of utterances) {
    hash.update(`${startsMs ?? ''}\t${endsMs ?? ''}\t${speaker.replace(/\s+/gu, '')}\t${text.replace(/\s+/gu, '')}\n`);
  }
  return hash.digest('hex');
}

/** No folders (they carry people's names), nothing invisible; the end is kept for the sake of the ending. */
const keptFileName = (name: string): string =>
  [...withoutInvisible((name.split(/[\\/]/).at(-1) ?? '').normalize('NFC'))].slice(-100).join('').trim() || '—';
