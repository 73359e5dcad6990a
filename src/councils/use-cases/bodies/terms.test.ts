import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { findPerson } from '../../store/bodies.ts';
import { seatingOn } from '../../store/seating.ts';
import { appoint } from './appoint.ts';
import { changeOffice } from './change-office.ts';
import { endBody } from './end-body.ts';
import { endSeat } from './end-seat.ts';
import { endTerm } from './end-term.ts';
import { recordLetter } from './record-letter.ts';
import { savePerson } from './save-person.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  council = await inside((tx) => testCouncil(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const term = () => ({
  seatId: council.empty.seatId,
  personId: council.care.personId,
  appointedOn: '2026-12-01',
  endsOn: '2028-03-31',
  clock,
});

describe('委嘱', () => {
  test('空いた席に委嘱すると、その日から名簿に載る', async () => {
    await inside(async (tx) => {
      expect((await appoint(tx, officer, { ...term(), office: 'vice-chair', howNamed: '公募' })).ok).toBe(true);
      const on = async (day: string) =>
        (await seatingOn(tx, officer.workspaceId, council.bodyId, day)).find((seat) => seat.seatId === term().seatId);
      expect((await on('2026-11-30'))?.person).toBeNull();
      expect((await on('2026-12-01'))?.term).toMatchObject({
        office: 'vice-chair',
        howNamed: '公募',
        endsOn: '2028-03-31',
      });
    });
  });

  test('重なる任期は断り、だれがいつまでかを返す', async () => {
    await inside(async (tx) => {
      const taken = err({ kind: 'overlap', personName: '見本 太郎', appointedOn: '2026-04-01', lastDay: '2028-03-31' });
      const again = { ...term(), seatId: council.doctor.seatId };
      expect(await appoint(tx, officer, again)).toEqual(taken);
      expect(await appoint(tx, officer, { ...again, appointedOn: '2028-03-31', endsOn: '2030-03-31' })).toEqual(taken);
      expect((await appoint(tx, officer, { ...again, appointedOn: '2028-04-01', endsOn: '2030-03-31' })).ok).toBe(true);
    });
  });

  test('二人が同時に同じ席に委嘱すると、一方だけが決まり、他方には相手が知らされる', async () => {
    const outcomes = await Promise.all(
      [council.doctor.personId, council.care.personId, council.resident.personId].map((personId) =>
        inside((tx) => appoint(tx, officer, { ...term(), personId })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes.filter((each) => !each.ok)) {
      expect(outcome).toMatchObject({ error: { kind: 'overlap', appointedOn: '2026-12-01', lastDay: '2028-03-31' } });
    }
  });

  test('ない日付と、始まる前に終わる任期は断る', async () => {
    await inside(async (tx) => {
      expect(await appoint(tx, officer, { ...term(), appointedOn: '2026-02-29' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'appointedOn', kind: 'no-such-day' }] }),
      );
      expect(await appoint(tx, officer, { ...term(), endsOn: '2026-11-30' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'endsOn', kind: 'ends-before-it-begins', day: '2026-12-01' }] }),
      );
    });
  });

  test('終えた席、終えた会議体、ない席、ない人への委嘱は断る', async () => {
    await inside(async (tx) => {
      const end = { endedOn: '2026-11-30', reason: '見直し', clock };
      await endSeat(tx, officer, { seatId: council.empty.seatId, ...end });
      expect(await appoint(tx, officer, term())).toEqual(err({ kind: 'seat-ended', endedOn: '2026-11-30' }));
      await endBody(tx, officer, { bodyId: council.bodyId, ...end });
      expect(await appoint(tx, officer, term())).toEqual(err({ kind: 'body-ended', endedOn: '2026-11-30' }));
      for (const wrong of [{ seatId: crypto.randomUUID() }, { personId: crypto.randomUUID() }, { seatId: 'x' }]) {
        expect(await appoint(tx, officer, { ...term(), ...wrong })).toEqual(err({ kind: 'not-found' }));
      }
    });
  });

  test('委嘱も任期の終わりも、事務局だけが記録する', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((it) => it !== 'officer')) {
        const reader = as(officer, role);
        const { termId } = council.doctor;
        expect(await appoint(tx, reader, term())).toEqual(err({ kind: 'forbidden' }));
        expect(await endTerm(tx, reader, { termId, endedOn: '2026-12-01', reason: '転勤', clock })).toEqual(
          err({ kind: 'forbidden' }),
        );
        const office = { termId, office: 'member', howNamed: '', version: 1, clock } as const;
        expect(await changeOffice(tx, reader, office)).toEqual(err({ kind: 'forbidden' }));
        expect(await savePerson(tx, reader, { personId: null, name: '見本', clock })).toEqual(
          err({ kind: 'forbidden' }),
        );
      }
    });
  });
});

