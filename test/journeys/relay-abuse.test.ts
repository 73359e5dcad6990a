import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, type Journey, linkFor, startJourney } from './journey.ts';
import { FRONT } from './relay-steps.ts';

/** Of the sample town; both have a question that waits. */
const OWN = 'みほん法律相談センター';
const OTHER = 'みほん市居宅介護支援事業所連絡会';
const LONG = '例会で話し合いました。'.repeat(5_000).slice(0, 50_000);

describe.runIf(chromiumIsHere())('ほかの団体の照会、止めたリンク、長すぎる文、違う種類のファイル', () => {
  let trial: Trial;
  let browser: Browser;
  let officer: Journey;
  let page: Page;
  let phone: Journey;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    officer = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    page = officer.page;
    page.on('dialog', (dialog) => void dialog.accept());
    phone = await startJourney(browser, trial, { javaScript: true, width: 390, touch: true });
    await officer.go(linkFor(trial, 'mihon', '事務局'));
  });
  afterAll(async () => {
    try {
      await officer?.end();
      await phone?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });
  /** The row of a silent organisation: the question that it was asked. */
  async function askedOf(organisation: string): Promise<string> {
    await officer.go(`${FRONT}/reminders`);
    const row = page.getByRole('row', { name: new RegExp(`^${organisation}`) });
    const href = await row.getByRole('link', { name: /^R\d+-/ }).getAttribute('href');
    return href!.split('/').at(-1)!;
  }
  async function linkOf(organisation: string): Promise<string> {
    await officer.go(`${FRONT}/reminders`);
    await officer.press('link', organisation);
    return page.getByLabel('専用ページのアドレス').inputValue();
  }

  test('リンクで、ほかの団体の照会と、でたらめなリンクは見つからない', async () => {
    const [own, other] = [await askedOf(OWN), await askedOf(OTHER)];
    const link = await linkOf(OWN);
    await phone.go(`${link}/${own}`);
    const forged = link.replace(/[^/]+(?=\/questions)/, 'A'.repeat(43));
    const said = [];
    for (const address of [`${link}/${other}`, `${link}/${crypto.randomUUID()}`, forged, `${forged}/${own}`]) {
      const answer = await phone.page.goto(address);
      expect(answer?.status(), address).toBe(404);
      await phone.look();
      said.push(await phone.text());
    }
    // Nobody learns whether there is such a question.
    expect(new Set(said.slice(0, 2)).size).toBe(1);
    expect(said.join()).not.toContain(OTHER);
  });

  test('50,000字の回答は、理由を言って断り、書いたものを残す', async () => {
    await phone.go(`${await linkOf(OWN)}/${await askedOf(OWN)}`);
    const text = phone.page.getByRole('textbox', { name: /^1/ });
    await text.fill(LONG);
    await phone.page.getByLabel('お名前').fill('模川 律');
    await phone.press('button', '確認へ進む');
    expect(await phone.page.locator('.error-summary').innerText()).toMatch(/20,000字|2万字/);
    expect(await text.inputValue()).toBe(LONG);
    expect(await phone.page.getByLabel('お名前').inputValue()).toBe('模川 律');
  });

  test('用紙の写しでないファイルは断り、写した言葉を残す', async () => {
    await officer.go(`${FRONT}/addressees/${await askedOf(OWN)}/answer`);
    const text = page.getByRole('textbox', { name: /^1/ });
    await text.fill('様式に同意します。');
    await page.getByRole('radio', { name: /^紙/ }).check();
    const wrong = {
      name: 'kaitohyo.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\u0090\u0000 not a sheet'),
    };
    await page.getByLabel('用紙の写し').setInputFiles(wrong);
    await officer.press('button', '回答として記録する');
    expect(await page.locator('.error-summary').innerText()).toContain('「kaitohyo.pdf」は受け付けられません');
    expect(await text.inputValue()).toBe('様式に同意します。');
    expect(await page.getByRole('radio', { name: /^紙/ }).isChecked()).toBe(true);
    expect(await officer.text()).toContain('用紙の写しは、もう一度選んでください');
  });

  test('止めたリンクは、止めたと言う', async () => {
    const link = await linkOf(OWN);
    await officer.press('button', '止める');
    expect(await officer.text()).toContain('個人リンクを止めました');
    const answer = await phone.page.goto(link);
    expect(answer?.status()).toBe(410);
    await phone.look();
    expect(await phone.text()).toContain('このリンクは使えなくなりました');
    expect(await phone.text()).not.toContain('見守りメール');
    await officer.press('button', '同じアドレスのまま開く');
    await phone.go(link);
    expect(await phone.text()).toContain('見守りメール');
  });
});
