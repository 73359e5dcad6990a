import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { type AskedQuestion, askedQuestion } from '../../fixtures/questions.ts';
import { keepSettings, rememberingQueue, sentQuestion, somewhere } from '../../fixtures/reminders.ts';
import { paths } from '../../paths.ts';
import { addressees } from '../../store/addressees.ts';
import { remindersOf } from '../../store/reminders.ts';
import { enterAnswer } from '../../use-cases/answers/enter-answer.ts';
import { remindWorkspace } from '../../use-cases/reminders/remind-workspace.ts';
import { remindersRoutes } from './routes.tsx';

/** Friday 2026-12-25: the doctors' due date is eight days past, the care managers' three; the commissioners' is to come. */
const clock = fixedClock('2026-12-25T03:00:00Z');
let db: TestDatabase;
let officer: Actor;
let asked: AskedQuestion;
let app: SliceApp;
let withoutMailer: SliceApp;
const queue = rememberingQueue();

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace('mihon');
  const deps: FeedbackDeps = { personalLinks: testLinks, enqueue: queue.enqueue, mailer: somewhere };
  await inside(async (tx) => {
    asked = await sentQuestion(tx, officer, testLinks);
    await sentQuestion(tx, officer, testLinks, {
      council: asked.council,
      title: '退院前の話し合いに呼ぶ人について',
      dueOn: '2027-01-15',
    });
    await askedQuestion(tx, officer, testLinks, { council: asked.council, title: 'まだ送っていない照会' });
    await keepSettings(tx, officer, {
      officeName: 'みほん市保健介護課',
      fax: '0550-00-0009',
      telephone: '0550-00-0001',
    });
    for (const at of ['2026-12-14T00:00:00Z', '2026-12-21T00:00:00Z']) {
      made(await remindWorkspace(tx, officer, deps, { clock: fixedClock(at) }));
    }
  });
  const slice = (it: FeedbackDeps) => ({ name: 'feedback', routes: remindersRoutes(it) });
  app = sliceApp({ db, actor: officer, clock, slice: slice(deps) });
  withoutMailer = sliceApp({ db, actor: officer, clock, slice: slice({ ...deps, mailer: null }) });
});
afterAll(() => db?.close());

const inside = <T>(work: Parameters<typeof db.database.inWorkspace<T>>[1]) =>
  db.database.inWorkspace(officer.workspaceId, work);
const list = () => paths.reminders.to('mihon');
const remind = (addresseeId = asked.care.addresseeId) => paths.remind.to('mihon', addresseeId);
const pageOf = async (path: string, from = app) => (await from.get(path)).text();
const remindersFor = async (addresseeId: string) =>
  (await inside((tx) => remindersOf(tx, officer.workspaceId, [addresseeId]))).get(addresseeId) ?? [];

describe('督促の画面', () => {
  test.each(['ja', 'en'] as const)('どの画面も正しいHTML（%s）', async (language) => {
    const pages = [
      list(),
      `${list()}?show=waiting`,
      `${list()}?show=overdue&body=${asked.bodyId}`,
      `${list()}?done=mailed&n=1&left=2`,
      `${list()}?done=noted&n=1`,
      remind(),
    ];
    for (const path of pages) {
      const answer = await app.get(path, { language });
      expect(answer.status).toBe(200);
      expect(await checkHtml(await answer.text())).toEqual([]);
    }
  });

  test('だれが何日未回答か、いつどう督促したか、次はいつか。手で督促を待つ団体が先頭に来る', async () => {
    const html = await pageOf(list());
    expect(html).toContain('未回答は3団体の6件です（うち期限超過2件）。1件は、電話や用紙での督促を待っています。');
    expect(html).toContain('期日の3日前・3日後・14日後、9時以降に出ます');
    const rows = html.slice(html.indexOf('<tbody>'));
    expect(rows.indexOf('居宅介護支援事業所連絡会')).toBeLessThan(rows.indexOf('みほん市医師会'));
    for (const words of [
      '手で督促',
      '33日',
      '8日超過',
      '令和8年12月14日 メール（期日の3日前、送信待ち）',
      '令和9年1月12日',
    ]) {
      expect(rows).toContain(words);
    }
    expect(rows).not.toContain('まだ送っていない照会');
    const waiting = await pageOf(`${list()}?show=waiting`);
    expect(waiting).not.toContain(asked.doctor.addresseeId);
    expect(waiting).toContain(asked.care.addresseeId);
  });

  test('止めてあるとき、メールの設備がないときは、そう言い、どこで変えるかを示す', async () => {
    expect(await pageOf(list(), withoutMailer)).toContain('メールの設備（SMTPサーバー）が設定されていないため');
    expect(await pageOf(list(), withoutMailer)).not.toContain('今すぐ督促メールを送る');
    await inside((tx) => keepSettings(tx, officer, { remindersOn: false }));
    const off = await pageOf(list());
    expect(off).toContain('督促メールは止めてあります');
    expect(off).toContain(`href="${paths.settings.to('mihon')}"`);
    expect(off).toContain('予定なし');
    await inside((tx) => keepSettings(tx, officer, { siteAddress: '' }));
    expect(await pageOf(list())).toContain('照会の設定に「連携の住所」がないため');
    await inside((tx) => keepSettings(tx, officer));
  });

  test('S1: 事務局だけの画面で、ほかの役割には開かない', async () => {
    const gets = [list(), remind(), paths.reminderSheets.to('mihon')];
    for (const role of roles.filter((each) => each !== 'officer')) {
      for (const path of gets) expect((await app.get(path, { role })).status).toBe(403);
      for (const path of gets.slice(0, 2)) expect((await app.post(path, {}, { role })).status).toBe(403);
    }
    expect((await app.get(remind('00000000-0000-4000-8000-000000000000'))).status).toBe(404);
    expect((await app.get(remind('nobody'))).status).toBe(404);
  });

  test('S18: 画面を開いても、何も書かれない', async () => {
    const before = await remindersFor(asked.care.addresseeId);
    await pageOf(list());
    await app.get(paths.reminderSheets.to('mihon'));
    expect(await remindersFor(asked.care.addresseeId)).toEqual(before);
  });
});

