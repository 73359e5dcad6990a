import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Result } from '#kernel/result.ts';
import { type EmbeddedOptions, type EmbeddedRefusal, type EmbeddedServer, startEmbedded } from '../embedded.ts';
import { processFacts } from '../processes.ts';

export const osUser = process.env.RENKEI_DB_USER ?? 'renkei';
export const asRoot = process.getuid?.() === 0;

/** A fresh folder that the database's OS user can reach, with what tests do to it; `clear` ends whatever runs there. */
export function dataFolder() {
  const base = mkdtempSync('/tmp/renkei-embedded-');
  chmodSync(base, 0o755);
  const dataDir = join(base, 'data');
  const pgDir = join(dataDir, 'pg');
  return {
    base,
    dataDir,
    pgDir,
    pidFile: join(pgDir, 'postmaster.pid'),
    start: (more: Partial<EmbeddedOptions> = {}) => startEmbedded({ dataDir, osUser, ...more }),
    clear: async () => {
      const pid = Number.parseInt(readOr(join(pgDir, 'postmaster.pid'), ''), 10);
      if (pid > 1 && pid !== process.pid && (await processFacts(pid))?.postgres) {
        process.kill(pid, 'SIGKILL');
        await ended(pid);
        await sleep(200);
      }
      rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

export function taken<T>(result: Result<T, EmbeddedRefusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

export const askServer = (server: EmbeddedServer, sql: string) => ask(server.adminUrl('postgres'), sql);

/** Whether nothing with this number runs any more; a zombie counts as ended. */
export async function hasEnded(pid: number): Promise<boolean> {
  const facts = await processFacts(pid);
  return facts === null || facts.zombie;
}

export async function ended(pid: number): Promise<void> {
  while (!(await hasEnded(pid))) await sleep(20);
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export const spawnHolder = (dataDir: string) =>
  spawn(process.execPath, [join(import.meta.dirname, 'hold.ts'), dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });

/** Another Renkei process that holds the server of `dataDir`. */
export async function holder(dataDir: string) {
  const child = spawnHolder(dataDir);
  const exited = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    said: JSON.parse(line) as { started: string; port: number; pid: number },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    release: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

/** A process that has ended but is never collected: its parent became a program that does not know of it. */
export function zombie(program = 'true'): { pid: number; clear(): void } {
  const parent = spawn('sh', ['-c', `${program} & exec sleep 600`], { stdio: 'ignore' });
  const children = `/proc/${parent.pid}/task/${parent.pid}/children`;
  let pid = 0;
  while (pid === 0 || !/\) Z /.test(readOr(`/proc/${pid}/stat`, ''))) {
    pid = Number(readOr(children, '0').trim());
    execFileSync('sleep', ['0.02']);
  }
  return { pid, clear: () => parent.kill('SIGKILL') };
}
