import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { askedQuestion, councilWithMeetings, questionClock, questionWords } from '../../fixtures/questions.ts';
import { addresseeEvents, addressees } from '../../store/addressees.ts';
import { findQuestion, questions } from '../../store/questions.ts';
import { currentLink } from '../organisation-link.ts';
import { raiseQuestion } from './raise-question.ts';

let db: TestDatabase;
let officer: Actor;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

describe('照会の起案', () => {
  test('番号は年度で数え、期日は各団体の例会の7日後、持ち帰る委員つきで、未送付のまま', async () => {
    await inside(async (tx) => {
      const asked = await askedQuestion(tx, officer, testLinks);
      const question = await findQuestion(tx, officer.workspaceId, asked.questionId);
      expect(question).toMatchObject({
        fiscalYear: 2026,
        number: 1,
        raisedOn: '2026-11-22',
        bodyName: 'みほん市医療介護連携推進ワーキンググループ',
        points: questionWords.points,
        closed: null,
        version: 1,
      });
      const rows = await addressees(tx, officer.workspaceId, { questionIds: [asked.questionId] });
      expect(rows.map((row) => [row.organisationName, row.number, row.regularMeetingOn, row.dueOn, row.state])).toEqual(
        [
          ['みほん市医師会', 1, '2026-12-10', '2026-12-17', 'drafted'],
          ['みほん市居宅介護支援事業所連絡会', 2, '2026-12-15', '2026-12-22', 'drafted'],
          ['みほん市民生委員児童委員協議会', 3, '2026-12-25', '2027-01-04', 'drafted'],
        ],
      );
      expect(rows[0]!.carrierSeatId).toBe(asked.council.doctor.seatId);
      const events = await addresseeEvents(tx, officer.workspaceId, [asked.doctor.addresseeId]);
      expect(events.map(({ kind, day, byName }) => [kind, day, byName])).toEqual([
        ['drafted', '2026-12-17', officer.name],
      ]);
      const { organisationId } = asked.doctor;
      const link = await currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: questionClock.now() });
      expect(link).toMatchObject({ state: 'open', holderId: organisationId });
      // Two weeks after the due date.
      expect(link!.expiresAt.toISOString().slice(0, 10)).toBe('2026-12-31');
    });
  });

  test('同じ年度は続き番号、年度が替われば1から。二人が同時に起案しても番号は重ならない', async () => {
    const council = await inside((tx) => councilWithMeetings(tx, officer));
    const raise = (clock = questionClock) =>
      inside((tx) => askedQuestion(tx, officer, testLinks, { council, dueOn: '2027-04-10', clock }));
    await Promise.all([raise(), raise(), raise(), raise()]);
    await raise(fixedClock('2027-03-31T15:00:00Z'));
    const all = await inside((tx) => questions(tx, officer.workspaceId));
    expect(all.map(({ fiscalYear, number }) => [fiscalYear, number])).toEqual([
      [2026, 1],
      [2026, 2],
      [2026, 3],
      [2026, 4],
      [2027, 1],
    ]);
  });

  test('起案できるのは事務局だけ。知らない会議体や出所では起案できない', async () => {
    await inside(async (tx) => {
      const council = await councilWithMeetings(tx, officer);
      const input = {
        ...questionWords,
        bodyId: council.bodyId,
        origin: null,
        addressees: [{ organisationId: council.doctor.organisationId, dueOn: '2026-12-17', carrierSeatId: null }],
        clock: questionClock,
      };
      for (const role of roles.filter((it) => it !== 'officer')) {
        expect(await raiseQuestion(tx, as(officer, role), testLinks, input)).toEqual(err({ kind: 'forbidden' }));
      }
      const unknown = { ...input, bodyId: council.doctor.seatId };
      expect(await raiseQuestion(tx, officer, testLinks, unknown)).toEqual(err({ kind: 'not-found' }));
      const fromNothing = { ...input, origin: { kind: 'key-remark', id: council.bodyId } as const };
      expect(await raiseQuestion(tx, officer, testLinks, fromNothing)).toEqual(err({ kind: 'not-found' }));
      expect(await questions(tx, officer.workspaceId)).toEqual([]);
    });
  });

  test('誤りはまとめて返し、何も残さない', async () => {
    await inside(async (tx) => {
      const council = await councilWithMeetings(tx, officer);
      const { organisationId } = council.doctor;
      const refused = await raiseQuestion(tx, officer, testLinks, {
        ...questionWords,
        title: ' ',
        answerKind: 'choice',
        choices: ['一つだけ'],
        silenceAgrees: true,
        bodyId: council.bodyId,
        origin: null,
        addressees: [
          { organisationId, dueOn: '2026-11-21', carrierSeatId: council.care.seatId },
          { organisationId, dueOn: '2026-12-17', carrierSeatId: null },
          { organisationId: council.bodyId, dueOn: '2026-12-17', carrierSeatId: null },
        ],
        clock: questionClock,
      });
      expect(refused).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { kind: 'text', field: 'title', error: { kind: 'missing' } },
            { kind: 'choices-missing', field: 'choices' },
            { kind: 'silence-without-agreement', field: 'silenceAgrees' },
            { kind: 'due-past', organisationId },
            { kind: 'carrier-unknown', organisationId },
            { kind: 'organisation-twice', organisationId },
            { kind: 'organisation-unknown', organisationId: council.bodyId },
          ],
        }),
      );
      expect(await questions(tx, officer.workspaceId)).toEqual([]);
    });
  });

  test('ほかの導入単位からは見えない', async () => {
    const asked = await inside((tx) => askedQuestion(tx, officer, testLinks));
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await findQuestion(tx, officer.workspaceId, asked.questionId)).toBeUndefined();
      expect(await findQuestion(tx, stranger.workspaceId, asked.questionId)).toBeUndefined();
    });
  });
});
