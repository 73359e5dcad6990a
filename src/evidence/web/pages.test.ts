import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { sampleByKey } from '#samples/samples.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { catalogueCells } from '../domain/write-catalogue-rows.ts';
import { paths } from '../paths.ts';
import { evidenceSlice } from '../slice.ts';
import { catalogue, currentFigures } from '../use-cases/current-figures.ts';
import { importFigures } from '../use-cases/import-figures.ts';
import { loadChecks } from '../use-cases/load-checks.ts';
import { startWorkspaceCatalogue } from '../use-cases/start-workspace-catalogue.ts';

const NOW = '2026-11-22T03:00:00Z';
const clock = fixedClock(NOW);
const evidenceApp = (database: TestDatabase, actor: Actor, at = clock): SliceApp =>
  sliceApp({
    db: database,
    actor,
    clock: at,
    slice: evidenceSlice({ pictureContributors: [], figureUses: [], reportsHref: (key) => `/w/${key}/reports` }),
  });
let db: TestDatabase;
let otsuki: Actor;
let app: SliceApp;

beforeAll(async () => {
  db = await testDatabase();
  otsuki = await db.workspace('otsuki', { name: '大月市' });
  const bytes = await sampleByKey('otsuki')!.figuresCsv(NOW);
  await db.database.inWorkspace(otsuki.workspaceId, async (tx) => {
    await startWorkspaceCatalogue(tx, otsuki, clock);
    await importFigures(tx, otsuki, { bytes, fileName: 'figures.csv', dryRun: false, clock });
  });
  app = evidenceApp(db, otsuki);
});
afterAll(() => db.close());

const key = 'otsuki';
const figures = (): Promise<readonly Figure[]> =>
  db.database.inWorkspace(otsuki.workspaceId, (tx) => currentFigures(tx, otsuki));
const aFigure = async (indicator: string): Promise<Figure> => (await figures()).find((f) => f.indicator === indicator)!;
const standing = async (indicator: string): Promise<Indicator> =>
  (await db.database.inWorkspace(otsuki.workspaceId, (tx) => catalogue(tx, otsuki))).find((i) => i.key === indicator)!;
const unexplained = async (): Promise<string> =>
  (await db.database.inWorkspace(otsuki.workspaceId, (tx) => loadChecks(tx, otsuki)))[0]!.check;

describe('ページの形', () => {
  const pages: readonly [string, () => string | Promise<string>][] = [
    ['現状', () => paths.picture.to(key)],
    ['数値の一覧', () => paths.figures.to(key)],
    ['絞り込んだ一覧', () => paths.figures.to(key, { text: '認定', sort: 'value', order: 'descending' })],
    ['数値', async () => paths.figure.to(key, (await aFigure('certified-persons')).id)],
    ['訂正', async () => paths.correctFigure.to(key, (await aFigure('certified-persons')).id)],
    ['入力', () => paths.newFigure.to(key)],
    ['取り込み', () => paths.importFigures.to(key)],
    ['貼り付け', () => paths.pasteFigures.to(key)],
    ['指標', () => paths.indicators.to(key)],
    ['指標を加える', () => paths.newIndicator.to(key)],
    ['指標の取り込み', () => paths.importIndicators.to(key)],
    ['検算', () => paths.checks.to(key)],
    ['説明', async () => paths.explain.to(key, await unexplained())],
    ['仮定', () => paths.assumptions.to(key)],
  ];
  test.each(pages)('%s：日本語と英語で、HTMLとアクセシビリティの検査に合う', async (_name, path) => {
    for (const language of ['ja', 'en'] as const) {
      const answer = await app.get(await path(), { language });
      expect(answer.status).toBe(200);
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/ style=|<style|\son[a-z]+=/);
      expect(await checkHtml(html)).toEqual([]);
    }
  });

  test('数値のない導入単位の現状は、はじめ方を示す', async () => {
    const empty = await db.workspace('empty', { name: 'みほん市' });
    const html = await (await evidenceApp(db, empty).get(paths.picture.to('empty'))).text();
    expect(html).toContain('まだ数値がありません');
    expect(html).toContain(paths.pasteFigures.to('empty'));
    const reader = await (await evidenceApp(db, empty).get(paths.picture.to('empty'), { role: 'viewer' })).text();
    expect(reader).not.toContain(paths.pasteFigures.to('empty'));
  });
});