describe('任期の終わり', () => {
  test('任期の途中で終えると、翌日から席が空き、次の人に委嘱できる', async () => {
    await inside(async (tx) => {
      const { seatId, termId } = council.doctor;
      expect((await endTerm(tx, officer, { termId, endedOn: '2026-12-31', reason: '転勤', clock })).ok).toBe(true);
      const next = { ...term(), seatId, appointedOn: '2027-01-01' };
      expect(await appoint(tx, officer, { ...next, appointedOn: '2026-12-31' })).toMatchObject({
        error: { kind: 'overlap', lastDay: '2026-12-31' },
      });
      expect((await appoint(tx, officer, next)).ok).toBe(true);
      expect(await endTerm(tx, officer, { termId, endedOn: '2027-01-31', reason: '転勤', clock })).toEqual(
        err({ kind: 'ended-already', endedOn: '2026-12-31' }),
      );
    });
  });

  test('委嘱日の前日で終えると、委嘱はなかったことになり、理由だけが残る', async () => {
    await inside(async (tx) => {
      const { seatId, termId } = council.doctor;
      const end = { termId, endedOn: '2026-03-31', reason: '入力の誤り', clock };
      expect((await endTerm(tx, officer, end)).ok).toBe(true);
      expect((await appoint(tx, officer, { ...term(), seatId, appointedOn: '2026-04-01' })).ok).toBe(true);
    });
  });

  test('任期の外の日と、理由のない終わりは断る', async () => {
    await inside(async (tx) => {
      const { termId } = council.doctor;
      const end = { termId, reason: '転勤', clock };
      expect(await endTerm(tx, officer, { ...end, endedOn: '2026-03-30' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'endedOn', kind: 'ends-before-it-begins', day: '2026-04-01' }] }),
      );
      expect(await endTerm(tx, officer, { ...end, endedOn: '2028-04-01' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'endedOn', kind: 'after-end', day: '2028-03-31' }] }),
      );
      expect(await endTerm(tx, officer, { ...end, endedOn: '2026-12-01', reason: '' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'reason', kind: 'missing' }] }),
      );
    });
  });

  test('座長を互選で決めたら役職を改め、古い版からの変更は断る', async () => {
    await inside(async (tx) => {
      const office = { termId: council.care.termId, office: 'chair', howNamed: '互選', version: 1, clock } as const;
      expect((await changeOffice(tx, officer, office)).ok).toBe(true);
      expect(await changeOffice(tx, officer, office)).toMatchObject({
        error: { kind: 'changed', stored: { office: 'chair', version: 2 } },
      });
    });
  });
});

