import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ResolvedSpeaker } from '../../domain/transcripts/resolve-speakers.ts';
import { councilsPolicy } from '../../policy.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { currentParts, speakerTotals, type TranscriptPart } from '../../store/transcripts.ts';
import { selectUtterances, type UtteranceFilter, type UtterancePage } from '../../store/utterances.ts';
import { speakerSeats } from './speaker-context.ts';

export interface LoadedTranscript extends MeetingOfBody, UtterancePage {
  readonly parts: readonly TranscriptPart[];
  /** Names in the order of their first word, with whose seat they are. */
  readonly speakers: readonly { readonly name: string; readonly resolved: ResolvedSpeaker }[];
  readonly total: number;
}

/** A meeting's transcript, one page of it, as narrowed down. For the secretariat: members read the minutes. */
export async function loadTranscript(
  tx: Tx,
  actor: Actor,
  { meetingId, ...filter }: UtteranceFilter & { readonly meetingId: string },
): Promise<Result<LoadedTranscript, { readonly kind: 'forbidden' | 'not-found' }>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const found = isUuid(meetingId) ? await findMeeting(tx, workspaceId, meetingId) : undefined;
  if (!found) return err({ kind: 'not-found' });
  const parts = await currentParts(tx, workspaceId, meetingId);
  const resolve = await speakerSeats(tx, workspaceId, found);
  const totals = await speakerTotals(tx, workspaceId, meetingId);
  return ok({
    ...found,
    ...(await selectUtterances(tx, workspaceId, meetingId, filter)),
    parts,
    speakers: totals.map(({ name }) => ({ name, resolved: resolve(name) })),
    total: parts.reduce((sum, part) => sum + part.utterances, 0),
  });
}
