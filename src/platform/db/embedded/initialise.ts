import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Binaries } from './binaries.ts';
import type { OsUser } from './os-user.ts';
import type { EmbeddedRefusal } from './refusal.ts';

const run = promisify(execFile);

/** The superuser of the embedded server; the application's role is another one (requirements E2). */
export const ADMIN_ROLE = 'renkei_admin';

/**
 * Makes a new data directory `<dataDir>/pg`. It grows under another name and is renamed when whole, so a process killed
 * in the middle leaves no half of it; such a remainder was never in use and is cleared away by the next attempt.
 */
export async function initialise(options: {
  readonly dataDir: string;
  readonly pgDir: string;
  readonly binaries: Binaries;
  readonly osUser: OsUser | null;
  readonly password: string;
}): Promise<Result<void, Extract<EmbeddedRefusal, { kind: 'initdb-failed' }>>> {
  const { dataDir, pgDir, binaries, osUser, password } = options;
  for (const name of await readdir(dataDir)) {
    if (/^pg\.new-\d+(\.pw)?$/.test(name))
      await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const growing = join(dataDir, `pg.new-${process.pid}`);
  const passwordFile = `${growing}.pw`;
  await mkdir(growing, { mode: 0o700 });
  await chmod(growing, 0o700);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (osUser) for (const path of [growing, passwordFile]) await chown(path, osUser.uid, osUser.gid);
  try {
    await run(binaries.initdb, initdbArguments(growing, passwordFile), {
      ...(osUser ? { uid: osUser.uid, gid: osUser.gid } : {}),
      cwd: growing,
      env: serverEnvironment(),
    });
    // An empty `pg` may exist already, made by hand; rename() replaces it except on Windows.
    await rmdir(pgDir).catch(() => {});
    await rename(growing, pgDir);
    return ok(undefined);
  } catch (error) {
    await rm(growing, { recursive: true, force: true, maxRetries: 3 });
    const detail = String((error as { stderr?: string }).stderr || (error as Error).message).trim();
    return err({
      kind: 'initdb-failed',
      detail: detail.split('\n').find((line) => /error|fatal/i.test(line)) ?? detail,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ADMIN_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    // The built-in provider sorts and folds the same way on every machine, whatever its C library.
    '--locale-provider=builtin',
    // Windows and older macOS have no C.UTF-8 of their own; only the built-in provider needs to know it.
    ...(process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C', '--builtin-locale=C.UTF-8']),
  ];
}

/** PostgreSQL's programs get no more of our environment than they need: no PG* settings, no secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' }).filter(([, value]) => value !== undefined),
  );
}
