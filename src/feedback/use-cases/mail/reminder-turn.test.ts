import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { made } from '#councils/fixtures/council.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { type KeptJobs, keptJobs } from '../../fixtures/mails.ts';
import type { AskedQuestion } from '../../fixtures/questions.ts';
import { keepSettings, sentQuestion } from '../../fixtures/reminders.ts';
import { findAddressee } from '../../store/addressees.ts';
import { findMail } from '../../store/mails.ts';
import { remindersOf } from '../../store/reminders.ts';
import { jobDoer } from '../job-doer.ts';
import { changeAddressee } from '../questions/change-addressee.ts';
import { remindNow } from '../reminders/remind-now.ts';
import { remindWorkspace } from '../reminders/remind-workspace.ts';
import { retryMail } from './retry-mail.ts';
import { sendQueuedMail } from './send-queued-mail.ts';

let db: TestDatabase;
let box: Mailbox;
let officer: Actor;
let asked: AskedQuestion;
let jobs: KeptJobs;
let deps: FeedbackDeps;
let now: Date;
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  box = await openMailbox();
  officer = await db.workspace();
  jobs = keptJobs();
  const timeouts = { greeting: 300, silence: 300 };
  const mailer = createMailer({ url: box.url, from: 'renkei@city.example.jp', timeouts });
  deps = { personalLinks: testLinks, enqueue: jobs.enqueue, mailer };
  // Thursday 2026-12-17 is the doctors' due date: the steps come on Monday 12-14, Monday 12-21 and Monday 2027-01-04.
  await inside(async (tx) => {
    asked = await sentQuestion(tx, officer, testLinks);
    await keepSettings(tx, officer);
  });
});
afterEach(() => box.close());

const at = (text: string) => new Date(`${text}:00+09:00`);
const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const doctorId = () => asked.doctor.addresseeId;
const mail = (mailId: string) => inside((tx) => findMail(tx, officer.workspaceId, mailId));
const remind = (text: string) =>
  inside(async (tx) => {
    now = at(text);
    const doer = await jobDoer(tx, officer.workspaceId);
    return made(await remindWorkspace(tx, doer!, deps, { clock }));
  });
const reminders = async () =>
  (await inside((tx) => remindersOf(tx, officer.workspaceId, [doctorId()]))).get(doctorId()) ?? [];
const lastMail = async () => (await reminders()).at(-1)!.mailId!;
const run = (mailId: string, text: string) => {
  now = at(text);
  return sendQueuedMail(
    { workspaceId: officer.workspaceId, mailId },
    { database: db.database, clock, log: silentLog, filesDir: '/' },
    deps,
  );
};
const moveDue = (dueOn: string) =>
  inside(async (tx) => {
    const { addresseeId, version, carrierSeatId } = (await findAddressee(tx, officer.workspaceId, doctorId()))!;
    made(await changeAddressee(tx, officer, testLinks, { addresseeId, version, carrierSeatId, dueOn, clock }));
  });

const press = (errandKey: string) =>
  inside((tx) =>
    remindNow(tx, officer, deps, {
      addresseeIds: [doctorId()],
      siteAddress: 'https://renkei.example.jp',
      errandKey,
      language: 'ja',
      clock,
    }),
  ).then(made);

