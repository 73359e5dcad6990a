import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { squeezed } from './paper-text.ts';
import { beginCheck, closeMeeting, planToday, prepareLinks } from './secretariat.ts';

const BODY = 'みほん市地域包括ケア推進会議';
const ITEMS = ['計画の進み具合', '来年度の事業'] as const;
const TOLD = '訪問診療の数は増えています。';

/** On a PC where scripts are switched off, plain forms do the same. */
describe.runIf(chromiumIsHere())('JavaScriptのない画面で、会議を記録し、会議録にする', () => {
  let trial: Trial;
  let browser: Browser;
  let journey: Journey;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    journey = await startJourney(browser, trial, { javaScript: false, width: 1280 });
    await journey.go(linkFor(trial, 'mihon', '事務局'));
  });
  afterAll(async () => {
    try {
      await journey?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });

  test('発言・決定・結果を書き、閉会にし、署名のある会議録を受け取る', async () => {
    const hub = await planToday(journey, BODY, ITEMS);
    await prepareLinks(journey, hub);
    await attend(hub);
    await record(hub);
    await closeMeeting(journey, hub);
    await beginCheck(journey, hub);
    const text = await signAndTakeHome(hub);
    for (const words of [...ITEMS, '年度内に評価を行う。']) expect(text).toContain(words);
  });

  async function attend(hub: string) {
    const { page } = journey;
    await journey.go(`${hub}/attendance`);
    for (const list of await page.getByLabel(/の当日の出欠$/).all()) await list.selectOption({ label: '出席' });
    await journey.press('button', '全員分を保存する');
    expect(await journey.text()).toContain('9人');
  }

  async function record(hub: string) {
    const { page } = journey;
    const { press } = journey;
    await journey.go(`${hub}/record`);
    await press('button', 'この議題を始める');
    await page.getByRole('radio', { name: '見本 一郎' }).check();
    await page.getByRole('textbox', { name: /^発言/ }).fill(TOLD);
    await press('button', '発言を保存する');
    expect(await page.locator('#record-remarks').innerText()).toMatch(/見本 一郎[\s\S]*訪問診療の数は増えています。/);

    await page.locator('summary', { hasText: '決定を書く' }).click();
    await page.getByRole('textbox', { name: /^決まったこと/ }).fill('年度内に評価を行う。');
    await press('button', '決定を保存する');
    await outcome('決定');
    await press('button', '次の議題へ');
    await outcome('次回へ持ち越し');
    expect(await journey.text()).toContain('次回へ持ち越し');
  }

  async function outcome(result: string) {
    const { page } = journey;
    await page.getByRole('combobox', { name: '結果' }).selectOption({ label: result });
    await page.getByRole('textbox', { name: /^要点/ }).fill(`${result}とした。`);
    await journey.press('button', '結果を保存する');
  }

  async function signAndTakeHome(hub: string): Promise<string> {
    const { page } = journey;
    for (const signer of [/^見本 一郎/, /^仮本 明/]) {
      await journey.go(`${hub}/minutes/sign`);
      const people = page.getByRole('combobox', { name: /^署名した人/ });
      const label = (await people.locator('option').allInnerTexts()).find((each) => signer.test(each))!;
      await people.selectOption({ label });
      await journey.press('button', '署名を登録する');
    }
    expect(await journey.text()).toContain('署名がそろい');
    const link = page.getByRole('main').getByRole('link', { name: /^公開.*PDF/ });
    return squeezed((await download(page, () => link.click())).bytes);
  }
});
