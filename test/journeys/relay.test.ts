import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import { tenOnAWorkingDay } from '#test/support/shifted-clock.ts';
import { startTrial, type Trial } from '#test/support/trial.ts';
import { chromiumIsHere, download, type Journey, linkFor, startJourney } from './journey.ts';
import { keyboardOf } from './keyboard.ts';
import { squeeze, squeezed } from './paper-text.ts';
import { expectPlain, expectSameWords, linkIn, listFiles, mailTo, pagesOf } from './relay-papers.ts';
import {
  confirms,
  expectProposedDay,
  FRONT,
  handOver,
  openReturned,
  openThings,
  questionOpened,
  scan,
  startReminding,
  statusRows,
  wide,
  writes,
  writtenBy,
} from './relay-steps.ts';
import { typedDay } from './secretariat.ts';

const BODY = '認知症施策推進ワーキンググループ';
const REMARK = '服薬の情報もあると、保護したあとに困りません。';
const TITLE = '見守りメールに服薬の情報を書くこと';
const POINT = '服薬の情報を、だれが書き、だれが直しますか。';
const MAILED = { name: 'みほん市社会福祉協議会', email: 'dantai14@example.jp' };
const FAXED = { name: 'みほん警察署', email: 'dantai18@example.jp' };
const SILENT = { name: 'みほん市民生委員児童委員協議会', email: 'dantai12@example.jp' };
const SENDER = 'renkei@mihon.example.jp';
const OFFICE = 'みほん市在宅連携室（架空）';
const ANSWER = '家族が書き、薬局が年に一度直す。';
const CHANGED = '登録の様式に、服薬の欄を加えました。';
const PHONE = { javaScript: true, width: 390, touch: true } as const;

