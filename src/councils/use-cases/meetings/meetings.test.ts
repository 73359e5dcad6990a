import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting, plain, testItem, testMeeting } from '../../fixtures/meetings.ts';
import { eventsOf } from '../../store/meeting-books.ts';
import { agendaItems, findMeeting } from '../../store/meetings.ts';
import { endBody } from '../bodies/end-body.ts';
import { endTerm } from '../bodies/end-term.ts';
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from './agenda-items.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { noticeMeeting } from './notice-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { preflight } from './preflight.ts';

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
const plan = (given: Partial<typeof plain> = {}) => ({ ...plain, ...given, bodyId: council.bodyId, clock });
const read = async (tx: Tx, meetingId: string) => (await findMeeting(tx, officer.workspaceId, meetingId))!.meeting;
const kinds = async (tx: Tx, meetingId: string) =>
  (await eventsOf(tx, officer.workspaceId, meetingId)).map(({ kind }) => kind);

describe('会議を予定する', () => {
  test('回数は前の回の次になり、書けば書いたとおりになる', async () => {
    await inside(async (tx) => {
      expect(made(await planMeeting(tx, officer, plan())).number).toBe(1);
      expect(made(await planMeeting(tx, officer, plan({ number: 7, heldOn: '2026-12-11' }))).number).toBe(7);
      expect(made(await planMeeting(tx, officer, plan({ heldOn: '2026-12-12' }))).number).toBe(8);
    });
  });

  test('できないのは、ない日・重なる時刻・使われた回数で、何も書かない', async () => {
    await inside(async (tx) => {
      await planMeeting(tx, officer, plan());
      expect(await planMeeting(tx, officer, plan({ number: 1, heldOn: '2026-02-30' }))).toMatchObject({
        error: { kind: 'invalid', problems: [{ kind: 'number-taken' }, { kind: 'date-wrong' }] },
      });
      expect(await planMeeting(tx, officer, plan({ startsAt: '15:59', endsAt: '17:00' }))).toMatchObject({
        error: { problems: [{ kind: 'overlaps', number: 1 }] },
      });
      // Another body may meet at that hour.
      expect((await planMeeting(tx, officer, { ...plan(), bodyId: council.councilId })).ok).toBe(true);
    });
  });

  test('二人が同時に同じ時刻へ予定しても、入るのは一つ', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => inside((tx) => planMeeting(tx, officer, plan()))));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test('終わった会議体の会議は予定できない', async () => {
    await inside(async (tx) => {
      made(await endBody(tx, officer, { bodyId: council.bodyId, endedOn: '2026-11-30', reason: '統合', clock }));
      expect(await planMeeting(tx, officer, plan())).toMatchObject({ error: { problems: [{ kind: 'body-ended' }] } });
    });
  });

  test('事務局だけができ、ほかの導入単位の会議体は見つからない', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((role) => role !== 'officer')) {
        expect(await planMeeting(tx, as(officer, role), plan())).toEqual(err({ kind: 'forbidden' }));
      }
    });
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await planMeeting(tx, stranger, plan())).toEqual(err({ kind: 'not-found' }));
    });
  });
});

