import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

/** Payloads carry ids only (requirements S4): the queue is outside row-level security. */
export type JobPayload = Readonly<Record<string, string>>;

export interface JobDefinition {
  /** 'reports.render' */
  readonly name: string;
  run(payload: JobPayload, context: JobContext): Promise<void>;
}

export interface JobContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly filesDir: string;
}

/** Work that comes round by itself while the server runs. Two servers may both do it: what it decides is decided under locks. */
export interface PeriodicWork {
  /** 'feedback.remind' */
  readonly name: string;
  readonly everySeconds: number;
  run(context: JobContext): Promise<void>;
}

/**
 * Hands a job to the queue inside the caller's transaction, so that a rolled-back errand leaves no job behind.
 * `notBefore`: it waits until then.
 */
export type Enqueue = (
  tx: Tx,
  name: string,
  payload: JobPayload,
  options?: { readonly notBefore?: Date },
) => Promise<void>;
