import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { directoryCommands } from '../cli.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
let db: TestDatabase;
let actor: Actor;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('mihon');
  folder = await mkdtemp(join(tmpdir(), 'renkei-directory-'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(words: string, operands: readonly string[] = [], switches: readonly string[] = []) {
  const command = directoryCommands.find((one) => one.words.join(' ') === words)!;
  const printed: string[] = [];
  const said: string[] = [];
  const exit = await command.run({
    options: { workspace: 'mihon' },
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
  return { exit, said: said.join('\n'), printed: printed.join('\n'), json: () => JSON.parse(printed.join('\n')) };
}

test('誤りは行と列を言って1で終わり、試し読みは何も入れず、取り込みは一度だけ変える', async () => {
  const bad = join(folder, 'bad.csv');
  await writeFile(bad, '名称,種別\n甲の会,組合\n');
  const refused = await run('directory import', [bad], ['json']);
  expect(refused.exit).toBe(1);
  expect(refused.said).toContain('2行目（B 種別）');
  expect(refused.json()).toMatchObject({ ok: false, errors: [{ row: 2, column: 'B 種別', kind: 'unknown-kind' }] });

  const good = join(folder, 'good.csv');
  await writeFile(good, '名称,種別,例会\n甲の会,薬局,最終金曜日 午後7時\n');
  expect((await run('directory import', [good], ['dry-run', 'json'])).json()).toMatchObject({ dryRun: true, added: 1 });
  expect((await run('directory organisations', [], ['json'])).json()).toEqual([]);
  expect((await run('directory import', [good])).said).toContain('新しく登録する団体が1');
  expect((await run('directory import', [good], ['json'])).json()).toMatchObject({ ok: true, added: 0, unchanged: 1 });

  const listed = await run('directory organisations', [], ['json']);
  expect(listed.json()).toMatchObject([
    { name: '甲の会', kind: 'pharmacy', sector: 'medical', meets: { week: 5, weekday: 5, at: '19:00' } },
  ]);
  expect(listed.json()[0].id).toMatch(/^mihon\/[0-9a-f-]{36}$/);
  expect((await run('directory organisations')).printed).toContain('甲の会\t薬局\t医療');
});

test('ファイルがなければ、何を書くかを言って2で終わる', async () => {
  expect(await run('directory import')).toMatchObject({ exit: 2, said: expect.stringContaining('import FILE') });
  expect(await run('directory import', [join(folder, 'none.csv')])).toMatchObject({ exit: 2 });
});
