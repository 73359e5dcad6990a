import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config/config.ts';
import { type Connection, connectDatabase } from '#platform/db/connect.ts';
import { adminUrl } from '#platform/db/embedded/keeper.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { jobNames, sliceNames } from '#src/slice-names.ts';

/** A data folder of its own in the system's temporary folder; whoever makes it takes it away. */
export async function makeScratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'renkei-bench-'));
  // PostgreSQL runs as another user when we are root, and must be able to come in.
  await chmod(folder, 0o755);
  return folder;
}

export const removeScratch = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export function scratchConfig(dataDir: string): Config {
  const read = readConfig({ ...process.env, RENKEI_DATA: dataDir, RENKEI_PORT: '0', DATABASE_URL: undefined });
  if (!read.ok) throw new Error(read.error.variables.join(', '));
  return read.value;
}

/** The embedded server with its schema, as the application connects to it. */
export async function connectScratch(config: Config): Promise<Connection & { readonly adminUrl: string }> {
  const connected = await connectDatabase({ config, log: silentLog, slices: sliceNames, queues: jobNames });
  if (!connected.ok) throw new Error(`database refused: ${JSON.stringify(connected.error)}`);
  const { appUrl, secrets } = connected.value;
  const { port, pathname } = new URL(appUrl);
  return { ...connected.value, adminUrl: adminUrl(Number(port), secrets.databaseAdmin, pathname.slice(1)) };
}
