import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { Log } from '#platform/log/log.ts';

/** 0 done, 1 refused or findings, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line, e.g. `renkei evidence check`. */
export interface Command {
  /** ['evidence', 'check'] */
  readonly words: readonly string[];
  /** One line for the help, per language. */
  readonly help: Record<Language, string>;
  /** Options with a value, without '--', e.g. ['workspace', 'out']; and switches without one. */
  readonly options: readonly string[];
  readonly switches: readonly string[];
  /** Names of positional arguments, for the help. */
  readonly operands: readonly string[];
  run(context: CommandContext): Promise<ExitCode>;
}

export interface CommandContext {
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly operands: readonly string[];
  readonly language: Language;
  readonly clock: Clock;
  readonly log: Log;
  /** Starts (or joins) the database on first use; it is stopped when the command ends. */
  database(): Promise<Database>;
  /**
   * The workspace named by `--workspace`, or by the key in front of a printed id, acting as 事務局 for whoever holds
   * the machine's account. Without one the command ends there, with its reason said.
   */
  inWorkspace<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>;
  /** The installation's 32 bytes that personal links are made from; starts (or joins) the database. */
  secretKey(): Promise<Uint8Array>;
  /** Machine-readable result on stdout. */
  print(text: string): void;
  /** Words for people, on stderr. */
  say(text: string): void;
}
