import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { type KeptJobs, keptJobs, queuedMail } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';
import { paths } from '../../paths.ts';
import { sendQueuedMail } from '../../use-cases/mail/send-queued-mail.ts';
import { mailRoutes } from './routes.tsx';

let db: TestDatabase;
let box: Mailbox;
let officer: Actor;
let asked: AskedQuestion;
let jobs: KeptJobs;
let deps: FeedbackDeps;
let app: SliceApp;
let now: Date;
let key: string;
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  now = questionClock.now();
  box = await openMailbox();
  officer = await db.workspace();
  key = officer.workspaceKey;
  jobs = keptJobs();
  asked = await inside((tx) => askedQuestion(tx, officer, testLinks));
  open();
});
afterEach(() => box.close());

const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
function open(otherwise: Partial<FeedbackDeps> = {}) {
  const mailer = createMailer({ url: box.url, from: 'renkei@city.example.jp', timeouts: { silence: 300 } });
  deps = { personalLinks: testLinks, enqueue: jobs.enqueue, mailer, ...otherwise } as FeedbackDeps;
  app = sliceApp({ db, actor: officer, clock, slice: { name: 'feedback', routes: mailRoutes(deps) } });
}
async function html(response: Response, status = 200): Promise<string> {
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const read = async (path: string) => html(await app.get(path));
const location = (response: Response) => response.headers.get('location') ?? '';
const queue = (errandKey?: string) =>
  inside((tx) =>
    queuedMail(tx, officer, jobs.enqueue, { to: asked.doctor, clock, ...(errandKey ? { errandKey } : {}) }),
  );
const run = (mailId: string) =>
  sendQueuedMail(
    { workspaceId: officer.workspaceId, mailId },
    { database: db.database, clock, log: silentLog, filesDir: '/' },
    deps,
  );

describe('送ったメールのページ', () => {
  it('一通もないときは、何が残るかを言う', async () => {
    expect(await read(paths.mails.to(key))).toContain('メールはまだありません');
  });

  it('手当ての要るメールが先に出て、することが書いてある', async () => {
    const refused = await queue('one');
    box.mode({ kind: 'refuse-recipient' });
    await run(refused);
    await queue('two');
    const page = await read(paths.mails.to(key));
    expect(page).toContain('送信を待つメールは1通です。手当ての要るメールが1通あります。');
    expect(page.indexOf('アドレスを確かめて直し')).toBeLessThan(page.indexOf('メールの記録'));
    const filtered = await read(`${paths.mails.to(key)}?state=queued&page=99`);
    expect(filtered).toContain('送信待ち');
    expect(await read(`${paths.mails.to(key)}?state=hostile'--&page=x`)).toContain('メールの記録');
    expect(await (await app.get(paths.mails.to(key), { language: 'en' })).text()).toContain('Mails that need you');
    expect(app.audited.map(({ action }) => action)).toContain('feedback.see-mails');
  });

  it('事務局だけが見る', async () => {
    const mailId = await queue();
    for (const role of roles.filter((each) => each !== 'officer')) {
      for (const path of [
        paths.mails.to(key),
        paths.mail.to(key, mailId),
        paths.settings.to(key),
        paths.testSettings.to(key),
      ]) {
        expect((await app.get(path, { role })).status).toBe(403);
      }
    }
    for (const id of ['no-uuid', crypto.randomUUID()]) {
      expect((await app.get(paths.mail.to(key, id))).status).toBe(404);
      expect((await app.post(paths.mail.to(key, id), { errand: 'cancel' })).status).toBe(404);
    }
  });
});

describe('一通のページ', () => {
  it('待つあいだは自分で新しくなり、リンクは言葉でだけ書く', async () => {
    const mailId = await queue();
    const page = await (await app.get(paths.mail.to(key, mailId))).text();
    // For browsers without JavaScript alone: the island asks by itself.
    expect((await checkHtml(page)).filter((problem) => !problem.startsWith('axe meta-refresh'))).toEqual([]);
    expect(page).toMatch(/<noscript>\s*<meta http-equiv="refresh"/u);
    expect(page).toContain('送信を待っています');
    expect(page).toContain('この団体だけのリンクが入ります');
    expect(page).not.toMatch(/\/l\/[^"]*\/questions/);
    expect(page).toContain('R8-1-1');
  });

  it('断られたら、サーバの言葉と、直して送り直す道が出る', async () => {
    const mailId = await queue();
    box.mode({ kind: 'refuse-recipient' });
    await run(mailId);
    const path = paths.mail.to(key, mailId);
    const page = await read(path);
    expect(page).toContain('550 5.1.1 &lt;…>: no such user');
    expect(page).toContain(`/directory/organisations/${asked.doctor.organisationId}/edit`);
    await inside((tx) =>
      tx
        .updateTable('directory.organisation')
        .set({ email: 'atarashii@ishikai.example.jp' })
        .where('organisationId', '=', asked.doctor.organisationId)
        .execute(),
    );
    expect(await read(path)).toContain('atarashii@ishikai.example.jp');
    expect(location(await app.post(path, { errand: 'retry' }))).toBe(`${path}?done=retried`);
    box.mode({ kind: 'accept' });
    await run(mailId);
    expect((await box.received(1))[0]?.to).toEqual(['atarashii@ishikai.example.jp']);
    expect(await read(`${path}?done=retried`)).toContain('2.0.0 taken');
  });

  it('アドレスがなければ、送り直さずに言う', async () => {
    const mailId = await queue();
    box.mode({ kind: 'refuse-recipient' });
    await run(mailId);
    await inside((tx) =>
      tx
        .updateTable('directory.organisation')
        .set({ email: '' })
        .where('organisationId', '=', asked.doctor.organisationId)
        .execute(),
    );
    const path = paths.mail.to(key, mailId);
    expect(await read(path)).toContain('先に団体のページで直してください');
    await html(await app.post(path, { errand: 'retry' }), 422);
  });

  it('戻ってきた日を打ち間違えても、打ったものは残る', async () => {
    const mailId = await queue();
    await run(mailId);
    const path = paths.mail.to(key, mailId);
    expect(await read(path)).toContain('令和8年11月22日');
    const typed = { errand: 'bounce', on: '令和8年11月30日', note: '不達の通知が来た' };
    const refused = await html(await app.post(path, typed), 422);
    expect(refused).toContain('令和8年11月30日');
    expect(refused).toContain('不達の通知が来た');
    expect(refused).toContain('送った日から今日までの日');
    await html(await app.post(path, { ...typed, on: 'あした' }), 422);
    expect(location(await app.post(path, { ...typed, on: 'R8.11.22' }))).toBe(`${path}?done=bounced`);
    expect(await read(`${path}?done=bounced`)).toContain('戻ってきたことを記録しました');
    await html(await app.post(path, { ...typed, on: 'R8.11.22' }), 409);
  });

  it('届いたか不明なら、確かめた結果を選ぶ', async () => {
    const mailId = await queue();
    box.mode({ kind: 'break-after-text' });
    await run(mailId);
    const path = paths.mail.to(key, mailId);
    expect(await read(path)).toContain('自動では送り直しません');
    expect(await html(await app.post(path, { errand: 'settle', note: '電話した' }), 422)).toContain('電話した');
    expect(location(await app.post(path, { errand: 'settle', arrived: 'no', note: '' }))).toBe(
      `${path}?done=not-arrived`,
    );
    expect(await read(path)).toContain('もう一度送る');
  });

  it('送らないことにできる', async () => {
    const mailId = await queue();
    now = new Date(now.getTime() + 5 * 60_000);
    const path = paths.mail.to(key, mailId);
    expect(await read(path)).toContain('送らないことにする');
    expect(location(await app.post(path, { errand: 'cancel', note: '' }))).toBe(`${path}?done=cancelled`);
    expect(await read(path)).toContain('事務局が送らないことにしました');
    expect((await app.post(path, { errand: 'hostile' })).status).toBe(400);
  });
});

describe('設定のページ', () => {
  const typed = {
    version: '0',
    officeName: 'みほん市地域包括支援センター',
    postalCode: '401-0015',
    address: 'みほん市見本町1-1',
    telephone: '0554-23-1234',
    fax: '0554-23-1235',
    email: 'houkatsu@city.example.jp',
    siteAddress: 'https://renkei.example.jp',
    remindersOn: 'yes',
    remindBefore: '3',
    remindAfter: '3, 14',
    remindHour: '9',
  };

  it('保存でき、ぶつかったら両方が並び、もう一度押せば保存できる', async () => {
    const path = paths.settings.to(key);
    expect(await read(path)).toContain('http://127.0.0.1:3000');
    expect(location(await app.post(path, typed))).toBe(`${path}?done=saved`);
    expect(await read(`${path}?done=saved`)).toContain('設定を保存しました');
    const mine = { ...typed, officeName: 'わたしの打った名前' };
    const conflict = await html(await app.post(path, mine), 409);
    expect(conflict).toContain('ほかの人が先に保存しています');
    expect(conflict).toContain('わたしの打った名前');
    expect(conflict).toContain('みほん市地域包括支援センター');
    const version = /name="version" value="(\d+)"/.exec(conflict)?.[1] ?? '';
    expect(location(await app.post(path, { ...mine, version }))).toBe(`${path}?done=saved`);
  });

  it('使えない入力は、打ったまま理由を添えて返る', async () => {
    const page = await html(
      await app.post(paths.settings.to(key), { ...typed, siteAddress: 'https://x.example/w/1', remindHour: '25' }),
      422,
    );
    expect(page).toContain('https://x.example/w/1');
    expect(page).toContain('http か https の住所だけ');
    expect(page).toContain('0から23までの数');
  });

  it('メールサーバは、ボタンを押したときだけ確かめる', async () => {
    let asks = 0;
    const check = async () => {
      asks += 1;
      return { ok: asks > 1, reply: asks > 1 ? '' : '535 no' };
    };
    open({ mailer: { ...deps.mailer!, verify: check } });
    await read(paths.settings.to(key));
    await read(paths.testSettings.to(key));
    expect(asks).toBe(0);
    expect(await html(await app.post(paths.testSettings.to(key), { errand: 'check' }))).toContain('535 no');
    expect(await html(await app.post(paths.testSettings.to(key), { errand: 'check' }))).toContain('受け付ける用意');
  });

  it('自分あてに一通送り、サーバの返事を見る。二度押しても一通', async () => {
    await app.post(paths.settings.to(key), typed);
    const path = paths.testSettings.to(key);
    const token = /name="token" value="([^"]+)"/.exec(await read(path))?.[1] ?? '';
    const form = { errand: 'mail', to: 'jibun@city.example.jp', token };
    const there = location(await app.post(path, form));
    expect(location(await app.post(path, form))).toBe(there);
    const { mailId = '' } = jobs.jobs[0]?.payload ?? {};
    expect(there).toBe(`${paths.mail.to(key, mailId)}?done=queued`);
    await run(mailId);
    const [received] = await box.received(1);
    expect(received?.mail.text).toContain(`https://renkei.example.jp/w/${key}/feedback`);
    expect(received?.mail.from?.value[0]?.name).toBe('みほん市地域包括支援センター');
    expect(await read(there)).toContain('250 2.0.0 taken');
    expect(await html(await app.post(path, { ...form, to: 'a@example.jp, b@example.jp' }), 422)).toContain(
      'a@example.jp, b@example.jp',
    );
  });

  it('サーバの設定がなければ、代わりの道を言う', async () => {
    open({ mailer: null });
    expect(await read(paths.settings.to(key))).toContain('RENKEI_SMTP_URL');
    expect(await read(paths.testSettings.to(key))).toContain('メールサーバが設定されていません');
    await html(await app.post(paths.testSettings.to(key), { errand: 'mail', to: 'a@example.jp' }), 422);
  });
});
