import { CamelCasePlugin, type Driver, Kysely, PostgresDialect, PostgresDriver, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { isUuid } from '#kernel/uuid.ts';
import type { Tables } from './tables.ts';

/** A transaction inside one workspace (or inside none): the only thing use cases and stores ever hold. */
export type Tx = Transaction<Tables>;

export interface Database {
  /** Runs `work` in one transaction in which row-level security shows this workspace only. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees no row of any workspace: accounts, sessions, the directory of keys. */
  outsideWorkspaces<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly statementTimeoutMs?: number;
  readonly onError?: (error: Error) => void;
}

// 連携 keeps dates and numerics as the text PostgreSQL prints: a numeric's scale says how a source rounded,
// and a date has no time zone to fall over.
const keepText = (value: string) => value;
const types = new pg.TypeOverrides();
for (const oid of [pg.types.builtins.DATE, pg.types.builtins.NUMERIC]) types.setTypeParser(oid, keepText);
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Leaves BEGIN to `openDatabase`, which sends it together with the workspace. */
class Dialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];

  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    const driver = new PostgresDriver(this.#config);
    driver.beginTransaction = async () => {};
    return driver;
  }
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    application_name: 'renkei',
    types,
    // Outside BEGIN READ WRITE nothing can be written: should a BEGIN fail, the statements sent behind it fail too.
    options: '-c default_transaction_read_only=on',
    // Statements go out without waiting for the answer to the one before: BEGIN travels with the first question.
    pipeline: true,
  });
  // An idle connection that the server drops must not end the process (requirements R18).
  pool.on('error', (error) => options.onError?.(error));
  // Nor must one that drops in the middle of an errand: the pool listens to idle connections only, and an 'error' that
  // nobody hears ends Node. The errand itself is told by its next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({
    dialect: new Dialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return {
    inWorkspace(workspaceId, work) {
      if (!isUuid(workspaceId)) throw new Error('workspace id is not a uuid');
      return kysely.transaction().execute(async (tx) => {
        // SET takes no parameters; the value was matched against a uuid's form above. This is the one place that sets it.
        const begun = sql.raw(`BEGIN READ WRITE; SET LOCAL renkei.workspace = '${workspaceId}'`).execute(tx);
        // Not awaited before the work: one round trip less. Should it fail, the work finds no workspace, so that row
        // security shows it nothing, it can write nothing, and the await below ends the errand.
        begun.catch(() => {});
        const result = await work(tx);
        await begun;
        return result;
      });
    },
    outsideWorkspaces(work) {
      return kysely.transaction().execute(async (tx) => {
        await sql.raw('BEGIN READ WRITE').execute(tx);
        return work(tx);
      });
    },
    close: () => kysely.destroy(),
  };
}
