import { realpath } from 'node:fs/promises';
import pg from 'pg';
import { ADMIN_ROLE } from './initialise.ts';

const KEEPER_NAME = 'renkei-keeper';

export type KeeperAnswer =
  | { readonly kind: 'joined'; readonly client: pg.Client }
  /** Starting, recovering, shutting down, or for the moment full: worth asking again. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'password-refused' }
  | { readonly kind: 'other-data' };

export function adminUrl(port: number, password: string, database: string): string {
  return `postgres://${ADMIN_ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * Opens the one connection by which this process says "I use this server", after making sure that it is the server of
 * this data directory (E3). The server drops it by itself when the process dies, however that happens.
 */
export async function joinServer(port: number, password: string, pgDir: string): Promise<KeeperAnswer> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password, 'postgres'),
    application_name: KEEPER_NAME,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Without a listener a dropped connection would end the process; who needs to know listens as well.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const theirs = await realpath(rows[0]!.data_directory).catch(() => null);
    if (theirs === (await realpath(pgDir))) return { kind: 'joined', client };
    await leave(client);
    return { kind: 'other-data' };
  } catch (error) {
    await leave(client);
    return { kind: judge((error as { code?: string }).code) };
  }
}

function judge(code: string | undefined): 'busy' | 'silent' | 'password-refused' {
  // https://www.postgresql.org/docs/18/errcodes-appendix.html
  if (code === '28P01' || code === '28000') return 'password-refused';
  if (code !== undefined && /^(57P0[123]|53300)$/.test(code)) return 'busy';
  return 'silent';
}

export async function leave(client: pg.Client): Promise<void> {
  await client.end().catch(() => {});
}

/** Says that this process no longer uses the server. Ending the connection would say so too, but a moment too late. */
export async function retire(client: pg.Client): Promise<void> {
  await client.query("SET application_name = 'renkei-leaving'");
}

/** Whether another Renkei process says that it uses the same server. */
export async function othersUseIt(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: boolean }>(
    'SELECT count(*) > 0 AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
    [KEEPER_NAME],
  );
  return rows[0]!.others;
}
