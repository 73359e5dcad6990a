import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import type { AttemptOutcome } from '../../domain/mail.ts';
import { type KeptJobs, keptJobs, queuedMail } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { findMail } from '../../store/mails.ts';
import { readSettings } from '../../store/settings.ts';
import { queueMail } from './queue-mail.ts';
import { retryMail } from './retry-mail.ts';
import { saveSettings } from './save-settings.ts';
import { sendQueuedMail } from './send-queued-mail.ts';
import { cancelMail, markBounced, settleUncertain } from './settle-mail.ts';

let db: TestDatabase;
let officer: Actor;
let asked: AskedQuestion;
let jobs: KeptJobs;
let now: Date;
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  now = questionClock.now();
  officer = await db.workspace();
  jobs = keptJobs();
  asked = await inside((tx) => askedQuestion(tx, officer, testLinks));
});

const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const mail = (mailId: string) => inside((tx) => findMail(tx, officer.workspaceId, mailId));
const doctor = () => inside((tx) => findAddressee(tx, officer.workspaceId, asked.doctor.addresseeId));

/** A mail after one talk that came to this. */
async function tried(kind: AttemptOutcome, of: 'question' | 'reminder' | 'return' = 'question'): Promise<string> {
  const mailId = await inside((tx) => queuedMail(tx, officer, jobs.enqueue, { kind: of, to: asked.doctor, clock }));
  const mailer = {
    from: 'renkei@city.example.jp',
    server: 'test',
    send: async () => ({ kind, reply: '' }),
    verify: async () => ({ ok: true, reply: '' }),
  };
  const context = { database: db.database, clock, filesDir: '/', log: { info() {}, warn() {}, error() {} } };
  await sendQueuedMail({ workspaceId: officer.workspaceId, mailId }, context as never, {
    personalLinks: testLinks,
    enqueue: jobs.enqueue,
    mailer,
  });
  return mailId;
}

describe('戻ってきたメール', () => {
  it('照会は未送付に戻り、もう一度送れる', async () => {
    const mailId = await tried('accepted');
    expect((await doctor())?.state).toBe('sent');
    now = new Date('2026-11-24T00:00:00Z');
    const note = '宛先不明で戻った';
    expect(await inside((tx) => markBounced(tx, officer, { mailId, on: '2026-11-23', note, clock }))).toMatchObject({
      ok: true,
    });
    expect(await mail(mailId)).toMatchObject({ state: 'bounced', bouncedOn: '2026-11-23', note });
    expect(await doctor()).toMatchObject({ state: 'drafted', sentOn: null });
    const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [asked.doctor.addresseeId]));
    expect(events.at(-1)).toMatchObject({ kind: 'bounced', note });
    expect(await inside((tx) => markBounced(tx, officer, { mailId, on: '2026-11-23', note, clock }))).toEqual({
      ok: false,
      error: { kind: 'other-state', state: 'bounced' },
    });
  });

  it('送る前の日やこれからの日には戻らない', async () => {
    const mailId = await tried('accepted');
    for (const on of ['2026-11-21', '2026-11-23']) {
      expect(await inside((tx) => markBounced(tx, officer, { mailId, on, note: '', clock }))).toEqual({
        ok: false,
        error: { kind: 'invalid', fields: ['on'] },
      });
    }
    expect(
      await inside((tx) => markBounced(tx, officer, { mailId, on: '2026-11-22', note: 'a\u0000', clock })),
    ).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: ['note'] },
    });
    expect((await mail(mailId))?.state).toBe('sent');
  });

  it('回答のあった照会は、そのまま', async () => {
    const mailId = await tried('accepted');
    await inside((tx) =>
      tx
        .updateTable('feedback.addressee')
        .set({ state: 'answered', answeredOn: '2026-11-22', answerChannel: 'typed' })
        .where('addresseeId', '=', asked.doctor.addresseeId)
        .execute(),
    );
    await inside((tx) => markBounced(tx, officer, { mailId, on: '2026-11-22', note: '', clock }));
    expect((await doctor())?.state).toBe('answered');
  });

  it('戻ってきた結果は、まだ返していない', async () => {
    await inside((tx) =>
      tx
        .updateTable('feedback.addressee')
        .set({
          state: 'reflected',
          sentOn: '2026-11-22',
          sentChannel: 'paper',
          answeredOn: '2026-11-22',
          answerChannel: 'paper',
          reflection: '連絡票に欄を足した',
          reflectedOn: '2026-11-22',
        })
        .where('addresseeId', '=', asked.doctor.addresseeId)
        .execute(),
    );
    const mailId = await tried('accepted', 'return');
    expect(await doctor()).toMatchObject({ returnedOn: '2026-11-22', returnedChannel: 'mail' });
    await inside((tx) => markBounced(tx, officer, { mailId, on: '2026-11-22', note: '不達', clock }));
    expect(await doctor()).toMatchObject({ state: 'reflected', returnedOn: null, returnedChannel: '' });
  });
});

