import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkDoer, sentQuestion } from '#feedback/fixtures/answers.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '#feedback/fixtures/questions.ts';
import { giveEmail } from '#feedback/fixtures/reminders.ts';
import { paths } from '#feedback/paths.ts';
import { answersOf } from '#feedback/store/answers.ts';
import { MOST_MOVES, noteOnAgenda } from '#feedback/use-cases/answers/note-on-agenda.ts';
import { sendQueuedMail } from '#feedback/use-cases/mail/send-queued-mail.ts';
import { currentLink } from '#feedback/use-cases/organisation-link.ts';
import { closeQuestion } from '#feedback/use-cases/questions/close-question.ts';
import { removeAddressee } from '#feedback/use-cases/questions/remove-addressee.ts';
import { sendByMail } from '#feedback/use-cases/sending/send-by-mail.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { openMailbox } from '#test/support/mailbox.ts';

/** Who holds the link of one organisation, and means harm. */
let db: TestDatabase;
let admin: pg.Client;
let app: TestApp;
let officer: Actor;
let first: AskedQuestion;
let second: AskedQuestion;
let browser: Browser;
let token: string;
const logged: string[] = [];
let now = questionClock.now();
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
  admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  app = await testApp(db, { clock, log: jsonLog((line) => logged.push(line)) });
});
afterAll(async () => {
  await app.close();
  await admin.end();
  await db.close();
});
beforeEach(async () => {
  now = questionClock.now();
  logged.length = 0;
  officer = await db.workspace();
  browser = app.browser();
  await inside(async (tx) => {
    first = await sentQuestion(tx, officer, testLinks);
    second = await sentQuestion(tx, officer, testLinks, { council: first.council, title: '二つ目の照会' });
    token = (await linkOf(tx, first.doctor.organisationId)).token;
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const linkOf = async (tx: Tx, organisationId: string) =>
  (await currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: now }))!;
const at = (address: (typeof paths.link)['answer' | 'agenda'], addresseeId: string) =>
  address.to(officer.workspaceKey, token, addresseeId);
const form = (more: Record<string, string> = {}) => ({
  ...{ do: 'save', answerId: '', version: '0', kind: 'answer', 'text-1': '示してよい', 'text-2': '' },
  ...{ drafterName: '例示 一子', drafterTitle: '', ...more },
});
const answers = (addresseeId: string) => inside((tx) => answersOf(tx, officer.workspaceId, [addresseeId]));
/** Everything that can be had of the question by link. */
const everyPage = (addresseeId: string) =>
  [paths.link.question, paths.link.answer, paths.link.agenda, paths.link.questionSheet].map((path) =>
    path.to(officer.workspaceKey, token, addresseeId),
  );

describe('自分の団体のリンクで、ほかのものに触れる', () => {
  test('ほかの団体あての同じ照会、まだ送っていない照会、外された照会は、どのページも無いものと同じ', async () => {
    const drafted = await inside((tx) => askedQuestion(tx, officer, testLinks, { council: first.council }));
    const removed = await inside(async (tx) => {
      const { addresseeId } = second.doctor;
      await removeAddressee(tx, officer, { addresseeId, reason: '誤り', version: second.doctor.version, clock });
      return addresseeId;
    });
    for (const addresseeId of [first.care.addresseeId, drafted.doctor.addresseeId, removed]) {
      const missing = crypto.randomUUID();
      const other = everyPage(missing);
      for (const [index, path] of everyPage(addresseeId).entries()) {
        const [seen, none] = [await browser.get(path), await browser.get(other[index]!)];
        expect([seen.status, await seen.text()]).toEqual([404, await none.text()]);
      }
      expect((await browser.post(at(paths.link.answer, addresseeId), form())).status).toBe(404);
      const confirm = form({ do: 'confirm', confirmerName: '例示 一子' });
      expect((await browser.post(at(paths.link.answer, addresseeId), confirm)).status).toBe(404);
      expect((await browser.post(at(paths.link.agenda, addresseeId), { on: 'R8.12.10' })).status).toBe(404);
      expect(await answers(addresseeId)).toEqual([]);
    }
    const list = await (await browser.get(paths.link.questions.to(officer.workspaceKey, token))).text();
    expect(list).not.toContain(drafted.doctor.addresseeId);
    expect(list).not.toContain('二つ目の照会');
    expect(list).not.toContain('みほん市居宅介護支援事業所連絡会');
    const calendar = await (await browser.get(paths.link.calendar.to(officer.workspaceKey, token))).text();
    expect(calendar).not.toContain(drafted.doctor.addresseeId);
    expect(calendar).not.toContain(token);
  });

  test('ほかの照会の下書きの番号を、自分の照会の様式に入れても、どちらも変わらない', async () => {
    await browser.post(at(paths.link.answer, second.doctor.addresseeId), form({ 'text-1': '二つ目への下書き' }));
    token = await inside(async (tx) => (await linkOf(tx, first.care.organisationId)).token);
    await browser.post(at(paths.link.answer, first.care.addresseeId), form({ 'text-1': '連絡会の下書き' }));
    token = await inside(async (tx) => (await linkOf(tx, first.doctor.organisationId)).token);
    const kept = [...(await answers(second.doctor.addresseeId)), ...(await answers(first.care.addresseeId))];
    expect(kept).toHaveLength(2);
    for (const { answerId, version } of kept) {
      for (const what of ['save', 'check', 'confirm']) {
        const crossed = form({
          do: what,
          answerId,
          version: String(version),
          confirmerName: 'わるい人',
          corrects: answerId,
        });
        expect((await browser.post(at(paths.link.answer, first.doctor.addresseeId), crossed)).status).toBe(404);
      }
    }
    expect(await answers(first.doctor.addresseeId)).toEqual([]);
    expect([...(await answers(second.doctor.addresseeId)), ...(await answers(first.care.addresseeId))]).toEqual(kept);
  });

  test('取り下げた照会には、下書きも確定も議題も書けない', async () => {
    const { questionId } = first;
    await inside((tx) =>
      closeQuestion(tx, officer, { questionId, as: 'withdrawn', note: '取り下げ', version: 1, clock }),
    );
    const { addresseeId } = first.doctor;
    for (const what of ['save', 'check', 'confirm']) {
      const late = form({ do: what, confirmerName: '例示 一子' });
      expect((await browser.post(at(paths.link.answer, addresseeId), late)).status).toBe(409);
    }
    expect((await browser.post(at(paths.link.agenda, addresseeId), { on: 'R8.12.10' })).status).toBe(409);
    expect(await answers(addresseeId)).toEqual([]);
  });
});

test('書いたことと確定したことは、監査で見分けられる', async () => {
  const { addresseeId } = first.doctor;
  await browser.post(at(paths.link.answer, addresseeId), form());
  const [draft] = await answers(addresseeId);
  const { answerId, version } = draft!;
  const confirm = form({ do: 'confirm', answerId, version: String(version), confirmerName: '例示 一子' });
  expect((await browser.post(at(paths.link.answer, addresseeId), confirm)).status).toBe(303);
  const trail = await inside((tx) =>
    tx.selectFrom('access.audit_event').select(['action', 'record', 'outcome']).orderBy('seq').execute(),
  );
  const line = { record: addresseeId, outcome: 'done' };
  expect(trail.slice(1)).toEqual([
    { action: 'feedback.save-draft', ...line },
    { action: 'feedback.confirm-answer', ...line },
    { action: 'feedback.save-draft', ...line },
  ]);
});

describe('きりがないこと', () => {
  test('一つのリンクで下書きを増やしつづけても、終わりがある。書いたものは消えずに戻る', async () => {
    const to = at(paths.link.answer, first.doctor.addresseeId);
    let refused: Response | null = null;
    for (let n = 0; n < 60 && !refused; n += 1) {
      const answer = await browser.post(to, form({ 'text-1': `下書き ${n}` }));
      if (answer.status !== 303) refused = answer;
    }
    expect(refused?.status).toBe(422);
    expect(await refused?.text()).toContain('下書き 50');
    expect(await answers(first.doctor.addresseeId)).toHaveLength(50);
  });

  test('五万字の文を三つ送っても、保存されず、理由とともに戻る', async () => {
    const long = '長'.repeat(50_000);
    const to = at(paths.link.answer, first.doctor.addresseeId);
    const answer = await browser.post(
      to,
      form({ 'text-1': long, 'text-2': long, drafterName: long, drafterTitle: long }),
    );
    expect(answer.status).toBe(422);
    expect((await answer.text()).split(long)).toHaveLength(5);
    expect(await answers(first.doctor.addresseeId)).toEqual([]);
  });

  test('議題の日を動かしつづけても、終わりがある', async () => {
    const { addresseeId } = first.doctor;
    const outcomes = await inside(async (tx) => {
      const all: string[] = [];
      for (let n = 0; n <= MOST_MOVES; n += 1) {
        const on = n % 2 === 0 ? '2026-12-10' : '2026-12-11';
        const noted = await noteOnAgenda(tx, linkDoer(officer), { addresseeId, on, clock });
        all.push(noted.ok ? 'ok' : noted.error.kind);
      }
      return all;
    });
    expect(outcomes.filter((each) => each === 'ok')).toHaveLength(MOST_MOVES);
    expect(outcomes.at(-1)).toBe('too-often');
  });
});

test('リンクは、表にも、待ち行列にも、監査にも、ログにも、サーバの返事にも残らない', async () => {
  const box = await openMailbox({ mode: { kind: 'refuse-quoting' } });
  const queue = await openQueue(db.appUrl, () => {});
  try {
    const asked = await inside(async (tx) => {
      const { organisationId } = first.doctor;
      await giveEmail(tx, officer, organisationId, 'ishikai@mihon.example.jp');
      return askedQuestion(tx, officer, testLinks, { council: first.council, title: 'メールで送る照会' });
    });
    const mailer = createMailer({ url: box.url, from: 'renkei@city.example.jp' });
    const deps = { personalLinks: testLinks, enqueue: queue.enqueue, mailer };
    const sent = await inside((tx) =>
      sendByMail(tx, officer, deps, {
        addresseeIds: [asked.doctor.addresseeId],
        siteAddress: 'https://renkei.example.jp',
        errandKey: crypto.randomUUID(),
        language: 'ja',
        clock,
      }),
    );
    expect(sent).toMatchObject({ ok: true, value: { queued: 1 } });
    const [mail] = await inside((tx) => tx.selectFrom('feedback.mail').select('mailId').execute());
    const context = { database: db.database, clock, log: jsonLog((line) => logged.push(line)), filesDir: '/' };
    await sendQueuedMail({ workspaceId: officer.workspaceId, mailId: mail!.mailId }, context, deps);
    expect(box.texts).toHaveLength(1);
    const to = at(paths.link.answer, first.doctor.addresseeId);
    await browser.get(paths.link.questions.to(officer.workspaceKey, token));
    await browser.post(to, form());
    await browser.post(to, form({ do: 'confirm', confirmerName: '' }));
    await browser.post(to, form({ answerId: 'x' }));
    await browser.post(to, form(), { origin: 'https://evil.example' });
    await browser.get(`/l/${officer.workspaceKey}/${token}/no-such-page`);
    const found: string[] = [];
    const tables = await admin.query(
      `SELECT table_schema || '.' || quote_ident(table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['feedback.mail', 'feedback.mail_attempt', 'access.audit_event', 'jobs.job']),
    );
    const [start, end] = [token.slice(0, 20), token.slice(-20)];
    for (const { name } of tables.rows) {
      const { rows } = await admin.query(
        `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
        [start, end],
      );
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toContain(start);
    const attempts = await inside((tx) => tx.selectFrom('feedback.mailAttempt').selectAll().execute());
    expect(attempts).toMatchObject([{ outcome: 'refused', reply: expect.stringMatching(/^554 5\.7\.1 listed: /) }]);
  } finally {
    await queue.stop();
    await box.close();
  }
});
