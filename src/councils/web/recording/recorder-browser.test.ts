import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { axe, chromiumPath, launchChromium, openWindow, overflow } from '#test/support/chromium.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { loadAssets } from '#ui/assets.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { recordingClock as clock, type TestRecording, testRecording } from '../../fixtures/recording.ts';
import { paths } from '../../paths.ts';
import { keyRemarksOf } from '../../store/key-remarks.ts';
import { agendaItems } from '../../store/meetings.ts';
import { decisionsOf, remarksOf } from '../../store/recording.ts';
import { recordingRoutes } from './routes.tsx';

/** Where there is no Chromium, the island is still tested in jsdom. */
const here = test.skipIf(chromiumPath() === null);
let db: TestDatabase;
let officer: Actor;
let it: TestRecording;
let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  if (chromiumPath() === null) return;
  db = await testDatabase();
  officer = await db.workspace('mihon');
  it = await inside((tx) => testRecording(tx, officer));
  const slice = { name: 'councils', routes: recordingRoutes({} as CouncilsDeps) };
  server = await serve(sliceApp({ db, actor: officer, slice, clock }));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await db?.close();
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

/** The slice behind a port, so that a browser can come. */
async function serve(app: SliceApp): Promise<Server> {
  const assets = await loadAssets();
  const files: Readonly<Record<string, string>> = { '/app.css': assets.css, '/app.js': assets.islands };
  const made = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const asset = files[path] && assets.files.get(files[path]);
    if (asset) {
      response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript');
      return void response.end(asset.bytes);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    const answer = request.method === 'POST' ? await app.post(path, fields) : await app.get(path);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', () => done()));
  return made;
}

const said = (page: Page) => page.locator('#recorder-said');

here('キーボードだけで、話者を選び、書き、印をつけ、決定を書き、次の議題へ移る。二人目の発言も入ってくる', async () => {
  const { page, troubles, context } = await openWindow(browser, address, { javaScript: true, width: 1280 });
  await page.goto(`${address}${paths.record.to('mihon', it.meetingId)}?item=${it.items[1]}`);
  const { keyboard } = page;
  await keyboard.press('1');
  await keyboard.type('退院の連絡が前日に届きます。');
  await keyboard.press('Shift+Enter');
  await keyboard.type('準備が間に合いません。');
  await keyboard.press('Enter');
  await expect.poll(() => said(page).textContent(), { timeout: 15_000 }).toBe('発言を保存しました');
  await keyboard.press('Shift+Digit1');
  await expect.poll(() => said(page).textContent(), { timeout: 15_000 }).toBe('要点発言の印をつけました');
  await keyboard.press('3');
  await keyboard.type('三日前に知らせます。');
  await keyboard.press('Enter');
  await expect.poll(() => page.locator('#record-remarks > li').count(), { timeout: 15_000 }).toBe(2);
  await keyboard.press('Shift+D');
  await keyboard.type('三日前に連絡する');
  await keyboard.press('Control+Enter');
  await expect.poll(() => said(page).textContent(), { timeout: 15_000 }).toBe('決定を保存しました');
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  if (process.env.RENKEI_PICTURES)
    await page.screenshot({ path: `${process.env.RENKEI_PICTURES}/recorder-1280.png`, fullPage: true });

  const second = await openWindow(browser, address, { javaScript: true, width: 390 });
  await second.page.goto(page.url());
  await second.page.keyboard.press('4');
  await second.page.keyboard.type('二人目の記録係が書きました。');
  await second.page.keyboard.press('Enter');
  await keyboard.press('1');
  await keyboard.type('打ちかけの');
  await expect.poll(() => page.locator('#record-remarks > li').count(), { timeout: 20_000 }).toBe(3);
  expect(await page.locator('#field-remark-text').inputValue()).toBe('打ちかけの');
  expect(await overflow(second.page)).toBe(0);
  if (process.env.RENKEI_PICTURES)
    await second.page.screenshot({ path: `${process.env.RENKEI_PICTURES}/recorder-390.png`, fullPage: true });

  await keyboard.type('発言');
  await keyboard.press('Escape');
  await keyboard.press('Shift+N');
  await expect.poll(() => page.locator('#record-item').textContent(), { timeout: 15_000 }).toBe('個別の相談');
  const { workspaceId } = officer;
  const kept = await inside(async (tx) => ({
    remarks: (await remarksOf(tx, workspaceId, it.meetingId)).map(({ text, itemId }) => [text, itemId]),
    seats: (await remarksOf(tx, workspaceId, it.meetingId)).map(({ seatId }) => seatId),
    decisions: (await decisionsOf(tx, workspaceId, it.meetingId)).map(({ text }) => text),
    marked: (await keyRemarksOf(tx, workspaceId, it.meetingId)).map(({ kind }) => kind),
    started: (await agendaItems(tx, workspaceId, it.meetingId)).map(({ startedAt }) => startedAt),
  }));
  expect(kept).toEqual({
    remarks: [
      ['退院の連絡が前日に届きます。\n準備が間に合いません。', it.items[1]],
      ['三日前に知らせます。', it.items[1]],
      ['二人目の記録係が書きました。', it.items[1]],
      ['打ちかけの発言', it.items[1]],
    ],
    seats: [it.doctor.seatId, it.care.seatId, it.resident.seatId, it.doctor.seatId],
    decisions: ['三日前に連絡する'],
    marked: ['challenge'],
    started: ['', '', '14:20'],
  });
  expect([...troubles, ...second.troubles]).toEqual([]);
  await context.close();
  await second.context.close();
});

here('回線が切れても打ち続けられ、つながれば順に一度ずつ届く', async () => {
  const { page, context } = await openWindow(browser, address, { javaScript: true, width: 1280 });
  await page.goto(`${address}${paths.record.to('mihon', it.meetingId)}?item=${it.items[0]}`);
  await context.setOffline(true);
  for (const text of ['切れている間の一', '切れている間の二']) {
    await page.keyboard.press('1');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => said(page).textContent(), { timeout: 15_000 }).toContain('まだ送れていません');
  expect(await page.locator('.recorder__unsent').count()).toBe(2);
  await context.setOffline(false);
  await expect.poll(() => page.locator('.recorder__unsent').count(), { timeout: 20_000 }).toBe(0);
  const all = await inside((tx) => remarksOf(tx, officer.workspaceId, it.meetingId));
  expect(all.filter(({ itemId }) => itemId === it.items[0]).map(({ text }) => text)).toEqual([
    '切れている間の一',
    '切れている間の二',
  ]);
  await context.close();
});
