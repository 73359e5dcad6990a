import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, type Journey, startJourney } from './journey.ts';

const PASSWORD = 'みずうみのほとりを歩いた日';

/** Everything here is done with Tab, Enter and letters; the mouse stays where it is. */
describe.runIf(chromiumIsHere())('最初の事務局担当者が、キーボードだけで登録してサインインする', () => {
  let trial: Trial;
  let browser: Browser;
  let journey: Journey;
  let page: Page;
  let secret: string;
  let recoveryCodes: string[];
  let signInName: string;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    journey = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    page = journey.page;
  });
  afterAll(async () => {
    try {
      await journey?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });

  async function tabTo(selector: string) {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      expect(await focused.evaluate(isFocusShown), await focused.evaluate((element) => element.outerHTML)).toBe(true);
      if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached by Tab`);
  }
  async function type(selector: string, text: string) {
    await tabTo(selector);
    await page.keyboard.type(text);
  }
  async function enter() {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await journey.look();
  }

  test('renkei init で出たリンクから、パスワード・認証アプリ・回復コードまで', async () => {
    const made = await trial.renkei('init', '--workspace', 'kara', '--municipality', '192066', '--name', 'からの市');
    expect(made.code, made.stderr).toBe(0);
    await journey.go(new URL(made.stdout.trim()).pathname);
    await type('[name=name]', 'hanako');
    await type('[name=password]', PASSWORD);
    await type('[name=repeated]', PASSWORD);
    await enter();
    secret = (await page.locator('main code').first().innerText()).replaceAll(' ', '');
    await type('[name=code]', TOTP.generate({ secret: Secret.fromBase32(secret) }));
    await enter();
    recoveryCodes = await page.locator('main table code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    signInName = /hanako@kara/.exec(await journey.text())![0];
  });

  test('パスワードを誤ると、何が違うかの要約に焦点が移る', async () => {
    await tabTo('main a[href="/sign-in"]');
    await enter();
    await type('[name=name]', signInName);
    await type('[name=password]', 'ちがうパスワード');
    await enter();
    expect(await page.locator(':focus').innerText()).toMatch(/利用者名かパスワードが/);
    expect(await page.locator('.error-summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  test('サインインすると、まだ何もないことと、はじめ方が三つ示される', async () => {
    await tabTo('[name=name]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(signInName);
    await type('[name=password]', PASSWORD);
    await enter();
    // The app's code of this half minute is used up; a recovery code works at any time.
    await type('[name=code]', recoveryCodes[0]!);
    await enter();
    expect(new URL(page.url()).pathname).toBe('/w/kara/picture');
    const said = await journey.text();
    expect(said).toContain('まだ数値がありません');
    for (const way of ['CSVを取り込む', 'Excelから貼り付ける', '一つずつ入力する']) expect(said).toContain(way);
  });

  test('サインアウトして、認証アプリの新しいコードで入り直す。使った回復コードはもう使えない', async () => {
    await tabTo('form[action="/sign-out"] button');
    await enter();
    expect(await journey.text()).toContain('サインアウトしました');
    await type('[name=name]', signInName);
    await type('[name=password]', PASSWORD);
    await enter();
    await type('[name=code]', recoveryCodes[0]!);
    await enter();
    expect(await page.locator('.error-summary').innerText()).toContain('もう使われています');
    // A step ahead of the one that was used: the server allows one early, as phones' clocks run fast and slow.
    await type('[name=code]', TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + 30_000 }));
    await enter();
    expect(new URL(page.url()).pathname).toBe('/w/kara/picture');
  });
});

/** Runs in the page: an outline or a shadow that is there only while the element has the focus. */
function isFocusShown(element: Element): boolean {
  if (!element.matches(':focus-visible')) return element.matches('.error-summary');
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
}
