import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, type Journey, linkFor, startJourney } from './journey.ts';

const HEADER = '指標,地域,時点,種別,値,単位,出典,発行者';

/** As Excel saves a CSV on an office PC. */
const cp932 = (text: string): Buffer =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', 'CP932'], { input: text.replaceAll('\n', '\r\n') });

describe.runIf(chromiumIsHere())('事務局が数値を取り込み、直し、配った資料を確かめる', () => {
  let trial: Trial;
  let browser: Browser;
  let journey: Journey;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    journey = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    await journey.go(linkFor(trial, 'otsuki', '事務局'));
  });
  afterAll(async () => {
    try {
      await journey?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });

  async function upload(name: string, csv: string) {
    await journey.go('/w/otsuki/figures/import');
    await journey.page.getByLabel('CSVファイル').setInputFiles({ name, mimeType: 'text/csv', buffer: cp932(csv) });
    await journey.press('button', '読んでみる');
  }

  async function figuresOf(text: string): Promise<string> {
    await journey.go(`/w/otsuki/figures?text=${encodeURIComponent(text)}`);
    return journey.text();
  }

  test('直すところのあるCSVは、行と列を名指しして、一つも取り込まない', async () => {
    await upload(
      'まちがい.csv',
      `${HEADER}\n総人口,大月市,H30.4.1,実績,"24,001",人,試しの調べ①,大月市\n総人口,大月市,H30.13.1,実績,"24,100",人,試しの調べ①,大月市\n65歳以上人口,大月市,H30.4.1,実績,約九千,人,試しの調べ①,大月市\n`,
    );
    const said = await journey.text();
    expect(said).toContain('取り込めません（2か所）');
    expect(said).toMatch(/3行目 C列「時点」/);
    expect(said).toMatch(/4行目 E列「値」/);
    expect(said).toContain('一つも取り込んでいません');
    expect(await figuresOf('試しの調べ①')).toContain('条件に合う数値はありません');
  });

  test('よいCSVは、試しに読んでから取り込み、一覧に出典とともに出る', async () => {
    await upload(
      '人口.csv',
      `${HEADER}\n総人口,大月市,H30.4.1,実績,"２４，００１",人,試しの調べ①,大月市\n65歳以上人口,大月市,H30.4.1,実績,9100,人,試しの調べ①,大月市\n`,
    );
    expect(await journey.text()).toMatch(/新しい数値が2件[\s\S]*CP932/);
    expect(await figuresOf('試しの調べ①')).toContain('条件に合う数値はありません');
    await journey.page.goBack();
    await journey.press('button', '取り込む');
    expect(await journey.text()).toMatch(/取り込みました[\s\S]*新しい数値2件/);
    expect(await figuresOf('試しの調べ①')).toMatch(/総人口[\s\S]*平成30年4月1日（2018-04-01）[\s\S]*24,001/);
  });

  test('Excelから貼り付けた範囲も、同じように取り込める', async () => {
    await journey.go('/w/otsuki/figures/paste');
    await journey.page
      .getByLabel('貼り付け欄')
      .fill('指標\t時点\t種別\t値\t出典\n要支援認定者数\tH30.4.1\t実績\t251\t試しの貼り付け\n');
    await journey.press('button', '読んでみる');
    await journey.press('button', '取り込む');
    expect(await figuresOf('試しの貼り付け')).toMatch(/要支援認定者数[\s\S]*251/);
  });

  test('訂正すると履歴に両方が残り、その数値を載せた資料が差し替えの一覧に出る', async () => {
    const { page } = journey;
    await journey.go('/w/otsuki/reports');
    await journey.press('button', 'Excelを作る');
    await page.getByRole('link', { name: 'Excelをダウンロード' }).waitFor({ timeout: 120_000 });

    await journey.go('/w/otsuki/figures?indicator=certified-persons&kind=actual&sort=value&order=descending');
    await journey.press('link', '要介護（要支援）認定者数');
    await journey.press('link', '訂正する');
    await page.getByLabel('新しい値').fill('１，３６２');
    await page.getByLabel('訂正の理由').fill('再集計により確定値に改めた');
    await journey.press('button', '訂正する');
    const history = await page.locator('section', { has: page.getByRole('heading', { name: '履歴' }) }).innerText();
    expect(history).toMatch(/1,362人[\s\S]*現在の値[\s\S]*1,361人[\s\S]*訂正済み/);

    await journey.go('/w/otsuki/reports');
    const replaced = page.locator('section', { has: page.getByRole('heading', { name: '差し替えが必要な資料' }) });
    expect(await replaced.innerText()).toMatch(/現状の資料[\s\S]*要介護（要支援）認定者数[\s\S]*1,361人[\s\S]*1,362人/);
  });
});
