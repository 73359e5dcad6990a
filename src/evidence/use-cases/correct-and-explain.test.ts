import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { sampleByKey } from '#samples/samples.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { fingerprint } from '../domain/checks.ts';
import type { Figure } from '../domain/figure.ts';
import { currentFigures } from './current-figures.ts';
import { explainFinding } from './explain-finding.ts';
import { importFigures } from './import-figures.ts';
import { loadChecks, loadChecksAfresh } from './load-checks.ts';
import { loadFigureHistory } from './load-figure-history.ts';
import { recordFigure, type TypedFigure } from './record-figure.ts';
import { setAssumption } from './set-assumption.ts';
import { startWorkspaceCatalogue } from './start-workspace-catalogue.ts';
import { supersedeFigure } from './supersede-figure.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
let db: TestDatabase;
let actor: Actor;

beforeAll(async () => {
  db = await testDatabase();
  actor = await db.workspace('otsuki', { name: '大月市' });
  const bytes = await sampleByKey('otsuki')!.figuresCsv('2026-11-22');
  await db.database.inWorkspace(actor.workspaceId, async (tx) => {
    await startWorkspaceCatalogue(tx, actor, clock);
    await importFigures(tx, actor, { bytes, fileName: 'figures.csv', dryRun: false, clock });
  });
});
afterAll(() => db.close());

type InTx = Parameters<typeof db.database.inWorkspace>[1];
const here = <T>(work: (tx: Parameters<InTx>[0]) => Promise<T>) => db.database.inWorkspace(actor.workspaceId, work);
const checks = () => here((tx) => loadChecks(tx, actor));
const figures = () => here((tx) => currentFigures(tx, actor));
const figureOf = async (indicator: string, asOf: string): Promise<Figure> =>
  (await figures()).find(
    (figure) => figure.indicator === indicator && figure.asOf === asOf && figure.place === '大月市',
  )!;
const SUM = 'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01';

describe('検算', () => {
  test('大月市の公表値のうち、1,361と241+1,113、14.8%と1,361÷9,080が食い違い、35.2%は合う', async () => {
    const results = await checks();
    const at = (name: string) => results.find((result) => result.check === name);
    expect(at(SUM)).toMatchObject({ status: 'violated', expected: { low: 1354, high: 1354 }, actual: 1361 });
    expect(at('ratio:certification-rate@大月市/2016-04-01')).toMatchObject({ status: 'violated', actual: 14.8 });
    expect(at('ratio:aging-rate@大月市/2016-04-01')).toMatchObject({ status: 'holds', actual: 35.2 });
  });
});

describe('説明', () => {
  const explain = (reason: string, who = actor, check = SUM, seen: string | null = null) =>
    here((tx) => explainFinding(tx, who, { check, reason, seen, clock }));

  test('理由のない説明、事務局以外の説明、合っている検算への説明は受け付けない', async () => {
    expect(await explain('  ')).toMatchObject({ ok: false, error: { kind: 'reason-missing' } });
    expect(await explain('理由', as(actor, 'member'))).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await explain('理由', actor, 'ratio:aging-rate@大月市/2016-04-01')).toMatchObject({
      error: { kind: 'no-finding' },
    });
    expect(await explain('理由', actor, 'sum:nothing')).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await explain('理由', actor, SUM, 'figures-of-yesterday')).toMatchObject({ error: { kind: 'changed' } });
  });

  test('説明は名前と日付とともに残り、食い違いは消えず、数値が訂正されると外れる', async () => {
    const finding = (await checks()).find((result) => result.check === SUM)!;
    expect((await explain('第2号被保険者7人を含む', actor, SUM, fingerprint(finding))).ok).toBe(true);
    const after = (await checks()).find((result) => result.check === SUM)!;
    expect(after.status).toBe('violated');
    expect(after.explained).toEqual({ by: actor.name, on: '2026-11-22', reason: '第2号被保険者7人を含む' });

    const care = await figureOf('certified-care', '2016-04-01');
    await here((tx) => supersedeFigure(tx, actor, { figureId: care.id, value: '1,114', reason: '再集計', clock }));
    expect((await checks()).find((result) => result.check === SUM)).toMatchObject({
      status: 'violated',
      expected: { low: 1355, high: 1355 },
      explained: null,
    });
  });
});

describe('覚えておく検算', () => {
  test('数値が変わらないうちは、前の結果を使う', async () => {
    const first = await checks();
    expect(await checks()).toBe(first);
  });

  test('途中でやめた訂正の結果は、次に同じ版になった訂正に残らない', async () => {
    const figure = await figureOf('aging-rate', '2016-04-01');
    const correct = (value: string, fails: boolean) =>
      here(async (tx) => {
        await supersedeFigure(tx, actor, { figureId: figure.id, value, reason: '試し', clock });
        const finding = (await loadChecksAfresh(tx, actor)).find(
          ({ check }) => check === 'ratio:aging-rate@大月市/2016-04-01',
        );
        if (fails) throw new Error('power cut');
        return finding;
      });
    await expect(correct('99.9', true)).rejects.toThrow('power cut');
    expect(await correct('35.3', false)).toMatchObject({ actual: 35.3 });
    const after = (await checks()).find(({ check }) => check === 'ratio:aging-rate@大月市/2016-04-01');
    expect(after).toMatchObject({ status: 'violated', actual: 35.3 });
  });
});