describe.runIf(chromiumIsHere())('一つの発言が、三つの団体の例会をまわって次の次第に戻る', () => {
  let trial: Trial;
  let browser: Browser;
  let mailbox: Mailbox;
  let officer: Journey;
  let page: Page;
  let hub: string;
  let reference: string;
  let link: string;
  let sheet: string;
  beforeAll(async () => {
    mailbox = await openMailbox();
    const settings = { ...tenOnAWorkingDay(), RENKEI_SMTP_URL: mailbox.url, RENKEI_MAIL_FROM: SENDER };
    [trial, browser] = await Promise.all([startTrial({ settings }), launchChromium()]);
    officer = await startJourney(browser, trial, { javaScript: true, width: 1280 });
    page = officer.page;
    await officer.go(linkFor(trial, 'mihon', '事務局'));
  });
  afterAll(async () => {
    try {
      await officer?.end();
    } finally {
      await browser?.close();
      await trial?.stop();
      await mailbox?.close();
    }
  });
  test('差出人と住所を設定する', async () => {
    await officer.go(FRONT);
    await officer.press('link', '照会の設定');
    await page.getByLabel('事務局の名称').fill(OFFICE);
    await page.getByLabel('FAX番号').fill('055-000-2019');
    await page.getByLabel('連携の住所').fill(trial.address);
    await officer.press('button', '保存する');
    expect(await officer.text()).toContain('設定を保存しました');
  });

  test('前の会議の要点発言から、三つの団体への照会を起案する', async () => {
    await officer.go('/w/mihon/councils');
    await officer.press('link', new RegExp(`^${BODY}$`));
    await officer.press('link', '第3回');
    await officer.press('link', /^要点発言/);
    await officer.press('link', REMARK);
    await officer.press('link', '団体への照会にする');
    expect(await page.getByLabel('背景').inputValue()).toContain(REMARK);
    const keys = keyboardOf(officer);
    await keys.type('input', '題名', TITLE);
    await keys.type('input', '話し合っていただきたいこと 1', POINT);
    await keys.tabTo('input', '意見');
    for (const _ of ['選択', '団体の指標', 'ルールへの同意']) await page.keyboard.press('ArrowDown');
    for (const { name } of [MAILED, FAXED, SILENT]) await page.getByRole('checkbox', { name }).check();
    await expectProposedDay(page, SILENT.name);
    await officer.press('button', '起案する');
    expect(await officer.text()).toContain('まだどこにも届いていません');
    ({ hub, reference } = await questionOpened(officer));
  });

  test('文面を見て、試しに自分へ送り、一つはメール、一つはFAX、一つは紙で送る', async () => {
    await officer.press('link', '送る');
    await officer.press('link', `${MAILED.name}：メールの内容を見る・試しに送る`);
    for (const words of [REMARK, POINT, OFFICE]) expect(await officer.text()).toContain(words);
    await page.getByLabel('試しに送る先のメールアドレス').fill('watashi@example.jp');
    await officer.press('button', '試しに送る');
    const tried = await mailTo(mailbox, 'watashi@example.jp', '【試し】');
    expectPlain(tried, SENDER);
    expect(tried.mail.text).toContain(POINT);
    expect(linkIn(tried)).toBe('');

    await officer.press('link', '送るページに戻る');
    const mails = page.getByRole('form', { name: 'メールで送る' });
    for (const { name } of [FAXED, SILENT]) await mails.getByRole('checkbox', { name }).uncheck();
    await officer.press('button', '選んだ団体にメールを送る');
    const mail = await mailTo(mailbox, MAILED.email, '【照会');
    expectPlain(mail, SENDER);
    expect(mail.mail.subject).toBe(`【照会 ${reference}-1】${TITLE}`);
    for (const words of [`${MAILED.name} 御中`, OFFICE, REMARK, POINT]) expect(mail.mail.text).toContain(words);
    link = linkIn(mail);
    expect(link.startsWith(`${trial.address}/l/mihon/`)).toBe(true);

    await handOver(officer, FAXED.name, /^FAX$/);
    await handOver(officer, SILENT.name, /^紙/);
    await expect
      .poll(async () => (await statusRows(trial, hub)).map(({ state, channel }) => `${state} ${channel}`), {
        timeout: 60_000,
      })
      .toEqual(['sent mail', 'sent paper', 'sent fax']);
  });

  test('アカウントのない団体が、メールのリンクを電話で開き、一人が下書きし、一人が確定する', async () => {
    const first = await startJourney(browser, trial, PHONE);
    await first.go(link);
    for (const words of [MAILED.name, TITLE, REMARK, POINT]) expect(await first.text()).toContain(words);
    await first.page.getByLabel('例会の日').fill(typedDay(20));
    await first.press('button', '例会の議題にしました');
    expect(await first.text()).toContain('の例会の議題として記録しました');
    await first.page.getByLabel('条件付きで同意する').check();
    await writes(first, { words: '家族が書き、薬局が直す。', name: '試川 一郎', button: '下書きを保存する' });
    expect(await first.text()).toContain('まだ回答にはなっていません');
    await first.end();

    const second = await startJourney(browser, trial, PHONE);
    await second.go(link);
    expect(await second.text()).toMatch(/試川 一郎さんの下書き[\s\S]*家族が書き、薬局が直す。/);
    await second.press('link', '続きを書く');
    await writes(second, { words: ANSWER, name: '模山 二郎', button: '確認へ進む' });
    await confirms(second, '仮本 明');
    await second.end();
  });

  test('FAXの団体の用紙を印刷し、戻ってきた番号から写しと一緒に入力する', async () => {
    await officer.go(`${hub}/send`);
    const button = page.getByRole('link', { name: `${FAXED.name}の用紙（PDF）` });
    const paper = (await download(page, () => button.click())).bytes;
    expect(pagesOf(paper)).toEqual({ count: 2, a4: true });
    sheet = squeezed(paper);
    for (const words of [`${reference}-3`, TITLE, REMARK, POINT, OFFICE, '055-000-2019', '回答票']) {
      expect(sheet).toContain(squeeze(words));
    }
    // Opened before the answer comes, pressed behind it.
    const remindLate = await startReminding(officer, trial.address, FAXED.name);

    await openReturned(officer, wide(`${reference}-3`), FAXED.name);
    await page.getByLabel('同意する', { exact: true }).check();
    await page.getByRole('textbox', { name: /^1/ }).fill('薬の名前は、家族の了解を得てから。');
    await page.getByLabel('回答した方のお名前').fill('例野 守');
    await page.getByRole('radio', { name: 'FAX' }).check();
    await page.getByLabel('用紙の写し').setInputFiles(scan);
    await officer.press('button', '回答として記録する');
    expect(await officer.text()).toContain(`${FAXED.name}の回答を記録しました`);

    await remindLate();
    await officer.go(hub);
    await officer.press('link', FAXED.name);
    const copy = await download(page, () => page.getByRole('link', { name: '用紙の写しを開く' }).click());
    expect(copy.bytes).toEqual(scan.buffer);
  });

  test('督促は、まだ答えていない団体だけに届く', async () => {
    await officer.go(`${FRONT}/reminders`);
    const silent = page.getByRole('checkbox', { name: new RegExp(`の${reference}-\\d+を選ぶ$`) });
    const names = await silent.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    expect(names).toEqual([`${SILENT.name}の${reference}-2を選ぶ`]);
    await silent.check();
    // The question that the browser asks is answered by keyboardOf.
    await officer.press('button', '今すぐ督促メールを送る');
    const mail = await mailTo(mailbox, SILENT.email, `【未回答のお知らせ ${reference}-2】`);
    expectPlain(mail, SENDER);
    expect(linkIn(mail)).not.toBe(link);
    const reminded = mailbox.mails.filter(({ mail: { subject } }) => subject?.startsWith('【未回答のお知らせ'));
    for (const { email } of [MAILED, FAXED]) expect(reminded.flatMap(({ to }) => to)).not.toContain(email);
  });

  test('次の次第に、照会の回答と、未回答が日数とともに並び、回答を次第に加える', async () => {
    await officer.go('/w/mihon/councils');
    await officer.press('link', new RegExp(`^${BODY}$`));
    const answers = `照会の回答：${TITLE}（2団体）`;
    const silence = `未回答：${SILENT.name}（0日）［照会${reference}］`;
    const open = await openThings(trial, officer);
    expect(open).toContainEqual(['question-answers', answers]);
    expect(open).toContainEqual(['question-silence', silence]);
    await officer.press('link', /回の次第を開く$/);
    for (const title of [answers, silence]) expect(await officer.text()).toContain(title);
    await officer.press('button', new RegExp(`^加える\\s*照会の回答：${TITLE}`));
    const { bytes } = await download(page, () => page.getByRole('link', { name: '次第（PDF）：委員用' }).click());
    expect(squeezed(bytes)).toContain(squeeze(answers));
  });

  test('変わったことを書き、意見一覧と対応をPDF・Word・Excelで受け取る', async () => {
    await officer.go(`${hub}/list`);
    await officer.press('link', /^反映を書く$/);
    await officer.press('button', '保存する');
    // A reflection needs its sentence.
    expect(await page.locator('.error-summary').innerText()).toContain('変わったこと');
    await page.getByLabel(/^対応/).fill('第4回で様式の案を直した。');
    await page.getByLabel(/^変わったこと/).fill(CHANGED);
    await officer.press('button', '保存する');
    const files = await listFiles(page);
    const said = await expectSameWords(page, files);
    for (const words of [ANSWER, CHANGED, MAILED.name, FAXED.name]) expect(said).toContain(words);
    const { question } = (await statusRows(trial, hub))[0]!;
    const made = await writtenBy(trial, ['feedback', 'list', '--question', question], 'list.pdf');
    expect(squeezed(made)).toBe(squeezed(files[0]!.bytes));
  });

  test('結果をメールで返し、団体のリンクに変わったことが出る', async () => {
    await officer.go(`${hub}/give-back`);
    await officer.press('button', 'メールで知らせる');
    const mail = await mailTo(mailbox, MAILED.email, `【照会の結果 ${reference}-1】`);
    expectPlain(mail, SENDER);
    expect(mail.mail.text).toContain(CHANGED);
    expect(linkIn(mail)).toBe(link);
    const phone = await startJourney(browser, trial, PHONE);
    await phone.go(link);
    await phone.press('link', 'くわしく見る');
    for (const words of [ANSWER, CHANGED]) expect(await phone.text()).toContain(words);
    await phone.end();
  });

  test('命令も、画面と同じことを言う', async () => {
    const rows = await statusRows(trial, hub);
    expect(rows.map(({ state, channel, daysSilent }) => [state, channel, daysSilent])).toEqual([
      ['reflected', 'link', null],
      ['sent', 'paper', 0],
      ['answered', 'fax', null],
    ]);
    const { question, organisation } = rows[2]!;
    const ids = ['--question', question, '--organisation', organisation];
    expect(squeezed(await writtenBy(trial, ['feedback', 'sheet', ...ids], 'sheet.pdf'))).toBe(sheet);
  });
});
