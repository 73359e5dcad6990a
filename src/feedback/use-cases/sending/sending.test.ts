import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { openMailbox } from '#test/support/mailbox.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { type KeptJobs, keptJobs, SITE } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { questionMails } from '../../store/sending.ts';
import { sendQueuedMail } from '../mail/send-queued-mail.ts';
import { currentLink } from '../organisation-link.ts';
import { changeOrganisationLink } from './change-link.ts';
import { markSent } from './mark-sent.ts';
import { markUndelivered } from './mark-undelivered.ts';
import { noteSent } from './note-sent.ts';
import { printSheets } from './print-sheets.ts';
import { sendByMail } from './send-by-mail.ts';
import { sendTestMail } from './send-test-mail.ts';

let db: TestDatabase;
let officer: Actor;
let asked: AskedQuestion;
let jobs: KeptJobs;
const mailer = createMailer({ url: 'smtp://127.0.0.1:1', from: 'renkei@city.example.jp' });

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  jobs = keptJobs();
  asked = await inside((tx) => askedQuestion(tx, officer, testLinks));
});
const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const now = async (addressee: Addressee) =>
  (await inside((tx) => findAddressee(tx, officer.workspaceId, addressee.addresseeId)))!;
const events = async (addressee: Addressee) =>
  (await inside((tx) => addresseeEvents(tx, officer.workspaceId, [addressee.addresseeId]))).map((event) => [
    event.kind,
    event.day,
    event.note,
  ]);
const withEmail = (organisationId: string, email: string) =>
  inside((tx) =>
    tx
      .updateTable('directory.organisation')
      .set({ email })
      .where('workspaceId', '=', officer.workspaceId)
      .where('organisationId', '=', organisationId)
      .execute(),
  );
const closeAll = () =>
  inside((tx) =>
    tx
      .updateTable('feedback.question')
      .set({ closedOn: '2026-11-22', closedAs: 'ended', closingNote: '済み' })
      .where('workspaceId', '=', officer.workspaceId)
      .execute(),
  );
const mailsOf = (...to: Addressee[]) =>
  inside((tx) =>
    questionMails(
      tx,
      officer.workspaceId,
      to.map(({ addresseeId }) => addresseeId),
    ),
  );
const send = (addresseeIds: readonly string[], errandKey: string = randomUUID(), withMailer = true) =>
  inside((tx) =>
    sendByMail(
      tx,
      officer,
      { personalLinks: testLinks, enqueue: jobs.enqueue, mailer: withMailer ? mailer : null },
      { addresseeIds, siteAddress: SITE, errandKey, language: 'ja', clock },
    ),
  );

