import { readFile, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { processFacts, workingFolder } from './processes.ts';

/** What `postmaster.pid` says; see "miscadmin.h" of PostgreSQL for its lines. */
export interface Postmaster {
  readonly pid: number;
  /** Null while the server has only just created the file. */
  readonly port: number | null;
}

export type PostmasterFile =
  | { readonly kind: 'none' }
  /** Left behind: nothing runs behind it (`reason` is for the log). */
  | { readonly kind: 'stale'; readonly reason: 'empty' | 'gone' | 'zombie' | 'not-postgres' | 'other-folder' }
  /** `certain` when the system itself tells that the process works in this data directory. */
  | { readonly kind: 'live'; readonly postmaster: Postmaster; readonly certain: boolean };

const fileOf = (pgDir: string): string => join(pgDir, 'postmaster.pid');

/** Judges the postmaster.pid of a data directory (requirements E3, R22). */
export async function readPostmasterFile(pgDir: string): Promise<PostmasterFile> {
  const text = await readFile(fileOf(pgDir), 'utf8').catch(() => null);
  if (text === null) return { kind: 'none' };
  const lines = text.split('\n');
  // A standalone backend writes its number with a minus sign.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(pid) || pid === 0) return { kind: 'stale', reason: 'empty' };
  const facts = await processFacts(pid);
  if (facts === null) return { kind: 'stale', reason: 'gone' };
  if (facts.zombie) return { kind: 'stale', reason: 'zombie' };
  if (!facts.postgres) return { kind: 'stale', reason: 'not-postgres' };
  const folder = await workingFolder(pid);
  if (folder !== null && folder !== (await realpath(pgDir))) return { kind: 'stale', reason: 'other-folder' };
  const port = Number.parseInt(lines[3] ?? '', 10);
  return { kind: 'live', postmaster: { pid, port: port > 0 ? port : null }, certain: folder !== null };
}

/** Sets a left-behind postmaster.pid aside under a name with the time, never deleting it: it is evidence. */
export async function setPostmasterFileAside(pgDir: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '');
  const aside = `${fileOf(pgDir)}.aside-${stamp}`;
  await rename(fileOf(pgDir), aside);
  return aside;
}