describe('届いたか分からないメール', () => {
  it('届いていれば送付済みになる。その日は、渡した日', async () => {
    const mailId = await tried('uncertain');
    now = new Date('2026-11-25T00:00:00Z');
    const input = { mailId, arrived: true, note: '電話で確認', clock };
    expect((await inside((tx) => settleUncertain(tx, officer, input))).ok).toBe(true);
    expect(await mail(mailId)).toMatchObject({ state: 'sent', sentAt: questionClock.now(), note: '電話で確認' });
    expect(await doctor()).toMatchObject({ state: 'sent', sentOn: '2026-11-22', sentChannel: 'mail' });
    expect((await inside((tx) => settleUncertain(tx, officer, input))).ok).toBe(false);
  });

  it('届いていなければ、もう一度送れるだけで、勝手には送らない', async () => {
    const mailId = await tried('uncertain');
    jobs.jobs.length = 0;
    await inside((tx) => settleUncertain(tx, officer, { mailId, arrived: false, note: '', clock }));
    expect((await mail(mailId))?.state).toBe('failed');
    expect(jobs.jobs).toEqual([]);
    expect((await doctor())?.state).toBe('drafted');
  });
});

describe('もう一度送る', () => {
  it('団体のいまのアドレスに送る', async () => {
    const mailId = await tried('refused');
    jobs.jobs.length = 0;
    const address = (email: string) =>
      inside((tx) =>
        tx
          .updateTable('directory.organisation')
          .set({ email })
          .where('organisationId', '=', asked.doctor.organisationId)
          .execute(),
      );
    await address('');
    expect(await inside((tx) => retryMail(tx, officer, jobs.enqueue, { mailId, clock }))).toEqual({
      ok: false,
      error: { kind: 'no-address' },
    });
    await address('atarashii@ishikai.example.jp');
    now = new Date('2026-11-25T00:00:00Z');
    expect((await inside((tx) => retryMail(tx, officer, jobs.enqueue, { mailId, clock }))).ok).toBe(true);
    expect(await mail(mailId)).toMatchObject({
      state: 'queued',
      recipient: 'atarashii@ishikai.example.jp',
      dueAt: now,
      tryUntil: new Date('2026-11-26T00:00:00Z'),
    });
    expect(jobs.jobs).toHaveLength(1);
    // Pressed twice: the second finds it waiting.
    expect((await inside((tx) => retryMail(tx, officer, jobs.enqueue, { mailId, clock }))).ok).toBe(false);
    expect(jobs.jobs).toHaveLength(1);
  });

  it('送らないことにしたメールは、列にいても送られない', async () => {
    const mailId = await inside((tx) => queuedMail(tx, officer, jobs.enqueue, { to: asked.doctor, clock }));
    await inside((tx) => cancelMail(tx, officer, { mailId, note: '紙で届けた', clock }));
    expect(await mail(mailId)).toMatchObject({ state: 'cancelled', cancelledAs: 'by-hand', note: '紙で届けた' });
    expect(await tried('accepted')).toBe(mailId);
    expect((await mail(mailId))?.state).toBe('cancelled');
  });
});