describe('人', () => {
  test('郵便番号・電話・FAX・メールは読みとって残し、読めなければ断る', async () => {
    await inside(async (tx) => {
      const typed = {
        personId: null,
        name: '例示 三郎',
        postalCode: '〒４０１０００１',
        telephone: '０５５０（００）００００',
        fax: '0550-00-0001',
        email: 'ＲＥＩＪＩ@example.jp',
        clock,
      };
      const { personId } = made(await savePerson(tx, officer, typed));
      expect(await findPerson(tx, officer.workspaceId, personId)).toMatchObject({
        postalCode: '401-0001',
        telephone: '0550(00)0000',
        email: 'REIJI@example.jp',
        channel: 'paper',
      });
      const wrong = { ...typed, name: '', postalCode: '4010', telephone: '12', fax: 'なし', email: 'reiji' };
      expect(await savePerson(tx, officer, wrong)).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'name', kind: 'missing' },
            { field: 'postalCode', kind: 'postal-code' },
            { field: 'telephone', kind: 'telephone' },
            { field: 'fax', kind: 'telephone' },
            { field: 'email', kind: 'email' },
          ],
        }),
      );
    });
  });

  test('見えない文字の入った名前は断る', async () => {
    await inside(async (tx) => {
      expect(await savePerson(tx, officer, { personId: null, name: '見本\u200b太郎', clock })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'name', kind: 'invisible', codePoint: 'U+200B' }] }),
      );
    });
  });

  test('空白や全角の違いだけの同じ名前は、登録したうえで知らせる', async () => {
    await inside(async (tx) => {
      const saved = made(await savePerson(tx, officer, { personId: null, name: '見本　太郎', clock }));
      expect(saved.sameName).toEqual([council.doctor.personId]);
    });
  });

  test('古い版からの変更は、今の内容を返して書かない', async () => {
    await inside(async (tx) => {
      const input = { personId: council.doctor.personId, name: '見本 太郎', jobTitle: '理事', version: 1, clock };
      expect((await savePerson(tx, officer, input)).ok).toBe(true);
      expect(await savePerson(tx, officer, { ...input, jobTitle: '会長' })).toMatchObject({
        error: { kind: 'changed', stored: { jobTitle: '理事', version: 2 } },
      });
    });
  });
});

describe('文書番号', () => {
  const letter = () => ({
    kind: 'appointment' as const,
    subjectId: council.doctor.termId,
    bodyId: council.bodyId,
    documentNumber: 'みほ長第12号',
    dated: '2026-04-01',
    clock,
  });

  test('同じ紙を刷り直しても控えは一つ、同じ日の委嘱状どうしは知らせない', async () => {
    await inside(async (tx) => {
      const first = made(await recordLetter(tx, officer, letter()));
      expect(made(await recordLetter(tx, officer, letter()))).toEqual(first);
      const other = made(await recordLetter(tx, officer, { ...letter(), subjectId: council.care.termId }));
      expect(other.sameNumber).toEqual([]);
    });
  });

  test('同じ年度の同じ番号をほかの文書に付けると知らせ、年度が替われば知らせない', async () => {
    await inside(async (tx) => {
      await recordLetter(tx, officer, letter());
      const later = { ...letter(), subjectId: council.care.termId, dated: '2026-12-01' };
      expect(made(await recordLetter(tx, officer, later)).sameNumber).toEqual([
        {
          letterId: expect.any(String),
          kind: 'appointment',
          subjectId: council.doctor.termId,
          bodyId: council.bodyId,
          documentNumber: 'みほ長第12号',
          dated: '2026-04-01',
          bodyName: 'みほん市医療介護連携推進ワーキンググループ',
        },
      ]);
      expect(made(await recordLetter(tx, officer, { ...later, dated: '2027-04-01' })).sameNumber).toEqual([]);
    });
  });

  test('番号のない控え、ない日付、ない相手は断る', async () => {
    await inside(async (tx) => {
      expect(await recordLetter(tx, officer, { ...letter(), documentNumber: ' ', dated: '2026-13-01' })).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'documentNumber', kind: 'missing' },
            { field: 'dated', kind: 'no-such-day' },
          ],
        }),
      );
      expect(await recordLetter(tx, officer, { ...letter(), subjectId: crypto.randomUUID() })).toEqual(
        err({ kind: 'not-found' }),
      );
      expect(await recordLetter(tx, as(officer, 'member'), letter())).toEqual(err({ kind: 'forbidden' }));
    });
  });
});
