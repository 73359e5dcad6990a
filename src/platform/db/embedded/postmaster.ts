import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { err, ok, type Result } from '#kernel/result.ts';
import { BUSY_PATIENCE_MS, type Joined, SILENT_PATIENCE_MS } from './adopt.ts';
import { serverEnvironment } from './initialise.ts';
import { joinServer } from './keeper.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { EmbeddedRefusal } from './refusal.ts';
import { lastComplaint, openServerLog } from './server-log.ts';
import type { Surroundings } from './surroundings.ts';

const run = promisify(execFile);
const ATTEMPTS = 20;

/** Starts PostgreSQL on a data directory that nothing else uses, and joins it. */
export async function startPostmaster(
  here: Surroundings,
): Promise<Result<Joined & { child: ChildProcess }, EmbeddedRefusal>> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(here.dataDir, attempt === 1);
    const started = await startOnce(here, port);
    if (started.ok) {
      await writeFile(join(here.dataDir, 'port'), `${port}\n`, { mode: 0o600 }).catch(() => {});
      return started;
    }
    // Somebody took the port between our looking and PostgreSQL's binding it; or, where the system does not tell us
    // of left processes (macOS, Windows), PostgreSQL itself saw some of a killed server still ending.
    const passing =
      started.error.kind === 'start-failed' &&
      /TCP\/IP socket|in use/i.test(started.error.detail) &&
      attempt < ATTEMPTS;
    if (!passing) return started;
    await sleep(250);
  }
}

async function startOnce(
  here: Surroundings,
  port: number,
): Promise<Result<Joined & { child: ChildProcess }, EmbeddedRefusal>> {
  const log = await openServerLog(here.dataDir, new Date());
  const child = spawn(here.binaries.postgres, serverArguments(here.pgDir, port), {
    ...(here.osUser ? { uid: here.osUser.uid, gid: here.osUser.gid } : {}),
    // Its own session: Ctrl-C reaches us alone, and we stop the server in good order (E1).
    detached: true,
    windowsHide: true,
    cwd: here.pgDir,
    env: serverEnvironment(),
    stdio: ['ignore', log.handle.fd, log.handle.fd],
  });
  // The server may outlive us (kill -9); the next process adopts it.
  child.unref();
  let failure: string | null = null;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', () => {
    failure ??= '';
  });
  try {
    const begun = Date.now();
    for (;;) {
      if (failure !== null) {
        const detail = failure || (await lastComplaint(log.file));
        return err({ kind: 'start-failed', log: log.file, detail });
      }
      const answer = await joinServer(port, here.password, here.pgDir);
      if (answer.kind === 'joined') return ok({ client: answer.client, pid: child.pid!, port, child });
      if (answer.kind === 'password-refused' && (await isOurs(here.pgDir, child.pid))) {
        await stopPostmaster(here, child);
        return err({ kind: 'password-refused', file: here.secretsFile });
      }
      if (Date.now() - begun > (answer.kind === 'busy' ? BUSY_PATIENCE_MS : SILENT_PATIENCE_MS)) {
        await stopPostmaster(here, child);
        return err({ kind: 'start-failed', log: log.file, detail: 'timeout' });
      }
      await sleep(15);
    }
  } finally {
    await log.handle.close();
  }
}

/** The server that answers on the port may be a stranger's; ours has written its number into postmaster.pid. */
async function isOurs(pgDir: string, pid: number | undefined): Promise<boolean> {
  const file = await readPostmasterFile(pgDir);
  return file.kind === 'live' && file.postmaster.pid === pid && file.postmaster.port !== null;
}

function serverArguments(pgDir: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // Statements and "Failing row contains …" would carry people's data into a log (requirements S11).
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return [
    '-D',
    pgDir,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** The port of last time while it is free, so that a restart keeps the address that connection pools know. */
async function choosePort(dataDir: string, keepLast: boolean): Promise<number> {
  if (keepLast) {
    const last = Number.parseInt(await readFile(join(dataDir, 'port'), 'utf8').catch(() => ''), 10);
    if (last >= 1024 && last <= 65_535 && (await bindable(last)) === last) return last;
  }
  const free = await bindable(0);
  if (free === null) throw new Error('no free port on 127.0.0.1');
  return free;
}

async function bindable(port: number): Promise<number | null> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as { port: number }).port;
  } catch {
    return null;
  } finally {
    probe.close();
  }
}

/** E1: `pg_ctl stop -m fast -w`, as the OS user that owns the data; `immediate` only if that does not end it. */
export async function stopPostmaster(
  here: Pick<Surroundings, 'pgDir' | 'binaries' | 'log'>,
  child: ChildProcess | null,
): Promise<void> {
  const { uid, gid } = await stat(here.pgDir);
  const asOwner = process.getuid?.() === 0 ? { uid, gid } : {};
  for (const mode of ['fast', 'immediate']) {
    if ((await readPostmasterFile(here.pgDir)).kind !== 'live') break;
    try {
      await run(here.binaries.pgCtl, ['stop', '-D', here.pgDir, '-m', mode, '-w', '-t', '60'], {
        ...asOwner,
        cwd: here.pgDir,
        env: serverEnvironment(),
      });
    } catch (error) {
      here.log?.error('database.stop-failed', error, { mode });
    }
  }
  // Ours is a child of this process: wait until it has been collected, so that no zombie is left to be found (E4).
  if (child && child.exitCode === null && child.signalCode === null) {
    // While we wait the child keeps this process alive, else a command with nothing else open ends here with code 13.
    child.ref();
    await Promise.race([once(child, 'exit'), sleep(5_000, undefined, { ref: false })]);
    child.unref();
  }
}
