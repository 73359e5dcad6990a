import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting, testItem, testMeeting } from '../../fixtures/meetings.ts';
import { dropCarryOver } from '../meetings/drop-carry-over.ts';
import { nextAgenda } from '../meetings/next-agenda.ts';
import { takeCarryOver } from '../meetings/take-carry-over.ts';
import { changeVisit } from './change-visit.ts';
import { visitOpenThings } from './open-things.ts';
import { recordVisit } from './record-visit.ts';
import { questionsMark, setQuestions } from './set-questions.ts';
import { visitList } from './visit-list.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let meetingId: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    council = await testCouncil(tx, officer);
    meetingId = await testMeeting(tx, officer, council.bodyId);
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>, of: Actor = officer): Promise<T> =>
  db.database.inWorkspace(of.workspaceId, work);
const words = {
  visitedOn: '2026-11-20',
  way: 'visit',
  visitorName: '事務局 仮名',
  worries: '夜間の連絡先が分からない。',
  willSay: '連絡票を一枚にしたい。',
  note: '',
};
const visit = (given: Partial<typeof words> & { seatId?: string; meetingId?: string } = {}, actor = officer) =>
  inside((tx) => recordVisit(tx, actor, { ...words, seatId: council.doctor.seatId, meetingId, ...given, clock }));

describe('事前訪問', () => {
  test('人のいない席も含めて全員が並び、訪ねた人は後ろへ、前の会議のときの訪問は分けて見える', async () => {
    const last = await inside((tx) => heldMeeting(tx, officer, council.bodyId, '2026-09-10', ['あ']));
    made(await visit({ meetingId: last.meetingId, visitedOn: '2026-09-01', seatId: council.care.seatId }));
    made(await visit());
    const list = made(await inside((tx) => visitList(tx, officer, { meetingId })));
    expect(list.members.map(({ seat }) => seat.seatId)).toEqual([
      council.empty.seatId,
      council.resident.seatId,
      council.care.seatId,
      council.doctor.seatId,
    ]);
    const [empty, , care, doctor] = list.members;
    expect(empty).toMatchObject({ visitedOn: null, lastVisitOn: null, lastBefore: null });
    expect(care).toMatchObject({ visitedOn: null, lastBefore: { visitedOn: '2026-09-01', number: 2 } });
    expect(doctor).toMatchObject({ visitedOn: '2026-11-20', lastBefore: null });
    expect(doctor!.visits.map(({ worries }) => worries)).toEqual([words.worries]);
  });

  test('同じ人を二度訪ねても、先に伺ったことは残る', async () => {
    made(await visit({ visitedOn: '2026-11-10', willSay: '先の言葉' }));
    made(await visit({ willSay: '後の言葉' }));
    const list = made(await inside((tx) => visitList(tx, officer, { meetingId })));
    const doctor = list.members.find(({ seat }) => seat.seatId === council.doctor.seatId)!;
    expect(doctor.visits.map(({ willSay }) => willSay)).toEqual(['後の言葉', '先の言葉']);
    expect(doctor.visitedOn).toBe('2026-11-20');
  });

  test('入力の誤りはまとめて返し、何も書かない', async () => {
    const wrong = { visitedOn: '2026-11-23', way: 'letter', visitorName: ' ', worries: 'あ'.repeat(20_001) };
    expect(await visit(wrong)).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        problems: [
          { field: 'visitedOn', problem: { kind: 'in-future' } },
          { field: 'way', problem: { kind: 'not-a-choice' } },
          { field: 'visitorName', problem: { kind: 'missing' } },
          { field: 'worries', problem: { kind: 'too-long', length: 20_001 } },
        ],
      },
    });
    expect(await visit({ note: '見えない\u202e文字' })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const list = made(await inside((tx) => visitList(tx, officer, { meetingId })));
    expect(list.members.every(({ visits }) => visits.length === 0)).toBe(true);
  });

  test('よその席・よその会議・ほかの導入単位のものは、無いのと同じ。記録するのは事務局だけ', async () => {
    const missing = err({ kind: 'not-found' });
    expect(await visit({ seatId: council.bodyId })).toEqual(missing);
    expect(await visit({ meetingId: council.bodyId })).toEqual(missing);
    const stranger = await db.workspace();
    expect(await inside((tx) => visitList(tx, stranger, { meetingId }), stranger)).toEqual(missing);
    for (const role of roles.filter((each) => each !== 'officer')) {
      const actor = as(officer, role);
      expect(await visit({}, actor)).toEqual(err({ kind: 'forbidden' }));
      expect(await inside((tx) => visitList(tx, actor, { meetingId }))).toEqual(err({ kind: 'forbidden' }));
    }
  });

  test('二人が同時に直すと、後の人は今の内容を受け取り、もう一度保存できる', async () => {
    const { visitId } = made(await visit());
    const change = (version: number, worries: string) =>
      inside((tx) => changeVisit(tx, officer, { ...words, worries, visitId, version, clock }));
    made(await change(1, '甲'));
    const second = await change(1, '乙');
    expect(second).toMatchObject({ ok: false, error: { kind: 'changed', stored: { worries: '甲', version: 2 } } });
    expect(made(await change(2, '甲と乙'))).toMatchObject({ worries: '甲と乙', version: 3 });
  });
});

