import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { runCommand } from '#test/support/run-command.ts';
import { minutesCommands } from '../../cli/minutes.ts';
import { type HeldMeeting, heldMeeting, minutesClock } from '../../fixtures/minutes.ts';

let db: TestDatabase;
let actor: Actor;
let held: HeldMeeting;
let folder: string;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('mihon');
  held = await db.database.inWorkspace(actor.workspaceId, (tx) => heldMeeting(tx, actor));
  folder = await mkdtemp(join(tmpdir(), 'renkei-minutes-'));
});
afterAll(() => db.close());

/** `renkei councils minutes …` with what it said and printed. */
const minutes = (options: Record<string, string>) =>
  runCommand({ db, actor, clock: minutesClock }, minutesCommands[0]!, options);

test.each([
  ['public', 'pdf', '%PDF-'],
  ['closed', 'docx', 'PK'],
])('%s版を .%s に書き、署名前は案と言う', async (edition, format, start) => {
  const out = join(folder, `会議録.${format}`);
  const { code, said, printed } = await minutes({ meeting: `mihon/${held.meetingId}`, edition, out });
  expect(code).toBe(0);
  expect(said).toContain('案・未確定');
  expect((await readFile(out)).subarray(0, start.length).toString()).toBe(start);
  expect(JSON.parse(printed[0]!)).toMatchObject({ meeting: `mihon/${held.meetingId}`, edition, draft: true });
});

test('使い方の誤りは2、ない会議は1で、ファイルは残らない', async () => {
  const before = await readdir(folder);
  const right = { meeting: held.meetingId, edition: 'public', out: join(folder, 'b.pdf') };
  for (const wrong of [{ out: join(folder, 'b.txt') }, { edition: 'secret' }, { meeting: '' }, { out: '' }]) {
    expect((await minutes({ ...right, ...wrong })).code).toBe(2);
  }
  expect((await minutes({ ...right, meeting: 'mihon/00000000-0000-4000-8000-000000000000' })).code).toBe(1);
  expect((await minutes({ ...right, meeting: 'なんでもない' })).code).toBe(1);
  expect((await minutes({ ...right, out: join(folder, 'no-such-folder', 'b.pdf') })).code).toBe(1);
  expect(await readdir(folder)).toEqual(before);
});