describe('待たされた督促メール', () => {
  it.each([
    ['列が遅れて夜に来た', '2026-12-21T18:00', '2026-12-22T09:00', '5日過ぎています'],
    ['列が遅れて朝早く来た', '2026-12-22T08:00', '2026-12-22T09:00', '5日過ぎています'],
    ['サーバーが止まっていて土曜日に来た', '2026-12-26T10:00', '2026-12-28T09:00', '11日過ぎています'],
    ['サーバーが止まっていて元日に来た', '2027-01-01T10:00', '2027-01-04T09:00', '18日過ぎています'],
  ])('%sときは、次に送ってよい時まで待ち、その日の言葉で出る', async (_title, comes, goes, words) => {
    await remind('2026-12-21T09:00');
    const mailId = await lastMail();
    expect((await mail(mailId))?.beforeLink).toContain('4日過ぎています');
    await run(mailId, comes);
    expect(box.told).toEqual([]);
    expect(await mail(mailId)).toMatchObject({ state: 'queued', dueAt: at(goes), attempts: 0 });
    expect(jobs.jobs.at(-1)).toMatchObject({ payload: { mailId }, notBefore: at(goes) });
    // The queue goes by the database's clock: a job that is half a minute early does not wait for another day.
    await run(mailId, goes.replace('09:00', '08:59'));
    const [received] = await box.received(1);
    expect(received?.mail.text).toContain(words);
    expect(await mail(mailId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect((await reminders()).at(-1)).toMatchObject({ step: 3, remindedOn: goes.slice(0, 10) });
  });

  it('メールサーバーに後で来るように言われ、18時を過ぎたら、翌開庁日に出直す', async () => {
    await remind('2026-12-28T17:58');
    const mailId = await lastMail();
    box.mode({ kind: 'greylist', times: 1 });
    await run(mailId, '2026-12-28T17:58');
    expect((await mail(mailId))?.dueAt).toEqual(at('2026-12-28T18:03'));
    await run(mailId, '2026-12-28T18:03');
    expect(await mail(mailId)).toMatchObject({ state: 'queued', dueAt: at('2027-01-04T09:00') });
    await run(mailId, '2027-01-04T09:00');
    expect((await mail(mailId))?.state).toBe('sent');
    expect(box.mails).toHaveLength(1);
    // The fourteenth day has come meanwhile, and waits until they have had two days.
    expect(await remind('2027-01-04T09:10')).toMatchObject({ mails: 0 });
    expect(await remind('2027-01-05T09:10')).toMatchObject({ mails: 0 });
    expect(await remind('2027-01-06T09:10')).toMatchObject({ mails: 1 });
  });

  it('休みを待った時間は、あきらめるまでの一日に数えない', async () => {
    await remind('2026-12-28T17:50');
    const mailId = await lastMail();
    await box.close();
    for (let tries = 0; (await mail(mailId))?.state === 'queued'; tries += 1) {
      if (tries > 30) throw new Error('never given up');
      now = (await mail(mailId))!.dueAt;
      await sendQueuedMail(
        { workspaceId: officer.workspaceId, mailId },
        { database: db.database, clock, log: silentLog, filesDir: '/' },
        deps,
      );
    }
    expect((await mail(mailId))?.state).toBe('failed');
    expect(now >= at('2027-01-04T16:00') && now < at('2027-01-06T18:00')).toBe(true);
  });

  it('待つあいだに督促が止められたら、出ない。手で頼んだものは出る', async () => {
    await remind('2026-12-21T09:00');
    const planned = await lastMail();
    await inside((tx) => keepSettings(tx, officer, { remindersOn: false }));
    await run(planned, '2026-12-21T09:10');
    expect(await mail(planned)).toMatchObject({ state: 'cancelled', cancelledAs: 'reminders-off', attempts: 0 });
    expect(box.told).toEqual([]);
    now = at('2026-12-22T10:00');
    await press('by hand');
    await run(await lastMail(), '2026-12-22T10:00');
    expect(box.told).toHaveLength(1);
  });

  it('待つあいだに期日が延びたら、前の期日の督促は出ず、新しい期日の督促が改めて出る', async () => {
    await remind('2026-12-14T09:00');
    const early = await lastMail();
    await moveDue('2026-12-24');
    await run(early, '2026-12-14T09:10');
    expect(await mail(early)).toMatchObject({ state: 'cancelled', cancelledAs: 'not-wanted' });
    expect(await remind('2026-12-21T09:00')).toMatchObject({ mails: 1 });
    await run(await lastMail(), '2026-12-21T09:00');
    const [received] = await box.received(1);
    expect(received?.mail.text).toContain('令和8年12月24日（木曜日、2026-12-24）（あと3日です）');
    expect(await remind('2026-12-21T10:00')).toMatchObject({ mails: 0 });
    expect((await reminders()).map(({ step, dueOn }) => [step, dueOn])).toEqual([
      [-3, '2026-12-17'],
      [-3, '2026-12-24'],
    ]);
  });

  it('「期日の3日前」は、期日を過ぎたら出ない', async () => {
    await remind('2026-12-17T17:55');
    const mailId = await lastMail();
    await run(mailId, '2026-12-17T18:00');
    expect(await mail(mailId)).toMatchObject({ state: 'cancelled', cancelledAs: 'not-wanted' });
  });

  it('断られたメールを休日に出し直しても、開庁日まで待つ', async () => {
    await remind('2026-12-25T17:00');
    const mailId = await lastMail();
    box.mode({ kind: 'refuse-recipient' });
    await run(mailId, '2026-12-25T17:00');
    expect((await mail(mailId))?.state).toBe('refused');
    box.mode({ kind: 'accept' });
    now = at('2026-12-26T10:00');
    made(await inside((tx) => retryMail(tx, officer, jobs.enqueue, { mailId, clock })));
    await run(mailId, '2026-12-26T10:00');
    expect(await mail(mailId)).toMatchObject({ state: 'queued', dueAt: at('2026-12-28T09:00') });
  });
});

describe('今すぐ督促する', () => {
  it('休日に頼めば、次の開庁日の決まった時刻に、その日の言葉で出る', async () => {
    now = at('2026-12-19T10:00');
    const goesAt = at('2026-12-21T09:00');
    expect(await press('saturday')).toMatchObject({ mails: 1, goesAt });
    const mailId = await lastMail();
    expect(jobs.jobs).toMatchObject([{ payload: { mailId }, notBefore: goesAt }]);
    expect(await mail(mailId)).toMatchObject({ state: 'queued', dueAt: goesAt });
    expect((await mail(mailId))?.beforeLink).toContain('4日過ぎています');
    expect(await reminders()).toMatchObject([{ step: null, remindedOn: '2026-12-21', dueOn: '2026-12-17' }]);
    // 同じ朝の予定の督促は、重ならない。
    expect(await remind('2026-12-21T09:00')).toMatchObject({ mails: 0 });
    await run(mailId, '2026-12-21T09:00');
    expect((await mail(mailId))?.state).toBe('sent');
    expect(await remind('2026-12-22T09:00')).toMatchObject({ mails: 0 });
    expect(await remind('2026-12-23T09:00')).toMatchObject({ mails: 1 });
  });

  it('開庁日の時間の中なら、すぐに出る', async () => {
    now = at('2026-12-21T17:59');
    expect(await press('monday')).toMatchObject({ mails: 1, goesAt: now });
    expect(jobs.jobs).toMatchObject([{ notBefore: null }]);
    await run(await lastMail(), '2026-12-21T17:59');
    expect(box.told).toHaveLength(1);
  });
});
