import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, type Journey, linkFor, startJourney } from './journey.ts';
import { planToday } from './secretariat.ts';

const BODY = '地域づくり推進ワーキンググループ';
/** Each screen asks for news every few seconds. */
const patience = { timeout: 60_000 };

describe.runIf(chromiumIsHere())('二人の記録係が、同じ会議を同時に記録する', () => {
  let trial: Trial;
  let browser: Browser;
  let first: Journey;
  let second: Journey;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    first = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    await first.go(linkFor(trial, 'mihon', '事務局'));
    const hub = await planToday(first, BODY, ['集いの場の名前']);
    // The same account on another machine: the sign-in link is for one use.
    second = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    await second.context.addCookies(await first.context.cookies());
    await Promise.all([first.go(`${hub}/record`), second.go(`${hub}/record`)]);
  });
  afterAll(async () => {
    try {
      await first?.end();
      await second?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });

  const line = (page: Page, words: string) => page.locator('#record-remarks > li', { hasText: words });

  async function say(page: Page, seat: string, words: string) {
    await page.keyboard.press(seat);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }

  test('どちらが書いた発言も、二つの画面に並ぶ', async () => {
    await Promise.all([say(first.page, '1', '駅前の集会所がよい。'), say(second.page, '2', '段差のない所がよい。')]);
    for (const { page } of [first, second]) {
      for (const words of ['駅前の集会所がよい。', '段差のない所がよい。']) await line(page, words).waitFor(patience);
      expect(await page.locator('#record-remarks > li').count()).toBe(2);
    }
  });

  test('同じ発言を同時に直すと、後の人に両方の文が並び、どちらも失われない', async () => {
    for (const { page } of [first, second]) {
      await line(page, '駅前の集会所がよい。').getByRole('link', { name: /^直す/ }).click();
      await page.getByRole('form', { name: /発言を直す/ }).waitFor();
    }
    const edit = (page: Page) => page.getByRole('form', { name: /発言を直す/ });
    const box = (page: Page) => edit(page).getByRole('textbox', { name: /^発言/ });
    await box(first.page).fill('駅前の第一集会所がよい。');
    await box(second.page).fill('駅前の集会所の2階がよい。');
    await edit(first.page).getByRole('button').click();
    await line(first.page, '駅前の第一集会所がよい。').waitFor(patience);
    await edit(second.page).getByRole('button').click();

    const both = second.page.locator('#record-remarks .side-by-side');
    await both.first().waitFor(patience);
    const shown = await second.page.locator('#record-remarks').innerText();
    expect(shown).toContain('駅前の第一集会所がよい。');
    expect(await box(second.page).inputValue()).toBe('駅前の集会所の2階がよい。');
    await second.look();

    await box(second.page).fill('駅前の第一集会所の2階がよい。');
    await edit(second.page).getByRole('button').click();
    for (const { page } of [second, first]) await line(page, '駅前の第一集会所の2階がよい。').waitFor(patience);
  });

  test('直す前の文は、発言の経過に残っている', async () => {
    const { page } = first;
    const link = line(page, '駅前の第一集会所の2階がよい。').getByRole('link', { name: /^直す/ });
    await first.go((await link.getAttribute('href'))!);
    const history = page.locator('main details', { hasText: '駅前の集会所がよい。' });
    await history.locator('summary').click();
    const told = await history.innerText();
    for (const words of ['駅前の集会所がよい。', '駅前の第一集会所がよい。']) expect(told).toContain(words);
  });
});
