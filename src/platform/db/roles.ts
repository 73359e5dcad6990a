import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * Three roles of the database cluster:
 * - renkei_owner (no login) owns every schema and table; migrations run as it. Never a superuser.
 * - renkei_app (no login) holds the rights that migrations grant. It owns nothing and cannot bypass row security.
 * - one login role a database, member of renkei_app: what the running application connects as.
 */
export const OWNER = 'renkei_owner';
export const APP = 'renkei_app';

/** The login role of one database; short enough for PostgreSQL's 63 bytes whatever the database is called. */
export const loginRoleOf = (database: string): string =>
  `renkei_web_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;

const LOCK = 7_265_001;

/**
 * Makes the roles, idempotently. `admin` is a connection to the target database by a superuser, or by a role that owns
 * the database and may create roles.
 */
export async function ensureRoles(admin: pg.Client, database: string, appPassword: string): Promise<void> {
  // Roles belong to the cluster, not to a database: one at a time, or PostgreSQL answers "tuple concurrently updated".
  await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const login = loginRoleOf(database);
    await ensureRole(admin, OWNER, 'NOLOGIN');
    await ensureRole(admin, APP, 'NOLOGIN');
    await ensureRole(admin, login, 'LOGIN');
    const id = pg.escapeIdentifier;
    await admin.query(`ALTER ROLE ${id(login)} PASSWORD ${pg.escapeLiteral(appPassword)}`);
    await admin.query(`GRANT ${APP} TO ${id(login)}`);
    await admin.query(`GRANT ${OWNER} TO CURRENT_USER`);
    await admin.query(`GRANT CREATE, CONNECT ON DATABASE ${id(database)} TO ${OWNER}`);
    await admin.query(`GRANT CONNECT ON DATABASE ${id(database)} TO ${APP}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

/** Whether the roles are what `ensureRoles` makes them, but for the password: that is found out by connecting. */
export async function rolesAreReady(admin: pg.Client, database: string): Promise<boolean> {
  const { rows } = await admin.query<{ ready: boolean }>(
    `SELECT count(*) = 3
       AND bool_and(NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole) AND rolinherit AND rolcanlogin = (rolname = $3))
       AND bool_or(rolname = $3 AND pg_has_role(oid, $2, 'MEMBER') AND NOT pg_has_role(oid, $1, 'MEMBER'))
       AND bool_or(rolname = $1 AND has_database_privilege(oid, $4, 'CREATE') AND has_database_privilege(oid, $4, 'CONNECT')
         AND pg_has_role(current_user, oid, 'MEMBER'))
       AND bool_or(rolname = $2 AND has_database_privilege(oid, $4, 'CONNECT')) AS ready
     FROM pg_roles WHERE rolname IN ($1, $2, $3)`,
    [OWNER, APP, loginRoleOf(database), database],
  );
  return rows[0]?.ready === true;
}

async function ensureRole(admin: pg.Client, name: string, login: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  const rights = `${login} NOCREATEDB NOCREATEROLE INHERIT`;
  await admin.query(`${verb} ROLE ${pg.escapeIdentifier(name)} WITH ${rights}`);
}
