import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

/** Payloads carry ids only (requirements S4): the queue is outside row-level security. */
export type JobPayload = Readonly<Record<string, string>>;

export interface JobDefinition {
  /** 'reports.render' */
  readonly name: string;
  /**
   * How many run at once in one server; one unless told. A job holds a connection only inside its transactions, but all of them may do so
   * together: a few less than the pool has (10), so that pages are still answered.
   */
  readonly parallel?: number;
  run(payload: JobPayload, context: RunningJob): Promise<void>;
}

/** What a job is run with. */
export interface RunningJob extends JobContext {
  /** Aborted when the server stops and has waited as long as it can: what can be broken off is to be, so that its end is written down. */
  readonly stopping?: AbortSignal;
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
