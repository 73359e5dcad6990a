import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { OutgoingMail } from '#platform/mail/mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../councils/fixtures/council.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../fixtures/answers.ts';
import { keptJobs, SITE } from '../fixtures/mails.ts';
import { type AskedQuestion, questionWords } from '../fixtures/questions.ts';
import { giveEmail, somewhere } from '../fixtures/reminders.ts';
import { findAddressee } from '../store/addressees.ts';
import { answersOf } from '../store/answers.ts';
import { findQuestion } from '../store/questions.ts';
import { confirmAnswer } from './answers/confirm-answer.ts';
import { enterAnswer } from './answers/enter-answer.ts';
import { sendQueuedMail } from './mail/send-queued-mail.ts';
import { changeQuestion } from './questions/change-question.ts';
import { closeQuestion } from './questions/close-question.ts';
import { removeAddressee } from './questions/remove-addressee.ts';
import { remindNow } from './reminders/remind-now.ts';
import { reflect } from './returning/reflect.ts';
import { sendByMail } from './sending/send-by-mail.ts';

/** Two errands at the same moment, each in a transaction of its own, the one or the other first: what comes of it is one of two whole outcomes. */
const ROUNDS = 6;
/** Tuesday 2026-11-24, ten in the morning. */
const clock = fixedClock('2026-11-24T01:00:00Z');

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;
let jobs: ReturnType<typeof keptJobs>;
let letters: OutgoingMail[];

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
});
afterAll(() => db.close());
beforeEach(anew);

async function anew(): Promise<void> {
  officer = await db.workspace();
  jobs = keptJobs();
  letters = [];
  it = await inside(async (tx) => {
    const asked = await sentQuestion(tx, officer, testLinks);
    for (const { organisationId } of [asked.doctor, asked.resident]) {
      await giveEmail(tx, officer, organisationId, 'dantai@mihon.example.jp');
    }
    return asked;
  });
}

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
/** Both at once, each first in every other round; a fresh town for each round. */
async function rounds(
  one: () => Promise<{ readonly ok: boolean }>,
  two: () => Promise<{ readonly ok: boolean }>,
  look: (done: { readonly one: boolean; readonly two: boolean }) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await anew();
    const first = round % 2 === 0 ? one : two;
    const started = first();
    const [a, b] = await Promise.all([started, (first === one ? two : one)()]);
    const done = first === one ? { one: a.ok, two: b.ok } : { one: b.ok, two: a.ok };
    await look(done);
  }
}

const doctor = () => inside((tx) => findAddressee(tx, officer.workspaceId, it.doctor.addresseeId));
const confirm = () => inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(it.doctor.addresseeId, { clock })));
const withdraw = () =>
  inside((tx) =>
    closeQuestion(tx, officer, { questionId: it.questionId, as: 'withdrawn', note: '取下げ', version: 1, clock }),
  );
const deps = () => ({
  personalLinks: testLinks,
  enqueue: jobs.enqueue,
  mailer: {
    ...somewhere,
    send: async (letter: OutgoingMail) => {
      letters.push(letter);
      return { kind: 'accepted', reply: '250 OK' } as const;
    },
  },
});
const errand = (addresseeId: string) => ({
  ...{ addresseeIds: [addresseeId], siteAddress: SITE, errandKey: crypto.randomUUID() },
  ...({ language: 'ja', clock } as const),
});
const send = () => inside((tx) => sendByMail(tx, officer, deps(), errand(it.resident.addresseeId)));
async function workOff(): Promise<void> {
  for (let job = jobs.jobs.shift(); job; job = jobs.jobs.shift()) {
    await sendQueuedMail(job.payload, { database: db.database, clock, log: silentLog, filesDir: '/' }, deps());
  }
}

test('確定と取下げ: 回答が残って取り下げられるか、取り下げられて断られるか', async () => {
  await rounds(confirm, withdraw, async ({ one, two }) => {
    expect(two).toBe(true);
    const answers = await inside((tx) => answersOf(tx, officer.workspaceId, [it.doctor.addresseeId]));
    expect(answers).toHaveLength(one ? 1 : 0);
    expect(await doctor()).toMatchObject({ state: one ? 'answered' : 'sent', questionClosed: true });
  });
});

