import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { made } from '#councils/fixtures/council.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { addDays, daysBetween } from '#kernel/day-count.ts';
import { weekdayOf } from '#kernel/weekday.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type Mailbox, type MailboxMode, openMailbox } from '#test/support/mailbox.ts';
import { byLink, linkDoer } from '../../fixtures/answers.ts';
import { keptJobs, SITE } from '../../fixtures/mails.ts';
import { askedQuestion } from '../../fixtures/questions.ts';
import { giveEmail, keepSettings } from '../../fixtures/reminders.ts';
import { addressees, findAddressee } from '../../store/addressees.ts';
import { confirmAnswer } from '../answers/confirm-answer.ts';
import { jobDoer } from '../job-doer.ts';
import { sendQueuedMail } from '../mail/send-queued-mail.ts';
import { sweepMails } from '../mail/sweep-mails.ts';
import { changeAddressee } from '../questions/change-addressee.ts';
import { markSent } from '../sending/mark-sent.ts';
import { loadReminders } from './load-reminders.ts';
import { remindByHand } from './remind-by-hand.ts';
import { remindNow } from './remind-now.ts';
import { remindWorkspace } from './remind-workspace.ts';

const HOUR = 3_600_000;
const FROM = new Date('2026-12-01T00:00:00+09:00');
const DAYS = 60;
const STEPS = [-3, 3, 14];
const SENT_ON = '2026-11-27';
/** The office's calendar of these weeks, written down by hand: weekends, 12/29–1/3, 成人の日. */
const isOpen = (day: IsoDate): boolean =>
  weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !(day >= '2026-12-29' && day <= '2027-01-03') && day !== '2027-01-11';
const firstOpen = (day: IsoDate): IsoDate => (isOpen(day) ? day : firstOpen(addDays(day, 1)));
const mayGo = (at: Date): boolean => {
  const hour = Number(timeInJapan(at).slice(0, 2));
  return isOpen(dateInJapan(at)) && hour >= 9 && hour < 18;
};

let db: TestDatabase;
let box: Mailbox;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
afterEach(() => box.close());

const weathers: readonly MailboxMode[] = [
  ...Array.from({ length: 6 }, () => ({ kind: 'accept' }) as const),
  { kind: 'greylist', times: 2 },
  { kind: 'put-off-text', times: 3 },
  { kind: 'hang-up-before-text' },
  { kind: 'hang-up-before-text' },
  { kind: 'refuse-recipient' },
  { kind: 'refuse-text' },
  { kind: 'break-after-text', keeps: true },
  { kind: 'break-after-text' },
];

/** In which the server's rounds come; at night a few are enough to see that nothing goes out. */
const HOURS = [3, 8, 9, 10, 12, 14, 16, 17, 18, 21];

test('年末年始をまたぐ60日、12件の照会先、気まぐれなメールサーバー', async () => {
  const walk = await startWalk(11);
  for (let day = 0; day < DAYS; day += 1) {
    for (const hour of HOURS) await walk.hour(new Date(FROM.getTime() + (day * 24 + hour) * HOUR));
  }
  await walk.judge();
});

/** Fixed by its seed: the same walk each time. */
function diceOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { chance: (p: number) => next() < p, below, of: <T>(all: readonly T[]): T => all[below(all.length)]! };
}

