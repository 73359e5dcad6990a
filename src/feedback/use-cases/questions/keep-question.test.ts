import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { queuedMail } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock, questionWords } from '../../fixtures/questions.ts';
import { questionsOfOrganisation } from '../../organisation-use.ts';
import { addresseeEvents, addressees, findAddressee } from '../../store/addressees.ts';
import { changeMail } from '../../store/mails.ts';
import { findQuestion } from '../../store/questions.ts';
import { retryMail } from '../mail/retry-mail.ts';
import { currentLink } from '../organisation-link.ts';
import { markSent } from '../sending/mark-sent.ts';
import { addAddressees } from './add-addressees.ts';
import { changeAddressee } from './change-addressee.ts';
import { changeQuestion } from './change-question.ts';
import { closeQuestion, reopenQuestion } from './close-question.ts';
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

const send = (tx: Tx, addresseeId: string) =>
  markSent(tx, officer, { addresseeIds: [addresseeId], channel: 'paper', on: '2026-11-22', clock });
/** What has come back, as the rows of the answers' subject leave it. */
const answer = (tx: Tx, addresseeId: string) =>
  tx
    .updateTable('feedback.addressee')
    .set({ state: 'answered', answeredOn: '2026-11-22', answerChannel: 'paper' })
    .where('workspaceId', '=', officer.workspaceId)
    .where('addresseeId', '=', addresseeId)
    .execute();
/** The clock stands still here, so entries of one moment come in no order. */
const kinds = async (tx: Tx, addresseeId: string) =>
  (await addresseeEvents(tx, officer.workspaceId, [addresseeId])).map(({ kind }) => kind).toSorted();
const eventOf = async (tx: Tx, addresseeId: string, kind: string) =>
  (await addresseeEvents(tx, officer.workspaceId, [addresseeId])).find((event) => event.kind === kind);

describe('照会文の変更', () => {
  const changed = () => ({ ...questionWords, questionId: it.questionId, title: '新しい題名', version: 1, clock });

  test('だれも受け取っていないうちは変えられ、版が進む。同じ版でもう一度は、変わったと知らせる', async () => {
    await inside(async (tx) => {
      const words = {
        ...changed(),
        answerKind: 'choice',
        points: ['', 'ひとつ'],
        choices: ['はい', '', 'いいえ'],
      } as const;
      expect((await changeQuestion(tx, officer, words)).ok).toBe(true);
      expect(await findQuestion(tx, officer.workspaceId, it.questionId)).toMatchObject({
        title: '新しい題名',
        points: ['ひとつ'],
        choices: ['はい', 'いいえ'],
        version: 2,
      });
      expect(await changeQuestion(tx, officer, words)).toEqual(err({ kind: 'changed' }));
      expect(await kinds(tx, it.doctor.addresseeId)).toContain('changed');
    });
  });

  test('1団体にでも送ったら、文面は送ったときのまま。その団体を外しても戻らない', async () => {
    await inside(async (tx) => {
      await send(tx, it.doctor.addresseeId);
      expect(await changeQuestion(tx, officer, changed())).toEqual(err({ kind: 'frozen' }));
      const doctor = (await findAddressee(tx, officer.workspaceId, it.doctor.addresseeId))!;
      const removed = { addresseeId: doctor.addresseeId, reason: '誤り', version: doctor.version, clock };
      expect((await removeAddressee(tx, officer, removed)).ok).toBe(true);
      expect(await changeQuestion(tx, officer, changed())).toEqual(err({ kind: 'frozen' }));
      expect((await findQuestion(tx, officer.workspaceId, it.questionId))?.title).toBe(questionWords.title);
    });
  });

  test('断られたメールは、文面を変えたあとでは出し直せない', async () => {
    await inside(async (tx) => {
      const mailId = await queuedMail(tx, officer, async () => {}, { to: it.doctor, clock });
      expect(await changeQuestion(tx, officer, changed())).toEqual(err({ kind: 'frozen' }));
      await changeMail(tx, { workspaceId: officer.workspaceId, mailId }, { state: 'refused' });
      expect((await changeQuestion(tx, officer, changed())).ok).toBe(true);
      expect(await retryMail(tx, officer, async () => {}, { mailId, clock })).toEqual(
        err({ kind: 'other-state', state: 'cancelled' }),
      );
    });
  });

  test('変えられるのは事務局だけ', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((each) => each !== 'officer')) {
        expect(await changeQuestion(tx, as(officer, role), changed())).toEqual(err({ kind: 'forbidden' }));
      }
      const nowhere = { ...changed(), questionId: 'いいえ' };
      expect(await changeQuestion(tx, officer, nowhere)).toEqual(err({ kind: 'not-found' }));
    });
  });
});