describe('現状', () => {
  test('数から数値のページへたどれ、出典が全部出る', async () => {
    const html = await (await app.get(paths.picture.to(key))).text();
    const figure = await aFigure('older-people-living-alone');
    expect(html).toContain('1,111');
    expect(html).toContain(paths.figure.to(key, figure.id));
    const page = await (await app.get(paths.figure.to(key, figure.id))).text();
    for (const text of [figure.source.title, figure.source.publisher, '平成28年4月1日（2016-04-01）']) {
      expect(page).toContain(text);
    }
  });

  test('訂正のあとは新しい値になる', async () => {
    const before = await aFigure('support-centres');
    await app.get(paths.picture.to(key));
    const answer = await app.post(paths.correctFigure.to(key, before.id), { value: '2', reason: '分所を開いたため' });
    expect(answer.status).toBe(303);
    const html = await (await app.get(paths.picture.to(key))).text();
    expect(html).not.toContain(before.id);
    const old = await (await app.get(paths.figure.to(key, before.id))).text();
    expect(old).toContain('この数値は訂正されています');
    const lost = await app.post(paths.correctFigure.to(key, before.id), { value: '3', reason: '' });
    expect([lost.status, await lost.text()]).toEqual([409, expect.stringContaining('先にほかの人が訂正しました')]);
  });
});

describe('取り込み', () => {
  const csv = '指標,地域,時点,種別,値,単位,出典\n総人口,大月市,令和7年4月1日,実績,"21,000",人,住民基本台帳\n';
  const file = (text: string) => new File([text], 'C:\\山田\\人口.csv', { type: 'text/csv' });

  test('読んでみて、確かめて、取り込む。ファイルは一度選べばよい', async () => {
    const read = await app.post(paths.importFigures.to(key), { file: file(csv), title: '', kind: 'actual' });
    expect(read.status).toBe(303);
    const previewPath = read.headers.get('location')!;
    const preview = await (await app.get(previewPath)).text();
    expect(preview).toContain('住民基本台帳');
    expect(preview).toContain('UTF-8');
    expect(preview).not.toContain('山田');
    expect(await checkHtml(preview)).toEqual([]);
    const taken = await app.post(previewPath, {});
    expect(taken.status).toBe(303);
    const done = await (await app.get(taken.headers.get('location')!)).text();
    expect(done).toContain('新しい数値1件');
    expect(await checkHtml(done)).toEqual([]);
    // Used up: a second click imports nothing and says why.
    expect((await app.post(previewPath, {})).status).toBe(422);
    expect(app.audited.at(-2)).toMatchObject({ action: 'figure.import', outcome: 'done' });
  });

  test('誤りのある表は行と列を示し、貼り付けた文字を残す', async () => {
    const text = '指標\t時点\t値\t出典\n総人口\t平成35年\t21000\t台帳';
    const answer = await app.post(paths.pasteFigures.to(key), { text });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toMatch(/2行目.*B列.*平成35年/);
    expect(html).toContain(text);
    expect(await checkHtml(html)).toEqual([]);
  });

  test('見出しのない貼り付けは、欄に書いた出典で読む', async () => {
    const text = '総人口\t令和6年4月1日\t21,300';
    const answer = await app.post(paths.pasteFigures.to(key), {
      text,
      title: '住民基本台帳',
      publishedOn: 'R6.4.30',
      kind: 'actual',
    });
    expect(answer.status).toBe(303);
    await app.post(answer.headers.get('location')!, {});
    const found = (await figures()).find((figure) => figure.asOf === '2024-04-01');
    expect(found).toMatchObject({ value: '21300', source: { title: '住民基本台帳', publishedOn: '2024-04-30' } });
  });

  test('20 MBを超えるファイルは、ひとことで断る', async () => {
    const big = new File([new Uint8Array(20 * 1024 * 1024 + 10).fill(0x2c)], 'big.csv');
    const answer = await app.post(paths.importFigures.to(key), { file: big });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('大きすぎます')]);
  });

  test('1時間を過ぎた下読みは消える', async () => {
    const read = await app.post(paths.importFigures.to(key), { file: file(csv.replace('21,000', '20,999')) });
    const later = evidenceApp(db, otsuki, fixedClock('2026-11-22T04:00:01Z'));
    const answer = await later.post(read.headers.get('location')!, {});
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('確認の時間が過ぎました')]);
  });
});

describe('書き出し', () => {
  test('書き出したCSVを取り込むと、何も変わらない', async () => {
    const answer = await app.get(paths.exportCsv.to(key), { role: 'viewer' });
    expect(answer.headers.get('content-disposition')).toContain('otsuki');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const again = await db.database.inWorkspace(otsuki.workspaceId, (tx) =>
      importFigures(tx, otsuki, { bytes, fileName: 'export.csv', dryRun: true, clock }),
    );
    expect(again).toMatchObject({ ok: true, value: { added: 0, corrected: 0, unchanged: (await figures()).length } });
    const xlsx = await app.get(paths.exportXlsx.to(key));
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(app.audited.at(-1)).toMatchObject({ action: 'figure.export', outcome: 'done' });
  });
});

