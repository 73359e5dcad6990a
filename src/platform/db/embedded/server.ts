import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Joined } from './adopt.ts';
import { adminUrl, joinServer, leave, othersUseIt, retire } from './keeper.ts';
import { withLock } from './lock.ts';
import { stopPostmaster } from './postmaster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { Surroundings } from './surroundings.ts';

/** A running embedded server, as one process holds it. */
export interface EmbeddedServer {
  /** Address of `database` for the superuser `renkei_admin`: migrations and supervision only. */
  adminUrl(database: string): string;
  readonly port: number;
  /** Process number of the postmaster. */
  readonly pid: number;
  /** 'adopted' when it was already running: another Renkei's, or left by one that was killed. */
  readonly started: 'started' | 'adopted';
  /** Less than 2 GB were free at the start (E8). For changes while running see `watchFreeSpace`. */
  readonly lowSpace: boolean;
  /** Stops the server, whoever else uses it. */
  stop(): Promise<void>;
  /** Ends this process's use; the last one to leave stops the server. */
  release(): Promise<void>;
  /** Called once if the server ends without `stop` or `release` having been called here. */
  onExit(callback: () => void): void;
}

const LOCK_PATIENCE_MS = 90_000;

export function serverHandle(
  here: Surroundings,
  { client, pid, port, child }: Joined & { child: ChildProcess | null },
  started: 'started' | 'adopted',
  lowSpace: boolean,
): EmbeddedServer {
  let keeper = client;
  let ending: Promise<void> | null = null;
  let gone = false;
  const callbacks: (() => void)[] = [];

  const watch = () => keeper.once('end', () => void lost());
  /** A broken connection is not yet a dead server: one crashed session makes PostgreSQL drop all and recover. */
  const lost = async () => {
    while (!ending) {
      const file = await readPostmasterFile(here.pgDir);
      if (file.kind !== 'live' || file.postmaster.pid !== pid) {
        gone = true;
        here.log?.warn('database.gone', { port });
        for (const callback of callbacks.splice(0)) callback();
        return;
      }
      const answer = await joinServer(port, here.password, here.pgDir);
      if (answer.kind === 'joined') {
        keeper = answer.client;
        if (ending) await leave(keeper);
        else watch();
        return;
      }
      await sleep(100);
    }
  };
  watch();

  /** Leaving and starting take turns, so that nobody joins a server that is just being stopped. */
  const inTurn = async (stopIf: () => Promise<boolean>): Promise<void> => {
    const turn = await withLock(here.lockFile, LOCK_PATIENCE_MS, async () => {
      const stopping = await stopIf();
      await leave(keeper);
      if (!stopping) return;
      await stopPostmaster(here, child);
      here.log?.info('database.stopped', { port });
    });
    if (!turn.ok) await leave(keeper);
  };

  return {
    adminUrl: (database) => adminUrl(port, here.password, database),
    port,
    pid,
    started,
    lowSpace,
    stop: () => {
      ending ??= inTurn(async () => true);
      return ending;
    },
    release: () => {
      ending ??= inTurn(async () => {
        if (gone) return false;
        await retire(keeper).catch(() => {});
        return !(await othersUseIt(keeper).catch(() => false));
      });
      return ending;
    },
    onExit: (callback) => {
      if (gone) queueMicrotask(callback);
      else callbacks.push(callback);
    },
  };
}