describe('照会先', () => {
  const pharmacists = () => it.council.empty.organisationId;

  test('あとから加えた団体は次の番号で、同じ団体は2度加えられない', async () => {
    await inside(async (tx) => {
      const more = {
        questionId: it.questionId,
        addressees: [{ organisationId: pharmacists(), dueOn: '2026-12-22', carrierSeatId: it.council.empty.seatId }],
        clock,
      };
      expect((await addAddressees(tx, officer, testLinks, more)).ok).toBe(true);
      const all = await addressees(tx, officer.workspaceId, { questionIds: [it.questionId] });
      expect(all.map(({ number, organisationName }) => [number, organisationName]).at(-1)).toEqual([
        4,
        'みほん市薬剤師会',
      ]);
      expect(await addAddressees(tx, officer, testLinks, more)).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'organisation-asked', organisationId: pharmacists() }] }),
      );
    });
  });

  test('期日を延ばすとリンクも延び、もとの期日が経過に残る。回答のあとは動かせない', async () => {
    await inside(async (tx) => {
      const { addresseeId, organisationId, carrierSeatId } = it.doctor;
      const later = { addresseeId, dueOn: '2027-01-20', carrierSeatId, version: 1, clock };
      expect((await changeAddressee(tx, officer, testLinks, later)).ok).toBe(true);
      const event = await eventOf(tx, addresseeId, 'due-changed');
      expect(event).toMatchObject({ day: '2027-01-20', note: '2026-12-17', byName: officer.name });
      const link = await currentLink(tx, officer.workspaceId, testLinks, { organisationId, at: clock.now() });
      expect(link!.expiresAt.toISOString().slice(0, 10)).toBe('2027-02-03');
      expect(await changeAddressee(tx, officer, testLinks, later)).toEqual(err({ kind: 'changed' }));
      const past = { ...later, version: 2, dueOn: '2026-11-21' };
      expect(await changeAddressee(tx, officer, testLinks, past)).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'due-past', organisationId }] }),
      );
      await send(tx, addresseeId);
      await answer(tx, addresseeId);
      const { version } = (await findAddressee(tx, officer.workspaceId, addresseeId))!;
      const after = { ...later, version, dueOn: '2027-02-20' };
      expect(await changeAddressee(tx, officer, testLinks, after)).toEqual(err({ kind: 'answered' }));
    });
  });

  test('持ち帰る委員は、その団体の席からだけ選べ、替わった名前が経過に残る', async () => {
    await inside(async (tx) => {
      const { addresseeId, dueOn, organisationId } = it.doctor;
      const other = { addresseeId, dueOn, carrierSeatId: it.council.care.seatId, version: 1, clock };
      expect(await changeAddressee(tx, officer, testLinks, other)).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'carrier-unknown', organisationId }] }),
      );
      expect((await changeAddressee(tx, officer, testLinks, { ...other, carrierSeatId: null })).ok).toBe(true);
      expect(await eventOf(tx, addresseeId, 'carrier-changed')).toMatchObject({ note: '見本 太郎 → —' });
    });
  });

  test('誤って加えた団体は理由をつけて外れ、加え直すと前の番号で戻る', async () => {
    await inside(async (tx) => {
      const { addresseeId, organisationId } = it.care;
      const removed = { addresseeId, reason: ' ', version: 1, clock };
      expect(await removeAddressee(tx, officer, removed)).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'text', field: 'reason', error: { kind: 'missing' } }] }),
      );
      expect((await removeAddressee(tx, officer, { ...removed, reason: '別の連絡会の誤り' })).ok).toBe(true);
      expect(await findAddressee(tx, officer.workspaceId, addresseeId)).toBeUndefined();
      const back = [{ organisationId, dueOn: '2026-12-28', carrierSeatId: null }];
      await addAddressees(tx, officer, testLinks, { questionId: it.questionId, addressees: back, clock });
      expect(await findAddressee(tx, officer.workspaceId, addresseeId)).toMatchObject({
        number: 2,
        dueOn: '2026-12-28',
      });
      expect(await kinds(tx, addresseeId)).toEqual(['drafted', 'removed', 'restored']);
    });
  });

  test('回答した団体と、最後の1団体は外せない', async () => {
    await inside(async (tx) => {
      await send(tx, it.doctor.addresseeId);
      await answer(tx, it.doctor.addresseeId);
      const remove = async (addresseeId: string) => {
        const { version } = (await findAddressee(tx, officer.workspaceId, addresseeId))!;
        return removeAddressee(tx, officer, { addresseeId, reason: '誤り', version, clock });
      };
      expect(await remove(it.doctor.addresseeId)).toEqual(err({ kind: 'answered' }));
      const { questionId, care } = await askedQuestion(tx, officer, testLinks, {
        council: it.council,
        addressees: [{ organisationId: it.care.organisationId, dueOn: '2026-12-22', carrierSeatId: null }],
      });
      expect(await remove(care.addresseeId)).toEqual(err({ kind: 'last' }));
      expect(await addressees(tx, officer.workspaceId, { questionIds: [questionId] })).toHaveLength(1);
    });
  });
});

