import { sql } from 'kysely';
import { createGate, createPersonalLinks } from '#access/index.ts';
import { feedbackPaths, feedbackSlice } from '#feedback/index.ts';
import { questionStatus } from '#feedback/use-cases/questions/question-status.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { buildApp } from '#platform/http/app.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { pageRenderer } from '#src/pages.ts';
import { loadAssets } from '#ui/assets.ts';
import { ASKED_TODAY, askAll, gatherStatistics } from './asked-town.ts';
import { printTable, say, spread } from './print.ts';
import { connectScratch, makeScratch, removeScratch, scratchConfig } from './scratch.ts';
import { ratios, summarise } from './statistics.ts';
import { type TalkingTown, talkingTown } from './talking-town.ts';

/** Where every question stands with every organisation, after ten years, against the bare query of the same rows. */
export async function benchFeedbackStatus(rounds: number): Promise<void> {
  const folder = await makeScratch();
  const connection = await connectScratch(scratchConfig(folder));
  try {
    const { database } = connection;
    const town = await talkingTown(database);
    const { actor } = town;
    const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inWorkspace(actor.workspaceId, work);
    const asked = await inside((tx) => askAll(tx, town));
    await gatherStatistics(connection.adminUrl);
    const page = await statusPage(database, town);
    const bare = (closed: readonly string[]) => () => inside((tx) => bareStatus(tx, actor.workspaceId, closed));
    const status = (scopes: readonly ('open' | 'ended' | 'withdrawn')[]) => () =>
      inside((tx) => questionStatus(tx, actor, { today: ASKED_TODAY, scopes }));
    const home = feedbackPaths.feedback.to(actor.workspaceKey);
    const pairs: readonly { name: string; ours: () => Promise<unknown>; bare: () => Promise<unknown> }[] = [
      { name: 'open questions: questionStatus', ours: status(['open']), bare: bare(['']) },
      { name: 'open questions: the page', ours: () => page(home), bare: bare(['']) },
      {
        name: 'all of ten years: questionStatus',
        ours: status(['open', 'ended', 'withdrawn']),
        bare: bare(['', 'ended', 'withdrawn']),
      },
      {
        name: 'ended questions: the page',
        ours: () => page(`${home}?scope=ended`),
        bare: bare(['', 'ended']),
      },
    ];
    const rows: string[][] = [];
    for (const pair of pairs) {
      for (let warm = 0; warm < 3; warm += 1) await pair.bare().then(pair.ours);
      const timings = { ours: [] as number[], bare: [] as number[] };
      for (let round = 1; round <= rounds; round += 1) {
        timings.bare.push(await timed(pair.bare));
        timings.ours.push(await timed(pair.ours));
      }
      say(`feedback status, ${pair.name}: ${timings.ours.at(-1)?.toFixed(1)} ms`);
      rows.push([
        pair.name,
        spread(summarise(timings.bare), 1),
        spread(summarise(timings.ours), 1),
        spread(ratios(timings.ours, timings.bare), 1),
      ]);
    }
    printTable(
      `Where ${asked.toLocaleString('en')} questions to organisations stand, ${rounds} rounds: median (lowest–highest)`,
      ['', 'bare SQL ms', 'ms', '÷ bare SQL'],
      rows,
    );
  } finally {
    await connection.close();
    await removeScratch(folder);
  }
}

/** The same columns of the same rows by hand, through the same row security, in the same order. */
const bareStatus = (tx: Tx, workspaceId: string, closed: readonly string[]) =>
  sql`SELECT a.addressee_id, a.number, a.state, a.sent_on, a.due_on, a.answered_on, a.reflected_on, a.sent_channel,
      a.answer_channel, q.question_id, q.fiscal_year, q.number AS question_number, q.title, q.closed_as, o.name AS organisation, b.name
    FROM feedback.addressee a
    JOIN feedback.question q USING (workspace_id, question_id)
    JOIN directory.organisation o USING (workspace_id, organisation_id)
    JOIN councils.body b USING (workspace_id, body_id)
    WHERE a.workspace_id = ${workspaceId} AND a.removed_on IS NULL AND q.closed_as = any(${closed}::text[])
    ORDER BY q.fiscal_year, q.number, a.number`.execute(tx);

/** The page as it goes out: HTTP glue, one transaction, audit trail, HTML. Who comes is told, not looked up. */
async function statusPage(database: Database, { actor }: TalkingTown): Promise<(path: string) => Promise<string>> {
  const clock = fixedClock(`${ASKED_TODAY}T01:00:00Z`);
  const personalLinks = createPersonalLinks(new Uint8Array(32).fill(7));
  const slice = feedbackSlice({ personalLinks, mailer: null, enqueue: async () => {} });
  const app = buildApp({
    routes: slice.routes ?? [],
    database,
    gate: { ...createGate(database), identify: async () => ({ kind: 'actor', actor }) },
    clock,
    log: silentLog,
    render: pageRenderer(await loadAssets(), [slice], clock, true),
    trustProxy: false,
    readOnly: () => false,
  });
  return async (path) => {
    const request = new Request(new URL(path, 'http://127.0.0.1:3000'), { headers: { host: '127.0.0.1:3000' } });
    const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: '127.0.0.1' } } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
