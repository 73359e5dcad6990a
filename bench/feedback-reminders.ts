import { sql } from 'kysely';
import { createPersonalLinks } from '#access/index.ts';
import { defaultSettings } from '#feedback/domain/settings.ts';
import { type Reminded, remindWorkspace } from '#feedback/use-cases/reminders/remind-workspace.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { ASKED_TODAY, askAll, gatherStatistics } from './asked-town.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';
import { done, talkingTown } from './talking-town.ts';

/** A round of reminders over ten years of questions, against the bare query for the silent. */
export async function benchFeedbackReminders(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  const queue = await openQueue(connection.appUrl, (error) => say(String(error)));
  try {
    const { database } = connection;
    const town = await talkingTown(database);
    const { actor } = town;
    const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inWorkspace(actor.workspaceId, work);
    const asked = await inside(async (tx) => {
      await keepSettings(tx, actor.workspaceId);
      return askAll(tx, town);
    });
    await gatherStatistics(connection.adminUrl);
    const deps = {
      personalLinks: createPersonalLinks(new Uint8Array(32).fill(7)),
      enqueue: queue.enqueue,
      mailer: nowhere,
    };
    const at = (day: string, hour: string) => fixedClock(`${day}T${hour}:00:00+09:00`);
    const run = (clock: ReturnType<typeof at>) => async (): Promise<Reminded> => {
      let reminded: Reminded = { reminded: 0, mails: 0, waiting: 0 };
      // Undone, so that the next round finds what this one found.
      await inside(async (tx) => {
        reminded = done(await remindWorkspace(tx, actor, deps, { clock }));
        throw new Undone();
      }).catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
      return reminded;
    };
    const bare = () => inside((tx) => bareSilent(tx, actor.workspaceId));
    const errands = [
      { name: 'before the hour, or on a holiday', ours: run(at('2026-12-13', '10')) },
      { name: 'a working day on which nobody is due', ours: run(at('2026-12-10', '10')) },
      { name: 'a day on which some are due', ours: run(at(ASKED_TODAY, '10')) },
    ];
    const rows: string[][] = [];
    for (const { name, ours } of errands) {
      let last: Reminded = { reminded: 0, mails: 0, waiting: 0 };
      for (let warm = 0; warm < 3; warm += 1) await bare().then(ours);
      const timings = { ours: [] as number[], bare: [] as number[] };
      for (let round = 1; round <= rounds; round += 1) {
        timings.bare.push(await timed(bare));
        timings.ours.push(
          await timed(async () => {
            last = await ours();
          }),
        );
      }
      say(`feedback reminders, ${name}: ${timings.ours.at(-1)?.toFixed(1)} ms`);
      rows.push([
        name,
        `${last.reminded} + ${last.waiting}`,
        String(last.mails),
        spread(summarise(timings.bare), 1),
        spread(summarise(timings.ours), 1),
        spread(ratios(timings.ours, timings.bare), 1),
      ]);
    }
    printTable(
      `A round of reminders over ${asked.toLocaleString('en')} questions to organisations, ${rounds} rounds: median (lowest–highest)`,
      ['', 'reminded + by hand', 'mails', 'bare SQL ms', 'ms', '÷ bare SQL'],
      rows,
    );
  } finally {
    await queue.stop();
    await connection.close();
    await removeScratch(folder);
  }
}

class Undone extends Error {}

/** The silent of open questions with what they were reminded of, by hand. */
const bareSilent = (tx: Tx, workspaceId: string) =>
  sql`SELECT a.addressee_id, a.due_on, a.sent_on, array_agg(r.step) AS steps, max(r.reminded_on) AS reminded_on
    FROM feedback.addressee a
    JOIN feedback.question q USING (workspace_id, question_id)
    LEFT JOIN feedback.reminder r USING (workspace_id, addressee_id)
    WHERE a.workspace_id = ${workspaceId} AND a.state IN ('sent', 'on-agenda') AND a.removed_on IS NULL AND q.closed_on IS NULL
    GROUP BY a.addressee_id, a.due_on, a.sent_on`.execute(tx);

async function keepSettings(tx: Tx, workspaceId: string): Promise<void> {
  const { version: _, remindBefore, remindAfter, ...settings } = defaultSettings;
  await tx
    .insertInto('feedback.settings')
    .values({
      ...settings,
      workspaceId,
      siteAddress: 'https://renkei.example.jp',
      remindBefore: [...remindBefore],
      remindAfter: [...remindAfter],
      byName: 'cli:bench',
      enteredBy: 'cli:bench',
      enteredAt: new Date('2026-11-22T00:00:00Z'),
    })
    .execute();
}

/** Mails are queued, never sent here. */
const nowhere: Mailer = {
  from: 'renkei@mihon.example.jp',
  server: 'smtp.mihon.example.jp:587',
  send: async () => ({ kind: 'unreachable', reply: '' }),
  verify: async () => ({ ok: false, reply: '' }),
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