describe('会議を変える', () => {
  test('通知のあとに日時を変えると、知らせ直しが要ると残り、点検に出て、通知すると消える', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      made(await noticeMeeting(tx, officer, { meetingId, clock }));
      const { version } = await read(tx, meetingId);
      const change = {
        ...plain,
        number: 1,
        startsAt: '13:00',
        meetingId,
        version,
        clock: fixedClock('2026-11-23T00:00:00Z'),
      };
      expect(await changeMeeting(tx, officer, change)).toEqual(ok({ meetingId }));
      expect(await kinds(tx, meetingId)).toEqual(['planned', 'noticed', 'notice-outdated']);
      const warned = async () =>
        made(await preflight(tx, officer, { meetingId, before: 'sending', clock })).map(({ kind }) => kind);
      expect(await warned()).toContain('notice-outdated');
      made(await noticeMeeting(tx, officer, { meetingId, clock: fixedClock('2026-11-24T00:00:00Z') }));
      expect(await warned()).not.toContain('notice-outdated');
    });
  });

  test('見ていた版が古ければ書かない。変わらないものを送っても、歴史は増えない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const change = { ...plain, number: 1, meetingId, version: 1, clock };
      expect((await changeMeeting(tx, officer, change)).ok).toBe(true);
      expect(await kinds(tx, meetingId)).toEqual(['planned']);
      expect((await changeMeeting(tx, officer, { ...change, place: '公民館' })).ok).toBe(true);
      expect(await changeMeeting(tx, officer, { ...change, place: '体育館' })).toEqual(err({ kind: 'changed' }));
      expect((await read(tx, meetingId)).place).toBe('公民館');
    });
  });

  test('開いた会議の日は動かせないが、場所の書き誤りは直せる', async () => {
    await inside(async (tx) => {
      const { meetingId } = await heldMeeting(tx, officer, council.bodyId, '2026-10-01', []);
      const { version } = await read(tx, meetingId);
      const change = { ...plain, number: 1, heldOn: '2026-10-01', place: '公民館', meetingId, version, clock };
      expect(await changeMeeting(tx, officer, { ...change, heldOn: '2026-10-02' })).toMatchObject({
        error: { problems: [{ kind: 'held-day-moves' }] },
      });
      expect((await changeMeeting(tx, officer, change)).ok).toBe(true);
    });
  });

  test('中止には理由が要り、回数は空き、もう変えられない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      expect(await cancelMeeting(tx, officer, { meetingId, reason: ' ', clock })).toMatchObject({
        error: { kind: 'invalid' },
      });
      made(await cancelMeeting(tx, officer, { meetingId, reason: '大雪のため', clock }));
      expect(await cancelMeeting(tx, officer, { meetingId, reason: '大雪のため', clock })).toEqual(
        err({ kind: 'cancelled' }),
      );
      expect(await noticeMeeting(tx, officer, { meetingId, clock })).toEqual(err({ kind: 'cancelled' }));
      expect(made(await planMeeting(tx, officer, plan())).number).toBe(1);
    });
  });
});

describe('次第', () => {
  test('加え、並べ替え、外せる。版の古い書き直しは書かない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const [a, b, c] = [
        await testItem(tx, officer, meetingId, 'あ'),
        await testItem(tx, officer, meetingId, 'い'),
        await testItem(tx, officer, meetingId, 'う'),
      ];
      const titles = async () => (await agendaItems(tx, officer.workspaceId, meetingId)).map(({ title }) => title);
      await moveAgendaItem(tx, officer, { itemId: c, direction: 'up' });
      await moveAgendaItem(tx, officer, { itemId: a, direction: 'up' });
      expect(await titles()).toEqual(['あ', 'う', 'い']);
      made(await removeAgendaItem(tx, officer, { itemId: b, clock }));
      expect(await titles()).toEqual(['あ', 'う']);
      expect(await moveAgendaItem(tx, officer, { itemId: b, direction: 'up' })).toEqual(err({ kind: 'not-found' }));
      const item = (await agendaItems(tx, officer.workspaceId, meetingId))[0]!;
      const change = { ...item, title: 'ア', clock };
      expect((await changeAgendaItem(tx, officer, change)).ok).toBe(true);
      expect(await changeAgendaItem(tx, officer, change)).toEqual(err({ kind: 'changed' }));
    });
  });

  test('任期の終わった席や、だれもいない席は、説明者にできない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const item = {
        title: '報告',
        explanation: '',
        kind: 'report',
        minutes: 10,
        visibility: 'public',
        presenterName: '',
        meetingId,
        clock,
      } as const;
      expect((await addAgendaItem(tx, officer, { ...item, presenterSeatId: council.doctor.seatId })).ok).toBe(true);
      for (const presenterSeatId of [council.empty.seatId, '00000000-0000-4000-8000-000000000000']) {
        expect(await addAgendaItem(tx, officer, { ...item, presenterSeatId })).toEqual(
          err({ kind: 'invalid', problems: [{ kind: 'presenter-not-seated' }] }),
        );
      }
      made(
        await endTerm(tx, officer, {
          termId: council.doctor.termId,
          endedOn: '2026-11-30',
          reason: '辞任',
          clock,
        }),
      );
      expect(await addAgendaItem(tx, officer, { ...item, presenterSeatId: council.doctor.seatId })).toMatchObject({
        error: { problems: [{ kind: 'presenter-not-seated' }] },
      });
    });
  });

  test('題名のないもの、長すぎるもの、零分の議題は書かない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const item = {
        explanation: '',
        kind: 'report',
        visibility: 'public',
        presenterSeatId: null,
        presenterName: '',
        meetingId,
        clock,
      } as const;
      expect(await addAgendaItem(tx, officer, { ...item, title: '　', minutes: 0 })).toMatchObject({
        error: { problems: [{ kind: 'text', field: 'title' }, { kind: 'minutes-wrong' }] },
      });
      expect((await addAgendaItem(tx, officer, { ...item, title: 'あ'.repeat(201), minutes: 5 })).ok).toBe(false);
    });
  });
});

