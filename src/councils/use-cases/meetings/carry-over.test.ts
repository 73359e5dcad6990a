import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agreeAction, endAction } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import type { OpenThing } from '../../domain/open-thing.ts';
import { councilClock as clock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting, testItem, testMeeting } from '../../fixtures/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { recordVisit } from '../visits/record-visit.ts';
import { removeAgendaItem } from './agenda-items.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { dropCarryOver } from './drop-carry-over.ts';
import { nextAgenda } from './next-agenda.ts';
import { takeCarryOver } from './take-carry-over.ts';

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
const next = async (tx: Tx, at = clock) =>
  made(await nextAgenda(tx, officer, { bodyId: council.bodyId, sources: [], clock: at }));
const short = async (tx: Tx, at = clock) =>
  (await next(tx, at)).items.map(({ title, kind, timesCarried }) => `${title} ${kind} ${timesCarried}`);
const take = (tx: Tx, meetingId: string, things: Parameters<typeof takeCarryOver>[2]['things'] = 'all') =>
  takeCarryOver(tx, officer, { meetingId, things, sources: [], clock });

async function keyRemark(
  tx: Tx,
  meetingId: string,
  text: string,
  ending: 'organisation' | 'noted' | null = null,
  speakerName = '見本 太郎',
) {
  const keyRemarkId = randomUUID();
  await tx
    .insertInto('councils.keyRemark')
    .values({
      workspaceId: officer.workspaceId,
      keyRemarkId,
      meetingId,
      itemId: null,
      kind: 'challenge',
      text,
      seatId: council.doctor.seatId,
      speakerName,
      transcriptId: null,
      position: null,
      startsMs: null,
      remarkId: null,
      ending,
      endingId: ending === 'organisation' ? council.doctor.organisationId : null,
      endedAt: ending === null ? null : clock.now(),
      byName: 'x',
      enteredBy: 'x',
      enteredAt: clock.now(),
    })
    .execute();
  return keyRemarkId;
}

