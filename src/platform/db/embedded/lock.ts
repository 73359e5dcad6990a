import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '#kernel/result.ts';
import { processFacts } from './processes.ts';

export interface LockTaken {
  readonly pid: number;
  readonly file: string;
}

/**
 * Runs `work` while this process alone holds `file`. A holder that was killed does not block: its mark names the
 * process and when that began, so that a recycled process number is not mistaken for it.
 */
export async function withLock<T>(
  file: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<Result<T, LockTaken>> {
  const mark = await markOf(process.pid);
  const deadline = Date.now() + patienceMs;
  while (!(await take(file, mark))) {
    const holder = await readFile(file, 'utf8').catch(() => null);
    if (holder === null) continue;
    if (!(await isAlive(holder))) {
      await clear(file, holder);
      continue;
    }
    if (Date.now() > deadline) return err({ pid: Number(holder.split(' ')[0]), file });
    await sleep(50);
  }
  try {
    await sweepDrafts(file);
    return ok(await work());
  } finally {
    await rm(file, { force: true });
  }
}

async function markOf(pid: number): Promise<string> {
  // The last word tells two holders inside one process apart.
  return `${pid} ${(await processFacts(pid))?.startedAt ?? '-'} ${randomBytes(6).toString('hex')}`;
}

/** A link appears whole or not at all, so nobody ever reads a half-written mark. */
async function take(file: string, mark: string): Promise<boolean> {
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, mark, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Drafts of processes that were killed between writing and linking. */
async function sweepDrafts(file: string): Promise<void> {
  const prefix = `${basename(file)}.`;
  for (const name of await readdir(dirname(file))) {
    const pid = name.startsWith(prefix)
      ? Number(name.slice(prefix.length).match(/^(\d+)\.[0-9a-f]{12}$/)?.[1])
      : Number.NaN;
    if (pid > 0 && (await processFacts(pid)) === null) await rm(join(dirname(file), name), { force: true });
  }
}

async function isAlive(mark: string): Promise<boolean> {
  const match = mark.match(/^(\d+) (.+) [0-9a-f]+$/);
  if (!match) return false;
  const facts = await processFacts(Number(match[1]));
  if (!facts || facts.zombie) return false;
  return match[2] === '-' || facts.startedAt === null || facts.startedAt === match[2];
}

/** Removes a dead holder's mark; a second, momentary lock keeps two finders from removing each other's fresh one. */
async function clear(file: string, dead: string): Promise<void> {
  const clearing = `${file}.clearing`;
  if (!(await take(clearing, await markOf(process.pid)))) {
    const age = await stat(clearing).then(
      (s) => Date.now() - s.mtimeMs,
      () => 0,
    );
    if (age > 10_000) await rm(clearing, { force: true });
    await sleep(20);
    return;
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => null)) === dead) await rm(file, { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}
