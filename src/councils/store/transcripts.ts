import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { SpokenTotal } from '../domain/transcripts/participation.ts';
import type { TranscriptFormat, Utterance } from '../domain/transcripts/transcript.ts';
import './tables.ts';
import type { TranscriptReading } from './tables/record.ts';

/** An imported file that is in force. */
export interface TranscriptPart {
  readonly transcriptId: string;
  readonly fileName: string;
  readonly format: TranscriptFormat;
  readonly sha256: string;
  readonly part: number;
  readonly utterances: number;
  readonly reading: TranscriptReading;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** The parts of a meeting's transcript in force, in order. */
export const currentParts = (tx: Tx, workspaceId: string, meetingId: string): Promise<readonly TranscriptPart[]> =>
  tx
    .selectFrom('councils.transcript')
    .select(['transcriptId', 'fileName', 'format', 'sha256', 'part', 'utterances', 'reading', 'byName', 'enteredAt'])
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('supersededAt', 'is', null)
    .orderBy('part')
    .orderBy('enteredAt')
    .execute();

/** Earlier parts are no longer in force; they and their utterances stay, for key remarks point at them. */
export async function supersedeParts(tx: Tx, workspaceId: string, meetingId: string, at: Date): Promise<void> {
  await tx
    .updateTable('councils.transcript')
    .set({ supersededAt: at })
    .where('workspaceId', '=', workspaceId)
    .where('meetingId', '=', meetingId)
    .where('supersededAt', 'is', null)
    .execute();
}

export async function insertTranscript(
  tx: Tx,
  row: TranscriptPart & { readonly workspaceId: string; readonly meetingId: string; readonly enteredBy: string },
): Promise<void> {
  await tx
    .insertInto('councils.transcript')
    .values({ ...row, supersededAt: null })
    .execute();
}

/** Rows a statement, so that a message stays near 1 MB. */
const CHUNK = 5_000;

/** Eight array parameters a statement, whatever the number of rows; positions count from 1. */
export async function insertUtterances(
  tx: Tx,
  workspaceId: string,
  transcriptId: string,
  utterances: readonly Utterance[],
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < utterances.length; from += CHUNK) {
    const rows = utterances.slice(from, from + CHUNK);
    const column = <T>(pick: (utterance: Utterance) => T): T[] => rows.map(pick);
    const statement = sql`
      INSERT INTO councils.utterance (workspace_id, transcript_id, position, line, starts_ms, ends_ms, speaker, text,
        characters, begins_turn)
      SELECT ${workspaceId}::uuid, ${transcriptId}::uuid, u.position, u.line, u.starts_ms, u.ends_ms, u.speaker, u.text,
        u.characters, u.begins_turn
      FROM unnest(
        ${rows.map((_, at) => from + at + 1)}::int[], ${column((u) => u.line)}::int[], ${column((u) => u.startsMs)}::int[],
        ${column((u) => u.endsMs)}::int[], ${column((u) => u.speaker)}::text[], ${column((u) => u.text)}::text[],
        ${column((u) => u.characters)}::int[], ${column((u) => u.beginsTurn)}::boolean[]
      ) AS u (position, line, starts_ms, ends_ms, speaker, text, characters, begins_turn)`;
    // One statement at a time; the next rows were made ready while the server wrote these. A failure is met by the await.
    await before;
    before = statement.execute(tx);
    before.catch(() => {});
  }
  await before;
}

/** Names of a meeting's transcript in the order of their first word, with turns and characters. From an index alone, but for the order. */
export async function speakerTotals(tx: Tx, workspaceId: string, meetingId: string): Promise<readonly SpokenTotal[]> {
  const rows = await totalsOfMeetings(tx, workspaceId, [meetingId]);
  return rows.map(({ speaker, turns, characters }) => ({ name: speaker, turns, characters }));
}

export interface MeetingSpeakerTotal {
  readonly meetingId: string;
  readonly speaker: string;
  readonly turns: number;
  readonly characters: number;
}

/** Sums by meeting and name, of all parts in force; one query. */
export const totalsOfMeetings = (
  tx: Tx,
  workspaceId: string,
  meetingIds: readonly string[],
): Promise<readonly MeetingSpeakerTotal[]> =>
  meetingIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('councils.transcript as t')
        .innerJoin('councils.utterance as u', (join) =>
          join.onRef('u.workspaceId', '=', 't.workspaceId').onRef('u.transcriptId', '=', 't.transcriptId'),
        )
        .where('t.workspaceId', '=', workspaceId)
        .where('t.meetingId', '=', sql<string>`any(${meetingIds}::uuid[])`)
        .where('t.supersededAt', 'is', null)
        .groupBy(['t.meetingId', 'u.speaker'])
        .select([
          't.meetingId',
          'u.speaker',
          sql<number>`count(*) FILTER (WHERE u.begins_turn)`.as('turns'),
          sql<number>`sum(u.characters)`.as('characters'),
        ])
        .orderBy('t.meetingId')
        .orderBy(sql`min(t.part)`)
        .orderBy(sql`min(u.position)`)
        .execute();
