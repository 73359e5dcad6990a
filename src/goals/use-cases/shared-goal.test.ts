import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importFigures, startWorkspaceCatalogue } from '#evidence/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { goalFiguresCsv } from '../fixtures.ts';
import { goalInPicture } from '../picture-contributor.ts';
import { loadSharedGoal } from './load-shared-goal.ts';
import { setSharedGoal } from './set-shared-goal.ts';

let db: TestDatabase;
let officer: Actor;
const clock = fixedClock('2026-11-22T00:00:00Z');
const goal = {
  name: '在宅復帰率を上げる',
  indicator: 'institutional-share',
  baselineAsOf: 'FY2014',
  targetAsOf: 'FY2017',
  clock,
};

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    await startWorkspaceCatalogue(tx, officer, clock);
    const read = await importFigures(tx, officer, {
      bytes: goalFiguresCsv,
      fileName: 'figures.csv',
      dryRun: false,
      clock,
    });
    expect(read.ok).toBe(true);
  });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

describe('共有目標', () => {
  test('決めるまでは、目標も現状の目標欄もない', async () => {
    await inside(async (tx) => {
      expect(await loadSharedGoal(tx, officer)).toBeNull();
      expect(await goalInPicture.sections(tx, officer, 'ja')).toEqual([]);
    });
  });

  test('登録済みの数値から、割合と人数で示す', async () => {
    await inside(async (tx) => {
      expect((await setSharedGoal(tx, officer, goal)).ok).toBe(true);
      const loaded = await loadSharedGoal(tx, officer);
      expect(loaded?.goal).toMatchObject({ name: '在宅復帰率を上げる', direction: 'decrease', supersedes: null });
      expect(loaded?.facts).toMatchObject({ points: '-0.9', peopleAgainstNoChange: '-13', peopleChange: '30' });
      const [section] = await goalInPicture.sections(tx, officer, 'ja');
      expect(section?.table.rows.map((row) => row.map((cell) => cell.text).slice(2))).toEqual([
        ['28.4', '382', '1,347'],
        ['28.4', '425', '1,498'],
        ['27.5', '412', '1,498'],
      ]);
      expect(section?.sources).toHaveLength(1);
    });
  });

  test('決め直すと前の目標は残り、現状の版が変わる', async () => {
    await inside(async (tx) => {
      await setSharedGoal(tx, officer, goal);
      const before = await goalInPicture.revision?.(tx, officer);
      expect((await setSharedGoal(tx, officer, { ...goal, name: '新しい目標' })).ok).toBe(true);
      const loaded = await loadSharedGoal(tx, officer);
      expect([loaded?.goal.name, ...(loaded?.former ?? []).map((it) => it.name)]).toEqual([
        '新しい目標',
        '在宅復帰率を上げる',
      ]);
      expect(await goalInPicture.revision?.(tx, officer)).not.toBe(before);
    });
  });

  test('決めるのは事務局だけ、読むのはどの役割でも', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((it) => it !== 'officer')) {
        expect(await setSharedGoal(tx, as(officer, role), goal)).toEqual(err({ kind: 'forbidden' }));
      }
      await setSharedGoal(tx, officer, goal);
      for (const role of roles) expect(await loadSharedGoal(tx, as(officer, role))).not.toBeNull();
    });
  });

  test('入力の誤りは、まとめて返し、何も書かない', async () => {
    await inside(async (tx) => {
      expect(await setSharedGoal(tx, officer, { ...goal, name: ' ', targetAsOf: 'FY2013' })).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { kind: 'name-missing' },
            { kind: 'no-figure', end: 'target', asOf: 'FY2013' },
            { kind: 'target-not-later' },
          ],
        }),
      );
      expect(await setSharedGoal(tx, officer, { ...goal, indicator: 'certified-persons' })).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'not-a-share' }] }),
      );
      expect(await loadSharedGoal(tx, officer)).toBeNull();
    });
  });

  test('見ていた目標がその間に替わっていたら、書かずに知らせる', async () => {
    await inside(async (tx) => {
      await setSharedGoal(tx, officer, goal);
      expect(await setSharedGoal(tx, officer, { ...goal, replaces: null })).toEqual(err({ kind: 'changed' }));
      expect((await loadSharedGoal(tx, officer))?.former).toEqual([]);
    });
  });

  test('二人が同時に決めても、目標は一つの鎖のまま', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => inside((tx) => setSharedGoal(tx, officer, { ...goal, name: `目標${n}` }))),
    );
    const written = outcomes.filter((outcome) => outcome.ok).length;
    expect(written).toBeGreaterThan(0);
    const loaded = await inside((tx) => loadSharedGoal(tx, officer));
    expect([loaded?.goal, ...(loaded?.former ?? [])]).toHaveLength(written);
  });

  test('ほかの導入単位からは見えない', async () => {
    await inside((tx) => setSharedGoal(tx, officer, goal));
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await loadSharedGoal(tx, stranger)).toBeNull();
      expect(await loadSharedGoal(tx, officer)).toBeNull();
    });
  });
});
