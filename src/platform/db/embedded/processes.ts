import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ProcessFacts {
  /** A zombie has ended and only waits for its parent to collect it: it holds nothing open. */
  readonly zombie: boolean;
  readonly postgres: boolean;
  /** Distinguishes this process from a later one with the same number; null where the system does not tell. */
  readonly startedAt: string | null;
}

/** What the system knows of a process, or null when there is none with this number. */
export async function processFacts(pid: number): Promise<ProcessFacts | null> {
  if (!isThere(pid)) return null;
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return fromTasklist(pid);
  return fromPs(pid);
}

/** Signal 0 only asks; "not permitted" also means that it exists. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function fromProc(pid: number): Promise<ProcessFacts | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // "pid (name) state ppid …": the name may itself hold spaces and brackets. See proc(5).
  const close = stat.lastIndexOf(')');
  const name = stat.slice(stat.indexOf('(') + 1, close);
  const fields = stat.slice(close + 2).split(' ');
  return {
    zombie: fields[0] === 'Z' || fields[0] === 'X',
    postgres: name === 'postgres',
    startedAt: fields[19] ?? null,
  };
}

async function fromPs(pid: number): Promise<ProcessFacts | null> {
  const out = await run('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { env: { LC_ALL: 'C' } }).catch(
    () => null,
  );
  const line = out?.stdout.trim();
  const match = line?.match(/^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/);
  if (!match) return null;
  return { zombie: match[1]!.startsWith('Z'), postgres: /(^|\/)postgres$/.test(match[3]!), startedAt: match[2]! };
}

async function fromTasklist(pid: number): Promise<ProcessFacts | null> {
  const out = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']).catch(() => null);
  if (!out?.stdout.includes(`"${pid}"`)) return null;
  return { zombie: false, postgres: /^"postgres\.exe"/i.test(out.stdout.trim()), startedAt: null };
}

/** The folder a process works in (PostgreSQL works in its data directory), or null when the system does not tell. */
export async function workingFolder(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

/** PostgreSQL processes that still work in `folder` (a real path). Empty where the system does not tell. */
export async function postgresProcessesIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const pid = Number(name);
    if ((await workingFolder(pid)) !== folder) continue;
    const facts = await processFacts(pid);
    if (facts?.postgres && !facts.zombie) found.push(pid);
  }
  return found;
}
