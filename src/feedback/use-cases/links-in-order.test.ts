import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonalLinks } from '#access/index.ts';
import { made } from '#councils/fixtures/council.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import type { FeedbackDeps } from '../deps.ts';
import { keptJobs, SITE } from '../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock, questionWords } from '../fixtures/questions.ts';
import { giveEmail, keepSettings, somewhere } from '../fixtures/reminders.ts';
import { raiseQuestion } from './questions/raise-question.ts';
import { remindNow } from './reminders/remind-now.ts';
import { remindWorkspace } from './reminders/remind-workspace.ts';
import { markSent } from './sending/mark-sent.ts';
import { sendByMail } from './sending/send-by-mail.ts';

/** One question asks the organisations in the one order, the other in the other. Tuesday 2026-11-24, ten in the morning. */
const clock = fixedClock('2026-11-24T01:00:00Z');
const DUE = '2026-11-26';

let db: TestDatabase;
let officer: Actor;
let first: AskedQuestion;
let second: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    const other = await askedQuestion(tx, officer, testLinks);
    const { council } = other;
    const organisationIds = [council.doctor, council.care, council.resident].map((it) => it.organisationId).sort();
    const drafts = organisationIds.map((organisationId) => ({ organisationId, dueOn: DUE, carrierSeatId: null }));
    first = await askedQuestion(tx, officer, testLinks, { council, addressees: drafts });
    second = await askedQuestion(tx, officer, testLinks, { council, addressees: drafts.toReversed() });
    for (const id of organisationIds) await giveEmail(tx, officer, id, `${id.slice(0, 8)}@mihon.example.jp`);
    await keepSettings(tx, officer, { siteAddress: SITE });
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const idsOf = (asked: AskedQuestion) => [asked.doctor, asked.care, asked.resident].map((it) => it.addresseeId);
const drafts = (asked: AskedQuestion) =>
  [asked.doctor, asked.care, asked.resident].map(({ organisationId }) => ({
    organisationId,
    dueOn: '2027-03-26',
    carrierSeatId: null,
  }));

/** Holds the first link for a moment, so that the other errand comes to its own first one. */
function slowLinks(): PersonalLinks {
  let held = false;
  return {
    ...testLinks,
    async issue(tx, doer, link) {
      const issued = await testLinks.issue(tx, doer, link);
      if (!held) await new Promise((resolve) => setTimeout(resolve, 250));
      held = true;
      return issued;
    },
  };
}
const depsOf = (personalLinks: PersonalLinks): FeedbackDeps => ({
  personalLinks,
  enqueue: keptJobs().enqueue,
  mailer: somewhere,
});

const errands: Record<string, (tx: Tx, links: PersonalLinks, asked: AskedQuestion) => Promise<unknown>> = {
  送付: async (tx, links, asked) =>
    made(
      await sendByMail(tx, officer, depsOf(links), {
        addresseeIds: idsOf(asked),
        siteAddress: SITE,
        errandKey: crypto.randomUUID(),
        language: 'ja',
        clock,
      }),
    ),
  手で頼む督促: async (tx, links, asked) =>
    made(
      await remindNow(tx, officer, depsOf(links), {
        addresseeIds: idsOf(asked),
        siteAddress: SITE,
        errandKey: crypto.randomUUID(),
        language: 'ja',
        clock,
      }),
    ),
  予定の督促: async (tx, links) => made(await remindWorkspace(tx, officer, depsOf(links), { clock })),
  起案: async (tx, links, asked) =>
    made(
      await raiseQuestion(tx, officer, links, {
        ...questionWords,
        origin: null,
        addressees: drafts(asked),
        bodyId: asked.bodyId,
        clock,
      }),
    ),
};

test.each([
  ['送付', '送付'],
  ['手で頼む督促', '手で頼む督促'],
  ['予定の督促', '手で頼む督促'],
  ['送付', '起案'],
  ['手で頼む督促', '起案'],
  ['予定の督促', '起案'],
] as const)('%sと%sが同時にあっても、たがいに待ち合って止まらない', async (one, other) => {
  await inside(async (tx) => {
    const reminded = [one, other].some((name) => name.endsWith('督促'));
    const ids = reminded ? [...idsOf(first), ...idsOf(second)] : [];
    if (ids.length > 0) {
      made(
        await markSent(tx, officer, { addresseeIds: ids, channel: 'paper', on: '2026-11-22', clock: questionClock }),
      );
    }
    // Every link is to be lengthened, so that its row is taken.
    await tx
      .updateTable('access.personalLink')
      .set({ expiresAt: new Date(clock.now().getTime() + 1_000) })
      .execute();
  });
  const done = await Promise.allSettled([
    inside((tx) => errands[one]!(tx, slowLinks(), first)),
    inside((tx) => errands[other]!(tx, slowLinks(), second)),
  ]);
  expect(done.map((it) => (it.status === 'rejected' ? String(it.reason) : it.status))).toEqual([
    'fulfilled',
    'fulfilled',
  ]);
});
