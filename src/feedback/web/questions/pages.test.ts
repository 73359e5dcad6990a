import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
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
import { seatedAccount } from '../../fixtures/returned.ts';
import { questionsAuditActions } from '../../locales/questions/audit-actions.ts';
import { paths } from '../../paths.ts';
import { addressees } from '../../store/addressees.ts';
import { questions } from '../../store/questions.ts';
import { changeAddressee } from '../../use-cases/questions/change-addressee.ts';
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
    expect(page).toContain('令和8年12月10日（2026-12-10）');
    expect(page).toContain(
      `name="due-${council.doctor.organisationId}" class="control control--short" type="text" value="令和8年12月17日"`,
    );
    expect(page).toContain(`<option value="${council.doctor.seatId}" selected>見本 太郎</option>`);
    // The pharmacists' seat is empty, and they have no 例会: thirty days.
    expect(page).toContain(
      `name="due-${council.empty.organisationId}" class="control control--short" type="text" value="令和8年12月22日"`,
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
    expect(page).toContain('1団体に照会しています。まだ送っていないのは1団体。');
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
    expect(page).toContain('3団体に照会しています。まだ送っていないのは2団体。未回答は1団体。');
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
    expect(page).toContain('みほん市居宅介護支援事業所連絡会');
    expect(page).not.toContain('みほん市民生委員児童委員協議会');
    const front = async () => html(await app.get(paths.feedback.to(key()), { role: 'member' }));
    expect(await front()).toContain('あなたの団体への照会はありません。');
    expect(await front()).toContain(paths.list.to(key(), it.questionId));
    await inside((tx) =>
      markSent(tx, officer, { addresseeIds: [it.doctor.addresseeId], channel: 'paper', on: '2026-11-22', clock }),
    );
    expect(await front()).toContain('あなたの団体への照会は1件。回答を待っているものは1件です。');
    expect(await front()).toContain(paths.mineQuestion.to(key(), it.doctor.addresseeId));
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

test('監査の記録に書く名前は、すべて日本語と英語で言える', () => {
  const routes = questionsRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} });
  const names = [...new Set(routes.map(({ audit }) => audit))];
  for (const name of names) {
    expect(Object.keys(questionsAuditActions.ja)).toContain(name);
    expect(Object.keys(questionsAuditActions.en)).toContain(name);
  }
});
