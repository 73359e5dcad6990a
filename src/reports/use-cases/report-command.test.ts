import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findWorkspace } from '#access/index.ts';
import { goalInPicture } from '#goals/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { CommandContext } from '#platform/command.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { TEST_SECRET, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { reportCommands } from '../cli.ts';

const clock = fixedClock('2026-11-22T00:00:00Z');
let db: TestDatabase;
let actor: Actor;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'renkei-report-'));
  await loadSample(db.database, otsuki, clock, 'cli:test', testLinks);
  const found = await db.database.outsideWorkspaces((tx) => findWorkspace(tx, 'otsuki'));
  actor = { ...(await db.workspace()), ...found, workspaceKey: 'otsuki', workspaceName: '大月市' } as Actor;
});
afterAll(() => db.close());

/** `renkei report picture …` with what it said and printed. */
async function report(options: Record<string, string>, as: Actor = actor) {
  const [command] = reportCommands({ contributors: [goalInPicture], filesDir: join(folder, 'files') });
  const said: string[] = [];
  const printed: string[] = [];
  const context: CommandContext = {
    options,
    switches: new Set(['json']),
    operands: [],
    language: 'ja',
    clock,
    log: silentLog,
    secretKey: async () => TEST_SECRET,
    database: async () => db.database,
    inWorkspace: (work) => db.database.inWorkspace(as.workspaceId, (tx) => work(tx, as)),
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
  };
  return { code: await command!.run(context), said: said.join('\n'), printed };
}

test.each([
  ['pdf', '%PDF-'],
  ['pptx', 'PK'],
  ['xlsx', 'PK'],
])('--out の拡張子 .%s で形式が決まり、版と照合コードが言われる', async (format, start) => {
  const out = join(folder, `現状.${format}`);
  const { code, said, printed } = await report({ out });
  expect(code).toBe(0);
  expect((await readFile(out)).subarray(0, start.length).toString()).toBe(start);
  const told = JSON.parse(printed[0]!);
  expect(told).toMatchObject({ edition: 1, out, paper: expect.stringMatching(/^otsuki\/[0-9a-f-]{36}$/u) });
  expect(told.figures).toBeGreaterThan(20);
  expect(said).toContain(`照合コード ${told.checkCode}`);
});

test('知らない拡張子や --out のない使い方は、終了コード2', async () => {
  expect((await report({ out: join(folder, 'a.docx') })).code).toBe(2);
  expect((await report({})).code).toBe(2);
});

test('書けない場所や数値のない導入単位では、何も残さず終了コード1', async () => {
  const before = await readdir(folder);
  expect((await report({ out: join(folder, 'ない', 'a.pdf') })).code).toBe(1);
  const empty = await report({ out: join(folder, 'b.pdf') }, await db.workspace());
  expect(empty.code).toBe(1);
  expect(empty.said).toContain('まだ数値がありません');
  expect(await readdir(folder)).toEqual(before);
});
