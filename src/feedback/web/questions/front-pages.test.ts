import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock, questionWords } from '../../fixtures/questions.ts';
import { seatedAccount } from '../../fixtures/returned.ts';
import { paths } from '../../paths.ts';
import { closeQuestion } from '../../use-cases/questions/close-question.ts';
import { markSent } from '../../use-cases/sending/mark-sent.ts';
import { questionsRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
  app = sliceApp({ db, actor: officer, slice: { name: 'feedback', routes }, clock });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const ask = () => inside((tx) => askedQuestion(tx, officer, testLinks));
const key = () => officer.workspaceKey;

/** The page as a browser would find it; its markup is checked each time. */
async function html(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const open = async (path: string, language: 'ja' | 'en' = 'ja') => {
  const answer = await app.get(path, { language });
  expect(answer.status).toBe(200);
  return html(answer);
};

describe('照会の一覧', () => {
  test('まだ何もなければ、何が並ぶところかと始め方を示す', async () => {
    const page = await open(paths.feedback.to(key()));
    expect(page).toContain('ここには、団体への照会と回答の状況が並びます');
    expect(page).toContain(paths.newQuestion.to(key()));
  });

  test('最初の一文が状況を言い、絞り込み・並べ替え・書き出しができる', async () => {
    const it = await ask();
    await inside((tx) =>
      markSent(tx, officer, {
        addresseeIds: [it.doctor.addresseeId, it.care.addresseeId],
        channel: 'paper',
        on: '2026-11-22',
        clock,
      }),
    );
    await inside((tx) =>
      tx
        .updateTable('feedback.addressee')
        .set({ dueOn: '2026-11-20' })
        .where('workspaceId', '=', officer.workspaceId)
        .where('addresseeId', '=', it.care.addresseeId)
        .execute(),
    );
    const to = paths.feedback.to(key());
    const page = await open(to);
    expect(page).toContain('送付した照会は1件。未回答は2団体（うち期限超過1）。');
    expect(page).toContain('をまだ送っていない1団体へ送る');
    expect(page).toContain('期限を過ぎた1件の督促を確かめる');
    const overdue = await open(`${to}?state=overdue`);
    expect(overdue).toContain('照会と団体の状況（1行）');
    expect(await open(`${to}?q=${encodeURIComponent('ｒ８ー１ー３')}`)).toContain('照会と団体の状況（1行）');
    expect(await open(`${to}?q=${encodeURIComponent('ない言葉')}`)).toContain('この条件に合うものはありません。');
    expect(await open(`${to}?sort=organisation&order=descending&page=9`, 'en')).toContain('1 question sent.');
    const csv = await app.get(`${paths.statusFile.to(key(), 'csv')}?state=silent&sort=reference`);
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      `R8-1-1,${questionWords.title},みほん市医療介護連携推進ワーキンググループ,みほん市医師会,送付済み,2026-11-22,2026-12-17,,紙（郵送・手渡し）,0`,
    );
    const xlsx = new Uint8Array(await (await app.get(paths.statusFile.to(key(), 'xlsx'))).arrayBuffer());
    expect([...xlsx.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test('取り下げた照会は、求めたときだけ並ぶ', async () => {
    const { questionId } = await ask();
    await inside((tx) => closeQuestion(tx, officer, { questionId, as: 'withdrawn', note: '重複', version: 1, clock }));
    const to = paths.feedback.to(key());
    expect(await open(to)).toContain('この条件に合うものはありません。');
    expect(await open(`${to}?scope=withdrawn`)).toContain('照会と団体の状況（3行）');
  });

  test('期日のカレンダーは、終日の予定として並ぶ', async () => {
    const it = await ask();
    const ics = await (await app.get(paths.dueCalendar.to(key()))).text();
    expect(ics).toContain('DTSTART;VALUE=DATE:20261217');
    expect(ics).toContain('SUMMARY:回答期日 R8-1-1 みほん市医師会');
    expect(ics).toContain(`UID:question-${it.doctor.addresseeId}@renkei`);
  });
});

describe('だれに見えるか', () => {
  /** Whoever comes has an account, and is the doctor in the books. */
  const sitting = async (it: AskedQuestion) => {
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.doctor.personId));
    const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
    app = sliceApp({ db, actor: member, slice: { name: 'feedback', routes }, clock });
  };

  test('事務局でない人は、起案も状況も団体の行も開けない', async () => {
    const it = await ask();
    for (const role of roles.filter((each) => each !== 'officer')) {
      for (const path of [
        paths.newQuestion.to(key()),
        paths.editQuestion.to(key(), it.questionId),
        paths.addressee.to(key(), it.doctor.addresseeId),
        paths.statusFile.to(key(), 'csv'),
      ]) {
        expect((await app.get(path, { role })).status).toBe(403);
      }
      expect((await app.get(paths.question.to(key(), it.questionId), { role })).status).toBe(404);
      const front = await html(await app.get(paths.feedback.to(key()), { role }));
      expect(front).toContain('あなたの団体への照会はありません。');
      expect(front).not.toContain(questionWords.title);
    }
  });

  test('会議体に席のある人は、送ったあとの照会と自分の団体への照会だけを見る', async () => {
    const it = await ask();
    await sitting(it);
    const to = paths.question.to(key(), it.questionId);
    expect((await app.get(to, { role: 'member' })).status).toBe(404);
    await inside((tx) =>
      markSent(tx, officer, { addresseeIds: [it.care.addresseeId], channel: 'paper', on: '2026-11-22', clock }),
    );
    const page = await html(await app.get(to, { role: 'member' }));
    expect(page).toContain('会議体から1団体に照会しました。回答はまだありません。');
    expect(page).toContain('みほん市居宅介護支援事業所連絡会');
    expect(page).not.toContain('みほん市民生委員児童委員協議会');
    const front = async () => html(await app.get(paths.feedback.to(key()), { role: 'member' }));
    expect(await front()).toContain('あなたの団体への照会はありません。');
    expect(await front()).toContain(paths.list.to(key(), it.questionId));
    await inside((tx) =>
      markSent(tx, officer, { addresseeIds: [it.doctor.addresseeId], channel: 'paper', on: '2026-11-22', clock }),
    );
    expect(await front()).toContain('あなたの団体への照会は1件。回答を待っているものは1件です。');
    expect(await front()).toContain(
      `<a class="button button--primary" href="${paths.mineQuestion.to(key(), it.doctor.addresseeId)}">この照会に答える</a>`,
    );
    expect(await front()).toContain(paths.measures.to(key()));
    const ics = await (await app.get(paths.dueCalendar.to(key()), { role: 'member' })).text();
    expect(ics).toContain(it.doctor.addresseeId);
    expect(ics).not.toContain(it.care.addresseeId);
  });

  test('ほかの導入単位の照会と、ない照会は、同じに見つからない', async () => {
    const it = await ask();
    const stranger = await db.workspace();
    const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
    const other = sliceApp({ db, actor: stranger, slice: { name: 'feedback', routes }, clock });
    const answers = await Promise.all(
      [it.questionId, crypto.randomUUID(), 'x'].map((id) => other.get(paths.question.to(stranger.workspaceKey, id))),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const post = await other.post(paths.editQuestion.to(stranger.workspaceKey, it.questionId), {
      version: '1',
      title: 'x',
    });
    expect(post.status).toBe(404);
  });
});