describe('終了・取下げ・再開', () => {
  const later = fixedClock('2026-12-01T00:00:00Z');
  const step = (version: number, note = '目的を果たした') => ({
    questionId: it.questionId,
    note,
    version,
    clock: later,
  });

  test('理由とともに閉じ、閉じたあとは何も変えられず、再開できる', async () => {
    await inside(async (tx) => {
      expect(await closeQuestion(tx, officer, { ...step(1, ''), as: 'ended' })).toEqual(
        err({ kind: 'invalid', problems: [{ kind: 'text', field: 'note', error: { kind: 'missing' } }] }),
      );
      expect((await closeQuestion(tx, officer, { ...step(1), as: 'ended' })).ok).toBe(true);
      expect((await findQuestion(tx, officer.workspaceId, it.questionId))?.closed).toEqual({
        on: '2026-12-01',
        as: 'ended',
        note: '目的を果たした',
      });
      const words = { ...questionWords, questionId: it.questionId, version: 2, clock };
      expect(await changeQuestion(tx, officer, words)).toEqual(err({ kind: 'closed' }));
      expect(await closeQuestion(tx, officer, { ...step(2), as: 'withdrawn' })).toEqual(err({ kind: 'closed' }));
      const { addresseeId, dueOn } = it.doctor;
      const changed = { addresseeId, dueOn, carrierSeatId: null, version: 1, clock };
      expect(await changeAddressee(tx, officer, testLinks, changed)).toEqual(err({ kind: 'closed' }));
      expect(await removeAddressee(tx, officer, { addresseeId, reason: '誤り', version: 1, clock })).toEqual(
        err({ kind: 'closed' }),
      );
      expect((await reopenQuestion(tx, officer, step(2, 'まだ1団体が話し合う'))).ok).toBe(true);
      expect((await findQuestion(tx, officer.workspaceId, it.questionId))?.closed).toBeNull();
      expect(await kinds(tx, addresseeId)).toEqual(['drafted', 'ended', 'reopened']);
    });
  });

  test('団体を終了する前に、答えを待っている照会が示される。閉じた照会は示されない', async () => {
    await inside(async (tx) => {
      const asked = { organisationId: it.doctor.organisationId, language: 'ja' } as const;
      const uses = await questionsOfOrganisation.uses(tx, officer, asked);
      expect(uses).toEqual([
        {
          text: `照会 R8-1-1「${questionWords.title}」（回答待ち）`,
          href: `/w/${officer.workspaceKey}/feedback/addressees/${it.doctor.addresseeId}`,
        },
      ]);
      await closeQuestion(tx, officer, { ...step(1), as: 'ended' });
      expect(await questionsOfOrganisation.uses(tx, officer, asked)).toEqual([]);
    });
  });
});
