import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#kernel/clock.ts';
import type { CommandContext } from '#platform/command.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { sampleCommands } from '#src/commands/sample.ts';
import { TEST_SECRET, type TestDatabase, testDatabase } from '#test/support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function run(word: 'load' | 'remove', ...operands: string[]) {
  const printed: unknown[] = [];
  const said: string[] = [];
  const command = sampleCommands.find((each) => each.words[1] === word)!;
  const context: CommandContext = {
    options: {},
    switches: new Set(['json']),
    operands,
    language: 'ja',
    clock: systemClock,
    log: silentLog,
    secretKey: async () => TEST_SECRET,
    database: async () => db.database,
    inWorkspace: async () => {
      throw new Error('a sample is named by its key');
    },
    print: (text) => void printed.push(JSON.parse(text)),
    say: (text) => void said.push(text),
  };
  const code = await command.run(context);
  return { code, printed, said: said.join('\n') };
}

it('読み込みも取り除きも何度でもでき、一つを指定すれば一つを、同じ名前と形で答える', async () => {
  const about = (outcome: string) => ({
    code: 0,
    printed: [{ sample: 'otsuki', outcome }],
    said: expect.stringContaining('大月市'),
  });
  expect(await run('load', 'otsuki')).toEqual(about('loaded'));
  expect(await run('load', 'otsuki')).toEqual(about('present'));
  expect(await run('remove', 'otsuki')).toEqual(about('removed'));
  expect(await run('remove', 'otsuki')).toEqual(about('absent'));
});

it('指定しなければすべてを取り除き、一覧で答える。知らない町は使い方の誤り', async () => {
  const all = await run('remove');
  expect(all.printed).toEqual([
    [
      { sample: 'otsuki', outcome: 'absent' },
      { sample: 'mihon', outcome: 'absent' },
    ],
  ]);
  expect((await run('remove', 'nowhere')).code).toBe(2);
  expect((await run('load')).code).toBe(2);
});
