import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { runCommand } from '#test/support/run-command.ts';
import { meetingCommands } from '../../cli/meetings.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting, testItem, testMeeting } from '../../fixtures/meetings.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { takeCarryOver } from './take-carry-over.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let past: string;
let ahead: string;

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace('mihon');
  await db.database.inWorkspace(officer.workspaceId, async (tx) => {
    council = await testCouncil(tx, officer);
    const gone = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-07-01' });
    made(await cancelMeeting(tx, officer, { meetingId: gone, reason: '大雨', clock }));
    past = (await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['夜間の連絡先', '退院の連絡'])).meetingId;
    ahead = await testMeeting(tx, officer, council.bodyId);
    await testItem(tx, officer, ahead, '共有目標', { kind: 'decision' });
  });
});
afterAll(() => db.close());

async function run(word: string, options: Record<string, string> = {}, switches: readonly string[] = ['json']) {
  const deps = { agendaSources: [], briefingSections: [] };
  const command = meetingCommands(deps).find(({ words }) => words[1] === word)!;
  const where = { db, actor: officer, clock };
  const { printed, ...rest } = await runCommand(where, command, options, switches);
  return { ...rest, printed: printed.join('\n') };
}

test('会議の一覧は古い順で、中止したものを除き、渡し返せる id を持つ', async () => {
  const { code, printed } = await run('meetings');
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual([
    {
      id: `mihon/${past}`,
      body: `mihon/${council.bodyId}`,
      number: 1,
      date: '2026-08-01',
      state: 'held',
      transcript: false,
    },
    {
      id: `mihon/${ahead}`,
      body: `mihon/${council.bodyId}`,
      number: 2,
      date: '2026-12-10',
      state: 'planned',
      transcript: false,
    },
  ]);
  const people = await run('meetings', {}, []);
  expect(people.printed.split('\n')).toHaveLength(2);
  expect(people.printed).toContain('令和8年8月1日');
});

test('次の次第は、載っている議題と、載るべき持ち越しを並べる', async () => {
  const ask = async () =>
    JSON.parse((await run('agenda', { body: `mihon/${council.bodyId}` }, ['next', 'json'])).printed);
  const before = await ask();
  expect(before).toEqual({
    items: [
      ...['夜間の連絡先', '退院の連絡'].map((title) => ({
        title,
        kind: 'item',
        carriedFrom: `mihon/${past}`,
        timesCarried: 1,
        reason: '第1回からの持ち越しです。時間がなく、審議できませんでした。',
      })),
      { title: '共有目標', kind: 'decision', carriedFrom: null, timesCarried: 0, reason: null },
    ],
  });
  await db.database.inWorkspace(officer.workspaceId, (tx) =>
    takeCarryOver(tx, officer, { meetingId: ahead, things: 'all', sources: [], clock }),
  );
  // Taken or not: the list is the same.
  expect(await ask()).toEqual(before);
  // The bare id will do where the workspace is named.
  expect((await run('agenda', { body: council.bodyId }, ['next'])).said).toContain('第2回（令和8年12月10日）');
});

test('ない会議体は文で断って終了コード1、指定が足りなければ2', async () => {
  const unknown = await run('agenda', { body: 'mihon/00000000-0000-4000-8000-000000000000' }, ['next', 'json']);
  expect(unknown).toMatchObject({ code: 1, printed: '' });
  expect(unknown.said).toContain('ありません');
  expect((await run('agenda', { body: '介護' }, ['next', 'json'])).code).toBe(1);
  expect((await run('agenda', {}, ['next', 'json'])).code).toBe(2);
  expect((await run('agenda', { body: council.bodyId }, ['json'])).code).toBe(2);
});
