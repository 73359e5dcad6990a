import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { beginCheck, closeMeeting, planToday, prepareLinks, textFile } from './secretariat.ts';

const ITEM = '見守りの声かけの進め方';
const PHONE = { width: 390, touch: true } as const;
const members = [
  { name: 'JavaScriptあり', javaScript: true, body: '認知症施策推進ワーキンググループ', member: '架川 健' },
  { name: 'JavaScriptなし', javaScript: false, body: 'みほん市地域包括ケア推進会議', member: '仮本 明' },
] as const;

describe.runIf(chromiumIsHere())('アカウントのない委員が、電話で案内から会議録の確認まで', () => {
  let trial: Trial;
  let browser: Browser;
  let officer: Journey;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    officer = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    officer.page.on('dialog', (dialog) => void dialog.accept());
    await officer.go(linkFor(trial, 'mihon', '事務局'));
  });
  afterAll(async () => {
    try {
      await officer?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
    }
  });

  test.each(members)('$name', async ({ javaScript, body, member }) => {
    const hub = await planToday(officer, body, [ITEM]);
    await addMaterial(hub);
    await prepareLinks(officer, hub);
    const link = await officer.page.getByLabel(`${member}さんの個人リンク`).inputValue();

    const phone = await startJourney(browser, trial, { javaScript, ...PHONE });
    await phone.go(link);
    const seen = await phone.text();
    for (const words of [member, body, ITEM, '資料1 声かけの手順']) expect(seen).toContain(words);
    await reads(phone, hub, member);
    await replies(phone, hub, member);
    await saysByLetter(phone, hub);
    const calendar = await download(phone.page, () => phone.page.getByRole('link', { name: '予定表に入れる' }).tap());
    expect(calendar.bytes.toString()).toContain('BEGIN:VCALENDAR');

    await closeMeeting(officer, hub);
    await beginCheck(officer, hub);
    await phone.go(link);
    await checksMinutes(phone, hub, member);
    await linkIsStopped(phone, hub, { member, link });
    await phone.end();
  });

  async function addMaterial(hub: string) {
    await officer.go(`${hub}/materials`);
    const { page } = officer;
    await page.locator('input[type=file]').setInputFiles(textFile('steps.txt', '声かけの手順\n1 あいさつ\n'));
    await page.getByLabel('資料の題').first().fill('声かけの手順');
    await officer.press('button', '資料を載せる');
  }

  /** What the secretariat sees of the reading. */
  async function unread(hub: string): Promise<string> {
    await officer.go(`${hub}/materials`);
    return officer.page.getByText('まだの人').innerText();
  }

  async function reads(phone: Journey, hub: string, member: string) {
    const { page } = phone;
    const opened = await download(page, () => page.getByRole('link', { name: '資料1を開く' }).tap());
    expect(opened.bytes.toString()).toContain('あいさつ');
    expect(await unread(hub)).toContain(member);
    await phone.press('button', '読みました');
    expect(await phone.text()).toContain('に読んだと記録しています');
    expect(await unread(hub)).not.toContain(member);
  }

  async function replies(phone: Journey, hub: string, member: string) {
    const { page } = phone;
    await page.getByLabel('代理が出席').tap();
    await phone.press('button', '返事を送る');
    // Nobody was named: the page says so, and the choice stays.
    expect(await page.locator('.error-summary').innerText()).toContain('代理');
    expect(await page.getByLabel('代理が出席').isChecked()).toBe(true);
    await page.getByLabel('代理の方の氏名').fill('例 太郎');
    await phone.press('button', '返事を送る');
    expect(await phone.text()).toContain('代理');
    await officer.go(`${hub}/attendance`);
    expect(await officer.page.getByLabel(`${member}の代理の氏名`).inputValue()).toBe('例 太郎');
    await page.getByLabel('欠席', { exact: true }).tap();
    await phone.press('button', '返事を変える');
    expect(await phone.text()).toContain('に変えました');
    await officer.go(`${hub}/attendance`);
    expect(await officer.page.getByLabel(`${member}の返事`).inputValue()).toBe('absent');
  }

  async function saysByLetter(phone: Journey, hub: string) {
    await phone.page.getByLabel(`議題1「${ITEM}」への意見`).fill('夕方に声をかけるとよい。');
    await phone.press('button', '意見を送る');
    expect(await phone.text()).toContain('意見を1件記録しました');
    await officer.go(`${hub}/opinions`);
    expect(await officer.text()).toContain('夕方に声をかけるとよい。');
  }

  async function checksMinutes(phone: Journey, hub: string, member: string) {
    await phone.press('link', '会議録の確認');
    expect(await phone.text()).toContain(ITEM);
    await phone.page.getByRole('textbox', { name: /^ご意見/ }).fill('時間を書き足してください。');
    await phone.press('button', '意見を送る');
    expect(await phone.text()).toContain('ご意見を受け取りました');
    await phone.press('button', '確認しました');
    expect(await phone.text()).toContain('この本文を確認していただきました');

    await officer.go(`${hub}/minutes`);
    expect(await officer.page.getByRole('row', { name: new RegExp(`^${member}`) }).innerText()).toContain(
      'いまの本文を確認',
    );
    await officer.page.getByRole('textbox', { name: '答え' }).fill('書き足しました。');
    await officer.press('button', '答えを登録する');
    await phone.page.reload();
    expect(await phone.text()).toContain('書き足しました。');
  }

  async function linkIsStopped(phone: Journey, hub: string, { member, link }: { member: string; link: string }) {
    await officer.go(`${hub}/sending`);
    const form = officer.page.getByRole('form', { name: `${member}さんのリンク：止める` });
    await Promise.all([officer.page.waitForEvent('load'), form.getByRole('button').click()]);
    const answer = await phone.page.goto(link);
    expect(answer?.status()).toBe(410);
    await phone.look();
    expect(await phone.text()).not.toContain(ITEM);
  }
});
