import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { appendAudit } from '../audit.ts';
import { accountCommands } from '../cli/account-commands.ts';
import { auditCommands } from '../cli/audit-commands.ts';
import { auditHash } from '../domain/audit-chain.ts';
import { movableClock } from '../fixtures.ts';
import { listMembers } from './members.ts';

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'renkei-access-'));
});
afterAll(async () => {
  await db?.close();
  await rm(folder, { recursive: true, force: true });
});

const commands: readonly Command[] = [...auditCommands, ...accountCommands];

/** Runs a command as bin/renkei would, for the workspace of `actor`. */
async function run(
  actor: Actor,
  words: string,
  options: Record<string, string> = {},
  json = false,
  inWorkspace: CommandContext['inWorkspace'] = (work) =>
    db.database.inWorkspace(actor.workspaceId, (tx) => work(tx, actor)),
) {
  const printed: string[] = [];
  const said: string[] = [];
  const context: CommandContext = {
    options,
    switches: new Set(json ? ['json'] : []),
    operands: [],
    language: 'ja',
    clock: movableClock('2026-04-02T00:00:00Z'),
    log: silentLog,
    secretKey: async () => TEST_SECRET,
    database: async () => db.database,
    inWorkspace,
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
  };
  const command = commands.find((each) => each.words.join(' ') === words);
  const code = await command!.run(context);
  return { code, printed, said: said.join('\n'), json: json ? JSON.parse(printed.join('')) : null };
}

const asAdmin = async (sql: string, values: unknown[]) => {
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  await admin.query(sql, values);
  await admin.end();
};

describe('renkei audit', () => {
  test('S12: verify は、正しければ0、書き換えがあればその行を名指して1を返す', async () => {
    const actor = await db.workspace('verify-one');
    await run(actor, 'account link', { workspace: 'verify-one', role: 'viewer', name: '山田' });
    const whole = await run(actor, 'audit verify', { workspace: 'verify-one' }, true);
    expect(whole).toMatchObject({ code: 0, json: { workspace: 'verify-one', ok: true, events: 2, problems: [] } });
    const { head } = whole.json;
    await asAdmin('UPDATE access.audit_event SET actor = $2 WHERE workspace_id = $1 AND seq = 2', [
      actor.workspaceId,
      'cli:nobody',
    ]);
    const broken = await run(actor, 'audit verify', { workspace: 'verify-one' }, true);
    expect(broken).toMatchObject({ code: 1, json: { ok: false, head, problems: [{ seq: 2, kind: 'altered' }] } });
    expect(broken.said).toContain('2番が書き換えられています');
    const all = await run(actor, 'audit verify', {}, true);
    expect(all.code).toBe(1);
    expect(all.json.map((each: { workspace: string }) => each.workspace)).toContain('verify-one');
  });

  test('S12: 紙に控えた末尾と合わなければ分かる', async () => {
    const actor = await db.workspace('verify-head');
    const { json } = await run(actor, 'audit head', { workspace: 'verify-head' }, true);
    const paper = `${json.head.seq}:${json.head.hash}`;
    const verify = (head: string) => run(actor, 'audit verify', { workspace: 'verify-head', head });
    expect((await verify(paper)).code).toBe(0);
    expect((await verify(`1:${'0'.repeat(64)}`)).said).toContain('1番が書き換えられています');
    expect((await verify(`5:${json.head.hash}`)).said).toContain('2番から5番までがありません');
    expect((await verify('nonsense')).code).toBe(2);
  });

  test('ない導入単位は1、使い方のまちがいは2', async () => {
    const actor = await db.workspace();
    expect((await run(actor, 'audit verify', { workspace: 'nowhere' })).code).toBe(1);
    expect((await run(actor, 'audit verify', { head: `1:${'0'.repeat(64)}` })).code).toBe(2);
    expect((await run(actor, 'audit export', { workspace: actor.workspaceKey, out: 'trail.txt' })).code).toBe(2);
    expect((await run(actor, 'account link', { workspace: actor.workspaceKey, role: 'emperor', name: 'x' })).code).toBe(
      2,
    );
  });

  test('export が長く書いている間も、ほかの人の操作は記録され、待たない。その分はファイルに入らない', async () => {
    const actor = await db.workspace('export-busy');
    const { workspaceId } = actor;
    const free: boolean[] = [];
    const out = join(folder, 'busy.jsonl');
    const busy: CommandContext['inWorkspace'] = (work) =>
      db.database.inWorkspace(workspaceId, async (tx) => {
        const done = await work(tx, actor);
        const other = db.database.inWorkspace(workspaceId, async (their) => {
          await sql`SELECT seq FROM access.audit_head FOR UPDATE NOWAIT`.execute(their);
          const at = new Date('2026-04-02T00:00:00Z');
          const event = { workspaceId, at, actor: 'cli:test', action: 'figure.record', record: 'x' };
          await appendAudit(their, { ...event, outcome: 'done' });
        });
        free.push(await other.then(() => true).catch(() => false));
        return done;
      });
    expect((await run(actor, 'audit export', { workspace: 'export-busy', out }, false, busy)).code).toBe(0);
    expect(free.at(-1)).toBe(true);
    const lines = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.action ?? line.head.seq)).toEqual(['workspace.create', 'audit.export', 2]);
  });

  test('export は末尾のハッシュまで書き、書き出したことも記録する。ファイルだけで鎖を確かめられる', async () => {
    const actor = await db.workspace('export-one');
    const out = join(folder, 'trail.jsonl');
    expect((await run(actor, 'audit export', { workspace: 'export-one', out })).code).toBe(0);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rows = lines.slice(0, -1);
    expect(rows.map((row) => row.action)).toEqual(['workspace.create', 'audit.export']);
    for (const row of rows) {
      const content = { ...row, workspaceId: actor.workspaceId, at: new Date(row.at) };
      expect(auditHash(content, row.previousHash)).toBe(row.hash);
    }
    expect(lines.at(-1)).toEqual({ head: { seq: 2, hash: rows[1].hash } });
    expect((await run(actor, 'audit export', { workspace: 'export-one', out })).said).toContain('もうあります');

    const csv = join(folder, 'trail.csv');
    await run(actor, 'audit export', { workspace: 'export-one', out: csv });
    const text = await readFile(csv, 'utf8');
    expect(text.match(/\uFEFF/g)).toHaveLength(1);
    expect(text.trim().split('\r\n')).toHaveLength(5);
  });
});

test('renkei account link は席を作り、登録用リンクを一度だけ出す', async () => {
  const actor = await db.workspace();
  const { workspaceKey: workspace } = actor;
  const made = await run(actor, 'account link', { workspace, role: 'head', name: '高橋（歯科医師会）' });
  expect(made.printed).toEqual([expect.stringMatching(/^\/enrol\/[\w-]{43}$/)]);
  const members = await db.database.inWorkspace(actor.workspaceId, (tx) => listMembers(tx, actor));
  expect(members).toMatchObject([{ displayName: '高橋（歯科医師会）', role: 'head', enrolled: false }]);
});
