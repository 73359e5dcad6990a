import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { transcriptCommands } from '../../cli/transcripts.ts';
import { councilClock as clock, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { testMeeting } from '../../fixtures/recording.ts';
import { exampleVtt } from '../../fixtures/transcripts.ts';

let db: TestDatabase;
let actor: Actor;
let it: TestCouncil;
let meeting: string;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('mihon');
  folder = await mkdtemp(join(tmpdir(), 'renkei-transcripts-'));
  await db.database.inWorkspace(actor.workspaceId, async (tx) => {
    it = await testCouncil(tx, actor);
    meeting = `mihon/${await testMeeting(tx, actor, { bodyId: it.bodyId, heldOn: '2026-10-01', clock })}`;
  });
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(words: string, operands: readonly string[], options = {}, switches: readonly string[] = ['json']) {
  const command = transcriptCommands.find((one) => one.words.join(' ') === words)!;
  const printed: string[] = [];
  const said: string[] = [];
  const exit = await command.run({
    options,
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
  return { exit, said: said.join('\n'), printed: printed.join('\n') };
}
const fileOf = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('取り込むと、決められた形のJSONが出て、もう一度取り込んでも何も変わらない', async () => {
  const path = await fileOf('会議.vtt', exampleVtt);
  const done = await run('councils import-transcript', [path], { meeting });
  expect(done.exit).toBe(0);
  const json = JSON.parse(done.printed);
  expect(Object.keys(json)).toEqual(['utterances', 'speakers', 'skipped', 'seconds']);
  expect(json).toMatchObject({ utterances: 6, skipped: [{ line: 3, reason: '注記（NOTE）' }] });
  expect(json.speakers[0]).toEqual({ name: '見本 太郎', seat: `mihon/${it.doctor.seatId}`, turns: 1 });
  expect(json.speakers[3]).toEqual({ name: '事務局（佐藤）', seat: null, turns: 1 });
  expect(json.seconds).toBeGreaterThanOrEqual(0);
  expect((await run('councils import-transcript', [path], { meeting })).said).toContain('何も変えていません');
});

test('発言の状況は、席・席のない話者・区分の三つ', async () => {
  const done = await run('councils participation', [], { meeting });
  const json = JSON.parse(done.printed);
  expect(Object.keys(json)).toEqual(['seats', 'unmapped', 'sectors']);
  expect(json.seats[0]).toEqual({
    seat: `mihon/${it.doctor.seatId}`,
    organisation: 'みほん市医師会',
    sector: 'medical',
    turns: 2,
    characters: 20,
    share: 20 / 72,
  });
  expect(json.unmapped).toEqual([{ name: '事務局（佐藤）', turns: 1, characters: 10, share: 10 / 72 }]);
  expect(Object.keys(json.sectors[0])).toEqual(['sector', 'turns', 'characters', 'share']);
  expect((await run('councils participation', [], { meeting }, [])).printed).toContain(
    'みほん市医師会 見本 太郎\t2回\t20字\t27.8 %',
  );
});

test('断るときは1で終わり、ファイル・行・理由を言い、何も書かない', async () => {
  const before = (await run('councils participation', [], { meeting })).printed;
  const bad = await fileOf('だめ.srt', '1\n00:00:05,000 --> 00:00:02,000\n見本：はい\n');
  const refused = await run('councils import-transcript', [bad], { meeting });
  expect(refused).toMatchObject({ exit: 1, printed: '' });
  expect(refused.said).toMatch(/だめ\.srt 2行目：終わりの時刻が始まりより前です/);
  const image = await fileOf('写真.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
  expect((await run('councils import-transcript', [image], { meeting })).said).toContain('写真.docx 1行目：画像です');
  expect((await run('councils participation', [], { meeting })).printed).toBe(before);
});

test('ない会議は1、使い方の誤りは2で終わる', async () => {
  const path = await fileOf('a.txt', '見本太郎：はい\n');
  expect((await run('councils import-transcript', [path], { meeting: `mihon/${it.bodyId}` })).exit).toBe(1);
  expect((await run('councils participation', [], { meeting: 'mihon/x' })).exit).toBe(1);
  expect((await run('councils import-transcript', [path], {})).exit).toBe(2);
  expect((await run('councils import-transcript', [], { meeting })).exit).toBe(2);
  expect((await run('councils import-transcript', [join(folder, 'ない.vtt')], { meeting })).exit).toBe(2);
  expect((await run('councils participation', [])).exit).toBe(2);
});
