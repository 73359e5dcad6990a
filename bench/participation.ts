import { sql } from 'kysely';
import { importTranscript } from '#councils/use-cases/transcripts/import-transcript.ts';
import { participationByYear } from '#councils/use-cases/transcripts/participation-by-year.ts';
import { participationOf } from '#councils/use-cases/transcripts/participation-of.ts';
import { silentTwiceRunning } from '#councils/use-cases/transcripts/silent-twice-running.ts';
import type { Tx } from '#platform/db/database.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';
import { done, talkClock, talkingTown, talkMeeting, talkVtt } from './talking-town.ts';

const MEETINGS = 520;
const UTTERANCES = 150;
const FIRST = Date.UTC(2016, 3, 6);
const WEEK = 7 * 24 * 3_600_000;

/** Who spoke how much in ten years of weekly meetings, against the bare sum of the same rows by the same server. */
export async function benchParticipation(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  try {
    const { database } = connection;
    const town = await talkingTown(database);
    const { actor, bodyId } = town;
    const { workspaceId } = actor;
    const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inWorkspace(workspaceId, work);
    const transcripts: string[] = [];
    let meetingId = '';
    for (let week = 0; week < MEETINGS; week += 1) {
      const heldOn = new Date(FIRST + week * WEEK).toISOString().slice(0, 10);
      await inside(async (tx) => {
        meetingId = await talkMeeting(tx, town, heldOn);
        const bytes = talkVtt(UTTERANCES, week);
        const input = { meetingId, fileName: 'talk.vtt', bytes, append: false, clock: talkClock };
        transcripts.push(done(await importTranscript(tx, actor, input)).transcriptId);
        await tx.updateTable('councils.meeting').set({ state: 'held' }).where('meetingId', '=', meetingId).execute();
      });
      if (week % 130 === 129) say(`participation: ${week + 1} of ${MEETINGS} meetings taken in`);
    }
    const sumOf = (ids: readonly string[]) => (tx: Tx) =>
      sql`SELECT speaker, sum(characters), count(*) FILTER (WHERE begins_turn) FROM councils.utterance
        WHERE workspace_id = ${workspaceId} AND transcript_id = any(${ids}::uuid[]) GROUP BY speaker`.execute(tx);
    const sumByTranscript = (tx: Tx) =>
      sql`SELECT transcript_id, speaker, sum(characters), count(*) FILTER (WHERE begins_turn) FROM councils.utterance
        WHERE workspace_id = ${workspaceId} GROUP BY transcript_id, speaker`.execute(tx);
    const errands: readonly {
      readonly name: string;
      readonly ours: (tx: Tx) => Promise<unknown>;
      readonly bare: (tx: Tx) => Promise<unknown>;
    }[] = [
      {
        name: 'one meeting',
        ours: (tx) => participationOf(tx, actor, { meetingId }),
        bare: sumOf(transcripts.slice(-1)),
      },
      {
        name: 'silent twice running',
        ours: (tx) => silentTwiceRunning(tx, workspaceId, { bodyId, before: '2026-04-01' }),
        bare: sumOf(transcripts.slice(-2)),
      },
      {
        name: 'all meetings by fiscal year',
        ours: (tx) => participationByYear(tx, workspaceId, { bodyId }),
        bare: sumByTranscript,
      },
    ];
    const rows: string[][] = [];
    for (const { name, ours, bare } of errands) {
      for (let warm = 0; warm < 3; warm += 1) await inside(ours).then(() => inside(bare));
      const timings = { ours: [] as number[], bare: [] as number[] };
      for (let round = 1; round <= rounds; round += 1) {
        timings.bare.push(await timed(() => inside(bare)));
        timings.ours.push(await timed(() => inside(ours)));
      }
      say(`participation, ${name}: ${Object.values(timings).map((each) => each.at(-1)!.toFixed(1))} ms`);
      rows.push([
        `${name}, bare SQL sum`,
        spread(summarise(timings.bare), 1),
        spread(ratios(timings.bare, timings.bare), 1),
      ]);
      rows.push([name, spread(summarise(timings.ours), 1), spread(ratios(timings.ours, timings.bare), 1)]);
    }
    printTable(
      `Participation over ${MEETINGS} meetings of ${UTTERANCES} utterances, ${rounds} rounds: median (lowest–highest)`,
      ['', 'ms', '÷ bare SQL'],
      rows,
    );
  } finally {
    await connection.close();
    await removeScratch(folder);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
