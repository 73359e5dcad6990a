import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { endOrganisation } from '../../../directory/use-cases/end-organisation.ts';
import { sentQuestion } from '../../fixtures/answers.ts';
import { type AskedQuestion, questionClock } from '../../fixtures/questions.ts';
import { giveEmail, somewhere } from '../../fixtures/reminders.ts';
import { paths } from '../../paths.ts';
import { answersOf } from '../../store/answers.ts';
import { currentLink, organisationLink } from '../../use-cases/organisation-link.ts';
import { markUndelivered } from '../../use-cases/sending/mark-undelivered.ts';
import { sendByMail } from '../../use-cases/sending/send-by-mail.ts';

// The whole app: what a real link opens, and what it opens no more.
let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;
let app: TestApp;
let now = questionClock.now();
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
  app = await testApp(db, { clock });
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  now = questionClock.now();
  officer = await db.workspace();
  it = await inside((tx) => sentQuestion(tx, officer, testLinks));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const linkOf = () =>
  inside(async (tx) => {
    const { organisationId } = it.doctor;
    return (await currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: now }))!;
  });
const statusOf = async (token: string) =>
  (await app.browser().get(paths.link.questions.to(officer.workspaceKey, token))).status;
const answerBy = (token: string) =>
  app.browser().post(paths.link.answer.to(officer.workspaceKey, token, it.doctor.addresseeId), {
    ...{ do: 'save', answerId: '', version: '0', kind: 'answer', 'text-1': '示してよい', 'text-2': '' },
    ...{ drafterName: '例示 一子', drafterTitle: '' },
  });
const drafts = () => inside((tx) => answersOf(tx, officer.workspaceId, [it.doctor.addresseeId]));

test('本物のリンクで答えられ、開くだけでは期限も延びない', async () => {
  const link = await linkOf();
  expect(await statusOf(link.token)).toBe(200);
  expect((await linkOf()).expiresAt).toEqual(link.expiresAt);
  expect((await answerBy(link.token)).status).toBe(303);
  expect(await drafts()).toMatchObject([{ via: 'link', byName: '例示 一子' }]);
});

test('作り話のリンクと、よその導入単位のリンクは、見つからない', async () => {
  const { token } = await linkOf();
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  expect(await statusOf(other)).toBe(404);
  const there = officer.workspaceKey;
  officer = await db.workspace();
  expect(officer.workspaceKey).not.toBe(there);
  expect(await statusOf(token)).toBe(404);
});

test('期限の切れたリンクは開かず、送ったものも残らない。督促で開き直せば、同じ住所で開く', async () => {
  const { token, expiresAt } = await linkOf();
  now = new Date(expiresAt.getTime() + 1000);
  expect(await statusOf(token)).toBe(410);
  expect((await answerBy(token)).status).toBe(410);
  expect(await drafts()).toEqual([]);
  const { organisationId } = it.doctor;
  await inside((tx) => organisationLink(tx, officer, testLinks, { organisationId, today: '2027-02-01', at: now }));
  expect(await statusOf(token)).toBe(200);
});

test('取り消したリンクは開かない', async () => {
  const { token, linkId } = await linkOf();
  await inside((tx) => testLinks.revoke(tx, officer, { linkId, at: now }));
  expect(await statusOf(token)).toBe(410);
  expect((await answerBy(token)).status).toBe(410);
  expect(await drafts()).toEqual([]);
});

test('終了した団体のリンクは開かず、答えも残らず、新しい照会も送られない', async () => {
  const { token } = await linkOf();
  const { organisationId } = it.doctor;
  const ended = await inside((tx) =>
    endOrganisation(tx, officer, { organisationId, reason: '解散した。', version: 1, clock }),
  );
  expect(ended.ok).toBe(true);
  expect(await statusOf(token)).toBe(410);
  expect((await answerBy(token)).status).toBe(410);
  expect((await app.browser().get(paths.link.sheet.to(officer.workspaceKey, token))).status).toBe(410);
  expect(await drafts()).toEqual([]);
  await inside((tx) => giveEmail(tx, officer, organisationId, 'ishikai@mihon.example.jp'));
  const second = await inside((tx) => sentBack(tx));
  const sent = await inside((tx) =>
    sendByMail(
      tx,
      officer,
      { personalLinks: testLinks, enqueue: async () => {}, mailer: somewhere },
      { addresseeIds: [second], siteAddress: 'https://x.example', errandKey: 'k', language: 'ja', clock },
    ),
  );
  expect(sent).toMatchObject({ ok: true, value: { queued: 0, notMailed: [{ organisationId, why: 'ended' }] } });
});

/** The question came back: it is to be sent anew. */
async function sentBack(tx: Tx): Promise<string> {
  const { addresseeId } = it.doctor;
  await markUndelivered(tx, officer, { addresseeIds: [addresseeId], channel: 'link', note: '', clock });
  return addresseeId;
}

test('ほかの団体のリンクでは、この団体の照会に触れない', async () => {
  const { organisationId } = it.care;
  const theirs = (await inside((tx) => currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: now })))!;
  expect((await answerBy(theirs.token)).status).toBe(404);
  expect(await drafts()).toEqual([]);
});
