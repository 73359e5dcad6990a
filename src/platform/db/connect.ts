import { mkdir } from 'node:fs/promises';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Config } from '#platform/config/config.ts';
import { projectRoot } from '#platform/config/root.ts';
import type { Log } from '#platform/log/log.ts';
import { type Database, openDatabase } from './database.ts';
import type { EmbeddedRefusal } from './embedded/embedded.ts';
import { readSecrets, type Secrets } from './embedded/secrets.ts';
import { supervise } from './embedded/supervise.ts';
import { ensureDatabase, type PrepareRefusal, prepareDatabase } from './prepare.ts';

export interface ConnectOptions {
  readonly config: Config;
  readonly log: Log;
  readonly slices: readonly string[];
  readonly queues: readonly string[];
  readonly poolSize?: number;
}

export interface Connection {
  readonly database: Database;
  readonly appUrl: string;
  readonly applied: readonly string[];
  readonly secrets: Secrets;
  /** Closes the pool; the embedded server stops with the last process that used it. */
  close(): Promise<void>;
}

export type ConnectRefusal =
  | EmbeddedRefusal
  | PrepareRefusal
  /** DATABASE_URL is set, but nothing answers there or it does not let us in. `code` is PostgreSQL's or the system's. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** The name of the database inside the embedded server. */
const DATABASE = 'renkei';

/** The database this installation uses: the embedded server, started or joined, or the one DATABASE_URL names. */
export async function connectDatabase(options: ConnectOptions): Promise<Result<Connection, ConnectRefusal>> {
  const { config, log } = options;
  const own = { dataDir: config.dataDir, osUser: config.dbUser, log };
  const server = config.databaseUrl === null ? await supervise(own) : ok(null);
  if (!server.ok) return server;
  const embedded = server.value;
  await mkdir(config.dataDir, { recursive: true });
  const secrets = await readSecrets(config.dataDir);
  if (!secrets.ok) {
    await embedded?.release();
    return secrets;
  }
  try {
    if (embedded) await ensureDatabase(embedded.current().adminUrl('postgres'), DATABASE);
    const prepared = await prepareDatabase({
      adminUrl: embedded ? embedded.current().adminUrl(DATABASE) : config.databaseUrl!,
      appPassword: secrets.value.databaseApp,
      root: projectRoot(),
      slices: options.slices,
      queues: options.queues,
    });
    if (!prepared.ok) {
      await embedded?.release();
      return prepared;
    }
    const database = openDatabase({
      url: prepared.value.appUrl,
      poolSize: options.poolSize,
      onError: (error) => log.error('database.connection-lost', error),
    });
    return ok({
      database,
      appUrl: prepared.value.appUrl,
      applied: prepared.value.applied,
      secrets: secrets.value,
      async close() {
        await database.close();
        await embedded?.release();
      },
    });
  } catch (error) {
    await embedded?.release();
    if (embedded || !(error instanceof Error) || !('code' in error)) throw error;
    return err({ kind: 'unreachable', code: String(error.code) });
  }
}

/** The 32 bytes that seal what must be stored unreadable, and that personal links are made from. */
export const sealingKey = ({ sealing }: Pick<Secrets, 'sealing'>): Uint8Array => Buffer.from(sealing, 'base64url');
