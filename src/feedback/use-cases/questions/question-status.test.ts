import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { runCommand } from '#test/support/run-command.ts';
import { questionCommands } from '../../cli/questions.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock, questionWords } from '../../fixtures/questions.ts';
import { findAddressee } from '../../store/addressees.ts';
import { markSent } from '../sending/mark-sent.ts';
import { closeQuestion } from './close-question.ts';
import { proposeDueDates } from './propose-due-dates.ts';
import { questionStatus } from './question-status.ts';
import { removeAddressee } from './remove-addressee.ts';

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => askedQuestion(tx, officer, testLinks));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const send = (tx: Tx, addresseeId: string, on: string) =>
  markSent(tx, officer, { addresseeIds: [addresseeId], channel: 'fax', on, clock });

async function printed(at: string, json: boolean): Promise<{ readonly code: number; readonly text: string }> {
  const where = { db, actor: officer, clock: fixedClock(at) };
  const { code, printed: lines } = await runCommand(where, questionCommands[0]!, {}, json ? ['json'] : []);
  return { code, text: lines.join('\n') };
}

describe('照会の状況', () => {
  test('期日までは送付済み、翌日から期限超過。未回答の日数は送付からの丸一日で数える', async () => {
    await inside(async (tx) => {
      await send(tx, it.doctor.addresseeId, '2026-11-22');
      const at = async (today: string) => (await questionStatus(tx, officer, { today })).slice(0, 2);
      expect(await at('2026-12-17')).toMatchObject([
        { shown: 'sent', daysSilent: 25, channel: 'fax', sentOn: '2026-11-22' },
        { shown: 'drafted', daysSilent: null, channel: null, sentOn: null },
      ]);
      expect(await at('2026-12-18')).toMatchObject([
        { shown: 'overdue', state: 'sent', daysSilent: 26 },
        { shown: 'drafted' },
      ]);
      await tx
        .updateTable('feedback.addressee')
        .set({ state: 'answered', answeredOn: '2026-12-20', answerChannel: 'account' })
        .where('workspaceId', '=', officer.workspaceId)
        .where('addresseeId', '=', it.doctor.addresseeId)
        .execute();
      expect((await at('2027-02-01'))[0]).toMatchObject({ shown: 'answered', channel: 'link', daysSilent: null });
    });
  });

  test('外した団体と取り下げた照会は入らず、終了した照会は入る', async () => {
    await inside(async (tx) => {
      const withdrawn = await askedQuestion(tx, officer, testLinks, { council: it.council, title: '取り下げる照会' });
      const { questionId } = withdrawn;
      await closeQuestion(tx, officer, { questionId, as: 'withdrawn', note: '重複', version: 1, clock });
      const { addresseeId } = it.care;
      await removeAddressee(tx, officer, { addresseeId, reason: '誤り', version: 1, clock });
      await closeQuestion(tx, officer, { questionId: it.questionId, as: 'ended', note: '済み', version: 1, clock });
      const rows = await questionStatus(tx, officer, { today: '2026-11-22' });
      expect(rows.map(({ title, number, scope }) => [title, number, scope])).toEqual([
        [questionWords.title, 1, 'ended'],
        [questionWords.title, 3, 'ended'],
      ]);
      expect(await questionStatus(tx, officer, { today: '2026-11-22', scopes: ['open'] })).toEqual([]);
      expect(await questionStatus(tx, officer, { today: '2026-11-22', scopes: ['withdrawn'] })).toHaveLength(3);
    });
  });

  test('事務局でない人には一行も返さない', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((each) => each !== 'officer')) {
        expect(await questionStatus(tx, as(officer, role), { today: '2026-11-22' })).toEqual([]);
      }
    });
  });
});

describe('renkei feedback status', () => {
  test('--json は決まった項目だけを、印字するIDで返す', async () => {
    await inside((tx) => send(tx, it.doctor.addresseeId, '2026-11-22'));
    const { code, text } = await printed('2026-12-18T00:00:00Z', true);
    expect(code).toBe(0);
    const key = officer.workspaceKey;
    expect(JSON.parse(text)[0]).toEqual({
      question: `${key}/${it.questionId}`,
      organisation: `${key}/${it.doctor.organisationId}`,
      state: 'overdue',
      sentOn: '2026-11-22',
      dueOn: '2026-12-17',
      answeredOn: null,
      channel: 'fax',
      daysSilent: 26,
    });
    expect(JSON.parse(text)).toHaveLength(3);
  });

  test('付けなければ、人が読む表になる', async () => {
    const { text } = await printed('2026-11-22T00:00:00Z', false);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain(`R8-1-1\t${questionWords.title}\tみほん市医師会\t起案（未送付）\t\t2026-12-17`);
  });
});

describe('期日の案', () => {
  test('次第に間に合う最初の例会の7日後。例会の登録がなければ30日後', async () => {
    await inside(async (tx) => {
      const organisationIds = [it.doctor.organisationId, it.council.empty.organisationId];
      const at = async (today: string) => [
        ...(await proposeDueDates(tx, officer.workspaceId, { organisationIds, today })).values(),
      ];
      // 第2木曜日は12月10日: 7日前までは間に合い、6日前からは翌月になる。
      expect(await at('2026-12-03')).toContainEqual({ regularMeetingOn: '2026-12-10', dueOn: '2026-12-17' });
      expect(await at('2026-12-04')).toContainEqual({ regularMeetingOn: '2027-01-14', dueOn: '2027-01-21' });
      expect(await at('2026-12-04')).toContainEqual({ regularMeetingOn: null, dueOn: '2027-01-04' });
      expect((await findAddressee(tx, officer.workspaceId, it.resident.addresseeId))?.dueOn).toBe('2027-01-04');
    });
  });
});
