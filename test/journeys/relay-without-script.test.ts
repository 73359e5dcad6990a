import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { squeeze, squeezed } from './paper-text.ts';
import { expectSameWords, listFiles } from './relay-papers.ts';
import { confirms, handOver, openReturned, questionOpened, statusRows, writes } from './relay-steps.ts';

const BODY = '地域づくり推進ワーキンググループ';
const TITLE = '送迎車を借りる日';
const POINT = '借りやすい曜日はいつですか。';
const LINKED = 'みほん市老人クラブ連合会';
const FAXED = 'デイサービスみほん';
const SAID = '通いの場のある火曜日がよい。';
const CHANGED = '火曜日と土曜日に貸し出すことにしました。';

/** On a PC and a phone where scripts are switched off; the question is written without a mouse. No mail server is set up. */
describe.runIf(chromiumIsHere())('JavaScriptのない画面で、照会を出し、回答を受け、返す', () => {
  let trial: Trial;
  let browser: Browser;
  let officer: Journey;
  let page: Page;
  let keys: Keyboard;
  let hub: string;
  let reference: string;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    officer = await startJourney(browser, trial, { javaScript: false, width: 1280 });
    page = officer.page;
    keys = keyboardOf(officer);
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

  test('前の会議の議題から、キーボードだけで照会を起案する', async () => {
    await officer.go('/w/mihon/councils');
    await officer.press('link', new RegExp(`^${BODY}$`));
    await officer.press('link', '第2回');
    await officer.press('link', /^次第/);
    await officer.press('link', /^団体への照会にする/);
    await keys.type('input', '題名', TITLE);
    await keys.type('input', '話し合っていただきたいこと 1', POINT);
    await keys.tabTo('input', '意見');
    await page.keyboard.press('ArrowDown');
    await keys.tabTo('summary', '選択肢');
    await page.keyboard.press('Enter');
    await keys.type('input', '選択肢 1', '平日');
    await keys.type('input', '選択肢 2', '土曜日');
    for (const name of [FAXED, LINKED]) {
      await keys.tabTo('input', new RegExp(`^${name}$`));
      await page.keyboard.press('Space');
    }
    await keys.tabTo('button', '起案する');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await officer.look();
    expect(await officer.text()).toContain('まだどこにも届いていません');
    for (const words of [TITLE, POINT, '土曜日', '議題']) expect(await officer.text()).toContain(words);
    ({ hub, reference } = await questionOpened(officer));
  });

  test('用紙を印刷してFAXし、もう一つには個人リンクを渡す', async () => {
    await officer.press('link', '送る');
    expect(await officer.text()).toContain('メールサーバーが設定されていません');
    const { bytes } = await download(page, () => page.getByRole('link', { name: `${FAXED}の用紙（PDF）` }).click());
    for (const words of [TITLE, POINT, FAXED, reference]) expect(squeezed(bytes)).toContain(squeeze(words));
    await handOver(officer, FAXED, /^FAX$/);
    await handOver(officer, LINKED, /^個人リンク$/);
    expect(await officer.text()).toContain('すべての団体に送りました');
  });

  test('リンクを渡された団体が、電話で答える', async () => {
    await officer.press('link', LINKED);
    const link = await page.getByLabel('専用ページのアドレス').inputValue();
    const phone = await startJourney(browser, trial, { javaScript: false, width: 390, touch: true });
    await phone.go(link);
    await phone.press('button', '確認へ進む');
    // Nothing was chosen and nothing was said: told, and asked again.
    expect(await phone.page.locator('.error-summary').innerText()).toContain('お名前');
    await phone.page.getByLabel('平日').check();
    await writes(phone, { words: SAID, name: '架本 三郎', button: '確認へ進む' });
    await confirms(phone, '架本 三郎');
    await phone.end();
  });

  test('戻ってきたFAXを入力し、反映を書き、一覧を印刷する', async () => {
    const number = (await sheetNumbers()).get(FAXED) ?? '';
    await openReturned(officer, number, FAXED);
    await page.getByLabel('土曜日').check();
    await page.getByRole('textbox', { name: /^1/ }).fill('土曜日は車が空いている。');
    await page.getByRole('radio', { name: 'FAX' }).check();
    await officer.press('button', '回答として記録する');

    for (const name of [FAXED, LINKED]) await reflect(name);
    const files = await listFiles(page);
    const said = await expectSameWords(page, files);
    for (const words of [FAXED, LINKED, SAID, '選択：土曜日', CHANGED]) expect(said).toContain(words);
    const rows = await statusRows(trial, hub);
    expect(rows.map(({ state, channel }) => `${state} ${channel}`).sort()).toEqual(['reflected fax', 'reflected link']);
  });

  /** As printed below each organisation on the question's page. */
  async function sheetNumbers(): Promise<ReadonlyMap<string, string>> {
    await officer.go(hub);
    const cells = await page.getByRole('main').getByRole('rowheader').allInnerTexts();
    return new Map(cells.map((cell) => cell.split(/\n+/) as [string, string]));
  }

  async function reflect(name: string) {
    await officer.go(hub);
    await officer.press('link', name);
    await officer.press('link', '対応と反映を書く');
    await page.getByLabel(/^変わったこと/).fill(CHANGED);
    await officer.press('button', '保存する');
    expect(await officer.text()).toContain('反映を保存しました');
  }

  test('結果票を渡したと記録すると、結果を返した団体になる', async () => {
    await officer.go(`${hub}/give-back`);
    const { bytes } = await download(page, () => page.getByRole('link', { name: '結果票を印刷する（PDF）' }).click());
    for (const words of [FAXED, LINKED, CHANGED]) expect(squeezed(bytes)).toContain(squeeze(words));
    await page.getByRole('radio', { name: 'FAX' }).check();
    await officer.press('button', '記録する');
    expect(await officer.text()).toContain('2団体に知らせたと記録しました');
    expect(await officer.text()).toContain('回答した団体には、すべて結果を返しました');
  });
});
