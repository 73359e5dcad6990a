import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import {
  type AskedQuestion,
  askedQuestion,
  questionClock as clock,
  councilWithMeetings,
  questionWords,
} from '../../fixtures/questions.ts';
import { questionsAuditActions } from '../../locales/questions/audit-actions.ts';
import { paths } from '../../paths.ts';
import { addressees } from '../../store/addressees.ts';
import { questions } from '../../store/questions.ts';
import { changeAddressee } from '../../use-cases/questions/change-addressee.ts';
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
const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await app.post(path, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return open(answer.headers.get('location')!);
};
const refusedBy = async (path: string, fields: Readonly<Record<string, string>>, status: number) => {
  const answer = await app.post(path, fields);
  expect(answer.status).toBe(status);
  return html(answer);
};

describe('照会の起案', () => {
  test('会議体を選ぶと、席のある団体が例会と期日の案つきで並び、一人の席は委員が選ばれている', async () => {
    const council = await inside((tx) => councilWithMeetings(tx, officer));
    expect(await open(paths.newQuestion.to(key()))).toContain('どの会議体から照会しますか');
    const page = await open(`${paths.newQuestion.to(key())}?body=${council.bodyId}`);
    expect(page).toContain('令和8年12月10日<br/>（2026-12-10）');
    expect(page).toContain(
      `name="due-${council.doctor.organisationId}" class="control control--medium" type="text" value="令和8年12月17日"`,
    );
    expect(page).toContain(`<option value="${council.doctor.seatId}" selected>見本 太郎</option>`);
    // The pharmacists' seat is empty, and they have no 例会: thirty days.
    expect(page).toContain(
      `name="due-${council.empty.organisationId}" class="control control--medium" type="text" value="令和8年12月22日"`,
    );
    expect(await open(`${paths.newQuestion.to(key())}?body=${council.bodyId}`, 'en')).toContain('Next regular meeting');
  });

  test('選んだ団体だけに、書きかえた期日で起案される。まだどこにも届いていないと言う', async () => {
    const council = await inside((tx) => councilWithMeetings(tx, officer));
    const { organisationId, seatId } = council.doctor;
    const page = await send(paths.newQuestion.to(key()), {
      body: council.bodyId,
      title: '夜間の連絡',
      background: '背景です。',
      point1: '',
      point2: '示してよいか',
      answerKind: 'opinion',
      organisation: organisationId,
      [`due-${organisationId}`]: 'Ｒ８．１２．２０',
      [`carrier-${organisationId}`]: seatId,
      [`due-${council.care.organisationId}`]: '令和8年12月22日',
    });
    expect(page).toContain('起案しました。まだどこにも届いていません。');
    expect(page).toContain('1団体への照会を起案しました。まだどこにも送っていません。');
    const [question] = await inside((tx) => questions(tx, officer.workspaceId));
    expect(question).toMatchObject({ title: '夜間の連絡', points: ['示してよいか'] });
    const rows = await inside((tx) => addressees(tx, officer.workspaceId, {}));
    expect(rows).toMatchObject([{ organisationId, dueOn: '2026-12-20', carrierSeatId: seatId, state: 'drafted' }]);
    expect(app.audited.at(-2)).toMatchObject({ action: 'feedback.raise-question', record: question!.questionId });
  });

  test('誤りは同じページで直せる。打ったものはすべて残り、何も起案されない', async () => {
    const council = await inside((tx) => councilWithMeetings(tx, officer));
    const { organisationId } = council.doctor;
    const typed = {
      body: council.bodyId,
      title: '',
      background: '残る背景',
      answerKind: 'choice',
      choice1: '残る選択肢',
    };
    const page = await refusedBy(
      paths.newQuestion.to(key()),
      {
        ...typed,
        organisation: organisationId,
        [`due-${organisationId}`]: '平成40年1月1日',
        [`carrier-${organisationId}`]: '',
      },
      422,
    );
    expect(page).toContain('題名を入力してください。');
    expect(page).toContain('選択を求めるときは、選択肢を2つ以上入力してください。');
    expect(page).toContain('みほん市医師会の回答期日：');
    expect(page).toContain('残る背景');
    expect(page).toContain('value="残る選択肢"');
    expect(page).toContain('value="平成40年1月1日"');
    expect(page).toContain(`href="#field-due-${organisationId}"`);
    expect(await refusedBy(paths.newQuestion.to(key()), { ...typed, title: 'x', choice2: 'y' }, 422)).toContain(
      '照会先を1つ以上選んでください。',
    );
    expect(await inside((tx) => questions(tx, officer.workspaceId))).toEqual([]);
  });

  test('ない出所や会議体を名指せば、見つからないと答える', async () => {
    const council = await inside((tx) => councilWithMeetings(tx, officer));
    const to = paths.newQuestion.to(key());
    expect((await app.get(`${to}?from=key-remark&id=${council.bodyId}`)).status).toBe(404);
    expect((await app.get(`${to}?from=cases&id=${council.bodyId}`)).status).toBe(404);
    expect((await app.post(to, { body: council.doctor.seatId, title: 'x' })).status).toBe(404);
  });
});

