import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { allBodies, findSeat, findTerm } from '../../store/bodies.ts';
import { seatingOn } from '../../store/seating.ts';
import { addSeat } from './add-seat.ts';
import { changeBody } from './change-body.ts';
import { changeSeat } from './change-seat.ts';
import { endBody } from './end-body.ts';
import { endSeat } from './end-seat.ts';
import { foundBody } from './found-body.ts';

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

const newBody = (name: string, parentId: string | null = null) =>
  ({ parentId, kind: 'subcommittee', name, clock }) as const;

describe('会議体', () => {
  test('置いた会議体は、定足数・通知の日数・任期に、よくある値をもつ', async () => {
    await inside(async (tx) => {
      const { bodyId } = made(await foundBody(tx, officer, newBody('見本部会')));
      const body = (await allBodies(tx, officer.workspaceId)).find((each) => each.bodyId === bodyId);
      expect(body).toMatchObject({ quorum: 'majority', noticeDays: 7, termMonths: 24, proxiesCount: true, version: 1 });
    });
  });

  test('事務局でなければ、どの操作も断る', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((it) => it !== 'officer')) {
        const reader = as(officer, role);
        const { bodyId, doctor } = council;
        const end = { endedOn: '2026-11-30', reason: '廃止', clock };
        expect(await foundBody(tx, reader, newBody('部会'))).toEqual(err({ kind: 'forbidden' }));
        expect(await changeBody(tx, reader, { ...newBody('部会'), bodyId, version: 1 })).toEqual(
          err({ kind: 'forbidden' }),
        );
        expect(await endBody(tx, reader, { bodyId, ...end })).toEqual(err({ kind: 'forbidden' }));
        const seat = { sector: 'care', organisationId: null, clock } as const;
        expect(await addSeat(tx, reader, { bodyId, ...seat })).toEqual(err({ kind: 'forbidden' }));
        expect(await changeSeat(tx, reader, { seatId: doctor.seatId, version: 1, ...seat })).toEqual(
          err({ kind: 'forbidden' }),
        );
        expect(await endSeat(tx, reader, { seatId: doctor.seatId, ...end })).toEqual(err({ kind: 'forbidden' }));
      }
    });
  });

  test('同じ名前の会議体、名前のない会議体、日数の外れた会議体は置けない', async () => {
    await inside(async (tx) => {
      expect(await foundBody(tx, officer, newBody(' みほん市地域包括ケア推進会議 '))).toEqual(
        err({ kind: 'name-taken' }),
      );
      expect(
        await foundBody(tx, officer, { ...newBody(' '), noticeDays: 91, termMonths: 0, foundedOn: '2025-02-30' }),
      ).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'name', kind: 'missing' },
            { field: 'noticeDays', kind: 'out-of-range', from: 0, limit: 90 },
            { field: 'termMonths', kind: 'out-of-range', from: 1, limit: 120 },
            { field: 'foundedOn', kind: 'no-such-day' },
          ],
        }),
      );
    });
  });

  test('自分の下の会議体を上に置くことはできない', async () => {
    await inside(async (tx) => {
      const stored = (await allBodies(tx, officer.workspaceId)).find((body) => body.bodyId === council.councilId)!;
      const input = { ...newBody(stored.name, council.bodyId), bodyId: stored.bodyId, version: 1 };
      expect(await changeBody(tx, officer, input)).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'parentId', kind: 'cycle' }] }),
      );
    });
  });

  test('二人が同時に互いを互いの下に置こうとしても、輪はできない', async () => {
    const [a, b] = await inside(async (tx) => [
      made(await foundBody(tx, officer, newBody('甲部会'))).bodyId,
      made(await foundBody(tx, officer, newBody('乙部会'))).bodyId,
    ]);
    const outcomes = await Promise.all([
      inside((tx) => changeBody(tx, officer, { ...newBody('甲部会', b), bodyId: a, version: 1 })),
      inside((tx) => changeBody(tx, officer, { ...newBody('乙部会', a), bodyId: b, version: 1 })),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(err({ kind: 'invalid', problems: [{ field: 'parentId', kind: 'cycle' }] }));
  });

  test('見ていた版より新しければ、今の内容を返して書かない', async () => {
    await inside(async (tx) => {
      const input = { ...newBody('改めた名前', council.councilId), bodyId: council.bodyId, version: 1 };
      expect((await changeBody(tx, officer, input)).ok).toBe(true);
      const late = await changeBody(tx, officer, { ...input, name: '遅れた名前' });
      expect(late).toMatchObject({ ok: false, error: { kind: 'changed', stored: { name: '改めた名前', version: 2 } } });
    });
  });

  test('下に会議体があるうちは終えられず、どの会議体かを返す', async () => {
    await inside(async (tx) => {
      const end = { endedOn: '2026-11-30', reason: '要綱の廃止', clock };
      expect(await endBody(tx, officer, { bodyId: council.councilId, ...end })).toEqual(
        err({ kind: 'children', names: ['みほん市医療介護連携推進ワーキンググループ'] }),
      );
    });
  });

  test('署名の済んでいない会議があるうちは終えられず、どの回かを返す', async () => {
    await inside(async (tx) => {
      const meetingId = crypto.randomUUID();
      await tx
        .insertInto('councils.meeting')
        .values({
          workspaceId: officer.workspaceId,
          meetingId,
          bodyId: council.bodyId,
          number: 3,
          heldOn: '2026-12-04',
          startsAt: '19:00',
          endsAt: '20:30',
          form: 'in-person',
          openness: 'open',
          state: 'planned',
          answersUntil: null,
          cancelledOn: null,
          byName: 'x',
          enteredBy: 'x',
          enteredAt: clock.now(),
        })
        .execute();
      const end = { bodyId: council.bodyId, endedOn: '2026-11-30', reason: '統合', clock };
      expect(await endBody(tx, officer, end)).toEqual(
        err({ kind: 'open-meetings', meetings: [{ meetingId, number: 3, heldOn: '2026-12-04' }] }),
      );
      await tx.updateTable('councils.meeting').set({ state: 'signed' }).where('meetingId', '=', meetingId).execute();
      expect((await endBody(tx, officer, end)).ok).toBe(true);
    });
  });

  test('終えると席も任期もその日で終わり、名簿から消え、名前は次の会議体が使える', async () => {
    await inside(async (tx) => {
      const end = { bodyId: council.bodyId, endedOn: '2026-11-30', reason: '統合', clock };
      expect((await endBody(tx, officer, end)).ok).toBe(true);
      expect(await endBody(tx, officer, end)).toEqual(err({ kind: 'ended-already', endedOn: '2026-11-30' }));
      expect(await findTerm(tx, officer.workspaceId, council.doctor.termId)).toMatchObject({
        endedOn: '2026-11-30',
        endReason: '統合',
      });
      expect(await seatingOn(tx, officer.workspaceId, council.bodyId, '2026-11-30')).toHaveLength(4);
      expect(await seatingOn(tx, officer.workspaceId, council.bodyId, '2026-12-01')).toEqual([]);
      expect((await foundBody(tx, officer, newBody('みほん市医療介護連携推進ワーキンググループ'))).ok).toBe(true);
      expect(
        await addSeat(tx, officer, { bodyId: council.bodyId, sector: 'care', organisationId: null, clock }),
      ).toEqual(err({ kind: 'body-ended', endedOn: '2026-11-30' }));
    });
  });

  test('終える理由と、ある日付が要る', async () => {
    await inside(async (tx) => {
      expect(await endBody(tx, officer, { bodyId: council.bodyId, endedOn: '2026-02-30', reason: ' ', clock })).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'reason', kind: 'missing' },
            { field: 'endedOn', kind: 'no-such-day' },
          ],
        }),
      );
      expect(
        await endBody(tx, officer, { bodyId: council.bodyId, endedOn: '2023-01-01', reason: '統合', clock }),
      ).toEqual(err({ kind: 'invalid', problems: [{ field: 'endedOn', kind: 'before-founding', day: '2024-04-01' }] }));
    });
  });
});