test('反映と訂正: どちらか一方だけが通る。読まなかった回答に反映は書かれない', async () => {
  const correct = () =>
    inside(async (tx) => {
      const [counts] = await answersOf(tx, officer.workspaceId, [it.doctor.addresseeId]);
      const words = { content: opinion('訂正した'), corrects: counts!.answerId, clock };
      return confirmAnswer(tx, linkDoer(officer), byLink(it.doctor.addresseeId, words));
    });
  const write = () =>
    inside((tx) =>
      reflect(tx, officer, {
        addresseeId: it.doctor.addresseeId,
        response: '',
        reflection: '変えた',
        version: seen,
        clock,
      }),
    );
  let seen = 0;
  const answered = async () => {
    made(await confirm());
    seen = (await doctor())!.version;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await anew();
    await answered();
    const both = round % 2 === 0 ? [correct(), write()] : [write(), correct()];
    expect((await Promise.all<{ readonly ok: boolean }>(both)).filter(({ ok }) => ok)).toHaveLength(1);
  }
});

test('事務局の入力と団体の確定: 数える回答は一つ', async () => {
  const type = () =>
    inside((tx) =>
      enterAnswer(tx, officer, {
        ...{ addresseeId: it.doctor.addresseeId, content: opinion('用紙の回答'), scan: null, clock },
        ...({ respondentName: '例示 一子', respondentTitle: '', channel: 'fax', receivedOn: '2026-11-24' } as const),
      }),
    );
  await rounds(type, confirm, async () => {
    const answers = await inside((tx) => answersOf(tx, officer.workspaceId, [it.doctor.addresseeId]));
    expect(answers.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });
});

test('送付と取下げ・照会先から外すこと: 取り下げた照会のメールは出ない', async () => {
  const remove = () =>
    inside((tx) =>
      removeAddressee(tx, officer, { addresseeId: it.resident.addresseeId, reason: '誤り', version: 1, clock }),
    );
  for (const take of [withdraw, remove]) {
    await anew();
    await rounds(send, take, async ({ two }) => {
      expect(two).toBe(true);
      await workOff();
      expect(letters).toEqual([]);
    });
  }
});

test('送付と文面の変更: 送ったメールと照会の文面は、いつも同じ', async () => {
  const change = () =>
    inside((tx) =>
      changeQuestion(tx, officer, {
        ...questionWords,
        questionId: it.questionId,
        title: '変えた題',
        version: 1,
        clock,
      }),
    );
  // Nobody has it yet.
  const unsent = () =>
    inside((tx) =>
      tx
        .updateTable('feedback.addressee')
        .set({ state: 'drafted', sentOn: null, sentChannel: '' })
        .where('workspaceId', '=', officer.workspaceId)
        .execute(),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await anew();
    await unsent();
    await Promise.all(round % 2 === 0 ? [send(), change()] : [change(), send()]);
    await workOff();
    const title = (await inside((tx) => findQuestion(tx, officer.workspaceId, it.questionId)))!.title;
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(title);
  }
});

test('督促と回答: 回答のあとに督促は出ない', async () => {
  const remind = () => inside((tx) => remindNow(tx, officer, deps(), errand(it.doctor.addresseeId)));
  await rounds(remind, confirm, async ({ two }) => {
    expect(two).toBe(true);
    await workOff();
    expect(letters).toEqual([]);
  });
});

test('送るボタンを同時に何度押しても、メールは一通', async () => {
  const sent = { ...errand(it.resident.addresseeId) };
  const press = () => inside((tx) => sendByMail(tx, officer, deps(), { ...sent, errandKey: crypto.randomUUID() }));
  await Promise.all([press(), press(), press(), inside((tx) => sendByMail(tx, officer, deps(), sent))]);
  await workOff();
  expect(letters).toHaveLength(1);
});
