import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { JobContext } from '#platform/jobs/jobs.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import { endOrganisation } from '../../../directory/use-cases/end-organisation.ts';
import { type KeptJobs, keptJobs, queuedMail, SITE } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { attemptsOf, changeMail, findMail } from '../../store/mails.ts';
import { ORGANISATION_LINK } from '../organisation-link.ts';
import { markSent } from '../sending/mark-sent.ts';
import { SEND_MAIL_JOB } from './queue-mail.ts';
import { retryMail } from './retry-mail.ts';
import { sendQueuedMail } from './send-queued-mail.ts';
import { sweepMails } from './sweep-mails.ts';

const MINUTE = 60_000;
let db: TestDatabase;
let box: Mailbox;
let officer: Actor;
let asked: AskedQuestion;
let jobs: KeptJobs;
let now: Date;
const clock: Clock = { now: () => now };
const lines: string[] = [];
let context: JobContext;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  box = await openMailbox();
  now = questionClock.now();
  officer = await db.workspace();
  jobs = keptJobs();
  lines.length = 0;
  context = { database: db.database, clock, log: jsonLog((line) => lines.push(line)), filesDir: '/' };
  asked = await inside((tx) => askedQuestion(tx, officer, testLinks));
});
afterEach(() => box.close());

const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const mailer = (): Mailer =>
  createMailer({ url: box.url, from: 'renkei@city.example.jp', timeouts: { greeting: 300, silence: 300 } });
const run = (mailId: string, otherwise: { mailer?: Mailer | null; database?: Database } = {}) =>
  sendQueuedMail(
    { workspaceId: officer.workspaceId, mailId },
    { ...context, database: otherwise.database ?? db.database },
    {
      personalLinks: testLinks,
      enqueue: jobs.enqueue,
      mailer: otherwise.mailer === undefined ? mailer() : otherwise.mailer,
    },
  );
const queue = (kind: 'question' | 'reminder' | 'return' | 'test' = 'question') =>
  inside((tx) => queuedMail(tx, officer, jobs.enqueue, { kind, to: asked.doctor, clock }));
const mail = (mailId: string) => inside((tx) => findMail(tx, officer.workspaceId, mailId));
const doctor = () => inside((tx) => findAddressee(tx, officer.workspaceId, asked.doctor.addresseeId));
const attempts = async (mailId: string) =>
  (await inside((tx) => attemptsOf(tx, officer.workspaceId, mailId))).map(({ outcome }) => outcome);

describe('照会のメールを送る', () => {
  it('届いたメールのリンクは団体のもの。サーバが受け取って初めて送付になる', async () => {
    const mailId = await queue();
    expect(jobs.jobs).toEqual([
      { name: SEND_MAIL_JOB, payload: { workspaceId: officer.workspaceId, mailId }, notBefore: null },
    ]);
    expect((await doctor())?.state).toBe('drafted');
    await run(mailId);
    const [received] = await box.received(1);
    const [link] = await inside((tx) =>
      testLinks.list(tx, officer.workspaceId, {
        purpose: ORGANISATION_LINK,
        subjectId: asked.doctor.organisationId,
        at: now,
      }),
    );
    const lineOfLink = `${SITE}/l/${officer.workspaceKey}/${link?.token}/questions`;
    expect(received?.mail.text?.split('\n')).toContain(lineOfLink);
    expect(received?.mail.messageId).toBe(`<${mailId}@city.example.jp>`);
    expect(await mail(mailId)).toMatchObject({ state: 'sent', attempts: 1, sentAt: now });
    expect(await doctor()).toMatchObject({ state: 'sent', sentOn: '2026-11-22', sentChannel: 'mail' });
    const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [asked.doctor.addresseeId]));
    expect(events.find(({ kind }) => kind === 'sent')).toMatchObject({ note: 'mail', enteredBy: 'job:feedback' });
    // The link is nowhere in the outbox, in what the server said, or in the log.
    const stored = await inside(async (tx) => [
      await tx.selectFrom('feedback.mail').selectAll().execute(),
      await tx.selectFrom('feedback.mailAttempt').selectAll().execute(),
    ]);
    expect(JSON.stringify([stored, lines])).not.toContain(link?.token);
    expect(JSON.stringify(lines)).not.toContain('kaicho');
  });

  it('送付の記録は監査に残る', async () => {
    const mailId = await queue();
    await run(mailId);
    const trail = await inside((tx) =>
      tx.selectFrom('access.audit_event').selectAll().orderBy('seq', 'desc').limit(1).execute(),
    );
    expect(trail).toMatchObject([
      { actor: 'job:feedback', action: 'feedback.send-mail', record: mailId, outcome: 'done' },
    ]);
  });

  it('同じ用件を二度頼んでも、メールは一通', async () => {
    const mailId = await queue();
    expect(await queue()).toBe(mailId);
    expect(jobs.jobs).toHaveLength(1);
  });
});

