import { findWorkspace, readWorkspace } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { CommandContext, ExitCode } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { type Connection, connectDatabase, sealingKey } from '#platform/db/connect.ts';
import type { Log } from '#platform/log/log.ts';
import { jobNames, sliceNames } from '../slice-names.ts';
import { cliActor, cliName } from './cli-actor.ts';
import type { ParsedCommand } from './parse-command.ts';
import { startRefusalSentence } from './refusal-words.ts';
import { commandWords } from './words.ts';

/** Ends a command that cannot go on; the reason has been said. */
class Ended extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode) {
    super('ended');
    this.code = code;
  }
}

/** Runs one command with the database started, or joined, only if it asks for it, and let go when it ends. */
export async function runCommand(parsed: ParsedCommand, config: Config, log: Log): Promise<ExitCode> {
  const words = commandWords(config.language);
  let connection: Connection | null = null;
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const connected = async () => {
    connection ??= await connect(config, log, say);
    return connection;
  };
  const database = async () => (await connected()).database;
  const context: CommandContext = {
    ...parsed,
    language: config.language,
    clock: systemClock,
    log,
    database,
    secretKey: async () => sealingKey((await connected()).secrets),
    async inWorkspace(work) {
      const key = workspaceKey(parsed);
      if (key === null) {
        say(words.workspaceNeeded);
        throw new Ended(2);
      }
      const actor = await actorOf(await database(), key);
      if (!actor) {
        say(words.unknownWorkspace(key));
        throw new Ended(1);
      }
      return (await database()).inWorkspace(actor.workspaceId, (tx) => work(tx, actor));
    },
    print: (text) => void process.stdout.write(`${text}\n`),
    say,
  };
  try {
    return await parsed.command.run(context);
  } catch (error) {
    if (error instanceof Ended) return error.code;
    throw error;
  } finally {
    await (connection as Connection | null)?.close();
  }
}

async function connect(config: Config, log: Log, say: (text: string) => void): Promise<Connection> {
  const connected = await connectDatabase({ config, log, slices: sliceNames, queues: jobNames, poolSize: 4 });
  if (connected.ok) return connected.value;
  say(startRefusalSentence(connected.error, config.language));
  throw new Ended(1);
}

/** `mihon/1f2e3d4c-…` for a record, `mihon/sum:…` for a check. */
const PRINTED_ID = /^([a-z][a-z0-9-]{1,31})\/(?:[0-9a-f]{8}-|[a-z][a-z-]*:)/;

/** `--workspace KEY`, or the key in front of a printed id (`mihon/…`) that was handed back. */
export function workspaceKey(parsed: Pick<ParsedCommand, 'options' | 'operands'>): string | null {
  if (parsed.options.workspace !== undefined) return parsed.options.workspace;
  for (const value of [...Object.values(parsed.options), ...parsed.operands]) {
    const key = PRINTED_ID.exec(value ?? '')?.[1];
    if (key) return key;
  }
  return null;
}

async function actorOf(database: Connection['database'], key: string): Promise<Actor | null> {
  const address = await database.outsideWorkspaces((tx) => findWorkspace(tx, key));
  if (!address) return null;
  const found = await database.inWorkspace(address.workspaceId, (tx) => readWorkspace(tx, address.workspaceId));
  return found ? cliActor(found, cliName()) : null;
}