describe('だれができるか', () => {
  it('事務局だけが決め、ほかの導入単位のメールは見つからない', async () => {
    const mailId = await tried('refused');
    const viewer = as(officer, 'viewer');
    const about = { mailId, note: '', clock };
    expect(await inside((tx) => cancelMail(tx, viewer, about))).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await inside((tx) => markBounced(tx, viewer, { ...about, on: '2026-11-22' }))).toMatchObject({ ok: false });
    expect(await inside((tx) => settleUncertain(tx, viewer, { ...about, arrived: true }))).toMatchObject({ ok: false });
    expect(await inside((tx) => retryMail(tx, viewer, jobs.enqueue, about))).toMatchObject({ ok: false });
    const stranger = await db.workspace();
    const there = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(stranger.workspaceId, work);
    expect(await there((tx) => cancelMail(tx, stranger, about))).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await there((tx) => retryMail(tx, stranger, jobs.enqueue, about))).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect((await mail(mailId))?.state).toBe('refused');
  });
});

describe('列に入れる前に断る', () => {
  it('使えない宛先、件名、住所は、何も残さずに断る', async () => {
    const letter = {
      kind: 'question',
      organisationId: asked.doctor.organisationId,
      recipient: 'a@example.jp, b@example.jp',
      recipientName: 'x',
      subject: '件名\r\nBcc: thief@evil.example',
      beforeLink: '  ',
      afterLink: '',
      withLink: true,
      siteAddress: '',
      replyTo: 'x',
      addresseeIds: [asked.doctor.addresseeId],
      errandKey: 'hostile',
      clock,
    } as const;
    expect(await inside((tx) => queueMail(tx, officer, jobs.enqueue, letter))).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: ['recipient', 'replyTo', 'subject', 'beforeLink', 'siteAddress'] },
    });
    expect(await inside((tx) => tx.selectFrom('feedback.mail').select('mailId').execute())).toEqual([]);
    expect(jobs.jobs).toEqual([]);
  });

  it('同じ用件が同時に来ても、メールは一通', async () => {
    const twice = () => inside((tx) => queuedMail(tx, officer, jobs.enqueue, { to: asked.doctor, clock }));
    const [one, other] = await Promise.all([twice(), twice()]);
    expect(one).toBe(other);
    expect(jobs.jobs).toHaveLength(1);
  });
});

describe('照会の設定', () => {
  const typed = {
    officeName: 'みほん市地域包括支援センター',
    postalCode: '４０１００１５',
    address: 'みほん市見本町1-1',
    telephone: '0554-23-1234',
    fax: '',
    email: 'houkatsu@city.example.jp',
    siteAddress: 'https://renkei.example.jp/',
    remindersOn: true,
    remindBefore: '7、3',
    remindAfter: '',
    remindHour: '１０時',
  };

  it('保存し、ほかの人の保存とぶつかれば、何も書かずにいまの設定を返す', async () => {
    const save = (version: number, otherwise = {}, actor = officer) =>
      inside((tx) => saveSettings(tx, actor, { ...typed, ...otherwise, version, clock }));
    expect(await save(0)).toEqual({ ok: true, value: { version: 1 } });
    const stored = await inside((tx) => readSettings(tx, officer.workspaceId));
    expect(stored).toMatchObject({
      postalCode: '401-0015',
      siteAddress: 'https://renkei.example.jp',
      remindBefore: [3, 7],
      remindAfter: [],
      remindHour: 10,
      version: 1,
    });
    expect(await save(0, { officeName: '別の人' })).toMatchObject({
      error: { kind: 'changed', current: { officeName: typed.officeName, version: 1 } },
    });
    expect(await save(1, { officeName: '別の人' })).toEqual({ ok: true, value: { version: 2 } });
    expect(await save(1)).toMatchObject({ error: { kind: 'changed' } });
    expect(await save(2, {}, as(officer, 'head'))).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });

  it('使えない入力は、欄ごとに断る', async () => {
    const wrong = {
      officeName: '長'.repeat(101),
      postalCode: '12',
      telephone: 'でんわ',
      email: 'a@example.jp, b@example.jp',
      siteAddress: 'https://renkei.example.jp/w/x',
      remindBefore: '1,2,3,4',
      remindAfter: '0',
      remindHour: '24',
    };
    const saved = await inside((tx) => saveSettings(tx, officer, { ...typed, ...wrong, version: 0, clock }));
    expect(saved).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    if (saved.ok || saved.error.kind !== 'invalid') return;
    expect(saved.error.problems.map(({ field }) => field).sort()).toEqual(Object.keys(wrong).sort());
  });
});
