import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeMeeting, nextAgenda, takeCarryOver } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { testMeeting } from '../../../councils/fixtures/meetings.ts';
import { dropCarryOver } from '../../../councils/use-cases/meetings/drop-carry-over.ts';
import { answersOnAgenda } from '../../agenda-source.ts';
import { questionsInBriefing } from '../../briefing-section.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { answered } from '../../fixtures/returned.ts';
import { findAddressee } from '../../store/addressees.ts';
import { closeQuestion } from '../questions/close-question.ts';
import { loadQuestion } from '../questions/load-question.ts';
import { markSent } from '../sending/mark-sent.ts';
import { reflect } from './reflect.ts';

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => askedQuestion(tx, officer, testLinks));
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const send = async (tx: Tx, on: string, ...who: readonly { readonly addresseeId: string }[]) =>
  made(
    await markSent(tx, officer, { addresseeIds: who.map(({ addresseeId }) => addresseeId), channel: 'fax', on, clock }),
  );
const things = (tx: Tx, today = '2026-11-22') =>
  answersOnAgenda.openThings(tx, officer, { bodyId: it.bodyId, before: '2026-12-20', today });
const reflected = async (tx: Tx, { addresseeId }: { readonly addresseeId: string }) => {
  const { version } = (await findAddressee(tx, officer.workspaceId, addresseeId))!;
  made(await reflect(tx, officer, { addresseeId, response: '', reflection: '何も変えない。', version, clock }));
};

describe('次第に出る照会', () => {
  test('送っていない照会は出ず、送れば未回答として、日数とともに出る', async () => {
    await inside(async (tx) => {
      expect(await things(tx)).toEqual([]);
      await send(tx, '2026-11-10', it.doctor);
      await send(tx, '2026-11-15', it.care);
      const [silence, ...more] = await things(tx);
      expect(more).toEqual([]);
      expect(silence).toMatchObject({
        kind: 'question-silence',
        id: it.questionId,
        title: '未回答：みほん市医師会（12日）、みほん市居宅介護支援事業所連絡会（7日）［照会R8-1］',
        since: '2026-11-10',
        visibility: 'members',
        href: `/w/${officer.workspaceKey}/feedback/questions/${it.questionId}`,
      });
      expect(silence!.reason.ja).toContain('夜間の急変時に');
      const [later] = await things(tx, '2026-12-20');
      expect(later).toMatchObject({
        id: it.questionId,
        title: expect.stringContaining('みほん市医師会（40日、期限超過3日）'),
      });
      expect(later!.reason.en).toContain('みほん市医師会 (40 days, overdue by 3)');
    });
  });

  test('返ってきて、まだ反映していない回答が出る。反映すれば出なくなり、終わった照会は出ない', async () => {
    await inside(async (tx) => {
      await send(tx, '2026-11-10', it.doctor, it.care, it.resident);
      await answered(tx, officer, it.doctor.addresseeId);
      await answered(tx, officer, it.care.addresseeId, { kind: 'no-view', texts: ['', ''] });
      const [answers, silence] = await things(tx);
      expect(answers).toMatchObject({
        kind: 'question-answers',
        id: it.questionId,
        title: '照会の回答：夜間の急変時に、かかりつけ医へ連絡する順番について（2団体）',
        since: '2026-11-15',
        href: `/w/${officer.workspaceKey}/feedback/questions/${it.questionId}/list`,
      });
      expect(answers!.reason.ja).toContain('みほん市医師会（回答）、みほん市居宅介護支援事業所連絡会（意見なし）');
      expect(silence!.title).toBe('未回答：みほん市民生委員児童委員協議会（12日）［照会R8-1］');
      await reflected(tx, it.doctor);
      expect((await things(tx))[0]!.title).toContain('（1団体）');
      await reflected(tx, it.care);
      expect((await things(tx)).map(({ kind }) => kind)).toEqual(['question-silence']);
      made(
        await closeQuestion(tx, officer, { questionId: it.questionId, as: 'ended', note: '終わり', version: 1, clock }),
      );
      expect(await things(tx)).toEqual([]);
    });
  });

  test('次第に加えても、会議のあとに返事がなければ、同じものとして日数を改めて戻る', async () => {
    await inside(async (tx) => {
      const sources = [answersOnAgenda];
      const { bodyId } = it;
      await send(tx, '2026-11-10', it.doctor);
      const meetingId = await testMeeting(tx, officer, bodyId, { heldOn: '2026-11-22' });
      made(await takeCarryOver(tx, officer, { meetingId, things: 'all', sources, clock }));
      const agenda = async (at: Clock) => made(await nextAgenda(tx, officer, { bodyId, sources, clock: at })).items;
      expect((await agenda(clock)).map(({ item }) => item?.sourceId)).toEqual([it.questionId]);
      // The question knows where it stands.
      const onAgendas = async () =>
        (await loadQuestion(tx, officer, { questionId: it.questionId, today: '2026-11-22' }))?.onAgendas;
      expect(await onAgendas()).toEqual([
        expect.objectContaining({ meetingId, kind: 'question-silence', heldOn: '2026-11-22' }),
      ]);
      made(await closeMeeting(tx, officer, { meetingId, clock }));
      const later = fixedClock('2026-12-01T00:00:00Z');
      const [back, ...more] = await agenda(later);
      expect(more).toEqual([]);
      expect(back).toMatchObject({ kind: 'question-silence', carriedFrom: meetingId, timesCarried: 1, item: null });
      expect(back!.title).toBe('未回答：みほん市医師会（21日）［照会R8-1］');
      await answered(tx, officer, it.doctor.addresseeId);
      expect((await agenda(later)).map(({ kind }) => kind)).toEqual(['question-answers']);
    });
  });
});