describe('訂正', () => {
  test('元の値は履歴に残り、二人目の訂正には先の値が示される', async () => {
    const first = await figureOf(
      'standard-premium',
      (await figures()).find((f) => f.indicator === 'standard-premium')!.asOf,
    );
    const correct = (value: string) =>
      here((tx) => supersedeFigure(tx, actor, { figureId: first.id, value, reason: '誤記', clock }));
    const both = await Promise.all([correct('4,993'), correct('4,994')]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const done = both.find((result) => result.ok)!;
    const lost = both.find((result) => !result.ok)!;
    const winner = done.ok ? done.value.figureId : '';
    expect(lost).toMatchObject({ error: { kind: 'conflict', figure: { id: first.id }, theirs: { id: winner } } });

    const history = await here((tx) => loadFigureHistory(tx, actor, first.id, [], 'ja'));
    if (!history.ok) throw new Error('history is missing');
    expect(history.value.current).toBe(false);
    expect(history.value.history.map((figure) => figure.id)).toEqual([winner, first.id]);
    expect((await figures()).filter((figure) => figure.indicator === 'standard-premium')).toHaveLength(1);
  });

  test('値がない、同じ値、理由がない訂正は、どの欄かを言う', async () => {
    const figure = await figureOf('total-population', '2016-04-01');
    const attempt = (value: string, reason: string) =>
      here((tx) => supersedeFigure(tx, actor, { figureId: figure.id, value, reason, clock }));
    expect(await attempt('', '')).toMatchObject({
      error: { kind: 'invalid', problems: [{ field: 'value' }, { field: 'reason' }] },
    });
    expect(await attempt('２５，７７５', '理由')).toMatchObject({
      error: { problems: [{ field: 'value', problem: { kind: 'same' } }] },
    });
    expect(await attempt('25,776人', '理由')).toMatchObject({
      error: { problems: [{ problem: { kind: 'unit-in-number' } }] },
    });
  });
});

describe('一つずつの入力', () => {
  const typed: TypedFigure = {
    indicator: 'older-people-living-alone',
    place: '',
    asOf: '令和７年４月１日',
    kind: '実績',
    value: '１，２３４',
    unit: '',
    source: '高齢者実態調査',
    publisher: '大月市',
    publishedOn: 'R7.6.30',
    locator: '3頁',
    licence: '',
    note: '',
  };
  const record = (change: Partial<TypedFigure>) =>
    here((tx) => recordFigure(tx, actor, { typed: { ...typed, ...change }, clock }));

  test('全角や和暦で入力でき、地域は導入単位の名前になる', async () => {
    const done = await record({});
    expect(done).toMatchObject({ ok: true, value: { corrects: null } });
    expect(await figureOf('older-people-living-alone', '2025-04-01')).toMatchObject({
      value: '1234',
      source: { publishedOn: '2025-06-30', locator: '3頁' },
    });
    expect(await record({})).toMatchObject({ error: { kind: 'unchanged' } });
  });

  test('値の書き忘れも、ほかの誤りと一度に返る', async () => {
    const done = await record({ asOf: '', value: ' ', source: '' });
    if (done.ok || done.error.kind !== 'invalid') throw new Error('should have been refused');
    expect(done.error.errors.map((error) => error.field).toSorted()).toEqual(['asOf', 'source', 'value']);
  });

  test('誤りは、それぞれの欄に返る', async () => {
    const done = await record({ asOf: '平成35年', value: '約千人', source: '' });
    if (done.ok || done.error.kind !== 'invalid') throw new Error('should have been refused');
    expect(done.error.errors.map((error) => error.field).toSorted()).toEqual(['asOf', 'source', 'value']);
    expect(await record({ value: '－' })).toMatchObject({ error: { kind: 'invalid', errors: [{ field: 'value' }] } });
  });
});

describe('仮定', () => {
  test('割合でない数や、よりどころのない仮定は受け付けない', async () => {
    const set = (low: string, high: string, source: string) =>
      here((tx) => setAssumption(tx, actor, { key: 'occupancy', low, high, source, clock }));
    expect(await set('95', '101', '')).toMatchObject({
      error: { problems: ['high-not-percent', 'source-missing'] },
    });
    expect(await set('99', '95', '調査')).toMatchObject({ error: { problems: ['low-above-high'] } });
    expect(await set('95', '100', '調査')).toEqual({ ok: true, value: null });
    expect(await set('90', '98', '新しい調査')).toEqual({ ok: true, value: null });
  });
});
