import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import { jsonLog } from '#platform/log/json-log.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { type AskedQuestion, askedQuestion, questionClock } from '../../fixtures/questions.ts';
import {
  firstReminder,
  giveEmail,
  keepSettings,
  rememberingQueue,
  sentQuestion,
  somewhere,
} from '../../fixtures/reminders.ts';
import { addresseeEvents } from '../../store/addressees.ts';
import { remindersOf } from '../../store/reminders.ts';
import { enterAnswer } from '../answers/enter-answer.ts';
import { FEEDBACK_JOB } from '../job-doer.ts';
import { currentLink } from '../organisation-link.ts';
import { closeQuestion } from '../questions/close-question.ts';
import { changeOrganisationLink } from '../sending/change-link.ts';
import type { ReminderDeps } from './mail-reminders.ts';
import { remindAll } from './remind-all.ts';
import { remindWorkspace } from './remind-workspace.ts';

let db: TestDatabase;
let officer: Actor;
let asked: AskedQuestion;
let deps: ReminderDeps;
let jobs: ReturnType<typeof rememberingQueue>['jobs'];

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  const queue = rememberingQueue();
  jobs = queue.jobs;
  deps = { personalLinks: testLinks, enqueue: queue.enqueue, mailer: somewhere };
  await inside(async (tx) => {
    asked = await sentQuestion(tx, officer, testLinks);
    await keepSettings(tx, officer);
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>, actor = officer): Promise<T> =>
  db.database.inWorkspace(actor.workspaceId, work);
const run = (clock: Clock, dependencies = deps) =>
  inside((tx) =>
    remindWorkspace(tx, { ...officer, name: FEEDBACK_JOB, auditName: FEEDBACK_JOB }, dependencies, { clock }),
  ).then((done) => made(done));
const mails = () =>
  inside((tx) =>
    tx.selectFrom('feedback.mail').selectAll().where('kind', '=', 'reminder').orderBy('enteredAt').execute(),
  );
const remindersFor = async (addresseeId: string) =>
  (await inside((tx) => remindersOf(tx, officer.workspaceId, [addresseeId]))).get(addresseeId) ?? [];

describe('督促', () => {
  test('S16: 期日の3日前の朝、未回答の団体にメールが1通入り、記録と履歴と監査に残る', async () => {
    expect(await run(fixedClock('2026-12-13T23:59:00Z'))).toEqual({ reminded: 0, mails: 0, waiting: 0 });
    expect(await run(firstReminder)).toEqual({ reminded: 1, mails: 1, waiting: 0 });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      recipient: 'ishikai@mihon.example.jp',
      state: 'queued',
      withLink: true,
      subject: '【未回答のお知らせ R8-1-1】夜間の急変時に、かかりつけ医へ連絡する順番について',
    });
    expect(mail?.beforeLink).toContain('令和8年12月17日（木曜日、2026-12-17）（あと3日です）');
    expect(jobs).toEqual([{ workspaceId: officer.workspaceId, mailId: mail?.mailId }]);
    expect(await remindersFor(asked.doctor.addresseeId)).toMatchObject([
      { step: -3, remindedOn: '2026-12-14', channel: 'mail', mailId: mail?.mailId, mailState: 'queued' },
    ]);
    const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [asked.doctor.addresseeId]));
    expect(events.at(-1)).toMatchObject({ kind: 'reminded', day: '2026-12-14', note: 'mail', byName: FEEDBACK_JOB });
    const audited = await inside((tx) =>
      tx
        .selectFrom('access.audit_event')
        .select(['actor', 'action', 'record'])
        .where('action', '=', 'feedback.remind')
        .execute(),
    );
    expect(audited).toEqual([{ actor: FEEDBACK_JOB, action: 'feedback.remind', record: asked.doctor.addresseeId }]);
  });

  test('R9: 何度まわっても、2台のサーバーが同時にまわっても、1つの時期に1通', async () => {
    const both = await Promise.all([run(firstReminder), run(firstReminder)]);
    expect(both.reduce((sum, each) => sum + each.mails, 0)).toBe(1);
    await run(fixedClock('2026-12-14T05:00:00Z'));
    await run(fixedClock('2026-12-15T05:00:00Z'));
    expect(await mails()).toHaveLength(1);
    expect(jobs).toHaveLength(1);
    expect(await remindersFor(asked.doctor.addresseeId)).toHaveLength(1);
  });

  test('答えた団体、終わった照会には、その後1通も出ない', async () => {
    await inside(async (tx) => {
      made(
        await enterAnswer(tx, officer, {
          addresseeId: asked.doctor.addresseeId,
          content: {
            kind: 'no-view',
            texts: ['', ''],
            choice: null,
            agreement: '',
            indicatorName: '',
            indicatorMeasure: '',
            openOutside: false,
          },
          respondentName: '見本 太郎',
          respondentTitle: '院長',
          channel: 'typed',
          receivedOn: '2026-12-11',
          scan: null,
          clock: fixedClock('2026-12-11T00:00:00Z'),
        }),
      );
    });
    expect((await run(firstReminder)).reminded).toBe(0);
    const other = await inside((tx) =>
      sentQuestion(tx, officer, testLinks, { council: asked.council, dueOn: '2026-12-17' }),
    );
    await inside(async (tx) => {
      const { version } = await tx
        .selectFrom('feedback.question')
        .select('version')
        .where('questionId', '=', other.questionId)
        .executeTakeFirstOrThrow();
      made(
        await closeQuestion(tx, officer, {
          questionId: other.questionId,
          as: 'ended',
          note: '例会で口頭により確かめた。',
          version,
          clock: questionClock,
        }),
      );
    });
    expect(await run(firstReminder)).toEqual({ reminded: 0, mails: 0, waiting: 0 });
    expect(await mails()).toEqual([]);
  });

  test('まだ送っていない照会は督促しない', async () => {
    const drafted = await inside((tx) =>
      askedQuestion(tx, officer, testLinks, { council: asked.council, dueOn: '2026-12-17' }),
    );
    await run(firstReminder);
    expect(await remindersFor(drafted.doctor.addresseeId)).toEqual([]);
  });

  test('1つの団体には、未回答の照会をまとめて1通', async () => {
    const second = await inside((tx) =>
      sentQuestion(tx, officer, testLinks, { council: asked.council, dueOn: '2026-12-17', title: '見本の照会その2' }),
    );
    expect(await run(firstReminder)).toEqual({ reminded: 2, mails: 1, waiting: 2 });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('【未回答のお知らせ】2件（R8-1-1ほか）');
    expect(mail?.beforeLink).toContain('照会 R8-2-1　見本の照会その2');
    expect((await remindersFor(second.doctor.addresseeId))[0]?.mailId).toBe(mail?.mailId);
  });

  test('メールの届かない団体は「手で督促」を待ち、その時期には1度だけ', async () => {
    await inside((tx) => giveEmail(tx, officer, asked.doctor.organisationId, ''));
    expect(await run(firstReminder)).toEqual({ reminded: 0, mails: 0, waiting: 1 });
    expect(await run(firstReminder)).toEqual({ reminded: 0, mails: 0, waiting: 0 });
    expect(await remindersFor(asked.doctor.addresseeId)).toMatchObject([{ step: -3, channel: 'none', mailId: null }]);
  });

  test('終了した団体にはメールを出さず、「手で督促」を待つ', async () => {
    await inside((tx) =>
      tx
        .updateTable('directory.organisation')
        .set({ endedOn: '2026-12-01', endReason: '解散' })
        .where('workspaceId', '=', officer.workspaceId)
        .where('organisationId', '=', asked.doctor.organisationId)
        .execute(),
    );
    expect(await run(firstReminder)).toEqual({ reminded: 0, mails: 0, waiting: 1 });
    expect(await remindersFor(asked.doctor.addresseeId)).toMatchObject([{ step: -3, channel: 'none', mailId: null }]);
  });

  test('メールの設備がない、または公開アドレスが決まっていないときも、「手で督促」を待つ', async () => {
    expect(await run(firstReminder, { ...deps, mailer: null })).toMatchObject({ mails: 0, waiting: 1 });
    await inside((tx) => keepSettings(tx, officer, { siteAddress: '' }));
    // The care managers' first step, on Saturday 12-19, has moved to the same Monday.
    expect(await run(fixedClock('2026-12-21T00:00:00Z'))).toMatchObject({ mails: 0, waiting: 2 });
    expect((await remindersFor(asked.doctor.addresseeId)).map(({ step, channel }) => [step, channel])).toEqual([
      [-3, 'none'],
      [3, 'none'],
    ]);
  });

  test('期限の切れたリンクは同じアドレスで開き直し、止めたリンクは開かず、リンクのない文面で送る', async () => {
    const { organisationId } = asked.doctor;
    const late = fixedClock('2027-01-04T00:00:00Z');
    const before = await inside((tx) =>
      currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: late.now() }),
    );
    expect(before?.state).toBe('expired');
    await run(late);
    const after = await inside((tx) =>
      currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: late.now() }),
    );
    expect(after).toMatchObject({ state: 'open', token: before?.token });
    await inside((tx) =>
      changeOrganisationLink(tx, officer, testLinks, { organisationId, change: 'revoke', clock: late }),
    );
    const second = await inside((tx) =>
      sentQuestion(tx, officer, testLinks, { council: asked.council, dueOn: '2027-01-12' }),
    );
    await inside((tx) =>
      changeOrganisationLink(tx, officer, testLinks, { organisationId, change: 'revoke', clock: late }),
    );
    expect((await run(fixedClock('2027-01-15T00:00:00Z'))).reminded).toBe(1);
    const mail = (await mails()).at(-1);
    expect(mail).toMatchObject({ withLink: false, afterLink: '' });
    expect(mail?.beforeLink).not.toContain('専用ページ（');
    expect(await remindersFor(second.doctor.addresseeId)).toHaveLength(1);
  });

  test('だれかが回答を入力している最中の照会先は、待たずに次の回へまわす', async () => {
    await inside(async (tx) => {
      await tx
        .selectFrom('feedback.addressee')
        .select('addresseeId')
        .where('addresseeId', '=', asked.doctor.addresseeId)
        .forUpdate()
        .execute();
      expect(await run(firstReminder)).toEqual({ reminded: 0, mails: 0, waiting: 0 });
    });
    expect((await run(firstReminder)).mails).toBe(1);
  });

  test('仕事の列に渡せなければ、メールも記録も残らない', async () => {
    const broken = { ...deps, enqueue: async () => Promise.reject(new Error('queue is gone')) };
    await expect(run(firstReminder, broken)).rejects.toThrow('queue is gone');
    expect(await mails()).toEqual([]);
    expect(await remindersFor(asked.doctor.addresseeId)).toEqual([]);
  });
});