describe('席', () => {
  test('名簿は区分の順、区分のなかは席の順に並ぶ', async () => {
    await inside(async (tx) => {
      await addSeat(tx, officer, {
        bodyId: council.bodyId,
        sector: 'medical',
        organisationId: null,
        note: '歯科',
        clock,
      });
      const seats = await seatingOn(tx, officer.workspaceId, council.bodyId, '2026-11-22');
      expect(seats.map((seat) => [seat.sector, seat.person?.name ?? seat.note])).toEqual([
        ['medical', '見本 太郎'],
        ['medical', ''],
        ['medical', '歯科'],
        ['care', '例示 花子'],
        ['resident', '仮名 次郎'],
      ]);
    });
  });

  test('二人が同時に足しても、順番は重ならない', async () => {
    const seat = { bodyId: council.bodyId, sector: 'other', organisationId: null, clock } as const;
    await Promise.all([1, 2, 3].map(() => inside((tx) => addSeat(tx, officer, seat))));
    const seats = await inside((tx) => seatingOn(tx, officer.workspaceId, council.bodyId, '2026-11-22'));
    expect(new Set(seats.map((each) => each.position)).size).toBe(7);
  });

  test('ほかの導入単位の団体や、ない会議体の席は足せない', async () => {
    const stranger = await db.workspace();
    const theirs = await db.database.inWorkspace(stranger.workspaceId, (tx) => testCouncil(tx, stranger));
    await inside(async (tx) => {
      const seat = { sector: 'medical', organisationId: theirs.doctor.organisationId, clock } as const;
      expect(await addSeat(tx, officer, { bodyId: council.bodyId, ...seat })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'organisationId', kind: 'no-such-record' }] }),
      );
      for (const bodyId of [theirs.bodyId, crypto.randomUUID(), 'x']) {
        expect(await addSeat(tx, officer, { ...seat, organisationId: null, bodyId })).toEqual(
          err({ kind: 'not-found' }),
        );
      }
    });
  });

  test('席を改めると版が進み、古い版からの変更は今の内容を返す', async () => {
    await inside(async (tx) => {
      const { seatId } = council.empty;
      const input = { seatId, sector: 'medical', organisationId: null, note: '調整中', version: 1, clock } as const;
      expect((await changeSeat(tx, officer, input)).ok).toBe(true);
      expect(await changeSeat(tx, officer, { ...input, note: '別' })).toMatchObject({
        error: { kind: 'changed', stored: { note: '調整中', version: 2 } },
      });
      const since = { ...input, seatId: council.doctor.seatId, since: '2026-05-01' };
      expect(await changeSeat(tx, officer, since)).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'since', kind: 'before-seat', day: '2026-04-01' }] }),
      );
    });
  });

  test('席を終えると、続いている任期も同じ日と理由で終わり、もう一度は終えられない', async () => {
    await inside(async (tx) => {
      const { seatId, termId } = council.care;
      const end = { seatId, endedOn: '2026-12-31', reason: '定数の見直し', clock };
      expect((await endSeat(tx, officer, end)).ok).toBe(true);
      expect(await findSeat(tx, officer.workspaceId, seatId)).toMatchObject({ endedOn: '2026-12-31' });
      expect(await findTerm(tx, officer.workspaceId, termId)).toMatchObject({
        endedOn: '2026-12-31',
        endReason: '定数の見直し',
      });
      expect(await endSeat(tx, officer, end)).toEqual(err({ kind: 'ended-already', endedOn: '2026-12-31' }));
      expect(await endSeat(tx, officer, { ...end, seatId: council.doctor.seatId, reason: '' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'reason', kind: 'missing' }] }),
      );
    });
  });
});
