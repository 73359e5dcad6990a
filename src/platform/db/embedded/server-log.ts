import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** At most this many files and bytes of server logs are kept from earlier starts. */
const KEEP_FILES = 10;
const KEEP_BYTES = 20 * 1024 * 1024;

export interface ServerLog {
  readonly file: string;
  readonly handle: FileHandle;
}

/** Opens the log of one server run, `<dataDir>/log/postgresql-<time>.log` (0600), and clears away the oldest ones. */
export async function openServerLog(dataDir: string, now: Date): Promise<ServerLog> {
  const folder = join(dataDir, 'log');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await dropOldest(folder);
  const file = join(folder, `postgresql-${now.toISOString().replaceAll(/[-:]/g, '')}.log`);
  return { file, handle: await open(file, 'a', 0o600) };
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder))
    .filter((name) => /^postgresql-.*\.log$/.test(name))
    .sort()
    .reverse();
  let bytes = 0;
  for (const [index, name] of names.entries()) {
    const path = join(folder, name);
    bytes += (await stat(path).catch(() => ({ size: 0 }))).size;
    if (index >= KEEP_FILES - 1 || bytes > KEEP_BYTES) await rm(path, { force: true });
  }
}

/** The last complaint in a server log, for the one sentence that a person sees. */
export async function lastComplaint(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error|could not/i.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}