describe('照会のページ', () => {
  let it: AskedQuestion;
  beforeEach(async () => {
    it = await ask();
  });
  const at = (path: { to(key: string, id: string): string }) => path.to(key(), it.questionId);
  const sent = () =>
    inside((tx) =>
      markSent(tx, officer, { addresseeIds: [it.doctor.addresseeId], channel: 'fax', on: '2026-11-22', clock }),
    );

  test('照会文、団体ごとの状態、だれがいつ起案したかを示す', async () => {
    await sent();
    const page = await open(at(paths.question));
    expect(page).toContain('3団体への照会です。まだ送っていないのは2団体。未回答は1団体。');
    expect(page).toContain(questionWords.points[1]);
    expect(page).toContain('R8-1-2');
    expect(page).toContain('例示 花子');
    expect(page).toMatch(/みほん市[^<]*、みほん市[^<]*、みほん市[^<]*　起案　cli:test/);
    expect(page).not.toContain(paths.editQuestion.to(key(), it.questionId));
    expect(await open(at(paths.question), 'en')).toContain('Asked of 3 organisations.');
  });

  test('期日が例会より前なら、送る前に知らせる', async () => {
    const { addresseeId, carrierSeatId } = it.doctor;
    expect(await open(at(paths.question))).not.toContain('期日が次の例会より前');
    const changed = { addresseeId, carrierSeatId, dueOn: '2026-12-01', version: 1, clock };
    await inside((tx) => changeAddressee(tx, officer, testLinks, changed));
    expect(await open(at(paths.question))).toContain('期日が次の例会より前の団体があります：みほん市医師会');
  });

  test('送る前は照会文を変えられ、二人が変えたら並べて示し、もう一度保存できる', async () => {
    const form = { version: '1', title: '私の題', background: '', answerKind: 'opinion' };
    expect(await send(at(paths.editQuestion), { ...form, title: '先の題' })).toContain('照会文を変えました。');
    const page = await refusedBy(at(paths.editQuestion), form, 409);
    expect(page).toContain('ほかの人が先に変えました');
    expect(page).toContain('先の題');
    expect(page).toContain('私の題');
    expect(page).toContain('name="version" value="2"');
    expect(await send(at(paths.editQuestion), { ...form, version: '2' })).toContain('私の題');
  });

  test('送ったあとの変更は断り、打った言葉を見せる', async () => {
    await sent();
    expect(await open(at(paths.editQuestion))).toContain('すでに送ったため、照会文は変えられません');
    const page = await refusedBy(
      at(paths.editQuestion),
      { version: '1', title: '遅い題', background: '', answerKind: 'opinion' },
      409,
    );
    expect(page).toContain('入力した内容は保存していません');
    expect(page).toContain('遅い題');
  });

  test('照会先を加える。すでにたずねた団体は並ばない', async () => {
    const pharmacists = it.council.empty.organisationId;
    const page = await open(at(paths.addAddressees));
    expect(page).toContain('みほん市薬剤師会');
    expect(page).not.toContain('みほん市医師会');
    expect(await refusedBy(at(paths.addAddressees), {}, 422)).toContain('照会先を1つ以上選んでください。');
    const added = await send(at(paths.addAddressees), {
      organisation: pharmacists,
      [`due-${pharmacists}`]: '2026/12/22',
      [`carrier-${pharmacists}`]: '',
    });
    expect(added).toContain('照会先を加えました。まだ送っていません。');
    expect(await open(at(paths.addAddressees))).toContain('たずねられる団体には、すべて照会しています。');
  });

  test('終了と再開には理由が要り、ほかの人が先に閉じていたら両方を並べる', async () => {
    expect(await refusedBy(at(paths.closeQuestion), { version: '1', note: '残る理由' }, 422)).toContain('残る理由');
    expect(await refusedBy(at(paths.closeQuestion), { version: '1', as: 'ended', note: '' }, 422)).toContain(
      '理由を入力してください。',
    );
    const closed = await send(at(paths.closeQuestion), { version: '1', as: 'ended', note: '目的を果たした' });
    expect(closed).toContain('終了した照会です');
    const late = await refusedBy(at(paths.closeQuestion), { version: '1', as: 'withdrawn', note: '遅れた理由' }, 409);
    expect(late).toContain('目的を果たした');
    expect(late).toContain('遅れた理由');
    expect(await open(at(paths.reopenQuestion))).toContain('照会を再開する');
    expect(await send(at(paths.reopenQuestion), { version: '2', note: 'まだ話し合う' })).toContain(
      '照会を再開しました。',
    );
  });

  test('団体の行：期日と委員を変え、外す。二人のときは並べて示す', async () => {
    const { addresseeId } = it.doctor;
    const one = (path: { to(key: string, id: string): string }) => path.to(key(), addresseeId);
    expect(await open(one(paths.addressee))).toContain('まだ送っていません。');
    expect(await open(one(paths.editAddressee))).toContain('この団体の次の例会は令和8年12月10日（2026-12-10）です。');
    const form = { version: '1', due: '令和9年1月20日', carrier: '' };
    const saved = await send(one(paths.editAddressee), form);
    expect(saved).toContain('令和8年12月17日（2026-12-17） → 令和9年1月20日（2027-01-20）');
    expect(saved).toContain('見本 太郎 → —');
    const beside = await refusedBy(one(paths.editAddressee), { ...form, due: 'R9.2.1' }, 409);
    expect(beside).toContain('令和9年1月20日');
    expect(beside).toContain('value="R9.2.1"');
    const past = await refusedBy(
      one(paths.editAddressee),
      { version: '2', due: 'R8.11.1', carrier: it.care.addresseeId },
      422,
    );
    expect(past).toContain('みほん市医師会の回答期日が過ぎています。');
    expect(past).toContain('href="#field-due"');
    expect(past).toContain('href="#field-carrier"');
    expect(await refusedBy(one(paths.removeAddressee), { version: '2', reason: '' }, 422)).toContain(
      '理由を入力してください。',
    );
    expect(await send(one(paths.removeAddressee), { version: '2', reason: '誤り' })).toContain(
      '照会先から外しました。',
    );
    expect((await app.get(one(paths.addressee))).status).toBe(404);
  });
});

test('監査の記録に書く名前は、すべて日本語と英語で言える', () => {
  const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
  const names = [...new Set(routes.map(({ audit }) => audit))];
  for (const name of names) {
    expect(Object.keys(questionsAuditActions.ja)).toContain(name);
    expect(Object.keys(questionsAuditActions.en)).toContain(name);
  }
});