describe('送付の記録', () => {
  test('起案から送付になり、日と方法が残る。もう一度記録しても変わらない', async () => {
    const { doctor } = asked;
    const ids = { addresseeIds: [doctor.addresseeId], clock };
    const mark = (channel: 'fax' | 'paper', on: string) =>
      inside((tx) => markSent(tx, officer, { ...ids, channel, on }));
    expect(await mark('fax', '2026-11-23')).toEqual({ ok: false, error: { kind: 'not-yet' } });
    expect(await mark('fax', '2026-11-21')).toEqual({ ok: true, value: { marked: 1 } });
    expect(await mark('paper', '2026-11-22')).toEqual({ ok: true, value: { marked: 0 } });
    expect(await now(doctor)).toMatchObject({ state: 'sent', sentOn: '2026-11-21', sentChannel: 'fax' });
    expect((await events(doctor)).filter(([kind]) => kind === 'sent')).toEqual([['sent', '2026-11-21', 'fax']]);
    const nobody = { addresseeIds: [randomUUID()], channel: 'fax', on: '2026-11-21', clock } as const;
    expect(await inside((tx) => markSent(tx, officer, nobody))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('不達は起案に戻り、未回答ではなくなる。別の方法で渡したものは戻らない', async () => {
    const [mailed, faxed] = [asked.doctor, asked.care];
    const on = '2026-11-20';
    await inside((tx) => markSent(tx, officer, { addresseeIds: [mailed.addresseeId], channel: 'mail', on, clock }));
    await inside((tx) => markSent(tx, officer, { addresseeIds: [faxed.addresseeId], channel: 'fax', on, clock }));
    const addresseeIds = [mailed.addresseeId, faxed.addresseeId];
    const back = () => inside((tx) => markUndelivered(tx, officer, { addresseeIds, note: '宛先不明', clock }));
    expect(await back()).toEqual({ ok: true, value: { marked: 1 } });
    expect(await now(mailed)).toMatchObject({ state: 'drafted', sentOn: null, sentChannel: '' });
    expect(await now(faxed)).toMatchObject({ state: 'sent', sentChannel: 'fax' });
    expect(await events(mailed)).toContainEqual(['bounced', on, '宛先不明']);
    expect(await back()).toEqual({ ok: true, value: { marked: 0 } });
  });

  test('事務局だけが記録でき、閉じた照会には記録しない', async () => {
    const input = { addresseeIds: [asked.doctor.addresseeId], channel: 'paper', on: '2026-11-22', clock } as const;
    const note = (actor: Actor) => inside((tx) => noteSent(tx, actor, input));
    expect(await note(as(officer, 'member'))).toEqual({ ok: false, error: { kind: 'forbidden' } });
    await closeAll();
    expect(await note(officer)).toEqual({ ok: false, error: { kind: 'closed' } });
  });
});

describe('メールで送る', () => {
  test('団体ごとに1通。何度押しても、窓を二つ開いても、2通目はない', async () => {
    const { doctor, care, resident } = asked;
    await withEmail(doctor.organisationId, 'ishikai@example.jp');
    await withEmail(care.organisationId, 'kyotaku@example.jp');
    const ids = [doctor, care, resident].map(({ addresseeId }) => addresseeId);
    const errandKey = randomUUID();
    expect(await send(ids, errandKey)).toEqual({
      ok: true,
      value: { queued: 2, notMailed: [{ organisationId: resident.organisationId, why: 'no-address' }] },
    });
    expect(await send(ids, errandKey)).toMatchObject({ ok: true, value: { queued: 0 } });
    expect(await send(ids)).toMatchObject({ ok: true, value: { queued: 0 } });
    expect(await mailsOf(doctor, care, resident)).toHaveLength(2);
    expect(jobs.jobs).toHaveLength(2);
    expect(await now(doctor)).toMatchObject({ state: 'drafted' });
  });

  test('いくつもの照会も、一つの団体には1通にまとまる', async () => {
    const { doctor } = asked;
    await withEmail(doctor.organisationId, 'ishikai@example.jp');
    const second = await inside((tx) =>
      askedQuestion(tx, officer, testLinks, { council: asked.council, title: '服薬の情報の渡し方について' }),
    );
    expect(await send([doctor.addresseeId, second.doctor.addresseeId])).toMatchObject({ value: { queued: 1 } });
    const [one, two] = await mailsOf(doctor, second.doctor);
    expect(one!.mailId).toBe(two!.mailId);
    expect(one!.subject).toBe('【照会】2件のお願い（R8-1-1ほか）');
    const mail = await inside((tx) =>
      tx.selectFrom('feedback.mail').selectAll().where('mailId', '=', one!.mailId).executeTakeFirstOrThrow(),
    );
    for (const words of [
      'みほん市医師会 御中',
      '■ 照会 R8-1-1',
      '■ 照会 R8-2-1　服薬の情報の渡し方について',
      '持ち帰る委員',
    ]) {
      expect(mail.beforeLink).toContain(words);
    }
    const link = await inside((tx) =>
      currentLink(tx, officer.workspaceId, testLinks, { organisationId: doctor.organisationId, at: clock.now() }),
    );
    expect(JSON.stringify(mail)).not.toContain(link!.token);
  });

  test('送れないわけを答える: サーバーなし、止めたリンク、事務局でない人、閉じた照会', async () => {
    const { doctor } = asked;
    await withEmail(doctor.organisationId, 'ishikai@example.jp');
    expect(await send([doctor.addresseeId], randomUUID(), false)).toEqual({ ok: false, error: { kind: 'no-mailer' } });
    expect(await send([randomUUID()])).toEqual({ ok: false, error: { kind: 'not-found' } });
    const { organisationId } = doctor;
    await inside((tx) => changeOrganisationLink(tx, officer, testLinks, { organisationId, change: 'revoke', clock }));
    expect(await send([doctor.addresseeId])).toEqual({
      ok: true,
      value: { queued: 0, notMailed: [{ organisationId, why: 'link-revoked' }] },
    });
    const byMember = inside((tx) =>
      sendByMail(
        tx,
        as(officer, 'member'),
        { personalLinks: testLinks, enqueue: jobs.enqueue, mailer },
        { addresseeIds: [doctor.addresseeId], siteAddress: SITE, errandKey: randomUUID(), language: 'ja', clock },
      ),
    );
    expect(await byMember).toEqual({ ok: false, error: { kind: 'forbidden' } });
    await closeAll();
    expect(await send([doctor.addresseeId])).toEqual({ ok: false, error: { kind: 'closed' } });
    expect(await mailsOf(doctor)).toEqual([]);
  });

  test('本物のSMTPサーバに届く本文に、その団体のリンクが1行で入り、送付になる', async () => {
    const { doctor } = asked;
    await withEmail(doctor.organisationId, 'ishikai@example.jp');
    expect(await send([doctor.addresseeId])).toMatchObject({ value: { queued: 1 } });
    const box = await openMailbox();
    try {
      const [{ mailId } = { mailId: '' }] = await mailsOf(doctor);
      await sendQueuedMail(
        { workspaceId: officer.workspaceId, mailId },
        { database: db.database, clock, log: silentLog, filesDir: '/' },
        {
          personalLinks: testLinks,
          enqueue: jobs.enqueue,
          mailer: createMailer({ url: box.url, from: 'renkei@city.example.jp' }),
        },
      );
      const [received] = await box.received(1);
      const lines = received!.mail.text!.split('\n');
      expect(received!.mail.subject).toBe('【照会 R8-1-1】夜間の急変時に、かかりつけ医へ連絡する順番について');
      expect(
        lines.filter((line) => /^https:\/\/renkei\.example\.jp\/l\/[^/]+\/[\w-]{43}\/questions$/.test(line)),
      ).toHaveLength(1);
      expect(lines).toContain('回答の期日：令和8年12月17日（木曜日、2026-12-17）');
    } finally {
      await box.close();
    }
    expect(await now(doctor)).toMatchObject({ state: 'sent', sentChannel: 'mail', sentOn: '2026-11-22' });
    expect(await send([doctor.addresseeId])).toMatchObject({ value: { queued: 0 } });
  });

  test('試しのメールは【試し】と付き、どの団体のものでもなく、リンクを持たない', async () => {
    const mail = { subject: '【照会 R8-1-1】題', beforeLink: 'はじめ', afterLink: 'おわり' };
    const test = (address: string) =>
      inside((tx) =>
        sendTestMail(
          tx,
          officer,
          { enqueue: jobs.enqueue, mailer },
          { mail, address, replyTo: '', errandKey: randomUUID(), language: 'ja', clock },
        ),
      );
    expect(await test('a@example.jp\r\nBcc: b@example.jp')).toEqual({ ok: false, error: { kind: 'address' } });
    expect(await test('tantou@city.example.jp')).toMatchObject({ ok: true });
    const [stored] = await inside((tx) =>
      tx.selectFrom('feedback.mail').selectAll().where('workspaceId', '=', officer.workspaceId).execute(),
    );
    expect(stored).toMatchObject({
      kind: 'test',
      organisationId: null,
      withLink: false,
      subject: '【試し】【照会 R8-1-1】題',
    });
    expect(stored!.beforeLink).toContain('専用ページのアドレスが入ります');
  });
});

describe('団体の個人リンク', () => {
  test('止め、開き、取り替える。照会のない団体と、事務局でない人には、ない', async () => {
    const { organisationId } = asked.doctor;
    const link = () =>
      inside((tx) => currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: clock.now() }));
    const change = (what: 'issue' | 'reopen' | 'revoke' | 'replace', actor = officer, id = organisationId) =>
      inside((tx) => changeOrganisationLink(tx, actor, testLinks, { organisationId: id, change: what, clock }));
    const first = (await link())!;
    expect(first.state).toBe('open');
    expect(await change('revoke')).toEqual({ ok: true, value: null });
    expect((await link())!.state).toBe('revoked');
    expect(await change('reopen')).toEqual({ ok: true, value: null });
    expect(await link()).toMatchObject({ state: 'open', token: first.token });
    expect(await change('replace')).toEqual({ ok: true, value: null });
    expect((await link())!.token).not.toBe(first.token);
    expect(await change('issue', as(officer, 'head'))).toEqual({ ok: false, error: { kind: 'forbidden' } });
    const never = asked.council.empty.organisationId;
    expect(await change('issue', officer, never)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('用紙', () => {
  test('照会のすべての団体、一つの団体、頼まれていない団体', async () => {
    const { questionId, doctor } = asked;
    const print = (wanted: Parameters<typeof printSheets>[3]['wanted'], actor = officer) =>
      inside((tx) => printSheets(tx, actor, testLinks, { wanted, origin: SITE, language: 'ja', clock }));
    const all = await print({ questionId });
    expect(all.ok && all.value.addresseeIds).toHaveLength(3);
    const one = await print({ questionId, organisationId: doctor.organisationId });
    expect(one.ok && [...one.value.bytes.slice(0, 4)]).toEqual([0x25, 0x50, 0x44, 0x46]);
    const never = asked.council.empty.organisationId;
    expect(await print({ questionId, organisationId: never })).toEqual({ ok: false, error: { kind: 'not-asked' } });
    expect(await print({ questionId: randomUUID() })).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await print({ questionId }, as(officer, 'member'))).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });
});