describe('閉会', () => {
  test('結果のない議題は理由とともに持ち越しになり、そのあとは外せない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-20' });
      const a = await testItem(tx, officer, meetingId, 'あ');
      const b = await testItem(tx, officer, meetingId, 'い');
      const closed = await closeMeeting(tx, officer, {
        meetingId,
        carriedNotes: new Map([[b, '資料が間に合いませんでした']]),
        closedAt: '16:10',
        clock,
      });
      expect(closed).toEqual(ok({ carried: 2 }));
      expect(
        (await agendaItems(tx, officer.workspaceId, meetingId)).map((item) => [item.outcome, item.outcomeNote]),
      ).toEqual([
        ['carried', '時間がなく、審議できませんでした'],
        ['carried', '資料が間に合いませんでした'],
      ]);
      expect(await read(tx, meetingId)).toMatchObject({ state: 'held', closedAt: '16:10' });
      for (const refused of [
        await removeAgendaItem(tx, officer, { itemId: a, clock }),
        await moveAgendaItem(tx, officer, { itemId: a, direction: 'down' }),
        await cancelMeeting(tx, officer, { meetingId, reason: '取りやめ', clock }),
        await noticeMeeting(tx, officer, { meetingId, clock }),
        await closeMeeting(tx, officer, { meetingId, clock }),
      ]) {
        expect(refused).toEqual(err({ kind: 'closed' }));
      }
    });
  });

  test('先の会議は閉会にできない', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      expect(await closeMeeting(tx, officer, { meetingId, clock })).toMatchObject({
        error: { problems: [{ kind: 'still-ahead' }] },
      });
    });
  });
});

test('点検は、通知の期限・空席・未訪問・超過を知らせ、閉会前は結果と出欠の記録を知らせる', async () => {
  await inside(async (tx) => {
    const meetingId = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-25', place: '' });
    await testItem(tx, officer, meetingId, '長い議題', { minutes: 150 });
    const before = made(await preflight(tx, officer, { meetingId, before: 'sending', clock }));
    expect(before).toEqual([
      { kind: 'notice-late', due: '2026-11-18' },
      { kind: 'place-missing' },
      { kind: 'overrun', minutes: 30 },
      { kind: 'seat-empty', names: ['みほん市薬剤師会'] },
      {
        kind: 'not-visited',
        names: [
          'みほん市医師会 見本 太郎',
          'みほん市居宅介護支援事業所連絡会 例示 花子',
          'みほん市民生委員児童委員協議会 仮名 次郎',
        ],
      },
    ]);
    const closing = made(await preflight(tx, officer, { meetingId, before: 'closing', clock }));
    expect(closing).toEqual([{ kind: 'item-without-outcome', names: ['長い議題'] }, { kind: 'nobody-asked' }]);
  });
});
