import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesOutsideWorkspaces } from '#access/index.ts';
import { projectRoot } from '#platform/config/root.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';

let db: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  db = await testDatabase();
  admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await db.close();
});

const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  (await admin.query(sql, values)).rows;

/** Ours: everything but the system's own, pg-boss's queue (payloads carry ids only) and the list of migrations. */
const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'jobs', 'platform', 'public')`;

describe('表の決まり（S2〜S5）', () => {
  test('S2: 導入単位の表はすべて行単位の保護が有効かつ強制で、例外は一覧にあるものだけ', async () => {
    const found = await rows(
      `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS safe,
              EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS policy,
              EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id') AS tenant
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND ${OURS} ORDER BY 1`,
    );
    const open = found.filter((each) => !(each.safe && each.policy && each.tenant)).map((each) => each.name);
    expect(open.sort()).toEqual([...tablesOutsideWorkspaces].sort());
    expect(found.length).toBeGreaterThan(open.length + 8);
  });

  test('S2: 見えない抜け道（ビュー、実体化ビュー、SECURITY DEFINER、トリガー、連番）がない', async () => {
    expect(
      await rows(
        `SELECT n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('v', 'm', 'S', 'f') AND ${OURS}`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT n.nspname, p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE NOT t.tgisinternal AND ${OURS}`,
      ),
    ).toEqual([]);
  });

  test('S2: アプリの役割は管理者ではなく、保護を越えられず、何も所有しない', async () => {
    const login = new URL(db.appUrl).username;
    const found = await rows(
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powerful
         FROM pg_roles WHERE rolname = ANY($1) ORDER BY 1`,
      [[login, 'renkei_app', 'renkei_owner']],
    );
    expect(found).toHaveLength(3);
    expect(found.filter((each) => each.powerful)).toEqual([]);
    const owned = await rows(
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname IN ($1, 'renkei_app')`,
      [login],
    );
    expect(owned).toEqual([]);
    const member = await rows(`SELECT pg_has_role($1, 'renkei_owner', 'MEMBER') AS member`, [login]);
    expect(member).toEqual([{ member: false }]);
  });

  test('S3: 導入単位の表どうしの外部キーは、どちらの側も workspace_id を含む', async () => {
    const found = await rows(
      `SELECT con.conname, con.conrelid::regclass::text AS child, con.confrelid::regclass::text AS parent,
              (SELECT attname FROM pg_attribute WHERE attrelid = con.conrelid AND attnum = con.conkey[1]) AS first,
              (SELECT attname FROM pg_attribute WHERE attrelid = con.confrelid AND attnum = con.confkey[1]) AS target
         FROM pg_constraint con JOIN pg_namespace n ON n.oid = con.connamespace
        WHERE con.contype = 'f' AND ${OURS}`,
    );
    const inside = found.filter(({ child }) => !tablesOutsideWorkspaces.includes(child as never));
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.filter((each) => each.first !== 'workspace_id' || each.target !== 'workspace_id')).toEqual([]);
  });

  test('S4: 主キーと一意の制約は workspace_id から始まる', async () => {
    const found = await rows(
      `SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS of,
              (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) AS first
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indisunique AND ${OURS}`,
    );
    const inside = found.filter((each) => !tablesOutsideWorkspaces.includes(each.of as never));
    expect(inside.filter((each) => each.first !== 'workspace_id')).toEqual([]);
  });

  /** What the application may do with each of our tables; a right to single columns counts as UPDATE. */
  const rights = async (): Promise<ReadonlyMap<string, string>> => {
    const found = await rows(
      `SELECT n.nspname || '.' || c.relname AS name, concat_ws(' ',
              CASE WHEN has_table_privilege($1, c.oid, 'SELECT') THEN 'SELECT' END,
              CASE WHEN has_table_privilege($1, c.oid, 'INSERT') THEN 'INSERT' END,
              CASE WHEN has_table_privilege($1, c.oid, 'UPDATE') OR has_any_column_privilege($1, c.oid, 'UPDATE')
                   THEN 'UPDATE' END,
              CASE WHEN has_table_privilege($1, c.oid, 'DELETE') THEN 'DELETE' END,
              CASE WHEN has_table_privilege($1, c.oid, 'TRUNCATE') THEN 'TRUNCATE' END,
              CASE WHEN has_table_privilege($1, c.oid, 'TRIGGER') THEN 'TRIGGER' END,
              CASE WHEN has_table_privilege($1, c.oid, 'REFERENCES') THEN 'REFERENCES' END) AS may
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND ${OURS}`,
      [new URL(db.appUrl).username],
    );
    return new Map(found.map(({ name, may }) => [name!, may!]));
  };

  test('S12: 記録・数値・目標・資料・会議で起きたこと・署名・照会で起きたことは、アプリの役割には追加と閲覧しか許されない', async () => {
    const of = (schema: string, ...names: string[]) => names.map((name) => `${schema}.${name}`);
    const appendOnly = [
      ...of('access', 'audit_event', 'personal_link_event'),
      ...of('evidence', 'indicator', 'source', 'import', 'figure', 'explanation', 'assumption'),
      ...of('challenges', 'evidence', 'event'),
      ...of('councils', 'letter', 'meeting_event', 'dropped_carry_over'),
      ...of('councils', 'stored_file', 'reading_mark', 'written_opinion', 'opinion_reading'),
      ...of('councils', 'agreed_action', 'utterance', 'record_event'),
      ...of('councils', 'minutes_confirmation', 'minutes_signature', 'locked_minutes', 'minutes_addendum'),
      ...of('feedback', 'addressee_event', 'stored_file', 'mail_addressee', 'mail_attempt', 'reminder'),
      ...of('feedback', 'founding_step', 'founding_event'),
      ...of('goals', 'shared_goal'),
      ...of('reports', 'edition', 'paper', 'paper_figure'),
    ];
    const found = [...(await rights())].flatMap(([name, may]) => (may === 'SELECT INSERT' ? [name] : []));
    expect(found.sort()).toEqual(appendOnly.sort());
  });

  // A question's points and choices are written anew while nobody has received them; the seats of a founding are a choice, noted as events.
  test('消せるのは、確かめる前の取り込み、これからの質問と例会の日、照会の論点と選択肢、設立の席、見本の導入単位と、サインインのための表だけ', async () => {
    const found = [...(await rights())].flatMap(([name, may]) => (may.includes('DELETE') ? [name] : []));
    const inside = found.filter((name) => !tablesOutsideWorkspaces.includes(name as never));
    expect(inside.sort()).toEqual(
      [
        'access.workspace',
        'councils.briefing_question',
        'directory.import_draft',
        'directory.regular_meeting',
        'evidence.import_draft',
        'feedback.choice',
        'feedback.founding_seat',
        'feedback.point',
      ].sort(),
    );
  });

  test('アプリの役割の権利は、どの表でも、移行のファイルに書いてあるとおり', async () => {
    const written = new Map<string, Set<string>>();
    for (const path of globSync('src/*/migrations/*.sql', { cwd: projectRoot() })) {
      const text = readFileSync(join(projectRoot(), path), 'utf8').replace(/--.*$/gm, '');
      for (const [, privileges = '', tables = ''] of text.matchAll(/GRANT ([^;]*?) ON ([^;]*?) TO renkei_app;/g)) {
        if (tables.startsWith('SCHEMA')) continue;
        const named = privileges.replace(/\([^)]*\)/g, '').split(',');
        for (const table of tables.split(',').map((each) => each.trim())) {
          written.set(table, new Set([...(written.get(table) ?? []), ...named.map((each) => each.trim())]));
        }
      }
    }
    const order = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
    const expected = [...written].map(
      ([name, may]) => [name, order.filter((each) => may.has(each)).join(' ')] as const,
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(Object.fromEntries(await rights())).toEqual(Object.fromEntries(expected));
  });

  test('S5: 文脈のない接続には1行も見えない。混ぜて200回使っても他の導入単位の行は出ない', async () => {
    const one = await testDatabase({ poolSize: 1 });
    try {
      const a = await one.workspace('aaa');
      const b = await one.workspace('bbb');
      const outside = await one.database.outsideWorkspaces((tx) =>
        tx.selectFrom('access.workspace').select('workspaceId').execute(),
      );
      expect(outside).toEqual([]);
      const visits = Array.from({ length: 200 }, async (_, at) => {
        const actor = at % 2 === 0 ? a : b;
        const attempt = one.database.inWorkspace(actor.workspaceId, async (tx) => {
          const seen = await tx.selectFrom('access.workspace').select('workspaceId').execute();
          if (at % 7 === 0) throw new RollBack(seen);
          return seen;
        });
        const seen = await attempt.catch((error: unknown) => (error as RollBack).seen);
        return seen.every((row) => row.workspaceId === actor.workspaceId) && seen.length === 1;
      });
      expect((await Promise.all(visits)).filter((good) => !good)).toEqual([]);
      expect(
        await one.database.outsideWorkspaces((tx) => tx.selectFrom('access.workspace').select('workspaceId').execute()),
      ).toEqual([]);
    } finally {
      await one.close();
    }
  });
});

class RollBack extends Error {
  readonly seen: { workspaceId: string }[];
  constructor(seen: { workspaceId: string }[]) {
    super('rolled back on purpose');
    this.seen = seen;
  }
}
