import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { squeezed } from './paper-text.ts';
import { textFile, typedDay } from './secretariat.ts';

const BODY = '地域づくり推進ワーキンググループ';
const PLACES = '居場所の一覧の公表';
const DROPPED = '事前訪問：みほん市民生委員児童委員協議会「区長会の協力を求める。」';
const CARRIED = '空いている時間の送迎車を使えないか、検討したいです。';
const patience = { timeout: 30_000 };

describe.runIf(chromiumIsHere())('訪問から署名のある会議録まで、記録係がキーボードだけで', () => {
  let trial: Trial;
  let browser: Browser;
  let journey: Journey;
  let page: Page;
  let keys: Keyboard;
  let hub: string;
  beforeAll(async () => {
    [trial, browser] = await Promise.all([startTrial(), launchChromium()]);
    journey = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    page = journey.page;
    keys = keyboardOf(journey);
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
  const toHub = async () => {
    if (new URL(page.url()).pathname !== hub) await keys.press('a', /(^| )第3回$/);
  };
  const said = (text: string) => expect.poll(() => page.locator('#recorder-said').textContent(), patience).toBe(text);

  test('会議を予定し、事前訪問を記録し、説明資料を印刷する', async () => {
    await keys.press('a', '会議');
    await keys.press('a', BODY);
    await keys.press('a', /会議を計画する$/);
    await keys.type('input', '開催日', typedDay());
    await keys.enter();
    hub = new URL(page.url()).pathname;
    expect(await journey.text()).toContain('会議を予定しました');

    await keys.press('a', '事前訪問');
    await keys.press('a', /^訪問を記録：.*見本山 清$/);
    await keys.type('input', '訪問した日', typedDay());
    await keys.type('textarea', '心配していること', '担い手が足りない。');
    await keys.type('textarea', '会議で話すこと', '区長会の協力を求める。');
    await keys.press('button', '記録する');
    expect(await journey.text()).toContain('訪問を記録しました');
    await keys.tabTo('a', '説明資料をまとめて印刷');
    const briefings = await download(page, () => page.keyboard.press('Enter'));
    const text = squeezed(briefings.bytes);
    for (const name of ['仮本明', '見本山清', '試本京子']) expect(text).toContain(name);
  });

  test('持ち越しを次第に加え、一つは理由を書いて持ち越しをやめ、資料を載せる', async () => {
    await toHub();
    await keys.press('a', '次第');
    await keys.press('button', `加える${CARRIED}`);
    await keys.tabTo('summary', `「${DROPPED}」`);
    await page.keyboard.press('Enter');
    await keys.type('input', /理由/, '区長会には事務局から直接お願いした。');
    await keys.press('button', 'やめる');
    await keys.type('input', '議題', PLACES);
    await keys.enter();
    await keys.type('input', '議題', '来年度の進め方');
    await keys.enter();
    await keys.tabTo('summary', '持ち越しをやめたもの');
    await page.keyboard.press('Enter');
    const agenda = await journey.text();
    expect(agenda).toContain('区長会には事務局から直接お願いした。');
    expect(agenda.match(/持ち越し1回目/g)).toHaveLength(1);

    await toHub();
    await keys.press('a', '資料');
    await keys.tabTo('input', 'ファイル');
    await page
      .locator('input[type=file]')
      .setInputFiles(textFile('places.txt', '居場所の一覧（案）\n1 集会所\n2 喫茶店\n'));
    await keys.type('input', '資料の題', '居場所の一覧（案）');
    await keys.enter();
    expect(await journey.text()).toContain('「資料1 居場所の一覧（案）」を載せました');
  });

  test('文書番号を付けて開催通知を送り、出欠を記録する', async () => {
    await toHub();
    await keys.press('a', /通知と送付/);
    await keys.press('button', '送り先とリンクを準備する');
    await keys.type('input', '文書番号', '123');
    await keys.enter();
    for (const channel of ['リンク', '紙', 'FAX'])
      await keys.press('button', new RegExp(`${channel}.*人に送ったと記録する`));
    expect(await journey.text()).toContain('みほ長第123号');
    expect(await journey.text()).toContain('5人全員に送りました');

    await toHub();
    await keys.press('a', '出欠の記録');
    for (const name of ['仮本 明', '仮沢 勇', '見本山 清', '試本 京子']) {
      await keys.choose(`${name}の当日の出欠`, '出席');
    }
    await keys.press('button', /^欠席.*架本 三郎/);
    expect(await journey.text()).toMatch(/出席4人/);
  });

  test('当日、発言・決定・実施事項・印・結果を一画面で記録し、閉会にする', async () => {
    const { keyboard } = page;
    await toHub();
    await keys.press('a', '会議を記録する');
    await keyboard.press('Shift+S');
    await said('議題を始めました');
    for (const [seat, words] of [
      ['1', '送迎車は昼のあいだ空いています。'],
      ['2', '運転する職員の手当が要ります。'],
      ['3', '買い物に使えるなら助かる人が多い。'],
    ] as const) {
      await keyboard.press(seat);
      await keyboard.type(words);
      await keyboard.press('Enter');
      await page.locator('#record-remarks > li[id]', { hasText: words }).waitFor();
      await said('発言を保存しました');
    }
    await keyboard.press('Shift+Digit1');
    await said('要点発言の印をつけました');
    await keyboard.press('Shift+D');
    await keyboard.type('送迎車の貸し出しを試す。');
    await keyboard.press('Control+Enter');
    await said('決定を保存しました');
    await keyboard.press('Shift+A');
    await keyboard.type('貸し出しの手順の案を作る');
    await keys.choose('担当', 'デイサービスみほん');
    await keys.type('input', '期限', '令和20年3月31日');
    await keyboard.press('Control+Enter');
    await said('実施事項を保存しました');
    await outcome('決定');
    await keyboard.press('Shift+N');
    await page.locator('#record-item', { hasText: PLACES }).waitFor();
    await outcome('了承');
    await keyboard.press('Shift+N');
    await page.locator('#record-item', { hasText: '来年度の進め方' }).waitFor();
    await outcome('次回へ持ち越し', '時間がなくなったため');

    await toHub();
    await keys.press('a', '閉会にする');
    await keys.press('button', '閉会にする');
    expect(await journey.text()).toContain('閉会');
  });

  async function outcome(result: string, note = '') {
    await page.keyboard.press('Shift+R');
    await page.keyboard.press('Shift+Tab');
    await keys.choose('結果', result);
    await keys.type('input', '結果の補足', note);
    await page.keyboard.press('Control+Enter');
    await said('結果を保存しました');
  }

  test('文字起こしを取り込み、知らない話者を席に結び、要点発言の行き先を決める', async () => {
    await toHub();
    await keys.press('a', '文字起こし');
    await keys.tabTo('input', 'ファイル');
    await page.locator('input[type=file]').setInputFiles(textFile('talk.txt', TALK));
    await keys.press('button', '取り込む');
    expect(await journey.text()).toContain('話者2');
    await keys.press('a', '話者と席');
    await keys.choose(/話者2/, '認知症の人と家族の会 みほん');
    await keys.press('button', '決める');
    expect(await journey.text()).toContain('認知症の人と家族の会 みほん');

    await toHub();
    await keys.press('a', '文字起こし');
    await keys.press('a', /^要点にする話者2/);
    await keys.tabTo('input', '課題');
    await page.keyboard.press('Space');
    await keys.press('button', '印をつける');
    await keys.press('a', '家族が休める');
    await keys.tabTo('summary', '記録のみとする');
    await page.keyboard.press('Enter');
    await keys.type('textarea', '記録のみとする理由', '一覧に入れた。');
    await keys.press('button', '記録のみとする');
    expect(await journey.text()).toContain('記録のみとしました');
  });

  test('会議録を書き、確認に出し、意見に答え、二つの署名を登録して、公開版を受け取る', async () => {
    await toHub();
    await keys.press('a', '会議録');
    await keys.press('button', '下書きを始める');
    await keys.press('a', '確認を始める');
    await keys.type('input', '確認の期限', typedDay(14));
    await keys.enter();
    await keys.tabTo('summary', '紙や電話で届いた意見を登録する');
    await page.keyboard.press('Enter');
    await keys.choose('だれの意見ですか', '架本 三郎');
    await keys.type('textarea', 'ご意見', '貸し出しの曜日も書いてください。');
    await keys.press('button', '登録する');
    await keys.type('textarea', '答え', '手順の案に入れます。');
    await keys.press('button', '答えを登録する');
    expect(await journey.text()).toContain('手順の案に入れます。');

    for (const signer of ['仮本 明', '見本山 清']) {
      await keys.press('a', '署名を登録する');
      await keys.choose('署名した人', signer);
      await keys.press('button', '署名を登録する');
    }
    expect(await journey.text()).toContain('署名がそろい、会議録が確定しました');
    await keys.tabTo('a', /^公開.*PDF/);
    const pdf = squeezed((await download(page, () => page.keyboard.press('Enter'))).bytes);
    await keys.tabTo('a', /^公開.*Word/);
    const word = unzipSync((await download(page, () => page.keyboard.press('Enter'))).bytes);
    const docx = strFromU8(word['word/document.xml']!);
    for (const words of ['送迎車の貸し出しを試す。', '貸し出しの手順の案を作る', PLACES]) {
      expect(pdf).toContain(words);
      expect(docx).toContain(words);
    }
    expect(pdf).not.toContain('案・未確定');
  });

  test('命令でも署名済みとわかり、開いたままのものは次の次第に戻ってくる', async () => {
    const listed = await trial.renkei('councils', 'meetings', '--workspace', 'mihon', '--json');
    const meeting = JSON.parse(listed.stdout).find(({ id }: { id: string }) => hub.endsWith(id.split('/')[1]!));
    expect(meeting).toMatchObject({ number: 3, state: 'signed', transcript: true });
    const agenda = await trial.renkei('councils', 'agenda', '--body', meeting.body, '--next', '--json');
    expect(agenda.code, agenda.stderr).toBe(0);
    const open = (JSON.parse(agenda.stdout).items as { title: string; kind: string; timesCarried: number }[]).map(
      ({ title, kind, timesCarried }) => [kind, title, timesCarried],
    );
    expect(open).toEqual(
      expect.arrayContaining([
        ['item', '来年度の進め方', 1],
        ['key-remark', '買い物に使えるなら助かる人が多い。', 1],
        ['action', '貸し出しの手順の案を作る', 1],
      ]),
    );
    expect(open.map(([, title]) => title)).not.toContain(DROPPED);
    expect(open.map(([, title]) => title)).not.toContain(PLACES);
  });
});

const TALK =
  '仮本 明：一覧を市のホームページに載せましょう。\n話者2：家族が休める場所も一覧に入れてください。\n仮本 明：分かりました。\n';
