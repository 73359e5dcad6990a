import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { keptJobs, queuedMail } from '../../fixtures/mails.ts';
import { askedQuestion, questionClock } from '../../fixtures/questions.ts';
import { somewhere } from '../../fixtures/reminders.ts';
import { findMail } from '../../store/mails.ts';
import { sendQueuedMail } from './send-queued-mail.ts';
import { serverRest } from './server-rest.ts';

const at = (minute: number) => new Date(questionClock.now().getTime() + minute * 60_000);

test('3回続けてつながらなければ5分休み、つながれば休みは終わる', () => {
  const rest = serverRest();
  for (const minute of [0, 1]) rest.note('unreachable', at(minute));
  expect(rest.until(at(1))).toBeNull();
  rest.note('put-off', at(2));
  for (const minute of [3, 4]) rest.note('unreachable', at(minute));
  expect(rest.until(at(4))).toBeNull();
  rest.note('unreachable', at(5));
  expect(rest.until(at(5))).toEqual(at(10));
  expect(rest.until(at(10))).toBeNull();
  // Still dead: one talk is enough to know.
  rest.note('unreachable', at(11));
  expect(rest.until(at(11))).toEqual(at(16));
  rest.note('accepted', at(12));
  expect(rest.until(at(12))).toBeNull();
});

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('つながらないサーバーには、待っている全部ではなく3通だけが試み、後のメールは試みに数えず待つ', async () => {
  const officer = await db.workspace();
  const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
  const jobs = keptJobs();
  const clock = questionClock;
  const mailIds = await inside(async (tx) => {
    const { doctor } = await askedQuestion(tx, officer, testLinks);
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      ids.push(
        await queuedMail(tx, officer, jobs.enqueue, { kind: 'test', to: doctor, clock, errandKey: `mail ${n}` }),
      );
    }
    return ids;
  });
  let alive = false;
  let talks = 0;
  const mailer: Mailer = {
    ...somewhere,
    async send() {
      talks += 1;
      return { kind: alive ? 'accepted' : 'unreachable', reply: '' };
    },
  };
  const rest = serverRest();
  const run = (mailId: string, minute: number) =>
    sendQueuedMail(
      { workspaceId: officer.workspaceId, mailId },
      { database: db.database, clock: { now: () => at(minute) }, log: silentLog, filesDir: '/' },
      { personalLinks: testLinks, enqueue: jobs.enqueue, mailer, rest },
    );
  jobs.jobs.length = 0;
  for (const mailId of mailIds) await run(mailId, 0);
  expect(talks).toBe(3);
  expect(jobs.jobs.map(({ notBefore }) => notBefore)).toEqual(mailIds.map(() => at(5)));
  const last = await inside((tx) => findMail(tx, officer.workspaceId, mailIds.at(-1)!));
  expect(last).toMatchObject({ state: 'queued', attempts: 0, dueAt: at(5) });
  alive = true;
  for (const mailId of mailIds) await run(mailId, 5);
  const states = await inside((tx) => tx.selectFrom('feedback.mail').select('state').execute());
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(talks).toBe(13);
});
