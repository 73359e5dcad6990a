import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endKeyRemark, markKeyRemark, planMeeting, waitingKeyRemarks } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { sliceApp } from '#test/support/slice-app.ts';
import { made, type TestCouncil } from '../../../councils/fixtures/council.ts';
import { askedQuestion, questionClock as clock, councilWithMeetings } from '../../fixtures/questions.ts';
import { paths } from '../../paths.ts';
import { findQuestion } from '../../store/questions.ts';
import { questionsRoutes } from '../../web/questions/routes.tsx';
import { closeQuestion, reopenQuestion } from './close-question.ts';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let keyRemarkId: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    council = await councilWithMeetings(tx, officer);
    keyRemarkId = await waitingRemark(tx, 'members');
  });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

let held = 0;
/** A key remark that the doctors were to take home. */
async function waitingRemark(tx: Tx, visibility: 'public' | 'members'): Promise<string> {
  held += 1;
  const { meetingId } = made(
    await planMeeting(tx, officer, {
      bodyId: council.bodyId,
      number: null,
      heldOn: `2026-11-${String(held).padStart(2, '0')}`,
      startsAt: '14:00',
      endsAt: '16:00',
      form: 'in-person',
      place: '市役所',
      onlineLink: '',
      openness: 'open',
      closedReason: '',
      answersUntil: null,
      clock,
    }),
  );
  const marked = made(
    await markKeyRemark(tx, officer, {
      meetingId,
      itemId: null,
      kind: 'question',
      text: '夜の連絡先が分からない',
      seatId: council.care.seatId,
      speakerName: '例示 花子',
      transcriptId: null,
      position: null,
      remarkId: null,
      visibility,
      clock,
    }),
  );
  const { organisationId } = council.doctor;
  const note = '夜間の連絡先を示せるか';
  made(
    await endKeyRemark(tx, officer, {
      keyRemarkId: marked.keyRemarkId,
      ending: 'organisation',
      organisationId,
      note,
      version: 1,
      clock,
    }),
  );
  return marked.keyRemarkId;
}

const waiting = (tx: Tx) => waitingKeyRemarks(tx, officer.workspaceId, { organisationIds: null });
const raise = (tx: Tx) =>
  askedQuestion(tx, officer, testLinks, { council, origin: { kind: 'key-remark', id: keyRemarkId } });
const step = (questionId: string, version: number) => ({ questionId, note: '重複', version, clock });

describe('要点発言から起こした照会', () => {
  test('起案すると要点発言は待つのをやめ、言葉は出所として残る', async () => {
    await inside(async (tx) => {
      expect(await waiting(tx)).toHaveLength(1);
      const { questionId } = await raise(tx);
      expect(await waiting(tx)).toEqual([]);
      expect((await findQuestion(tx, officer.workspaceId, questionId))?.origin).toEqual({
        kind: 'key-remark',
        id: keyRemarkId,
        path: `/councils/key-remarks/${keyRemarkId}`,
        quote: '夜の連絡先が分からない',
      });
    });
  });

  test('取り下げればふたたび待ち、再開すればまた待たない。終了では待たない', async () => {
    await inside(async (tx) => {
      const { questionId } = await raise(tx);
      made(await closeQuestion(tx, officer, { ...step(questionId, 1), as: 'withdrawn' }));
      expect(await waiting(tx)).toMatchObject([{ keyRemarkId }]);
      made(await reopenQuestion(tx, officer, step(questionId, 2)));
      expect(await waiting(tx)).toEqual([]);
      made(await closeQuestion(tx, officer, { ...step(questionId, 3), as: 'ended' }));
      expect(await waiting(tx)).toEqual([]);
    });
  });

  test('同じ要点発言から別の照会も出ていれば、一方を取り下げても待たない', async () => {
    await inside(async (tx) => {
      const [first, second] = [await raise(tx), await raise(tx)];
      made(await closeQuestion(tx, officer, { ...step(first.questionId, 1), as: 'withdrawn' }));
      expect(await waiting(tx)).toEqual([]);
      made(await closeQuestion(tx, officer, { ...step(second.questionId, 1), as: 'withdrawn' }));
      expect(await waiting(tx)).toMatchObject([{ keyRemarkId }]);
    });
  });
});

describe('起案のページ', () => {
  const page = async (path: string): Promise<string> => {
    const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
    const answer = await sliceApp({ db, actor: officer, slice: { name: 'feedback', routes }, clock }).get(path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(await checkHtml(text)).toEqual([]);
    return text;
  };
  const from = (id: string) => `${paths.newQuestion.to(officer.workspaceKey)}?from=key-remark&id=${id}`;

  test('一覧は照会を待っている要点発言を示し、そこから起案のページへ行ける', async () => {
    const front = await page(paths.feedback.to(officer.workspaceKey));
    expect(front).toContain('照会を待っている要点発言');
    expect(front).toContain('夜間の連絡先を示せるか');
    expect(front).toContain(`/feedback/new?from=key-remark&amp;id=${keyRemarkId}`);
  });

  test('「委員限り」の言葉は断りとともに見せるだけで照会文に写さず、持ち帰る団体が選ばれている', async () => {
    const form = await page(from(keyRemarkId));
    expect(form).toContain('もとの言葉は「委員限り」です');
    expect(form).toContain('<blockquote><p>夜の連絡先が分からない</p></blockquote>');
    expect(form).toMatch(/<textarea[^>]*name="background"[^>]*><\/textarea>/);
    expect(form).toContain(`value="${council.doctor.organisationId}" checked`);
    expect(form).not.toContain(`value="${council.care.organisationId}" checked`);
    expect(form).toContain('value="夜間の連絡先を示せるか"');
  });

  test('「公開」の言葉は背景に入る', async () => {
    const id = await inside((tx) => waitingRemark(tx, 'public'));
    const form = await page(from(id));
    expect(form).not.toContain('もとの言葉は「');
    expect(form).toMatch(/<textarea[^>]*name="background"[^>]*>夜の連絡先が分からない<\/textarea>/);
  });
});
