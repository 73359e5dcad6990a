import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { err, ok, type Result } from '#kernel/result.ts';
import { joinServer } from './keeper.ts';
import { type Postmaster, readPostmasterFile, setPostmasterFileAside } from './postmaster-file.ts';
import { postgresProcessesIn } from './processes.ts';
import type { EmbeddedRefusal } from './refusal.ts';
import type { Surroundings } from './surroundings.ts';

export interface Joined {
  readonly client: pg.Client;
  readonly pid: number;
  readonly port: number;
}

/** A server that says it is starting, recovering or stopping is given this long (crash recovery can be slow). */
export const BUSY_PATIENCE_MS = 10 * 60_000;
/** One that says nothing at all, this long. */
export const SILENT_PATIENCE_MS = 30_000;

/**
 * Joins the server that already runs on this data directory, or clears the way for a start (requirements E3, E4):
 * null means that nothing runs any more and a left-behind postmaster.pid has been set aside.
 */
export async function adoptOrClear(here: Surroundings): Promise<Result<Joined | null, EmbeddedRefusal>> {
  const begun = Date.now();
  for (;;) {
    const file = await readPostmasterFile(here.pgDir);
    if (file.kind === 'none') return clearRemains(here);
    if (file.kind === 'stale') {
      const cleared = await clearRemains(here);
      if (!cleared.ok) return cleared;
      // Read once more: the last process of the former server may just have removed it.
      if ((await readPostmasterFile(here.pgDir)).kind === 'stale') {
        await setPostmasterFileAside(here.pgDir, new Date());
        here.log?.warn('database.postmaster-file-set-aside', { reason: file.reason });
      }
      return ok(null);
    }
    const { pid, port } = file.postmaster;
    const answer = port === null ? ({ kind: 'silent' } as const) : await joinServer(port, here.password, here.pgDir);
    if (answer.kind === 'joined') return ok({ client: answer.client, pid, port: port! });
    const refusal = judge(answer.kind, file.postmaster, file.certain, Date.now() - begun, here);
    if (refusal) return err(refusal);
    await sleep(50);
  }
}

function judge(
  answer: 'busy' | 'silent' | 'password-refused' | 'other-data',
  { pid }: Postmaster,
  certain: boolean,
  waitedMs: number,
  { pgDir, secretsFile }: Surroundings,
): EmbeddedRefusal | null {
  if (answer === 'other-data') return { kind: 'another-server', pid, folder: pgDir };
  if (answer === 'password-refused') {
    return certain ? { kind: 'password-refused', file: secretsFile } : { kind: 'another-server', pid, folder: pgDir };
  }
  if (waitedMs <= (answer === 'busy' ? BUSY_PATIENCE_MS : SILENT_PATIENCE_MS)) return null;
  return { kind: certain ? 'server-not-answering' : 'another-server', pid, folder: pgDir };
}

/**
 * When a postmaster is killed its children end by themselves within moments. Until they have, nothing may start on the
 * same data: with postmaster.pid out of the way, PostgreSQL's own guard is weaker.
 */
async function clearRemains({ pgDir }: Surroundings): Promise<Result<null, EmbeddedRefusal>> {
  const begun = Date.now();
  for (;;) {
    const [pid] = await postgresProcessesIn(pgDir);
    if (pid === undefined) return ok(null);
    if (Date.now() - begun > SILENT_PATIENCE_MS) return err({ kind: 'processes-left', pid, folder: pgDir });
    await sleep(50);
  }
}
