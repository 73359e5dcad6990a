import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { councilClock as clock, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { testItem, testMeeting } from '../../fixtures/meetings.ts';
import { paths } from '../../paths.ts';
import { visitsRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let meetingId: string;
let app: SliceApp;

beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace('mihon');
  await db.database.inWorkspace(officer.workspaceId, async (tx) => {
    council = await testCouncil(tx, officer);
    meetingId = await testMeeting(tx, officer, council.bodyId);
    await testItem(tx, officer, meetingId, '連絡票の様式');
  });
  const deps = {
    personalLinks: createPersonalLinks(new Uint8Array(32).fill(7)),
    agendaSources: [],
    briefingSections: [],
  };
  app = sliceApp({ db, actor: officer, clock, slice: { name: 'councils', routes: visitsRoutes(deps) } });
});
afterAll(() => db?.close());

const list = () => paths.visits.to('mihon', meetingId);
const fields = {
  visitedOn: 'R8.11.20',
  way: 'telephone',
  visitorName: '事務局 仮名',
  worries: '夜間の<b>連絡先</b>',
  willSay: '一枚の連絡票',
  note: '',
};
const record = (given: Record<string, string> = {}) =>
  app.post(list(), { ...fields, seat: council.doctor.seatId, ...given });

describe('事前訪問の画面', () => {
  test.each(['ja', 'en'] as const)('一覧・記録・問いの画面は正しいHTML（%s）', async (language) => {
    for (const path of [
      list(),
      `${list()}?seat=${council.care.seatId}`,
      `${list()}?done=recorded`,
      paths.questions.to('mihon', meetingId),
    ]) {
      const answer = await app.get(path, { language });
      expect(answer.status).toBe(200);
      expect(await checkHtml(await answer.text())).toEqual([]);
    }
  });

  test('まだの人数と、すぐ掛けられる電話と、人のいない席が見える', async () => {
    const html = await (await app.get(list())).text();
    expect(html).toContain('まだ訪問していない委員は4人です（全4人）。');
    expect(html).toContain('href="tel:0550000000"');
    expect(html).toContain('（お名前の登録なし）');
  });

  test('記録すると一覧に戻り、次の人が上に来る。日付は和暦でも打てる', async () => {
    const done = await record();
    expect([done.status, done.headers.get('location')]).toEqual([303, `${list()}?done=recorded`]);
    const html = await (await app.get(`${list()}?done=recorded`)).text();
    expect(html).toContain('まだ訪問していない委員は3人です');
    expect(html).toContain('令和8年11月20日（2026-11-20） 電話');
    expect(html.indexOf('例示 花子')).toBeLessThan(html.indexOf('見本 太郎'));
    expect(app.audited.filter(({ action }) => action === 'councils.record-visit')).toMatchObject([
      { outcome: 'done', record: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
  });

  test('誤りのある入力は、打ったものを残して422で戻る', async () => {
    for (const visitedOn of ['', '2月30日', '令和9年1月1日']) {
      const answer = await record({ visitedOn, visitorName: '' });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain('夜間の&lt;b>連絡先&lt;/b>');
      expect(html).toContain('error-summary');
      expect(await checkHtml(html)).toEqual([]);
    }
  });

  test('二人が直すと、後の人には409で二つの文が並び、もう一度保存すると通る', async () => {
    await record({ seat: council.resident.seatId });
    const found = await db.database.inWorkspace(officer.workspaceId, (tx) =>
      tx.selectFrom('councils.visit').select('visitId').where('seatId', '=', council.resident.seatId).execute(),
    );
    const path = paths.visit.to('mihon', found[0]!.visitId);
    const shown = await (await app.get(path)).text();
    expect(shown).toContain('令和8年11月20日（2026-11-20）');
    expect(await checkHtml(shown)).toEqual([]);
    expect((await app.post(path, { ...fields, worries: '甲の文', version: '1' })).status).toBe(303);
    const late = await app.post(path, { ...fields, worries: '乙の文', version: '1' });
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('甲の文');
    expect(html).toContain('乙の文');
    expect(html).toContain('name="version" value="2"');
    expect(await checkHtml(html)).toEqual([]);
    expect((await app.post(path, { ...fields, worries: '甲と乙', version: '2' })).status).toBe(303);
    expect((await app.post(path, { ...fields, version: 'x' })).status).toBe(409);
  });

  test('二つの問い：決めると一覧へ。先に変えられていたら409で並ぶ', async () => {
    const path = paths.questions.to('mihon', meetingId);
    const seen = /name="seen" value="([^"]+)"/.exec(await (await app.get(path)).text())![1]!;
    expect((await app.post(path, { seen, 'q-all-1': '夜間は？', 'q-care-2': '連絡票は？' })).status).toBe(303);
    const late = await app.post(path, { seen, 'q-all-1': '休日は？' });
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('夜間は？');
    expect(html).toContain('休日は？');
    expect(await checkHtml(html)).toEqual([]);
    const long = await app.post(path, { seen, 'q-all-1': 'あ'.repeat(121) });
    expect(long.status).toBe(422);
    expect(await checkHtml(await long.text())).toEqual([]);
    expect(await (await app.get(path)).text()).toContain('連絡票は？');
  });

  test('説明資料：全員分も一人分もPDFで、だれの分を作ったかが記録に残る', async () => {
    const all = await app.get(paths.briefings.to('mihon', meetingId));
    expect([all.status, all.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(all.headers.get('content-disposition')!)).toContain('説明資料.pdf');
    const one = await app.get(paths.briefing.to('mihon', meetingId, council.care.seatId));
    expect((await one.text()).startsWith('%PDF-')).toBe(true);
    const [last] = app.audited.filter(({ action }) => action === 'councils.make-briefings').slice(-1);
    expect(last!.record).toBe(`${meetingId} ${council.care.seatId}`);
  });

  test('事務局でない人は入れず、無い会議・席・訪問は404', async () => {
    const visit = paths.visit.to('mihon', council.bodyId);
    for (const role of roles.filter((each) => each !== 'officer')) {
      for (const path of [list(), visit, paths.questions.to('mihon', meetingId)]) {
        expect((await app.get(path, { role })).status).toBe(403);
      }
      expect((await app.get(paths.briefings.to('mihon', meetingId), { role })).status).toBe(403);
    }
    for (const missing of [
      paths.visits.to('mihon', council.bodyId),
      paths.visits.to('mihon', "'"),
      `${list()}?seat=${council.bodyId}`,
      `${list()}?seat=%00`,
      visit,
      paths.questions.to('mihon', council.bodyId),
      paths.briefings.to('mihon', council.bodyId),
      paths.briefing.to('mihon', meetingId, council.bodyId),
      paths.briefing.to('mihon', meetingId, '%27'),
    ]) {
      expect([missing, (await app.get(missing)).status]).toEqual([missing, 404]);
    }
    expect((await record({ seat: council.bodyId })).status).toBe(404);
  });
});
