import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { runCommand } from '#test/support/run-command.ts';
import { returningCommands } from '../../cli/returning.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';
import { answered } from '../../fixtures/returned.ts';
import { markSent } from '../sending/mark-sent.ts';

let db: TestDatabase;
let actor: Actor;
let asked: AskedQuestion;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('mihon');
  asked = await db.database.inWorkspace(actor.workspaceId, async (tx) => {
    const it = await askedQuestion(tx, actor, testLinks);
    const { addresseeId } = it.doctor;
    const sent = { addresseeIds: [addresseeId], channel: 'fax', on: '2026-11-10', clock: questionClock } as const;
    expect((await markSent(tx, actor, sent)).ok).toBe(true);
    await answered(tx, actor, addresseeId);
    return it;
  });
  folder = await mkdtemp(join(tmpdir(), 'renkei-list-'));
});
afterAll(() => db?.close());

/** `renkei feedback list …` with what it said and printed. */
const list = (options: Record<string, string | undefined>) =>
  runCommand({ db, actor, clock: questionClock }, returningCommands[0]!, options);

test('意見一覧を三つの形で書き、監査に残す', async () => {
  const question = `mihon/${asked.questionId}`;
  for (const [ending, magic] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ] as const) {
    const out = join(folder, `一覧.${ending}`);
    const { code, said, printed } = await list({ question, out });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('回答1件') });
    expect((await readFile(out)).toString('latin1')).toMatch(new RegExp(`^${magic}`));
    expect(JSON.parse(printed[0]!)).toEqual({ question, edition: 'members', answers: 1, out });
  }
  expect((await list({ question, out: join(folder, '公開.pdf'), edition: 'outside' })).code).toBe(0);
  const [last] = await db.database.inWorkspace(actor.workspaceId, (tx) =>
    tx.selectFrom('access.audit_event').selectAll().orderBy('seq', 'desc').limit(1).execute(),
  );
  expect(last).toMatchObject({ action: 'feedback.export-list', record: asked.questionId, outcome: 'done' });
});

test('使い方の誤りは2、ない照会は1で、ファイルは残らない', async () => {
  const before = await readdir(folder);
  const right = { question: asked.questionId, out: join(folder, 'b.pdf') };
  for (const wrong of [{ out: join(folder, 'b.txt') }, { out: '' }, { question: '' }, { edition: 'everybody' }]) {
    expect((await list({ ...right, ...wrong })).code).toBe(2);
  }
  for (const question of ['mihon/00000000-0000-4000-8000-000000000000', 'なんでもない', `other/${asked.questionId}`]) {
    expect(await list({ ...right, question })).toMatchObject({
      code: 1,
      said: expect.stringContaining('見つかりません'),
    });
  }
  expect((await list({ ...right, out: join(folder, 'no-such-folder', 'b.pdf') })).code).toBe(1);
  expect(await readdir(folder)).toEqual(before);
});