describe('二度は送らない', () => {
  it('同じ仕事が二度、同時に来ても、一通だけ届く', async () => {
    const mailId = await queue();
    box.mode({ kind: 'slow', wait: 100 });
    await Promise.all([run(mailId), run(mailId), run(mailId)]);
    await run(mailId);
    expect(box.told).toHaveLength(1);
    expect(await attempts(mailId)).toEqual(['accepted']);
  });

  it('本物の待ち行列に二度入っていても、一通だけ届く', async () => {
    const real = await openQueue(db.appUrl, () => {});
    try {
      const mailId = await inside((tx) => queuedMail(tx, officer, real.enqueue, { to: asked.doctor, clock }));
      await inside((tx) => real.enqueue(tx, SEND_MAIL_JOB, { workspaceId: officer.workspaceId, mailId }));
      let ended = 0;
      const job = {
        name: SEND_MAIL_JOB,
        run: async (
          ...[payload, its]: Parameters<typeof sendQueuedMail> extends [infer P, infer C, unknown] ? [P, C] : never
        ) => {
          await sendQueuedMail(payload, its, { personalLinks: testLinks, enqueue: real.enqueue, mailer: mailer() });
          ended += 1;
        },
      };
      await real.work([job], context);
      await real.work([job], context);
      while (ended < 2) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(box.told).toHaveLength(1);
      expect((await mail(mailId))?.state).toBe('sent');
    } finally {
      await real.stop();
    }
  });

  it.each([
    ['本文を渡したあとで切れた', { kind: 'break-after-text', keeps: true }],
    ['本文を渡したあと返事がない', { kind: 'hang-after-text' }],
  ] as const)('%sメールは不明とし、くり返さない', async (_title, mode) => {
    const mailId = await queue();
    box.mode(mode);
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('uncertain');
    box.mode({ kind: 'accept' });
    now = new Date(now.getTime() + 24 * 60 * MINUTE);
    await sweepMails(db.database, clock, jobs.enqueue);
    await run(mailId);
    expect(box.told).toHaveLength(1);
    expect(jobs.jobs.filter(({ payload }) => payload.mailId === mailId)).toHaveLength(1);
    expect((await doctor())?.state).toBe('drafted');
  });

  it.each([
    ['取りかかる前', 0, 'sent', 1],
    ['渡し終えて記録する前', 1, 'uncertain', 1],
  ] as const)('%sに止まっても、二通目は出ない', async (_title, survives, state, told) => {
    const mailId = await queue();
    let left = survives;
    const dying: Database = {
      ...db.database,
      inWorkspace(workspaceId, work) {
        if (left === 0) return Promise.reject(new Error('killed'));
        left -= 1;
        return db.database.inWorkspace(workspaceId, work);
      },
    };
    await expect(run(mailId, { database: dying })).rejects.toThrow('killed');
    await run(mailId);
    now = new Date(now.getTime() + 11 * MINUTE);
    await sweepMails(db.database, clock, jobs.enqueue);
    await run(mailId);
    expect(await mail(mailId)).toMatchObject({ state });
    expect(box.told).toHaveLength(told);
  });

  it('取りかかった直後に止まれば、送ったかどうか人に聞く', async () => {
    const mailId = await queue();
    const dying: Mailer = { ...mailer(), send: () => Promise.reject(new Error('killed')) };
    await expect(run(mailId, { mailer: dying })).rejects.toThrow('killed');
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('sending');
    now = new Date(now.getTime() + 9 * MINUTE);
    await sweepMails(db.database, clock, jobs.enqueue);
    expect((await mail(mailId))?.state).toBe('sending');
    now = new Date(now.getTime() + 2 * MINUTE);
    await sweepMails(db.database, clock, jobs.enqueue);
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('uncertain');
    expect(box.told).toEqual([]);
  });

  it('人に聞いているあいだに遅い返事が来れば、それが事実になる', async () => {
    const mailId = await queue();
    const slow: Mailer = {
      ...mailer(),
      async send(letter) {
        now = new Date(now.getTime() + 11 * MINUTE);
        await sweepMails(db.database, clock, jobs.enqueue);
        return mailer().send(letter);
      },
    };
    await run(mailId, { mailer: slow });
    expect((await mail(mailId))?.state).toBe('sent');
    expect((await doctor())?.state).toBe('sent');
  });

  it('なくした仕事は、見回りが一度だけ入れ直す', async () => {
    const mailId = await queue();
    jobs.jobs.length = 0;
    now = new Date(now.getTime() + 11 * MINUTE);
    await sweepMails(db.database, clock, jobs.enqueue);
    await sweepMails(db.database, clock, jobs.enqueue);
    expect(jobs.jobs.filter(({ payload }) => payload.mailId === mailId)).toHaveLength(1);
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('sent');
  });
});

