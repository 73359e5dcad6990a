import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { sentQuestion } from '../../fixtures/answers.ts';
import { type AskedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { seatedAccount } from '../../fixtures/returned.ts';
import { paths } from '../../paths.ts';
import { answersOf } from '../../store/answers.ts';
import { answersRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let member: Actor;
let app: SliceApp;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => sentQuestion(tx, officer, testLinks));
  member = await inside((tx) => seatedAccount(tx, officer, it.council.doctor.personId));
  app = appOf(member);
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
function appOf(actor: Actor): SliceApp {
  const deps = { personalLinks: testLinks, mailer: null, enqueue: async () => {} };
  return sliceApp({ db, actor, slice: { name: 'feedback', routes: answersRoutes(deps) }, clock });
}
const key = () => officer.workspaceKey;
const id = () => it.doctor.addresseeId;
const role = { role: 'member' } as const;

async function html(reply: Response): Promise<string> {
  const text = await reply.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}

test('委員は、自分の団体への照会を見て、印刷し、答えられる', async () => {
  const text = await html(await app.get(paths.mine.to(key()), role));
  expect(text).toContain('みほん市医師会への照会');
  expect(text).toContain('見本 太郎');
  const sheet = await app.get(paths.mineSheet.to(key(), id()), role);
  expect(sheet.headers.get('content-type')).toBe('application/pdf');
  const fields = { kind: 'answer', 'text-1': '示してよい', 'text-2': '', drafterName: '見本 太郎', drafterTitle: '' };
  const answer = paths.mineAnswer.to(key(), id());
  const saved = await app.post(answer, { ...fields, answerId: '', version: '0', do: 'check' }, role);
  expect(saved.status).toBe(303);
  expect(await html(await app.get(saved.headers.get('location')!, role))).toContain('回答の確認');
  const [draft] = await inside((tx) => answersOf(tx, officer.workspaceId, [id()]));
  const confirmed = await app.post(
    answer,
    { ...fields, answerId: draft!.answerId, version: '1', corrects: '', do: 'confirm', confirmerName: '見本 太郎' },
    role,
  );
  expect(await html(await app.get(confirmed.headers.get('location')!, role))).toContain('利用者の画面で');
  expect(await inside((tx) => answersOf(tx, officer.workspaceId, [id()]))).toMatchObject([
    { state: 'confirmed', via: 'account', byName: '委員' },
  ]);
});

test('例会の議題にしたことを記録できる', async () => {
  const noted = await app.post(paths.mineAgenda.to(key(), id()), { on: '令和8年12月10日' }, role);
  expect(await html(await app.get(noted.headers.get('location')!, role))).toContain('12月10日の例会の議題として');
});

test('ほかの団体の照会と、まだ送っていない照会は見つからず、席のない人には何も並ばない', async () => {
  for (const addresseeId of [it.care.addresseeId, it.resident.addresseeId, crypto.randomUUID(), 'no-uuid']) {
    for (const path of [paths.mineQuestion, paths.mineAnswer, paths.mineSheet]) {
      expect((await app.get(path.to(key(), addresseeId), role)).status).toBe(404);
    }
    expect((await app.post(paths.mineAgenda.to(key(), addresseeId), { on: 'R8.12.10' }, role)).status).toBe(404);
    expect((await app.post(paths.mineAnswer.to(key(), addresseeId), { do: 'save' }, role)).status).toBe(404);
  }
  const nobody = appOf({ ...member, accountId: crypto.randomUUID() });
  expect(await html(await nobody.get(paths.mine.to(key()), role))).toContain('団体から出ている席は、いまありません');
  expect((await nobody.get(paths.mineQuestion.to(key(), id()), role)).status).toBe(404);
});
