import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFigures, startWorkspaceCatalogue } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { goalInBriefing } from '../briefing-section.ts';
import { goalFiguresCsv } from '../fixtures.ts';
import { setSharedGoal } from './set-shared-goal.ts';

let db: TestDatabase;
let officer: Actor;
const clock = fixedClock('2026-11-22T00:00:00Z');
beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace();
});
afterAll(() => db?.close());

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const parts = (language: 'ja' | 'en') =>
  inside((tx) => goalInBriefing.sections(tx, officer, { seats: [], language, today: '2026-11-22' }));

test('説明資料の共有目標：決める前は何も言わず、決めれば割合と人数の両方で言う', async () => {
  expect((await parts('ja')).forAll).toEqual([]);
  await inside(async (tx) => {
    await startWorkspaceCatalogue(tx, officer, clock);
    await importFigures(tx, officer, { bytes: goalFiguresCsv, fileName: 'figures.csv', dryRun: false, clock });
    const goal = { name: '在宅復帰率を上げる', indicator: 'institutional-share' };
    const set = await setSharedGoal(tx, officer, { ...goal, baselineAsOf: 'FY2014', targetAsOf: 'FY2017', clock });
    expect(set.ok).toBe(true);
  });
  const [part, ...more] = (await parts('ja')).forAll;
  expect(more).toEqual([]);
  expect(part!.heading).toBe('共有目標：在宅復帰率を上げる');
  expect(part!.sentences.length).toBeLessThanOrEqual(3);
  const said = part!.sentences.join('');
  for (const told of ['0.9ポイント', '13人', '28.4 %', '412人']) expect(said).toContain(told);
  expect((await parts('en')).forAll[0]!.heading).toBe('Shared goal: 在宅復帰率を上げる');
});