describe('手で督促した記録', () => {
  const fields = {
    channel: 'telephone',
    on: '令和8年12月24日（2026-12-24）',
    note: '会長と話した。1月の例会で話し合うとのこと。',
  };

  test('方法・日・メモが残り、次の督促の予定が見える。待ちの印は消える', async () => {
    const answer = await app.post(remind(), fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${list()}?done=noted&n=1`]);
    expect((await remindersFor(asked.care.addresseeId)).at(-1)).toMatchObject({
      step: null,
      remindedOn: '2026-12-24',
      channel: 'telephone',
      note: fields.note,
    });
    const html = await pageOf(`${list()}?show=waiting`);
    expect(html).not.toContain(asked.care.addresseeId);
    expect(app.audited.at(-1)?.action).toBe('feedback.see-reminders');
    expect(app.audited.some(({ action }) => action === 'feedback.note-reminder')).toBe(true);
  });

  test('読めない日、未来の日、送る前の日、方法なし、長すぎるメモは、入力を残して聞き直す', async () => {
    for (const [wrong, words] of [
      [{ on: '年末' }, '「年末」'],
      [{ on: 'R9.1.4' }, '今日までの日'],
      [{ on: 'R8.11.1' }, '令和8年11月22日'],
      [{ channel: 'mail' }, '方法を選んでください'],
      [{ note: 'あ'.repeat(1_001) }, '1,000字まで'],
    ] as const) {
      const answer = await app.post(remind(asked.resident.addresseeId), { ...fields, ...wrong });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(words);
      expect(html).toContain('error-summary');
      expect(await checkHtml(html)).toEqual([]);
    }
    expect(await remindersFor(asked.resident.addresseeId)).toEqual([]);
  });

  test('回答の後の日付の督促は、記録しない', async () => {
    const other = await inside(async (tx) => {
      const sent = await sentQuestion(tx, officer, testLinks, { council: asked.council, dueOn: '2027-02-01' });
      await answer(tx, sent.resident.addresseeId);
      return sent;
    });
    const late = await app.post(remind(other.resident.addresseeId), fields);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('もう回答があります');
    const before = await app.post(remind(other.resident.addresseeId), { ...fields, on: 'R8.12.20' });
    expect(before.status).toBe(303);
  });
});

const answer = async (tx: Parameters<Parameters<typeof inside>[0]>[0], addresseeId: string) =>
  made(
    await enterAnswer(tx, officer, {
      addresseeId,
      content: {
        kind: 'no-view',
        texts: ['', ''],
        choice: null,
        agreement: '',
        indicatorName: '',
        indicatorMeasure: '',
        openOutside: false,
      },
      respondentName: '仮名 次郎',
      respondentTitle: '会長',
      channel: 'typed',
      receivedOn: '2026-12-22',
      scan: null,
      clock,
    }),
  );

test('日付の欄は、どちらの言語でも、そのまま記録できる形で今日が入っている', async () => {
  for (const language of ['ja', 'en'] as const) {
    const html = await (await app.get(remind(asked.resident.addresseeId), { language })).text();
    const on = /name="on"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(parseJapaneseDate(on)).toEqual({ ok: true, value: '2026-12-25' });
  }
});

describe('今すぐ督促メールを送る', () => {
  test('選んだ団体に1通だけ入り、同じボタンをもう一度押しても増えない', async () => {
    const html = await pageOf(list());
    const errand = /name="errand" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const before = queue.jobs.length;
    for (let n = 0; n < 2; n += 1) {
      const sent = await app.post(list(), { errand, addressee: asked.doctor.addresseeId });
      expect(sent.headers.get('location')).toBe(`${list()}?done=mailed&n=${n === 0 ? 1 : 0}&left=0`);
    }
    expect(queue.jobs.length).toBe(before + 1);
    expect((await remindersFor(asked.doctor.addresseeId)).at(-1)).toMatchObject({ step: null, channel: 'mail' });
  });

  test('メールアドレスのない団体は送れなかったと伝え、記録は作らない', async () => {
    const sent = await app.post(list(), { errand: '', addressee: asked.resident.addresseeId });
    expect(sent.headers.get('location')).toBe(`${list()}?done=mailed&n=0&left=1`);
    expect(await pageOf(`${list()}?done=mailed&n=0&left=1`)).toContain('送れなかった団体が1団体あります');
    expect(await remindersFor(asked.resident.addresseeId)).toEqual([]);
  });

  test.each(['ja', 'en'] as const)('休みの日と時間外には、いつ出るかを押す前と後に伝える（%s）', async (language) => {
    const saturday = sliceApp({
      db,
      actor: officer,
      clock: fixedClock(`2026-12-26T${language === 'ja' ? '03' : '04'}:00:00Z`),
      slice: { name: 'feedback', routes: remindersRoutes({ personalLinks: testLinks, ...queue, mailer: somewhere }) },
    });
    const when = language === 'ja' ? '令和8年12月28日（2026-12-28）の9時以降に出ます' : 'from 9:00';
    const page = await (await saturday.get(list(), { language })).text();
    expect(page).toContain(when);
    expect(await pageOf(list())).toContain('すぐに送ります');
    const errand = /name="errand" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const sent = await saturday.post(list(), { errand, addressee: asked.doctor.addresseeId });
    expect(sent.headers.get('location')).toBe(`${list()}?done=mailed&n=1&at=2026-12-28T09&left=0`);
    const after = await (await saturday.get(sent.headers.get('location')!, { language })).text();
    expect(after.slice(after.indexOf('notice'))).toContain(when);
    expect(await checkHtml(after)).toEqual([]);
    expect(await pageOf(`${list()}?done=mailed&n=1&at=<b>`)).toContain('送信待ちに入れました');
    expect((await remindersFor(asked.doctor.addresseeId)).at(-1)).toMatchObject({ remindedOn: '2026-12-28' });
  });

  test('選んだ後に回答が来ていたら、だれにも送らずにそう伝える', async () => {
    await inside((tx) => answer(tx, asked.doctor.addresseeId));
    const before = queue.jobs.length;
    const refused = await app.post(list(), { errand: '', addressee: asked.doctor.addresseeId });
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain('みほん市医師会は、この画面を開いた後に回答したか、照会が終わりました。');
    expect(await checkHtml(html)).toEqual([]);
    expect(queue.jobs.length).toBe(before);
  });

  test('だれも選ばずに押したら、選ぶように言う', async () => {
    const refused = await app.post(list(), { errand: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('督促する団体を選んでください');
    expect((await withoutMailer.post(list(), { addressee: asked.care.addresseeId })).status).toBe(422);
  });
});

describe('未回答のお知らせ（紙）', () => {
  const textOf = (pdf: Uint8Array): string[] =>
    execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: pdf,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/gu, ''));

  test.each(['ja', 'en'] as const)('団体ごとに1枚、未回答の照会すべてと番号、答え方がある（%s）', async (language) => {
    const answer = await app.get(paths.reminderSheets.to('mihon'), { language });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pages = textOf(new Uint8Array(await answer.arrayBuffer()));
    const silent = await inside((tx) =>
      addressees(tx, officer.workspaceId, { states: ['sent', 'on-agenda'], closed: false }),
    );
    expect(pages).toHaveLength(new Set(silent.map(({ organisationId }) => organisationId)).size);
    for (const { organisationName, fiscalYear, questionNumber, number } of silent) {
      const page = pages.find((text) => text.includes(organisationName));
      expect(page).toContain(`R${fiscalYear - 2018}-${questionNumber}-${number}`);
    }
    expect(pages.every((page) => page.includes(language === 'ja' ? '未回答のお知らせ' : 'Notyetanswered'))).toBe(true);
  });

  test('1つの団体だけも印刷できる', async () => {
    const path = `${paths.reminderSheets.to('mihon')}?organisation=${asked.care.organisationId}`;
    const pages = textOf(new Uint8Array(await (await app.get(path)).arrayBuffer()));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('居宅介護支援事業所連絡会');
  });
});
