import { importTranscript } from '#councils/use-cases/transcripts/import-transcript.ts';
import { readTranscript } from '#councils/use-cases/transcripts/read-transcript.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';
import { done, talkClock, talkingTown, talkMeeting, talkVtt } from './talking-town.ts';

const UTTERANCES = 3_000;

/** 3,000 utterances of WebVTT by the use case (bytes → read, compared, written, speakers found, committed) against reading alone. */
export async function benchTranscripts(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  try {
    const { database } = connection;
    const town = await talkingTown(database);
    const { actor } = town;
    const bytes = talkVtt(UTTERANCES, 1);
    let meetings = 0;
    const importOnce = async (): Promise<number> => {
      meetings += 1;
      // A meeting of its own each time: the same words again would change nothing.
      const heldOn = `2025-${String(1 + Math.floor(meetings / 28)).padStart(2, '0')}-${String(1 + (meetings % 28)).padStart(2, '0')}`;
      const meetingId = await database.inWorkspace(actor.workspaceId, (tx) => talkMeeting(tx, town, heldOn));
      const begun = performance.now();
      const report = await database.inWorkspace(actor.workspaceId, (tx) =>
        importTranscript(tx, actor, { meetingId, fileName: 'talk.vtt', bytes, append: false, clock: talkClock }),
      );
      const took = performance.now() - begun;
      if (done(report).utterances !== UTTERANCES) throw new Error('not all were read');
      return took;
    };
    const readOnce = async (): Promise<number> => {
      const begun = performance.now();
      done(await readTranscript(bytes));
      return performance.now() - begun;
    };
    const splitOnce = (): number => {
      const begun = performance.now();
      const cues = new TextDecoder()
        .decode(bytes)
        .split('\n\n')
        .map((cue) => cue.split('\n'));
      if (cues.length !== UTTERANCES + 1) throw new Error('not all were split');
      return performance.now() - begun;
    };
    for (let warm = 0; warm < 3; warm += 1) {
      await readOnce();
      splitOnce();
      if (warm === 0) await importOnce();
    }
    const timings: Record<'ours' | 'read' | 'split', number[]> = { ours: [], read: [], split: [] };
    for (let round = 1; round <= rounds; round += 1) {
      timings.split.push(splitOnce());
      timings.read.push(await readOnce());
      timings.ours.push(await importOnce());
      say(`transcripts ${round}/${rounds}: ${Object.values(timings).map((each) => each.at(-1)!.toFixed(1))} ms`);
    }
    const row = (name: string, of: readonly number[]) => [
      name,
      spread(summarise(of), 1),
      spread(summarise(of.map((ms) => UTTERANCES / (ms / 1000)))),
      spread(ratios(of, timings.read), 1),
    ];
    printTable(
      `Import of a transcript of ${UTTERANCES.toLocaleString('en')} utterances (${Math.round(bytes.length / 1000)} kB), ${rounds} rounds: median (lowest–highest)`,
      ['', 'ms', 'utterances/s', '÷ bare parsing'],
      [
        row('bare split of the text into cues and lines', timings.split),
        row('bare parsing: readTranscript, bytes to utterances', timings.read),
        row('importTranscript, bytes to commit', timings.ours),
      ],
    );
  } finally {
    await connection.close();
    await removeScratch(folder);
  }
}
