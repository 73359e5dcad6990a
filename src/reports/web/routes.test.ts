import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWorkspace } from '#access/index.ts';
import { importFigures } from '#evidence/index.ts';
import { goalInPicture } from '#goals/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { paths } from '../paths.ts';
import { renderRequestedPaper } from '../use-cases/render-requested-paper.ts';

let db: TestDatabase;
let app: TestApp;
let actor: Actor;
let filesDir: string;
let officer: Browser;

beforeAll(async () => {
  db = await testDatabase();
  filesDir = await mkdtemp(join(tmpdir(), 'renkei-papers-'));
  await loadSample(db.database, otsuki, systemClock, 'cli:test', testLinks);
  const found = await db.database.outsideWorkspaces((tx) => findWorkspace(tx, 'otsuki'));
  actor = { ...(await db.workspace()), ...found, workspaceKey: 'otsuki', workspaceName: '大月市' } as Actor;
  app = await testApp(db, { filesDir });
  officer = await app.signIn(actor, 'officer');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const context = () => ({ database: db.database, clock: systemClock, log: silentLog, filesDir });
const render = (requestId: string) =>
  renderRequestedPaper({ workspaceId: actor.workspaceId, requestId }, context(), [goalInPicture]);
const html = async (answer: Response) => {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
};

/** Presses the button of a format as it stands on the page. */
async function press(format: string): Promise<string> {
  const page = await (await officer.get(paths.reports.to('otsuki'))).text();
  const token = new RegExp(
    `name="format" value="${format}"/?>\\s*<input type="hidden" name="token" value="([^"]+)"`,
    'u',
  ).exec(page);
  const answer = await officer.post(paths.makePaper.to('otsuki'), { format, token: token![1]! });
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!;
}

describe('報告の画面', () => {
  test.each(['1e309', '-1e309', '9'.repeat(40), '1e18', '0', '-1', '1.5', 'NaN', '__proto__', '%00'])(
    'ページ番号 %s でもエラーにならない',
    async (page) => {
      const answer = await officer.get(`${paths.reports.to('otsuki')}?page=${page}`);
      expect(answer.status).toBe(200);
    },
  );

  test('はじめは、ここに何が並ぶかと作り方がある', async () => {
    const page = await html(await officer.get(paths.reports.to('otsuki')));
    expect(page).toContain('資料はここに並びます');
    for (const button of ['PDFを作る', 'スライドを作る', 'Excelを作る']) expect(page).toContain(button);
  });

  test('PDFを頼むと進み具合が見え、できると受け取れる。照合コードで版がわかる', async () => {
    const location = await press('pdf');
    const id = location.split('/').at(-1)!;
    const waiting = await (await officer.get(location)).text();
    // Only without JavaScript does the page ask again by itself (in <noscript>); with it, the island asks quietly.
    expect((await checkHtml(waiting)).filter((problem) => !problem.startsWith('axe meta-refresh'))).toEqual([]);
    expect(waiting).toMatch(/<noscript>\s*<meta http-equiv="refresh"/u);
    expect(waiting).toContain('順番を待っています');
    await render(id);
    const ready = await html(await officer.get(location));
    expect(ready).not.toMatch(/http-equiv="refresh"/iu);
    const code = /照合コードは([0-9A-Z]{4}-[0-9A-Z]{4})/u.exec(ready)![1]!;

    const viewer = await app.signIn(actor, 'viewer');
    const file = await viewer.get(paths.file.to('otsuki', id));
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/u);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const checked = await html(await viewer.get(paths.check.to('otsuki', code.toLowerCase())));
    expect(checked).toContain('第1版です');
    expect(checked).toContain('載せた数値は、どれも今のままです');
  });

  test('数値が改められると、一覧・資料・照合のどれでもわかる', async () => {
    const location = await press('xlsx');
    await render(location.split('/').at(-1)!);
    const csv = (await otsuki.figuresCsv('')).toString().replace(',実績,9080,人,', ',実績,9081,人,');
    await db.database.inWorkspace(actor.workspaceId, (tx) =>
      importFigures(tx, actor, {
        bytes: new TextEncoder().encode(csv),
        fileName: 'a.csv',
        dryRun: false,
        clock: systemClock,
      }),
    );
    const list = await html(await officer.get(paths.reports.to('otsuki')));
    expect(list).toContain('差し替えが必要な資料');
    expect(list).toContain('載せた数値がその後改められました（1件）');
    expect(list).toContain('9,081人');
    expect(await html(await officer.get(location))).toContain('9,080人');
  });

  test('読めないコードは422で何を入れるかを言い、知らないコードはそう言う', async () => {
    const wrong = await officer.get(paths.check.to('otsuki', 'あいう'));
    expect(wrong.status).toBe(422);
    expect(await html(wrong)).toContain('数字と英字の8文字です');
    expect(await html(await officer.get(paths.check.to('otsuki', 'ZZZZ-ZZZZ')))).toContain('見つかりません');
    expect(await html(await officer.get(paths.check.to('otsuki')))).toContain('照合コード');
  });

  test('事務局のほかはボタンを持たず、送っても断られる', async () => {
    const viewer = await app.signIn(actor, 'viewer');
    expect(await html(await viewer.get(paths.reports.to('otsuki')))).not.toContain('PDFを作る');
    expect((await viewer.post(paths.makePaper.to('otsuki'), { format: 'pdf' })).status).toBe(403);
    expect((await officer.post(paths.makePaper.to('otsuki'), { format: 'exe' })).status).toBe(400);
    expect((await officer.get(paths.paper.to('otsuki', 'x'))).status).toBe(404);
    expect((await officer.get(paths.file.to('otsuki', '00000000-0000-4000-8000-000000000000'))).status).toBe(404);
  });

  test('英語を選んだ人には、同じ画面が英語で出る', async () => {
    const reader = await app.signIn(actor, 'officer');
    reader.cookies.set('renkei-language', 'en');
    expect(await html(await reader.get(paths.reports.to('otsuki')))).toContain('Make a PDF');
    expect(await html(await reader.get(paths.check.to('otsuki', 'ZZZZ-ZZZZ')))).toContain('Not found');
  });
});
