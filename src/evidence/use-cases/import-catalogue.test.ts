import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { catalogueColumns } from '../domain/catalogue-file-columns.ts';
import { importCatalogue } from './import-catalogue.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
let db: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace();
});
afterAll(() => db.close());

const rows = (...cells: Partial<Record<(typeof catalogueColumns)[number]['field'], string>>[]) =>
  [
    catalogueColumns.map((column) => column.header),
    ...cells.map((row) => catalogueColumns.map(({ field }) => row[field] ?? '')),
  ]
    .map((row) => row.join(','))
    .join('\n');
const take = (tx: Tx, bytes: string) => importCatalogue(tx, actor, { bytes, fileName: 'a.csv', dryRun: false, clock });
const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(actor.workspaceId, work);

test('R8: 二人が同時に内訳を決めても、互いに相手の内訳になる指標はできない', async () => {
  const x = { key: 'x', name: '見本X', unit: '人' };
  const [y, z] = ['y', 'z'].map((key) => ({ key, name: `見本${key}`, unit: '人' })) as [typeof x, typeof x];
  expect((await inWorkspace((tx) => take(tx, rows(x, y, z)))).ok).toBe(true);
  let second: ReturnType<typeof take> | undefined;
  const first = await inWorkspace(async (tx) => {
    const taken = await take(tx, rows({ ...x, partitions: 'y;z' }));
    second = inWorkspace((other) => take(other, rows({ ...y, partitions: 'x;z' })));
    // Long enough for the other one to have looked, were it not waiting for its turn.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return taken;
  });
  expect(first.ok).toBe(true);
  expect(await second).toMatchObject({ ok: false, error: { errors: [{ kind: 'cycle' }] } });
});
