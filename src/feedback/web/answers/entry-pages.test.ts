import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../../fixtures/answers.ts';
import { type AskedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { paths } from '../../paths.ts';
import { findAddressee } from '../../store/addressees.ts';
import { answersOf } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { confirmAnswer } from '../../use-cases/answers/confirm-answer.ts';
import { saveDraft } from '../../use-cases/answers/save-draft.ts';
import { closeQuestion } from '../../use-cases/questions/close-question.ts';
import { questionsRoutes } from '../questions/routes.tsx';
import { answersRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => sentQuestion(tx, officer, testLinks));
  const deps = { personalLinks: testLinks, mailer: null, enqueue: async () => {} };
  const routes = [...answersRoutes(deps), ...questionsRoutes(deps)];
  app = sliceApp({ db, actor: officer, slice: { name: 'feedback', routes }, clock });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const id = () => it.doctor.addresseeId;
const entry = (addresseeId = id()) => paths.enterAnswer.to(key(), addresseeId);
const returned = (number: string) => app.get(`${paths.returned.to(key())}?${new URLSearchParams({ number })}`);
const stored = () => inside((tx) => answersOf(tx, officer.workspaceId, [id()]));

async function html(reply: Response): Promise<string> {
  const text = await reply.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const fields = {
  kind: 'answer',
  'text-1': '示してよい',
  'text-2': '',
  respondentName: '例示 一子',
  respondentTitle: '会長',
  channel: 'fax',
  receivedOn: 'R8.11.22',
};

describe('照会番号', () => {
  test.each(['R8-1-1', 'ｒ８ー１ー１', ' 8 − 1 − 1 '])('「%s」で回答の入力に進む', async (typed) => {
    const reply = await returned(typed);
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe(entry());
  });

  test('団体の番号がなければ照会先を並べ、読めない番号とない番号は理由を言う', async () => {
    expect(await html(await app.get(paths.returned.to(key())))).toContain('返送された用紙を入力する');
    const list = await html(await returned('R8-1'));
    expect(list).toContain('R8-1-3　みほん市民生委員児童委員協議会の回答を入力する');
    for (const [typed, words] of [
      ['あいう', '照会番号は「R8-7-2」のように入力してください'],
      ['R8-1-9', '照会番号「R8-1-9」の照会先は見つかりません'],
    ] as const) {
      const reply = await returned(typed);
      expect(reply.status).toBe(422);
      const text = await html(reply);
      expect(text).toContain(words);
      expect(text).toContain(`value="${typed}"`);
    }
  });
});

describe('回答の入力', () => {
  test('用紙のとおりに写すと回答になり、同じ用紙の次の照会が出る', async () => {
    await inside((tx) => sentQuestion(tx, officer, testLinks, { council: it.council, title: '二つめの照会' }));
    const form = await html(await app.get(entry()));
    expect(form).toContain('R8-1-1　みほん市医師会の回答を入力する');
    expect(form).toContain('value="令和8年11月22日"');
    const reply = await app.post(entry(), fields);
    expect(reply.status).toBe(303);
    const done = await html(await app.get(reply.headers.get('location')!));
    expect(done).toContain('R8-1-1　みほん市医師会の回答を記録しました');
    expect(done).toContain('R8-2-1　みほん市医師会の回答を入力する');
    expect(await stored()).toMatchObject([{ state: 'confirmed', via: 'fax', drafterTitle: '会長' }]);
    expect(app.audited.find(({ action }) => action === 'feedback.enter-answer')).toMatchObject({ record: id() });
  });

  test('間違いは欄ごとに言い、打ったものは残る', async () => {
    const unread = await app.post(entry(), { ...fields, receivedOn: '11月22日' });
    expect(unread.status).toBe(422);
    expect(await html(unread)).toContain('value="11月22日"');
    const wrong = await app.post(entry(), {
      ...fields,
      'text-1': 'あ'.repeat(50_000),
      channel: '',
      receivedOn: 'R8.11.20',
    });
    expect(wrong.status).toBe(422);
    const text = await html(wrong);
    expect(text).toContain('回答の文（1）は20,000字までにしてください（いまは50,000字です）');
    expect(text).toContain('届き方を選んでください');
    expect(text).toContain('送った日より前に届いた（日付は正しい）');
    expect(text).toContain(`${'あ'.repeat(50_000)}</textarea>`);
    expect((await app.post(entry(), { ...fields, receivedOn: 'R8.11.20', beforeSent: 'yes' })).status).toBe(303);
  });

  test('まだ送付にしていない照会は、届いた日に送付したと記録することを先に言う', async () => {
    const { addresseeId } = it.resident;
    expect(await html(await app.get(entry(addresseeId)))).toContain('この照会はまだ「送付」になっていません');
    expect((await app.post(entry(addresseeId), fields)).status).toBe(303);
    const now = await inside((tx) => findAddressee(tx, officer.workspaceId, addresseeId));
    expect(now).toMatchObject({ state: 'answered', sentChannel: 'fax' });
  });

  test('すでに回答があれば、それを見せて、訂正かどうかを尋ねる', async () => {
    await inside(async (tx) => made(await confirmAnswer(tx, linkDoer(officer), byLink(id()))));
    const [first] = await stored();
    const again = { ...fields, 'text-1': '用紙では違うことが書いてある' };
    const reply = await app.post(entry(), again);
    expect(reply.status).toBe(409);
    const text = await html(reply);
    expect(text).toContain('回答はすでに届いています');
    expect(text).toContain('用紙では違うことが書いてある</textarea>');
    const corrected = await app.post(entry(), { ...again, corrects: first!.answerId });
    expect(await html(await app.get(corrected.headers.get('location')!))).toContain('の回答を訂正しました');
    expect((await stored()).map(({ state }) => state).toSorted()).toEqual(['confirmed', 'superseded']);
  });

  test('終わった照会には入力できない', async () => {
    await inside(async (tx) => {
      const { questionId, version } = (await findQuestion(tx, officer.workspaceId, it.questionId))!;
      made(await closeQuestion(tx, officer, { questionId, version, as: 'ended', note: '終わり', clock }));
    });
    expect(await html(await app.get(entry()))).toContain('この照会は終了したため');
    const reply = await app.post(entry(), fields);
    expect(reply.status).toBe(409);
    expect(await html(reply)).toContain('示してよい');
  });

  test('写しは添付として届き、種類の違うファイルは名前と理由を言って断る', async () => {
    const wrong = await app.post(entry(), { ...fields, scan: new File(['メモ'], '見本メモ.txt') });
    expect(wrong.status).toBe(422);
    const text = await html(wrong);
    expect(text).toContain('「見本メモ.txt」は受け付けられません');
    expect(text).toContain('用紙の写しは、もう一度選んでください');
    const pdf = new File(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'], '写し.pdf');
    expect((await app.post(entry(), { ...fields, scan: pdf })).status).toBe(303);
    const [answer] = await stored();
    const scan = paths.answerScan.to(key(), answer!.answerId);
    const reply = await app.get(scan);
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(app.audited.at(-1)).toMatchObject({ action: 'feedback.see-scan', record: answer!.answerId });
    for (const role of roles.filter((each) => each !== 'officer'))
      expect((await app.get(scan, { role })).status).toBe(403);
    expect((await app.get(paths.answerScan.to(key(), crypto.randomUUID()))).status).toBe(404);
  });
});

test('照会先のページに、回答と訂正前の回答が出る。団体が書きかけの文は見せない', async () => {
  const page = () => app.get(paths.addressee.to(key(), id()));
  const draft = { ...byLink(id()), content: opinion('まだ内輪の話') };
  await inside(async (tx) => made(await saveDraft(tx, linkDoer(officer), draft)));
  const waiting = await html(await page());
  expect(waiting).toContain('この団体の下書きが1件あります');
  expect(waiting).not.toContain('まだ内輪の話');
  await app.post(entry(), fields);
  const [first] = (await stored()).filter(({ state }) => state === 'confirmed');
  await app.post(entry(), { ...fields, 'text-1': '訂正した文', corrects: first!.answerId });
  const text = await html(await page());
  for (const words of ['訂正した文', '訂正する前の回答', 'FAXで届きました。回答した方：例示 一子（会長）'])
    expect(text).toContain(words);
  expect(text).not.toContain('まだ内輪の話');
});

test('電話で聞いた例会の日を、事務局が記録できる', async () => {
  const agenda = paths.onAgenda.to(key(), id());
  expect(await html(await app.get(agenda))).toContain('value="令和8年12月10日"');
  const wrong = await app.post(agenda, { on: 'いつか' });
  expect(wrong.status).toBe(422);
  expect(await html(wrong)).toContain('value="いつか"');
  const noted = await app.post(agenda, { on: '2026/12/10' });
  expect(await html(await app.get(noted.headers.get('location')!))).toContain('例会の議題として記録しました');
  expect(await inside((tx) => findAddressee(tx, officer.workspaceId, id()))).toMatchObject({ agendaOn: '2026-12-10' });
});

test('事務局でない人と、ほかの導入単位の照会先には、見せない', async () => {
  for (const role of roles.filter((each) => each !== 'officer')) {
    expect((await app.get(entry(), { role })).status).toBe(403);
    expect((await app.post(entry(), fields, { role })).status).toBe(403);
    expect((await app.get(paths.returned.to(key()), { role })).status).toBe(403);
  }
  const there = id();
  officer = await db.workspace();
  const deps = { personalLinks: testLinks, mailer: null, enqueue: async () => {} };
  const elsewhere = sliceApp({ db, actor: officer, slice: { name: 'feedback', routes: answersRoutes(deps) }, clock });
  expect((await elsewhere.get(entry(there))).status).toBe(404);
  expect((await elsewhere.post(entry(there), fields)).status).toBe(404);
  expect((await elsewhere.get(paths.onAgenda.to(key(), there))).status).toBe(404);
});