async function startWalk(seed: number) {
  const dice = diceOf(seed);
  const officer = await db.workspace();
  const { workspaceId } = officer;
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(workspaceId, work);
  box = await openMailbox();
  const jobs = keptJobs();
  const timeouts = { greeting: 1_000, silence: 1_000 };
  const mailer = createMailer({ url: box.url, from: 'renkei@city.example.jp', timeouts });
  const deps = { personalLinks: testLinks, enqueue: jobs.enqueue, mailer };
  let now = FROM;
  const clock: Clock = { now: () => now };
  const ids = await inside((tx) => askTwelve(tx, officer));

  let weather: MailboxMode = { kind: 'accept' };
  let stoppedUntil = FROM;
  const answeredAt = new Map<string, Date>();
  const talks: { readonly mailId: string; readonly at: Date }[] = [];
  const seen = { talks: 0, moved: 0, weathers: new Set<string>() };

  /** What stands in the books about each of the twelve, read by a query of the test's own. */
  const books = () =>
    inside((tx) =>
      tx
        .selectFrom('feedback.reminder as r')
        .leftJoin('feedback.mail as m', (join) => join.onRef('m.mailId', '=', 'r.mailId'))
        .where('r.workspaceId', '=', workspaceId)
        .select(['r.addresseeId', 'r.step', 'r.dueOn', 'r.remindedOn', 'r.channel', 'r.mailId', 'm.state', 'm.sentAt'])
        .execute(),
    );
  const silent = async () =>
    (await inside((tx) => addressees(tx, workspaceId, { addresseeIds: ids, states: ['sent', 'on-agenda'] }))).filter(
      ({ questionClosed }) => !questionClosed,
    );

  /** Whom the next round has to remind, said in the words of the office: 「期日の3日前、3日後、14日後に1回ずつ、2日はあけて」. */
  async function toBeReminded(): Promise<readonly string[]> {
    const today = dateInJapan(now);
    if (!mayGo(now)) return [];
    const rows = await books();
    return (await silent()).flatMap(({ addresseeId, dueOn }) => {
      const past = rows.filter((row) => row.addresseeId === addresseeId);
      const come = STEPS.filter((step) => {
        const day = firstOpen(addDays(dueOn, step));
        return day <= today && day > SENT_ON && (step > 0 || day <= dueOn);
      });
      const latest = come.at(-1);
      if (latest === undefined || (latest < 0 && today > dueOn)) return [];
      if (past.some(({ step, dueOn: of }) => step === latest && of === dueOn)) return [];
      if (past.some(({ state }) => state === 'queued' || state === 'sending')) return [];
      const heard = past.map(({ sentAt, remindedOn }) => (sentAt === null ? remindedOn : dateInJapan(sentAt)));
      if (heard.some((day) => daysBetween(day, today) < 2)) return [];
      return [`${addresseeId} ${dueOn} ${latest}`];
    });
  }
  const planned = async () =>
    (await books()).flatMap((row) => (row.step === null ? [] : [`${row.addresseeId} ${row.dueOn} ${row.step}`]));

  async function workOff(until: Date): Promise<void> {
    for (;;) {
      const due = jobs.jobs
        .filter(({ notBefore }) => (notBefore ?? FROM) <= until)
        .toSorted((a, b) => (a.notBefore ?? FROM).getTime() - (b.notBefore ?? FROM).getTime());
      const [job] = due;
      if (!job) return;
      jobs.jobs.splice(jobs.jobs.indexOf(job), 1);
      if (job.notBefore && job.notBefore > now) now = job.notBefore;
      const before = seen.talks;
      const told = box.told.length;
      await sendQueuedMail(job.payload, { database: db.database, clock, log: silentLog, filesDir: '/' }, deps);
      const attempted = await inside((tx) =>
        tx
          .selectFrom('feedback.mailAttempt')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('workspaceId', '=', workspaceId)
          .executeTakeFirstOrThrow(),
      );
      seen.talks = Number(attempted.n);
      if (seen.talks > before || box.told.length > told) {
        talks.push({ mailId: job.payload.mailId!, at: now });
        seen.weathers.add(weather.kind);
      }
    }
  }

  /** Now and then somebody answers, is given more time, is telephoned, or is reminded by hand. */
  async function people(): Promise<void> {
    const thrown = ids.map((id) => [id, dice.below(1_000)] as const).filter(([, die]) => die < 6);
    if (thrown.length === 0) return;
    const today = dateInJapan(now);
    for (const { addresseeId, dueOn, version, carrierSeatId } of await silent()) {
      const die = new Map(thrown).get(addresseeId);
      if (die === undefined) continue;
      if (die < 1) {
        made(await inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(addresseeId, { clock }))));
        answeredAt.set(addresseeId, now);
      } else if (die < 3) {
        const later = addDays([dueOn, today].sort().at(-1)!, 2 + dice.below(12));
        const change = { addresseeId, version, carrierSeatId, dueOn: later, clock };
        made(await inside((tx) => changeAddressee(tx, officer, testLinks, change)));
        seen.moved += 1;
      } else if (die < 4) {
        const call = { addresseeId, channel: 'telephone', on: today, note: '', clock } as const;
        made(await inside((tx) => remindByHand(tx, officer, call)));
      } else {
        const errand = { siteAddress: SITE, errandKey: crypto.randomUUID(), language: 'ja', clock } as const;
        made(await inside((tx) => remindNow(tx, officer, deps, { addresseeIds: [addresseeId], ...errand })));
      }
    }
  }

  return {
    /** The next round, and what came in between. */
    async hour(at: Date): Promise<void> {
      if (stoppedUntil <= at) await workOff(at);
      now = at;
      if (dice.chance(0.2)) {
        weather = dice.of(weathers);
        box.mode(weather);
      }
      if (dice.chance(0.003)) stoppedUntil = new Date(at.getTime() + dice.below(40) * HOUR);
      await people();
      if (stoppedUntil > at) return;
      const round = () =>
        inside(async (tx) => remindWorkspace(tx, (await jobDoer(tx, workspaceId))!, deps, { clock })).then(made);
      if (mayGo(at)) {
        const expected = await toBeReminded();
        const before = await planned();
        const { reminded, waiting } = await round();
        expect(reminded + waiting).toBe(expected.length);
        const fresh = expected.length === 0 ? [] : (await planned()).filter((key) => !before.includes(key));
        expect(fresh.toSorted()).toEqual([...expected].toSorted());
      } else expect(await round()).toEqual({ reminded: 0, mails: 0, waiting: 0 });
      if (dice.chance(0.2)) await sweepMails(db.database, clock, jobs.enqueue);
    },

    async judge(): Promise<void> {
      const rows = await books();
      const mails = await inside((tx) =>
        tx.selectFrom('feedback.mail').selectAll().where('workspaceId', '=', workspaceId).execute(),
      );
      const about = await inside((tx) => tx.selectFrom('feedback.mailAddressee').selectAll().execute());
      const named = (mailId: string) => about.filter((it) => it.mailId === mailId).map((it) => it.addresseeId);
      // No talk on a quiet day or outside the hours, and none about a question that had been answered.
      for (const { mailId, at } of talks) {
        expect(mayGo(at), `${mailId} at ${at.toISOString()}`).toBe(true);
        for (const id of named(mailId)) expect((answeredAt.get(id) ?? new Date('2099-01-01')) > at).toBe(true);
      }
      // No mail twice, and no step of a due date twice.
      await box.received(0);
      const arrived = box.mails.map(({ mail }) => mail.messageId?.slice(1, 37) ?? '');
      expect(new Set(arrived).size).toBe(arrived.length);
      const steps = rows.flatMap((row) => (row.step === null ? [] : [`${row.addresseeId} ${row.dueOn} ${row.step}`]));
      expect(new Set(steps).size).toBe(steps.length);
      // What counts as sent has arrived; what arrived counts as sent, or waits for a person who asks.
      const sent = mails.filter(({ state }) => state === 'sent').map(({ mailId }) => mailId);
      expect(sent.filter((mailId) => !arrived.includes(mailId))).toEqual([]);
      for (const mailId of arrived) {
        expect(['sent', 'uncertain']).toContain(mails.find((it) => it.mailId === mailId)?.state);
      }
      // Two days lie between two planned ones.
      for (const id of ids) {
        const days = rows
          .filter((row) => row.addresseeId === id && row.step !== null && row.state === 'sent' && row.sentAt !== null)
          .map(({ sentAt }) => dateInJapan(sentAt!))
          .toSorted();
        for (const [index, day] of days.entries()) {
          if (index > 0) expect(daysBetween(days[index - 1]!, day)).toBeGreaterThanOrEqual(2);
        }
      }
      // Nothing is left lying: what waits has a job, and a silent one whom no mail of this due date reached waits for a hand.
      for (const { state, mailId } of mails) {
        expect(state).not.toBe('sending');
        if (state === 'queued') expect(jobs.jobs.map(({ payload }) => payload.mailId)).toContain(mailId);
      }
      const page = made(
        await inside((tx) =>
          loadReminders(tx, officer, { bodyId: null, organisationId: null, today: dateInJapan(now) }),
        ),
      );
      for (const { addressee, reminders, waitsForHand } of page.rows) {
        const last = reminders.filter(({ dueOn }) => dueOn === addressee.dueOn).at(-1);
        if (!last || last !== reminders.at(-1)) continue;
        const reached = last.channel === 'telephone' || ['sent', 'uncertain', 'queued'].includes(last.mailState ?? '');
        expect(waitsForHand).toBe(!reached);
      }
      // The walk has met what it is about.
      expect(sent.length).toBeGreaterThan(8);
      expect(seen.moved).toBeGreaterThan(3);
      expect(answeredAt.size).toBeGreaterThan(2);
      expect(page.rows.length).toBeGreaterThan(1);
      expect(seen.weathers.size).toBeGreaterThan(4);
    },
  };
}

/** Four questions to three organisations each, of which two have an e-mail address; all are sent, on Friday 2026-11-27. */
async function askTwelve(tx: Tx, officer: Actor): Promise<readonly string[]> {
  const ids: string[] = [];
  const first = await askedQuestion(tx, officer, testLinks, { dueOn: '2026-12-10' });
  const { council } = first;
  const asked = [first];
  for (const dueOn of ['2026-12-17', '2026-12-25', '2027-01-06']) {
    asked.push(await askedQuestion(tx, officer, testLinks, { council, dueOn, title: `${dueOn}までの照会` }));
  }
  for (const { doctor, care, resident } of asked) ids.push(...[doctor, care, resident].map((it) => it.addresseeId));
  await giveEmail(tx, officer, council.doctor.organisationId, 'ishikai@mihon.example.jp');
  await giveEmail(tx, officer, council.care.organisationId, 'kyotaku@mihon.example.jp');
  await keepSettings(tx, officer, { siteAddress: SITE });
  const clock: Clock = { now: () => FROM };
  made(await markSent(tx, officer, { addresseeIds: ids, channel: 'paper', on: SENT_ON, clock }));
  expect((await findAddressee(tx, officer.workspaceId, ids[0]!))?.state).toBe('sent');
  return ids;
}
