import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { OutgoingMail } from '#platform/mail/mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { byLink, linkDoer } from '../../fixtures/answers.ts';
import { keptJobs, SITE } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion } from '../../fixtures/questions.ts';
import { firstReminder, giveEmail, keepSettings, somewhere } from '../../fixtures/reminders.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { remindersOf } from '../../store/reminders.ts';
import { confirmAnswer } from '../answers/confirm-answer.ts';
import { closeQuestion } from '../questions/close-question.ts';
import { removeAddressee } from '../questions/remove-addressee.ts';
import { remindNow } from '../reminders/remind-now.ts';
import { remindWorkspace } from '../reminders/remind-workspace.ts';
import { markSent } from '../sending/mark-sent.ts';
import { sendByMail } from '../sending/send-by-mail.ts';
import { sendQueuedMail } from './send-queued-mail.ts';

/** Tuesday 2026-11-24, half past nine: reminders go out. */
const clock = fixedClock('2026-11-24T00:30:00Z');
/** みほん市医師会 is asked two things; its mails name both, and one of them ends before they go. */
const TITLES = ['夜間の連絡先のこと', '退院の連絡のこと'] as const;

let db: TestDatabase;
let officer: Actor;
let first: AskedQuestion;
let second: AskedQuestion;
let letters: OutgoingMail[];
let jobs: ReturnType<typeof keptJobs>;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  letters = [];
  jobs = keptJobs();
  await inside(async (tx) => {
    first = await askedQuestion(tx, officer, testLinks, { title: TITLES[0] });
    second = await askedQuestion(tx, officer, testLinks, { title: TITLES[1], council: first.council });
    await giveEmail(tx, officer, first.doctor.organisationId, 'ishikai@mihon.example.jp');
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const ids = () => [first.doctor.addresseeId, second.doctor.addresseeId];
const mailer = {
  ...somewhere,
  send: async (letter: OutgoingMail) => {
    letters.push(letter);
    return { kind: 'accepted', reply: '250 OK' } as const;
  },
};
const deps = () => ({ personalLinks: testLinks, enqueue: jobs.enqueue, mailer });
/** Works off everything that waits, also what comes of it. */
async function workOff(): Promise<void> {
  for (let job = jobs.jobs.shift(); job; job = jobs.jobs.shift()) {
    await sendQueuedMail(job.payload, { database: db.database, clock, log: silentLog, filesDir: '/' }, deps());
  }
}
const ask = () =>
  inside((tx) =>
    sendByMail(tx, officer, deps(), {
      addresseeIds: ids(),
      siteAddress: SITE,
      errandKey: crypto.randomUUID(),
      language: 'ja',
      clock,
    }),
  ).then(made);
const remind = (language: 'ja' | 'en' = 'ja') =>
  inside(async (tx) => {
    await markSent(tx, officer, { addresseeIds: ids(), channel: 'paper', on: '2026-11-22', clock });
    const sent = { addresseeIds: ids(), siteAddress: SITE, errandKey: crypto.randomUUID(), language, clock };
    return made(await remindNow(tx, officer, deps(), sent));
  });
const answerFirst = () =>
  inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(first.doctor.addresseeId))).then(made);
const mails = () =>
  inside((tx) => tx.selectFrom('feedback.mail').selectAll().orderBy('enteredAt').orderBy('state').execute());

test('督促が出る前に一つに答えがあれば、残りだけのメールになり、答えた照会の名は出ない', async () => {
  await remind();
  expect((await mails())[0]?.beforeLink).toContain(TITLES[0]);
  await answerFirst();
  await workOff();
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe(`【未回答のお知らせ R8-2-1】${TITLES[1]}`);
  expect(letters[0]?.text).toContain(TITLES[1]);
  expect(letters[0]?.text).not.toContain(TITLES[0]);
  expect(letters[0]?.to).toBe('ishikai@mihon.example.jp');
  expect((await mails()).map(({ state, cancelledAs }) => `${state} ${cancelledAs}`)).toEqual([
    'cancelled not-wanted',
    'sent ',
  ]);
  const reminders = await inside((tx) => remindersOf(tx, officer.workspaceId, ids()));
  expect(reminders.get(first.doctor.addresseeId)).toMatchObject([{ mailState: 'cancelled' }]);
  expect(
    reminders
      .get(second.doctor.addresseeId)
      ?.map(({ mailState }) => mailState)
      .toSorted(),
  ).toEqual(['cancelled', 'sent']);
});

test('書いたときの言葉で書き直す', async () => {
  await remind('en');
  await answerFirst();
  await workOff();
  expect(letters[0]?.text).toContain('To みほん市医師会');
});

test('残りにも答えがあれば、何も出ない', async () => {
  await remind();
  await answerFirst();
  const [job] = jobs.jobs.splice(0);
  await sendQueuedMail(job!.payload, { database: db.database, clock, log: silentLog, filesDir: '/' }, deps());
  await inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(second.doctor.addresseeId)));
  await workOff();
  expect(letters).toEqual([]);
  expect((await mails()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});

test('予定の督促の残りは、予定のまま: 督促をやめれば出ない', async () => {
  await inside(async (tx) => {
    await markSent(tx, officer, { addresseeIds: ids(), channel: 'paper', on: '2026-11-22', clock });
    await keepSettings(tx, officer);
    made(await remindWorkspace(tx, officer, deps(), { clock: firstReminder }));
  });
  expect(jobs.jobs).toHaveLength(1);
  await answerFirst();
  const context = { database: db.database, clock: firstReminder, log: silentLog, filesDir: '/' };
  const [job] = jobs.jobs.splice(0);
  await sendQueuedMail(job!.payload, context, deps());
  expect((await mails()).map(({ state }) => state).toSorted()).toEqual(['cancelled', 'queued']);
  await inside((tx) => keepSettings(tx, officer, { remindersOn: false }));
  const [rest] = jobs.jobs.splice(0);
  await sendQueuedMail(rest!.payload, context, deps());
  expect(letters).toEqual([]);
  expect((await mails()).map(({ cancelledAs }) => cancelledAs).toSorted()).toEqual(['not-wanted', 'reminders-off']);
});

test('照会のメールも、取り下げた照会を名乗らず、送付したことにもしない', async () => {
  await ask();
  const { questionId } = first;
  await inside((tx) =>
    closeQuestion(tx, officer, { questionId, as: 'withdrawn', note: '誤って起案した。', version: 1, clock }),
  ).then(made);
  await workOff();
  expect(letters.map(({ subject }) => subject)).toEqual([`【照会 R8-2-1】${TITLES[1]}`]);
  expect(letters[0]?.text).not.toContain(TITLES[0]);
  const states = await inside((tx) =>
    Promise.all(ids().map(async (id) => (await findAddressee(tx, officer.workspaceId, id))?.state)),
  );
  expect(states).toEqual(['drafted', 'sent']);
});

test('照会先から外された団体には、残りだけを送る', async () => {
  await ask();
  const { addresseeId } = second.doctor;
  await inside((tx) => removeAddressee(tx, officer, { addresseeId, reason: '誤り', version: 1, clock })).then(made);
  await workOff();
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).not.toContain(TITLES[1]);
  const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [addresseeId]));
  expect(events.map(({ kind }) => kind)).not.toContain('sent');
});