describe('二つの問い', () => {
  const set = (questions: Parameters<typeof setQuestions>[2]['questions'], seen: string, actor = officer) =>
    inside((tx) => setQuestions(tx, actor, { meetingId, questions, seen, clock }));
  const none = questionsMark([]);
  const all = { sector: '', seatKey: '', position: 1, text: ' 夜間はどうしていますか。 ' } as const;

  test('空の問いは入れず、前後の空白は落とし、まとめて入れ替わる', async () => {
    const first = made(await set([all, { ...all, position: 2, text: '  ' }], none));
    expect(first).toEqual([{ ...all, text: '夜間はどうしていますか。' }]);
    const own = {
      sector: '',
      seatKey: council.doctor.seatId,
      position: 1,
      text: '往診は何時まで可能ですか。',
    } as const;
    expect(made(await set([own], questionsMark(first)))).toEqual([own]);
  });

  test('見ていた問いがその間に変わっていたら、書かずに今の問いを返す', async () => {
    const first = made(await set([all], none));
    const late = await set([{ ...all, text: '別の問い' }], none);
    expect(late).toEqual(err({ kind: 'changed', stored: first }));
    expect((await set([{ ...all, text: '別の問い' }], questionsMark(first))).ok).toBe(true);
  });

  test('一枚に収まらない長さ、知らない席や区分、事務局でない人は断る', async () => {
    expect(await set([{ ...all, text: 'あ'.repeat(121) }], none)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', problems: [{ index: 0, problem: { kind: 'too-long' } }] },
    });
    expect(await set([{ ...all, seatKey: council.bodyId }], none)).toEqual(err({ kind: 'not-found' }));
    expect(await set([{ ...all, sector: 'nobody' as never }], none)).toEqual(err({ kind: 'not-found' }));
    expect(await set([all], none, as(officer, 'member'))).toEqual(err({ kind: 'forbidden' }));
  });
});

describe('訪問で伺ったことは、次の次第の候補になる', () => {
  const things = () =>
    inside((tx) =>
      visitOpenThings(tx, officer.workspaceId, {
        bodyId: council.bodyId,
        before: '2026-12-10',
        workspaceKey: officer.workspaceKey,
      }),
    );

  test('団体の名で、話すことを先に。何も伺わなかった訪問と、後の日の訪問は出ない', async () => {
    const { visitId } = made(await visit());
    made(await visit({ seatId: council.care.seatId, worries: '', willSay: '' }));
    const [thing, ...more] = await things();
    expect(more).toEqual([]);
    expect(thing).toMatchObject({
      kind: 'visit',
      id: visitId,
      title: '事前訪問：みほん市医師会「連絡票を一枚にしたい。」',
      since: '2026-11-20',
      timesCarried: 0,
      presenterSeatId: council.doctor.seatId,
      href: `/w/${officer.workspaceKey}/councils/visits/${visitId}`,
    });
    expect(thing!.reason.ja).toContain('令和8年11月20日');
    expect(JSON.stringify(thing)).not.toContain(council.doctor.name);
    const early = await inside((tx) =>
      visitOpenThings(tx, officer.workspaceId, { bodyId: council.bodyId, before: '2026-11-19' }),
    );
    expect(early).toEqual([]);
  });

  test('次第に載れば消え、外せば戻り、やめると決めればもう出ない', async () => {
    const { visitId } = made(await visit());
    const next = made(await inside((tx) => nextAgenda(tx, officer, { bodyId: council.bodyId, sources: [], clock })));
    expect(next.items.map(({ title }) => title).join()).toContain('連絡票を一枚にしたい。');
    const taken = [{ kind: 'visit', id: visitId }];
    made(await inside((tx) => takeCarryOver(tx, officer, { meetingId, things: taken, sources: [], clock })));
    expect(await things()).toEqual([]);
    await inside((tx) =>
      tx.updateTable('councils.agendaItem').set({ removed: true }).where('meetingId', '=', meetingId).execute(),
    );
    expect((await things()).map(({ id }) => id)).toEqual([visitId]);
    const drop = { bodyId: council.bodyId, kind: 'visit', id: visitId, reason: '別の場で扱うため', clock, sources: [] };
    made(await inside((tx) => dropCarryOver(tx, officer, drop)));
    expect(await things()).toEqual([]);
  });

  test('前の会議のときに伺い、どの次第にも載らなかったことも、なくならない', async () => {
    const earlier = await inside((tx) => testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-21' }));
    const { visitId } = made(await visit({ meetingId: earlier }));
    await inside((tx) => testItem(tx, officer, earlier, 'ほかの議題'));
    expect((await things()).map(({ id }) => id)).toEqual([visitId]);
  });
});
