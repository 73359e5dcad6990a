import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { squeeze, squeezed } from './paper-text.ts';

const windows = [
  { name: '広い画面', javaScript: true, width: 1280, town: 'otsuki', tells: '1,361' },
  { name: '電話の画面、JavaScriptなし', javaScript: false, width: 390, town: 'mihon', tells: '' },
] as const;

describe.runIf(chromiumIsHere())('はじめて起動した人が、現状から資料を持ち帰るまで', () => {
  let trial: Trial;
  let browser: Browser;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await trial?.stop();
  });

  test.each(windows)('$name', async ({ javaScript, width, town, tells }) => {
    const journey = await startJourney(browser, trial, { javaScript, width });
    const { page } = journey;
    await journey.go(linkFor(trial, town, '事務局'));
    expect(new URL(page.url()).pathname).toBe(`/w/${town}/picture`);
    expect(await journey.text()).toContain(tells);

    await numberToSource(journey);
    await journey.go(`/w/${town}/picture`);
    await explainFinding(journey, town);
    const lead = await page.locator('.page-header__lead').innerText();
    await papers(journey, { town, lead, tells });
    await leave(journey, town);
    await journey.end();
  });

  async function numberToSource({ page, look, text }: Journey) {
    const tile = page.locator('main a[href*="/figures/"]').first();
    await Promise.all([page.waitForEvent('load'), tile.click()]);
    await look();
    const shown = await text();
    expect(shown).toContain('出典');
    expect(await page.locator('dt', { hasText: '資料名' }).locator('+ dd').innerText()).not.toBe('');
    expect(shown).toContain('履歴');
  }

  async function explainFinding(journey: Journey, town: string) {
    const { page } = journey;
    const before = await page.locator('main .badge', { hasText: '未説明' }).count();
    expect(before).toBeGreaterThan(0);
    await journey.press('link', '説明を書く');
    await page.getByLabel('理由').fill('原資料の発行元に照会中です。');
    await journey.press('button', '説明を残す');
    await journey.go(`/w/${town}/picture`);
    const finding = page.locator('main li', { hasText: '原資料の発行元に照会中です。' });
    expect(await finding.innerText()).toMatch(/説明あり[\s\S]*見本 事務局/);
  }

  async function papers(journey: Journey, expected: { town: string; lead: string; tells: string }) {
    const pdf = await makePaper(journey, expected.town, 'PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = squeezed(pdf);
    expect(text).toContain(squeeze(expected.lead));
    expect(text).toContain(expected.tells);

    const slides = unzipSync(await makePaper(journey, expected.town, 'スライド'));
    expect(Object.keys(slides).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).not.toEqual([]);

    const book = unzipSync(await makePaper(journey, expected.town, 'Excel'));
    const sheets = Object.entries(book).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.some(([, bytes]) => strFromU8(bytes).includes('<f>'))).toBe(true);
  }

  async function makePaper(journey: Journey, town: string, format: string): Promise<Buffer> {
    const { page } = journey;
    await journey.go(`/w/${town}/reports`);
    await journey.press('button', `${format}を作る`);
    // The page renews itself: by script, or without one by its refresh.
    const link = page.getByRole('link', { name: `${format}をダウンロード` });
    await link.waitFor({ timeout: 120_000 });
    await journey.look();
    const file = await download(page, () => link.click());
    expect(file.name).toMatch(/^現状の資料_第\d+版_\d{4}-\d\d-\d\d\.(pdf|pptx|xlsx)$/);
    return file.bytes;
  }

  /** S20: a shared PC must show nothing to whoever comes next, not even by the Back button. */
  async function leave({ page, look }: Journey, town: string) {
    await page.goto(`${trial.address}/w/${town}/figures`);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'サインアウト' }).click()]);
    await look();
    expect(await page.locator('main').innerText()).toContain('サインアウトしました');
    await page.goBack({ waitUntil: 'load' });
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.locator('main table').count()).toBe(0);
  }
});