describe('すべての導入単位の督促', () => {
  test('S11: 1つが失敗しても、ほかは督促され、記録に人の言葉は残らない', async () => {
    const other = await db.workspace();
    const theirs = await inside(async (tx) => {
      const sent = await sentQuestion(tx, other, testLinks);
      await keepSettings(tx, other);
      return sent;
    }, other);
    const lines: string[] = [];
    let failures = 0;
    const enqueue: ReminderDeps['enqueue'] = async (_tx, _name, payload) => {
      if (payload.workspaceId !== officer.workspaceId) return;
      failures += 1;
      throw new Error('見本 太郎 宛てのメールが送れません');
    };
    const context = { database: db.database, clock: firstReminder, log: jsonLog((line) => lines.push(line)) };
    await remindAll(context, { ...deps, enqueue });
    expect(failures).toBe(1);
    expect(await remindersFor(asked.doctor.addresseeId)).toEqual([]);
    const reminded = await inside((tx) => remindersOf(tx, other.workspaceId, [theirs.doctor.addresseeId]), other);
    expect(reminded.get(theirs.doctor.addresseeId)).toMatchObject([
      { remindedOn: dateInJapan(firstReminder.now()), channel: 'mail' },
    ]);
    const logged = lines.map((line) => JSON.parse(line)).filter((line) => line.event.startsWith('feedback.'));
    expect(logged).toContainEqual(
      expect.objectContaining({ event: 'feedback.remind-failed', workspaceId: officer.workspaceId }),
    );
    expect(logged).toContainEqual(
      expect.objectContaining({ event: 'feedback.reminded', workspaceId: other.workspaceId, reminded: 1, mails: 1 }),
    );
    expect(lines.join()).not.toContain('見本');
  });

  test('休みの日には、1つも送らず、何も書かない', async () => {
    const lines: string[] = [];
    const sunday = fixedClock('2026-12-20T03:00:00Z');
    await remindAll({ database: db.database, clock: sunday, log: jsonLog((line) => lines.push(line)) }, deps);
    expect(lines).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});