test('理由をつけて持ち越しをやめても、次の回答が来れば、その後の知らせとして戻る。やめた記録はみな残る', async () => {
  await inside(async (tx) => {
    const sources = [answersOnAgenda];
    const { bodyId, questionId: id } = it;
    const at = (hour: number) => fixedClock(`2026-11-22T${String(hour).padStart(2, '0')}:00:00Z`);
    const kinds = async (hour: number) =>
      made(await nextAgenda(tx, officer, { bodyId, sources, clock: at(hour) })).items.map(({ kind }) => kind);
    const drop = async (kind: string, hour: number) =>
      made(await dropCarryOver(tx, officer, { bodyId, kind, id, reason: '部会で扱う', sources, clock: at(hour) }));
    await send(tx, '2026-11-10', it.doctor, it.care, it.resident);
    await answered(tx, officer, it.doctor.addresseeId, {}, at(1));
    await drop('question-answers', 2);
    await drop('question-silence', 2);
    expect(await kinds(3)).toEqual([]);
    await answered(tx, officer, it.care.addresseeId, {}, at(4));
    expect(await kinds(5)).toEqual(['question-answers']);
    await drop('question-answers', 6);
    expect(await kinds(7)).toEqual([]);
    const kept = await tx.selectFrom('councils.droppedCarryOver').select('sourceKind').execute();
    expect(kept).toHaveLength(3);
  });
});

describe('説明資料に出る照会', () => {
  const bySeat = async (tx: Tx, language: 'ja' | 'en' = 'ja', today = '2026-11-22') => {
    const seats = [it.council.doctor, it.council.empty].map(({ seatId, organisationId }) => ({
      ...{ seatId, organisationId },
      sector: 'medical' as const,
    }));
    return (await questionsInBriefing.sections(tx, officer, { seats, language, today })).bySeat;
  };

  test('自分の団体への照会だけが、期日と状態とともに出る', async () => {
    await inside(async (tx) => {
      expect((await bySeat(tx)).size).toBe(0);
      await send(tx, '2026-11-10', it.doctor, it.care);
      const parts = await bySeat(tx);
      expect([...parts.keys()]).toEqual([it.council.doctor.seatId]);
      expect(parts.get(it.council.doctor.seatId)).toEqual([
        {
          heading: '貴団体への照会',
          sentences: [
            '「夜間の急変時に、かかりつけ医へ連絡する順番について」（R8-1-1）は、令和8年12月17日（2026-12-17）までにご回答ください（いまは送付済み）。',
          ],
        },
      ]);
      expect((await bySeat(tx, 'en', '2026-12-18')).get(it.council.doctor.seatId)![0]!.sentences[0]).toContain(
        'overdue since',
      );
    });
  });

  test('三文まで。多ければ、ほかの件数を言う', async () => {
    await inside(async (tx) => {
      await send(tx, '2026-11-10', it.doctor);
      for (const title of ['二', '三', '四']) {
        const { council } = it;
        const other = await askedQuestion(tx, officer, testLinks, { council, title, dueOn: '2026-11-30' });
        await send(tx, '2026-11-20', other.doctor);
      }
      const [part] = (await bySeat(tx)).get(it.council.doctor.seatId)!;
      expect(part!.sentences).toHaveLength(3);
      expect(part!.sentences[0]).toContain('「二」');
      expect(part!.sentences[2]).toBe('ほかに2件の照会があります。');
    });
  });
});
