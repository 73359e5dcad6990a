import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result } from '#kernel/result.ts';
import { type EmbeddedOptions, type EmbeddedRefusal, type EmbeddedServer, startEmbedded } from './embedded.ts';

export interface Watcher {
  /** The server has died; a restart is under way. */
  onDown?(): void;
  /** It is back. The port is the same unless somebody took it meanwhile. */
  onUp?(server: EmbeddedServer): void;
  /** A restart was refused; the next attempt follows. */
  onRefused?(refusal: EmbeddedRefusal): void;
  /** Pauses before the restarts, the last one repeated. */
  readonly pausesMs?: readonly number[];
}

export interface SupervisedServer {
  /** The server of the moment; while it is down, the last one. */
  current(): EmbeddedServer;
  stop(): Promise<void>;
  release(): Promise<void>;
}

const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** A server that held out this long counts as sound again. */
const SOUND_AFTER_MS = 60_000;

/** Keeps the embedded server running for a process that serves: when it dies it is started again, with growing pauses. */
export async function supervise(
  options: EmbeddedOptions,
  watcher: Watcher = {},
): Promise<Result<SupervisedServer, EmbeddedRefusal>> {
  const first = await startEmbedded(options);
  if (!first.ok) return first;
  const pauses = watcher.pausesMs ?? PAUSES_MS;
  const over = new AbortController();
  let server = first.value;
  let attempt = 0;
  let upSince = Date.now();
  let restarting: Promise<void> = Promise.resolve();

  const restart = async () => {
    watcher.onDown?.();
    if (Date.now() - upSince > SOUND_AFTER_MS) attempt = 0;
    while (!over.signal.aborted) {
      const pause = pauses[Math.min(attempt++, pauses.length - 1)] ?? 0;
      await sleep(pause, undefined, { signal: over.signal }).catch(() => {});
      if (over.signal.aborted) return;
      const again = await startEmbedded(options);
      if (!again.ok) {
        options.log?.warn('database.restart-refused', { reason: again.error.kind });
        watcher.onRefused?.(again.error);
        continue;
      }
      server = again.value;
      upSince = Date.now();
      listen();
      watcher.onUp?.(server);
      return;
    }
  };
  const listen = () =>
    server.onExit(() => {
      restarting = restart().catch((error: unknown) => options.log?.error('database.restart-failed', error));
    });
  listen();

  const end = async (how: 'stop' | 'release') => {
    over.abort();
    await restarting;
    await server[how]();
  };
  return ok({ current: () => server, stop: () => end('stop'), release: () => end('release') });
}