describe('説明と仮定と指標', () => {
  test('説明は残り、現状に「説明あり」と出る', async () => {
    const check = await unexplained();
    const empty = await app.post(paths.explain.to(key), { check, reason: ' ' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('理由を入力してください')]);
    const done = await app.post(paths.explain.to(key), { check, reason: '第2号被保険者を含む' });
    expect(done.status).toBe(303);
    const html = await (await app.get(paths.picture.to(key), { role: 'viewer' })).text();
    expect(html).toContain('説明あり');
    expect(html).toContain('第2号被保険者を含む');
  });

  test('仮定は全角でも入り、誤りのときは打った文字が残る', async () => {
    const typed = { key: 'occupancy', 'occupancy-low': '９５', 'occupancy-high': '百', 'occupancy-source': '県の調査' };
    const refused = await app.post(paths.assumptions.to(key), typed);
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('百');
    expect(await checkHtml(html)).toEqual([]);
    const done = await app.post(paths.assumptions.to(key), { ...typed, 'occupancy-high': '９８％' });
    expect(done.status).toBe(303);
    expect(await (await app.get(paths.assumptions.to(key))).text()).toContain('95〜98%');
  });

  test('指標の一覧を書き出し、一行加えて取り込むと、加わった数が出る', async () => {
    const template = await (await app.get(paths.indicatorsTemplate.to(key))).text();
    const row = 'dental-visits,訪問歯科の件数,件,1か月の件数,,,,,0,,\r\n';
    const file = new File([template + row], 'indicators.csv');
    const done = await app.post(paths.importIndicators.to(key), { file });
    const html = await done.text();
    expect([done.status, html]).toEqual([200, expect.stringContaining('加えた指標1、改めた指標0')]);
    expect(html).toContain('訪問歯科の件数');
    const bad = await app.post(paths.importIndicators.to(key), { file: new File(['a,b\n1,2'], 'x.csv') });
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('1行目')]);
  });

  test('自分の指標を加え、その数値を入れられる', async () => {
    const indicator = {
      key: 'home-visit-doctors',
      name: '訪問診療をする医療機関',
      unit: '箇所',
      definition: '届出のある数',
    };
    expect((await app.post(paths.newIndicator.to(key), indicator)).status).toBe(303);
    const bad = await app.post(paths.newIndicator.to(key), { ...indicator, key: 'だめなキー' });
    expect(bad.status).toBe(422);
    expect(await checkHtml(await bad.text())).toEqual([]);
    const figure = { indicator: indicator.key, asOf: 'R7.4.1', value: '3', source: '届出名簿', kind: '実績' };
    expect((await app.post(paths.newFigure.to(key), figure)).status).toBe(303);
    const refused = await app.post(paths.newFigure.to(key), { ...figure, asOf: '平成35年' });
    expect(refused.status).toBe(422);
    expect(await checkHtml(await refused.text())).toEqual([]);
  });
});

describe('指標の定義を改める', () => {
  test('今の定義が欄に入って開き、そのまま送れば内訳も地点の合計も失われない', async () => {
    const form = await (await app.get(paths.newIndicator.to(key, 'certified-persons'))).text();
    const value = (name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(form)?.slice(1).join('');
    expect(value('partitions')).toContain('certified-support; certified-care');
    const kept = await standing('certified-persons');
    const typed = { ...catalogueCells(kept), definition: '年度末の認定者数（改めた定義）' };
    expect((await app.post(paths.newIndicator.to(key), typed)).status).toBe(303);
    const now = await standing('certified-persons');
    expect(now).toEqual({ ...kept, definition: '年度末の認定者数（改めた定義）' });
  });
});

describe('だれが', () => {
  test('読むのは全員、書くのは事務局', async () => {
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      expect((await app.get(paths.picture.to(key), { role })).status).toBe(200);
      expect((await app.get(paths.newFigure.to(key), { role })).status).toBe(403);
      expect((await app.post(paths.explain.to(key), { check: 'x', reason: 'y' }, { role })).status).toBe(403);
    }
  });

  test('ない番号や形の違う番号は、見つからないと答える', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', "'; DROP TABLE figure"]) {
      expect((await app.get(paths.figure.to(key, encodeURIComponent(id)))).status).toBe(404);
      expect((await app.get(paths.importPreview.to(key, encodeURIComponent(id)))).status).toBe(
        id.length === 36 ? 422 : 404,
      );
    }
  });
});
