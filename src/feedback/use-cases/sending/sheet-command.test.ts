import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { runCommand } from '#test/support/run-command.ts';
import { sendingCommands } from '../../cli/sending.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';

let db: TestDatabase;
let actor: Actor;
let asked: AskedQuestion;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('mihon');
  asked = await db.database.inWorkspace(actor.workspaceId, (tx) => askedQuestion(tx, actor, testLinks));
  folder = await mkdtemp(join(tmpdir(), 'renkei-sheet-'));
});
afterAll(() => db.close());

/** `renkei feedback sheet …` with what it said and printed. */
const sheet = (options: Record<string, string>) =>
  runCommand({ db, actor, clock: questionClock }, sendingCommands[0]!, options);

test('照会票と回答票を書き、監査に残す', async () => {
  const out = join(folder, '照会票.pdf');
  const [question, organisation] = [`mihon/${asked.questionId}`, `mihon/${asked.doctor.organisationId}`];
  const { code, said, printed } = await sheet({ question, organisation, out });
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('書き出しました') });
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(JSON.parse(printed[0]!)).toEqual({ question, organisation, out });
  const [last] = await db.database.inWorkspace(actor.workspaceId, (tx) =>
    tx.selectFrom('access.audit_event').selectAll().orderBy('seq', 'desc').limit(1).execute(),
  );
  expect(last).toMatchObject({ action: 'feedback.print-sheets', record: asked.doctor.addresseeId, outcome: 'done' });
});

test('使い方の誤りは2、ない照会・ない団体・頼まれていない団体は1で、ファイルは残らない', async () => {
  const before = await readdir(folder);
  const nobody = '00000000-0000-4000-8000-000000000000';
  const right = {
    question: asked.questionId,
    organisation: asked.doctor.organisationId,
    out: join(folder, 'b.pdf'),
  };
  for (const wrong of [{ out: join(folder, 'b.docx') }, { question: '' }, { organisation: '' }, { out: '' }]) {
    expect((await sheet({ ...right, ...wrong })).code).toBe(2);
  }
  for (const [wrong, sentence] of [
    [{ question: `mihon/${nobody}` }, '照会 mihon/'],
    [{ question: 'なんでもない' }, '見つかりません'],
    [{ question: `other/${asked.questionId}` }, '見つかりません'],
    [{ organisation: nobody }, '団体 0000'],
    [{ organisation: asked.council.empty.organisationId }, '送り先になっていません'],
    [{ out: join(folder, 'no-such-folder', 'b.pdf') }, '書き込めません'],
  ] as const) {
    expect(await sheet({ ...right, ...wrong })).toMatchObject({ code: 1, said: expect.stringContaining(sentence) });
  }
  expect(await readdir(folder)).toEqual(before);
});
