import { chmod, lchown, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Binaries } from './binaries.ts';
import type { OsUser } from './os-user.ts';
import { firstUnreachable } from './reach.ts';
import type { EmbeddedRefusal } from './refusal.ts';

/** Makes the caller's data folder when it is missing. Another OS user may pass through it, but not list it. */
export async function makeDataDir(dataDir: string): Promise<Result<void, EmbeddedRefusal>> {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    const first = await mkdir(dataDir, { recursive: true, mode });
    // mkdir's mode is cut by the umask: set it on every folder that it made.
    if (first !== undefined) {
      for (let folder = dataDir; folder.length >= first.length; folder = dirname(folder)) {
        await chmod(folder, folder === dataDir ? mode : 0o755);
      }
    }
    return ok(undefined);
  } catch (error) {
    return err({ kind: 'data-not-writable', folder: dataDir, detail: (error as Error).message });
  }
}

/** Every folder on the way to the data and to the programs must let the database's OS user through (E7). */
export async function checkReach(
  dataDir: string,
  binaries: Binaries,
  osUser: OsUser | null,
): Promise<Result<void, EmbeddedRefusal>> {
  if (!osUser) return ok(undefined);
  for (const target of [
    dataDir,
    join(binaries.folder, 'bin'),
    join(binaries.folder, 'lib'),
    join(binaries.folder, 'share'),
  ]) {
    const folder = await firstUnreachable(target, osUser);
    if (folder !== null) return err({ kind: 'folder-unreachable', folder, target, osUser: osUser.name });
  }
  return ok(undefined);
}

/** E5, before anything else touches the data: 'absent' when there is none yet, 'present' when these binaries can open it. */
export async function inspectDataDirectory(
  pgDir: string,
  binaries: Binaries,
): Promise<Result<'absent' | 'present', EmbeddedRefusal>> {
  let names: string[];
  try {
    names = await readdir(pgDir);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return ok('absent');
    if (code === 'ENOTDIR') return err({ kind: 'not-a-data-directory', folder: pgDir });
    return err({ kind: 'data-not-writable', folder: pgDir, detail: message });
  }
  if (names.length === 0) return ok('absent');
  const version = (await readFile(join(pgDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!/^\d+(\.\d+)?$/.test(version)) return err({ kind: 'not-a-data-directory', folder: pgDir });
  if (version !== binaries.major) {
    return err({ kind: 'other-major-version', folder: pgDir, data: version, binaries: binaries.major });
  }
  return ok('present');
}

/**
 * PostgreSQL insists on owning its directory. After a restore by copying, root mends owner and mode; anybody else is
 * told whose it is.
 */
export async function ensureOwner(pgDir: string, osUser: OsUser | null): Promise<Result<void, EmbeddedRefusal>> {
  if (process.platform === 'win32') return ok(undefined);
  const facts = await stat(pgDir);
  const wanted = osUser?.uid ?? process.getuid!();
  if (facts.uid !== wanted) {
    if (!osUser) return err({ kind: 'data-owned-by-another', folder: pgDir, uid: facts.uid });
    for (const entry of await readdir(pgDir, { withFileTypes: true, recursive: true })) {
      await lchown(join(entry.parentPath, entry.name), osUser.uid, osUser.gid);
    }
    // The top last: interrupted in the middle, the next start does it again.
    await lchown(pgDir, osUser.uid, osUser.gid);
  }
  // Group access (0750) is PostgreSQL's own option; anything wider it refuses.
  if ((facts.mode & 0o027) !== 0) await chmod(pgDir, 0o700);
  return ok(undefined);
}