describe('持ち越し', () => {
  test('結果の出なかった議題は次回に戻り、取り上げても残れば回数が増える', async () => {
    await inside(async (tx) => {
      const first = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['夜間の連絡先']);
      expect(await short(tx)).toEqual(['夜間の連絡先 item 1']);
      const second = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-22' });
      made(await take(tx, second));
      made(await closeMeeting(tx, officer, { meetingId: second, clock }));
      const [item] = (await next(tx)).items;
      expect(item).toMatchObject({ title: '夜間の連絡先', kind: 'item', carriedFrom: second, timesCarried: 2 });
      expect(item?.reason?.ja).toBe('第2回からの持ち越しです。時間がなく、審議できませんでした。');
      expect(item?.thing).toMatchObject({ firstMeetingId: first.meetingId, since: '2026-08-01' });
    });
  });

  test('次回があれば、持ち越しが古い順に先に立ち、書き足した議題が続き、加えたものは二重にならない', async () => {
    await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['い', 'あ']);
      await heldMeeting(tx, officer, council.bodyId, '2026-09-01', ['新しい']);
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      await testItem(tx, officer, meetingId, '書き足した議題', { kind: 'report' });
      expect(await short(tx)).toEqual(['あ item 2', 'い item 2', '新しい item 1', '書き足した議題 report 0']);
      const [first] = (await next(tx)).items;
      made(await take(tx, meetingId, [{ kind: 'item', id: first!.thing!.id }]));
      expect(await short(tx)).toEqual(['あ item 2', 'い item 2', '新しい item 1', '書き足した議題 report 0']);
      // A second click changes nothing.
      expect(made(await take(tx, meetingId, [{ kind: 'item', id: first!.thing!.id }])).itemIds).toEqual([]);
      expect(made(await take(tx, meetingId)).itemIds).toHaveLength(2);
      expect((await next(tx)).items.every(({ item }) => item !== null)).toBe(true);
    });
  });

  test('日を過ぎてまだ閉じていない会議の次第にも、二重には加わらない', async () => {
    await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ', 'い']);
      const meetingId = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-01' });
      const [first] = (await next(tx)).items;
      const one = [{ kind: 'item', id: first!.thing!.id }];
      expect(made(await take(tx, meetingId, one)).itemIds).toHaveLength(1);
      expect(made(await take(tx, meetingId, one)).itemIds).toEqual([]);
      expect(made(await take(tx, meetingId)).itemIds).toHaveLength(1);
      expect(made(await take(tx, meetingId)).itemIds).toEqual([]);
    });
  });

  test('外した議題と、中止になった会議の議題は、また開く', async () => {
    await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ']);
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const taken = made(await take(tx, meetingId)).itemIds;
      made(await removeAgendaItem(tx, officer, { itemId: taken[0]!, clock }));
      expect((await next(tx)).items.map(({ thing }) => thing?.title)).toEqual(['あ']);
      made(await take(tx, meetingId));
      await testItem(tx, officer, meetingId, 'はじめての議題');
      made(await cancelMeeting(tx, officer, { meetingId, reason: '大雪', clock }));
      const { items, meeting } = await next(tx);
      expect(meeting).toBeNull();
      expect(items.map(({ title, timesCarried }) => [title, timesCarried])).toEqual([
        ['あ', 1],
        ['はじめての議題', 1],
      ]);
      expect(items[1]?.reason?.ja).toContain('中止');
    });
  });

  test('理由と名前を残してやめれば、もう出ない。理由がなければやめられない', async () => {
    await inside(async (tx) => {
      const { itemIds } = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ', 'い']);
      const drop = { bodyId: council.bodyId, kind: 'item', id: itemIds[0]!, reason: '', clock };
      expect(await dropCarryOver(tx, officer, drop)).toMatchObject({ error: { kind: 'invalid' } });
      expect((await short(tx)).length).toBe(2);
      made(await dropCarryOver(tx, officer, { ...drop, reason: '市の計画で扱うことになった' }));
      expect(await short(tx)).toEqual(['い item 1']);
      expect(await dropCarryOver(tx, officer, { ...drop, reason: 'もう一度' })).toEqual(err({ kind: 'not-found' }));
      const kept = await tx.selectFrom('councils.droppedCarryOver').selectAll().execute();
      expect(kept).toMatchObject([{ title: 'あ', reason: '市の計画で扱うことになった', byName: officer.name }]);
    });
  });

  test('要点発言は扱いが決まるまで、団体の持ち帰りは戻るまで開いている', async () => {
    await inside(async (tx) => {
      const { meetingId } = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', []);
      const open = await keyRemark(tx, meetingId, '夜間の連絡先がわからない');
      await keyRemark(tx, meetingId, '医師会で相談する', 'organisation');
      await keyRemark(tx, meetingId, '記録だけ', 'noted');
      const { items } = await next(tx);
      expect(items.map(({ title }) => title)).toEqual(['医師会で相談する', '夜間の連絡先がわからない']);
      expect(items[0]?.reason?.ja).toContain('みほん市医師会が持ち帰っています');
      // Taken up and again without a result: the remark stands for both.
      const second = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-22' });
      made(await take(tx, second, [{ kind: 'key-remark', id: open }]));
      made(await closeMeeting(tx, officer, { meetingId: second, clock }));
      expect(await short(tx)).toEqual(['医師会で相談する key-remark 2', '夜間の連絡先がわからない key-remark 2']);
    });
  });

  test('席だけ書かれた要点発言の理由にも、その日の委員か代理の名がある', async () => {
    await inside(async (tx) => {
      const { meetingId } = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', []);
      await keyRemark(tx, meetingId, '記録者が席で書いた', null, '');
      const [item] = (await next(tx)).items;
      const { person } = (await seatingOn(tx, officer.workspaceId, council.bodyId, '2026-08-01')).find(
        ({ seatId }) => seatId === council.doctor.seatId,
      )!;
      expect(item?.reason?.ja).toBe(`第1回で${person!.name}が発言し、扱いが決まっていません。`);
    });
  });

  test('実施事項は終わるまで開いており、担当と期限、期限切れを言う', async () => {
    await inside(async (tx) => {
      const { meetingId } = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', []);
      const action = {
        ownerOrganisationId: null,
        challengeId: null,
        originKind: 'councils.body',
        originId: council.bodyId,
        originRecord: meetingId,
        originPath: '',
        raisedOn: '2026-08-01',
        clock,
      } as const;
      const { actionId } = made(
        await agreeAction(tx, officer, {
          ...action,
          title: '連絡票をつくる',
          ownerName: '保健介護課',
          dueOn: '2026-10-01',
        }),
      );
      made(await agreeAction(tx, officer, { ...action, title: '当番表をつくる', ownerName: '', dueOn: null }));
      const { items } = await next(tx);
      expect(items.map(({ reason }) => reason?.ja)).toEqual([
        '担当が決まっていない実施事項で、期限がありません。',
        '保健介護課が担当する実施事項で、期限（令和8年10月1日）を過ぎています。',
      ]);
      made(await endAction(tx, officer, { actionId, state: 'done', note: 'できた', version: 1, clock }));
      expect(await short(tx)).toEqual(['当番表をつくる action 1']);
    });
  });

  test('訪問で聞いた言葉は候補になり、加えれば消え、中止なら戻る', async () => {
    await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      made(
        await recordVisit(tx, officer, {
          meetingId,
          seatId: council.care.seatId,
          visitedOn: '2026-11-20',
          way: 'visit',
          visitorName: '見本 職員',
          worries: '退院の連絡が遅い',
          willSay: '',
          note: '',
          clock,
        }),
      );
      expect((await next(tx)).items.map(({ kind }) => kind)).toEqual(['visit']);
      made(await take(tx, meetingId));
      expect((await next(tx)).items).toHaveLength(1);
      made(await cancelMeeting(tx, officer, { meetingId, reason: '大雪', clock }));
      expect((await next(tx)).items).toHaveLength(1);
    });
  });

  test('上の部屋が渡すものも並ぶ', async () => {
    const question: OpenThing = {
      kind: 'question',
      id: randomUUID(),
      title: '歯科の往診',
      since: '2026-07-01',
      firstMeetingId: null,
      carriedFrom: null,
      timesCarried: 0,
      reason: { ja: '回答が戻りました。', en: 'Answered.' },
      itemKind: 'report',
      minutes: 5,
      visibility: 'members',
      presenterSeatId: council.empty.seatId,
      href: null,
    };
    const sources = [{ openThings: async () => [question] }];
    await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ']);
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      const { items } = made(await nextAgenda(tx, officer, { bodyId: council.bodyId, sources, clock }));
      expect(items.map(({ kind }) => kind)).toEqual(['question', 'item']);
      // Nobody holds the presenter's seat, so the item has none.
      made(await takeCarryOver(tx, officer, { meetingId, things: 'all', sources, clock }));
      const [taken] = made(await nextAgenda(tx, officer, { bodyId: council.bodyId, sources, clock })).items;
      expect(taken?.item).toMatchObject({ sourceKind: 'question', sourceId: question.id, presenterSeatId: null });
      expect(taken?.reason?.ja).toBe('回答が戻りました。');
    });
  });

  test('過ぎた会議は次回ではなく、閉じられていなくても、その前のものは次回の案に残る', async () => {
    await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ']);
      const forgotten = await testMeeting(tx, officer, council.bodyId, { heldOn: '2026-11-22' });
      made(await take(tx, forgotten));
      const later = fixedClock('2026-12-20T00:00:00Z');
      expect((await next(tx, later)).meeting).toBeNull();
      expect(await short(tx, later)).toEqual(['あ item 1']);
    });
  });

  test('二人が同時に加えても、一度だけ加わる', async () => {
    const meetingId = await inside(async (tx) => {
      await heldMeeting(tx, officer, council.bodyId, '2026-08-01', ['あ', 'い']);
      return testMeeting(tx, officer, council.bodyId);
    });
    await Promise.all([1, 2, 3].map(() => inside((tx) => take(tx, meetingId))));
    expect(await inside((tx) => short(tx))).toHaveLength(2);
  });

  test('事務局だけが案を見て、ほかの導入単位からは見つからない', async () => {
    await inside(async (tx) => {
      const asked = { bodyId: council.bodyId, sources: [], clock };
      expect(await nextAgenda(tx, as(officer, 'member'), asked)).toEqual(err({ kind: 'forbidden' }));
      expect(await takeCarryOver(tx, officer, { meetingId: randomUUID(), things: 'all', sources: [], clock })).toEqual(
        err({ kind: 'not-found' }),
      );
    });
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (tx) => {
      expect(await nextAgenda(tx, stranger, { bodyId: council.bodyId, sources: [], clock })).toEqual(
        err({ kind: 'not-found' }),
      );
    });
  });
});