describe('待たされる、断られる', () => {
  it('後で来るように言われたら、間を置いて出直し、一通だけ届く', async () => {
    const mailId = await queue();
    box.mode({ kind: 'greylist', times: 2 });
    await run(mailId);
    expect(jobs.jobs.at(-1)?.notBefore).toEqual(new Date(now.getTime() + 5 * MINUTE));
    // Too early: the job that came twice goes away again.
    now = new Date(now.getTime() + MINUTE);
    await run(mailId);
    expect(box.told).toHaveLength(1);
    now = new Date(now.getTime() + 4 * MINUTE);
    await run(mailId);
    expect(jobs.jobs.at(-1)?.notBefore).toEqual(new Date(now.getTime() + 15 * MINUTE));
    now = new Date(now.getTime() + 15 * MINUTE);
    await run(mailId);
    expect(await attempts(mailId)).toEqual(['put-off', 'put-off', 'accepted']);
    expect(box.mails).toHaveLength(1);
    expect(await doctor()).toMatchObject({ state: 'sent' });
  });

  it('一日たっても渡せなければ、あきらめて人に知らせる', async () => {
    const mailId = await queue();
    await box.close();
    const began = now;
    for (let tries = 0; (await mail(mailId))?.state === 'queued'; tries += 1) {
      if (tries > 20) throw new Error('never given up');
      now = (await mail(mailId))!.dueAt;
      await run(mailId);
    }
    expect((await mail(mailId))?.state).toBe('failed');
    expect(new Set(await attempts(mailId))).toEqual(new Set(['unreachable']));
    expect((await attempts(mailId)).length).toBe(9);
    expect(now.getTime() - began.getTime()).toBeLessThanOrEqual(24 * 60 * MINUTE);
    expect((await doctor())?.state).toBe('drafted');
  });

  it('断られたメールは、返事とともに残る', async () => {
    const mailId = await queue();
    box.mode({ kind: 'refuse-recipient' });
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('refused');
    const [attempt] = await inside((tx) => attemptsOf(tx, officer.workspaceId, mailId));
    expect(attempt).toMatchObject({ outcome: 'refused', reply: '550 5.1.1 <…>: no such user' });
  });

  it('サーバの設定がなくなっていれば、待つ', async () => {
    const mailId = await queue();
    await run(mailId, { mailer: null });
    expect(await mail(mailId)).toMatchObject({ state: 'queued' });
    expect(await attempts(mailId)).toEqual(['unreachable']);
  });
});

describe('待つうちにいらなくなったメール', () => {
  it('待つうちに終了した団体には出ず、断られたメールも出し直せない', async () => {
    const mailId = await queue();
    const refused = await inside((tx) =>
      queuedMail(tx, officer, jobs.enqueue, { to: asked.doctor, clock, errandKey: 'refused' }),
    );
    await inside(async (tx) => {
      const { organisationId } = asked.doctor;
      await changeMail(tx, { workspaceId: officer.workspaceId, mailId: refused }, { state: 'refused' });
      expect((await endOrganisation(tx, officer, { organisationId, reason: '解散', version: 1, clock })).ok).toBe(true);
    });
    await run(mailId);
    expect(box.told).toEqual([]);
    expect(await mail(mailId)).toMatchObject({ state: 'cancelled', cancelledAs: 'not-wanted' });
    expect(await inside((tx) => retryMail(tx, officer, jobs.enqueue, { mailId: refused, clock }))).toMatchObject({
      error: { kind: 'no-address' },
    });
  });

  it('紙で渡された照会のメールは出ない', async () => {
    const mailId = await queue();
    await inside((tx) =>
      markSent(tx, officer, { addresseeIds: [asked.doctor.addresseeId], channel: 'paper', on: '2026-11-22', clock }),
    );
    await run(mailId);
    expect(await mail(mailId)).toMatchObject({ state: 'cancelled', cancelledAs: 'not-wanted', attempts: 0 });
    expect(box.told).toEqual([]);
  });

  it('督促は、まだ答えのない団体にだけ出る', async () => {
    // Tuesday 2026-11-24, nine in the morning.
    now = new Date('2026-11-24T00:00:00Z');
    const early = await queue('reminder');
    await run(early);
    expect((await mail(early))?.state).toBe('cancelled');
    await inside((tx) =>
      markSent(tx, officer, { addresseeIds: [asked.doctor.addresseeId], channel: 'paper', on: '2026-11-22', clock }),
    );
    const mailId = await inside((tx) =>
      queuedMail(tx, officer, jobs.enqueue, { kind: 'reminder', to: asked.doctor, clock, errandKey: 'again' }),
    );
    await run(mailId);
    expect((await mail(mailId))?.state).toBe('sent');
    expect(await doctor()).toMatchObject({ state: 'sent', sentChannel: 'paper' });
  });

  it('リンクを止めた団体には、開かないリンクを送らない', async () => {
    const mailId = await queue();
    await inside(async (tx) => {
      const subject = { purpose: ORGANISATION_LINK, subjectId: asked.doctor.organisationId };
      const [link] = await testLinks.list(tx, officer.workspaceId, { ...subject, at: now });
      await testLinks.revoke(tx, officer, { linkId: link!.linkId, at: now });
    });
    await run(mailId);
    expect(await mail(mailId)).toMatchObject({ state: 'cancelled', cancelledAs: 'link-ended' });
    expect(box.told).toEqual([]);
  });

  it('ためしのメールは、照会の状態を変えない', async () => {
    const mailId = await queue('test');
    await run(mailId);
    const [received] = await box.received(1);
    expect(received?.mail.text).toContain(`${SITE}/w/${officer.workspaceKey}/feedback`);
    expect((await doctor())?.state).toBe('drafted');
  });
});
