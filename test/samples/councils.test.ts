import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextAgenda } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { mihon } from '#samples/mihon/sample.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import type { SampleTown } from '#samples/sample-town.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';

const clock = fixedClock('2026-11-22T01:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function load(sample: SampleTown): Promise<Actor> {
  const loaded = await loadSample(db.database, sample, clock, 'cli:test', testLinks);
  expect(loaded).toEqual({ ok: true, value: 'loaded' });
  const row = await db.database.outsideWorkspaces((tx) =>
    tx.selectFrom('access.workspace_key').select('workspaceId').where('key', '=', sample.key).executeTakeFirstOrThrow(),
  );
  return {
    workspaceId: row.workspaceId,
    workspaceKey: sample.key,
    workspaceName: sample.name,
    role: 'officer',
    accountId: null,
    name: 'cli:test',
    auditName: 'cli:test',
  };
}

describe('見本の町の会議', () => {
  test('みほん市: 署名済みの会議、確認中の会議、これからの会議があり、次の次第に持ち越しが並ぶ', async () => {
    const actor = await load(mihon);
    await db.database.inWorkspace(actor.workspaceId, async (tx) => {
      const meetings = await tx
        .selectFrom('councils.meeting as m')
        .innerJoin('councils.body as b', 'b.bodyId', 'm.bodyId')
        .select(['b.name', 'b.bodyId', 'm.number', 'm.state', 'm.heldOn'])
        .where('m.workspaceId', '=', actor.workspaceId)
        .orderBy('m.heldOn')
        .execute();
      const medicalCare = meetings.filter(({ name }) => name === '医療介護連携推進ワーキンググループ');
      expect(medicalCare.map(({ state }) => state)).toEqual([...Array(10).fill('signed'), 'checking', 'planned']);
      const agenda = await nextAgenda(tx, actor, { bodyId: medicalCare[0]!.bodyId, sources: [], clock });
      if (!agenda.ok) throw new Error(agenda.error.kind);
      expect(agenda.value.meeting?.number).toBe(12);
      const carried = agenda.value.items.find(({ title }) => title === '認知症の人の入院時の付き添い');
      expect(carried).toMatchObject({ kind: 'item', timesCarried: 3 });
      const kinds = new Set(agenda.value.items.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['item', 'key-remark', 'action', 'visit', 'discussion']));
      expect(agenda.value.items.every(({ thing, reason }) => thing === null || (reason?.ja ?? '') !== '')).toBe(true);
    });
  });

  test('大月市: 資料にある団体と席だけがあり、人の名前はひとつもない', async () => {
    const actor = await load(otsuki);
    await db.database.inWorkspace(actor.workspaceId, async (tx) => {
      const people = await tx.selectFrom('councils.person').select('name').execute();
      expect(people).toEqual([]);
      const seats = await tx
        .selectFrom('councils.seat as s')
        .innerJoin('councils.body as b', 'b.bodyId', 's.bodyId')
        .select(['b.name', 's.sector', 's.note'])
        .where('s.workspaceId', '=', actor.workspaceId)
        .where('b.name', '=', '医療介護連携推進ワーキンググループ')
        .execute();
      const count = (sector: string) => seats.filter((seat) => seat.sector === sector).length;
      expect([count('medical'), count('care'), count('resident')]).toEqual([9, 5, 2]);
      expect(new Set(seats.filter(({ sector }) => sector === 'medical').map(({ note }) => note))).toEqual(
        new Set(['団体別の内訳は公表なし']),
      );
    });
  });
});
