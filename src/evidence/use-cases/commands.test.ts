import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Command } from '#platform/command.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { sampleByKey } from '#samples/samples.ts';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { evidenceCommands } from '../cli.ts';
import { startWorkspaceCatalogue } from './start-workspace-catalogue.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
let db: TestDatabase;
let actor: Actor;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('otsuki', { name: '大月市' });
  folder = await mkdtemp(join(tmpdir(), 'renkei-commands-'));
  await db.database.inWorkspace(actor.workspaceId, (tx) => startWorkspaceCatalogue(tx, actor, clock));
  await writeFile(join(folder, 'otsuki.csv'), await sampleByKey('otsuki')!.figuresCsv('2026-11-22'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(words: string, operands: readonly string[] = [], options = {}, switches: readonly string[] = []) {
  const command = evidenceCommands.find((one: Command) => one.words.join(' ') === words)!;
  const printed: string[] = [];
  const said: string[] = [];
  const exit = await command.run({
    options: { workspace: 'otsuki', ...options },
    switches: new Set(switches),
    operands,
    language: 'ja',
    clock,
    log: silentLog,
    secretKey: async () => TEST_SECRET,
    database: async () => db.database,
    inWorkspace: (work) => db.database.inWorkspace(actor.workspaceId, (tx) => work(tx, actor)),
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
  });
  return { exit, said: said.join('\n'), json: () => JSON.parse(printed.join('\n')) };
}

const SUM = 'otsuki/sum:certified-persons:certified-support+certified-care@大月市/2016-04-01';

describe('コマンド', () => {
  test('誤りのあるファイルは行と列を言って1で終わり、試し読みは何も入れない', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(bad, '指標,時点,値,出典\n総人口,H28.2.30,5,台帳\n');
    const refused = await run('evidence import', [bad], {}, ['json']);
    expect(refused.exit).toBe(1);
    expect(refused.said).toMatch(/2行目 B列「時点」/);
    expect(refused.json()).toMatchObject({ ok: false, errors: [{ row: 2, column: 'B 時点' }] });
    expect((await run('evidence import', [join(folder, 'otsuki.csv')], {}, ['dry-run'])).exit).toBe(0);
    expect((await run('evidence figures', [], {}, ['json'])).json()).toEqual([]);
  });

  test('取り込むと検算が食い違いを示し、すべてに説明が付くまで1で終わる', async () => {
    expect((await run('evidence import', [join(folder, 'otsuki.csv')])).exit).toBe(0);
    const before = await run('evidence check', [], {}, ['json']);
    expect(before.exit).toBe(1);
    const violated = before.json().filter((check: { status: string }) => check.status === 'violated');
    expect(violated.map((check: { check: string }) => check.check).toSorted()).toEqual([
      'otsuki/ratio:certification-rate@大月市/2016-04-01',
      SUM,
    ]);
    const sum = violated.find((check: { check: string }) => check.check === SUM);
    expect(sum).toMatchObject({ expected: { low: 1354, high: 1354 }, actual: 1361, explained: null });
    expect(sum.figures[0]).toMatchObject({ indicator: 'certified-persons', asOf: '2016-04-01', value: 1361 });
    expect(sum.figures[0].id).toMatch(/^otsuki\/[0-9a-f-]{36}$/);
    expect(sum.figures[0].source).toBe('大月市の概況');
    for (const { check } of violated) {
      expect((await run('evidence explain', [check], { reason: '原資料に問い合わせ中' })).exit).toBe(0);
    }
    const after = await run('evidence check', [], {}, ['json']);
    expect(after.exit).toBe(0);
    const still = after.json().find((check: { check: string }) => check.check === SUM);
    expect(still).toMatchObject({
      status: 'violated',
      explained: { by: actor.name, on: '2026-11-22', reason: '原資料に問い合わせ中' },
    });
  });

  test('理由のない説明は使い方の誤り、ない検算は1', async () => {
    expect((await run('evidence explain', [SUM])).exit).toBe(2);
    expect((await run('evidence explain', [], { reason: '理由' })).exit).toBe(2);
    expect((await run('evidence explain', ['sum:nothing'], { reason: '理由' })).exit).toBe(1);
  });

  test('書き出す先はCSVかExcel', async () => {
    const out = join(folder, 'out.csv');
    expect((await run('evidence export', [], { out })).exit).toBe(0);
    expect((await readFile(out, 'utf8')).split('\r\n')[1]).toMatch(/^総人口,大月市,2016-04-01,実績,25775,人,/);
    expect((await run('evidence export', [], { out: join(folder, 'out.pdf') })).exit).toBe(2);
    expect((await run('evidence export', [], { out: join(folder, 'nowhere', 'out.csv') })).exit).toBe(1);
  });

  test('コマンドの行いも監査の記録に残る', async () => {
    const rows = await db.database.inWorkspace(actor.workspaceId, (tx) =>
      tx.selectFrom('access.audit_event').select(['action', 'outcome']).orderBy('seq').execute(),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { action: 'figure.import', outcome: 'refused' },
        { action: 'figure.import', outcome: 'done' },
        { action: 'finding.explain', outcome: 'done' },
        { action: 'figure.export', outcome: 'done' },
      ]),
    );
  });
});
