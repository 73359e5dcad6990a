import type { Language } from '#kernel/language.ts';
import type { ExitCode } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { type Connection, connectDatabase } from '#platform/db/connect.ts';
import type { Log } from '#platform/log/log.ts';
import { type RunningServer, startServer } from '../server.ts';
import { jobNames, sliceNames } from '../slice-names.ts';
import { outliveErrors } from './last-resort.ts';
import { startRefusalSentence } from './refusal-words.ts';
import { askedToStop } from './running.ts';

const words = {
  ja: {
    at: (address: string) => `連携が動いています: ${address}（止めるには Ctrl-C）`,
    stopping: '止めています…',
    stopped: '止まりました。',
  },
  en: {
    at: (address: string) => `Renkei is running: ${address} (Ctrl-C stops it)`,
    stopping: 'Stopping…',
    stopped: 'Stopped.',
  },
} satisfies Record<Language, unknown>;

/** Starts database, web and jobs, hands them to `ready`, and ends all three when somebody asks. */
export async function runServer(
  config: Config,
  log: Log,
  ready: (server: RunningServer, connection: Connection) => Promise<void>,
  before: (connection: Connection) => Promise<void> = async () => {},
): Promise<ExitCode> {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const t = words[config.language];
  const stop = askedToStop();
  const connected = await connectDatabase({ config, log, slices: sliceNames, queues: jobNames });
  if (!connected.ok) {
    say(startRefusalSentence(connected.error, config.language));
    return 1;
  }
  const connection = connected.value;
  try {
    await before(connection);
    const server = await startServer(config, connection, log);
    if (!server.ok) {
      say(startRefusalSentence(server.error, config.language));
      return 1;
    }
    await ready(server.value, connection);
    outliveErrors(process, log);
    await stop;
    say(t.stopping);
    await server.value.stop();
  } finally {
    await connection.close();
  }
  say(t.stopped);
  return 0;
}

/** `renkei serve`: the real thing; no samples, no links. */
export const serve = (config: Config, log: Log): Promise<ExitCode> =>
  runServer(config, log, async (server) => {
    process.stderr.write(`${words[config.language].at(server.address)}\n`);
  });
