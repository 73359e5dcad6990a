import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#platform/config/root.ts';
import { startEmbedded } from '#platform/db/embedded/embedded.ts';
import { printTable, say, spread } from './print.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import { summarise } from './statistics.ts';

/**
 * From the command to the printed links, with node_modules and build in place; and what no start can do without:
 * PostgreSQL on the same data, and a Node process that answers one empty route.
 */
export async function benchStart(rounds: number): Promise<void> {
  const times = { first: [], second: [], floor: [], joined: [], alone: [] } as Record<string, number[]>;
  for (let round = 1; round <= rounds; round += 1) {
    const folder = await makeScratch();
    try {
      times.first!.push(await trialOnce(folder, async () => {}));
      times.second!.push(await trialOnce(folder, async () => void times.joined!.push(await commandOnce(folder))));
      times.alone!.push(await commandOnce(folder));
      times.floor!.push(await floorOnce(folder));
      say(
        `start ${round}/${rounds}: ${JSON.stringify(Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(all.at(-1)!)])))} ms`,
      );
    } finally {
      await removeScratch(folder);
    }
  }
  const row = (name: string, of: readonly number[]) => [
    name,
    spread(summarise(of)),
    spread(summarise(of.map((ms, round) => ms / times.floor![round]!)), 1),
  ];
  printTable(
    `Start, ${rounds} rounds: median (lowest–highest)`,
    ['', 'ms', '÷ bare start'],
    [
      row('bare start: PostgreSQL 18, then an empty Hono server', times.floor!),
      row('`npm start`, first time (initdb, schema, two sample towns)', times.first!),
      row('`npm start`, second time', times.second!),
      row('`renkei evidence check`, server running', times.joined!),
      row('`renkei evidence check`, database stopped', times.alone!),
    ],
  );
}

const root = projectRoot();
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  RENKEI_DATA: folder,
  RENKEI_PORT: '0',
  RENKEI_READY_FILE: join(folder, 'ready.json'),
  DATABASE_URL: '',
});

const renkei = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn('node', [join(root, 'bin/renkei'), ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });

async function trialOnce(folder: string, meanwhile: () => Promise<void>): Promise<number> {
  const ready = join(folder, 'ready.json');
  await rm(ready, { force: true });
  const begun = performance.now();
  const child = renkei(['trial'], environment(folder));
  const ended = once(child, 'exit');
  while ((await readFile(ready, 'utf8').catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error(`the trial ended with ${child.exitCode}`);
    await sleep(5);
  }
  const took = performance.now() - begun;
  await meanwhile();
  child.kill('SIGTERM');
  await ended;
  return took;
}

/** 大月市's figures hold findings that nobody has explained: exit 1. */
async function commandOnce(folder: string): Promise<number> {
  const begun = performance.now();
  const [code] = await once(renkei(['evidence', 'check', '--workspace', 'otsuki'], environment(folder)), 'exit');
  if (code !== 1) throw new Error(`evidence check ended with ${code}`);
  return performance.now() - begun;
}

const EMPTY_SERVER = `
  import { serve } from '@hono/node-server';
  import { Hono } from 'hono';
  const app = new Hono();
  app.get('/', (c) => c.body(''));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => process.stdout.write('ready'));`;

async function floorOnce(folder: string): Promise<number> {
  const begun = performance.now();
  const database = await startEmbedded({ dataDir: folder, osUser: process.env.RENKEI_DB_USER ?? 'renkei' });
  if (!database.ok) throw new Error(`database refused: ${database.error.kind}`);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', EMPTY_SERVER], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - begun;
  child.kill('SIGTERM');
  await once(child, 'exit');
  await database.value.stop();
  return took;
}
