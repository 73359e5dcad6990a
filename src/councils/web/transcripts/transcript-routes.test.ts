import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { councilClock as clock, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { setState, testMeeting } from '../../fixtures/recording.ts';
import { docxOf, exampleVtt } from '../../fixtures/transcripts.ts';
import { paths } from '../../paths.ts';
import { transcriptsRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: TestCouncil;
let meetingId: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  const routes = transcriptsRoutes({} as Parameters<typeof transcriptsRoutes>[0]);
  app = sliceApp({ db, actor: officer, slice: { name: 'councils', routes }, clock });
  await inside(async (tx) => {
    it = await testCouncil(tx, officer);
    meetingId = await testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2026-10-01', clock });
  });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const at = {
  transcript: () => paths.transcript.to(officer.workspaceKey, meetingId),
  speakers: () => paths.speakers.to(officer.workspaceKey, meetingId),
  participation: () => paths.participation.to(officer.workspaceKey, meetingId),
};
const fileOf = (content: string | Uint8Array, name: string) => new File([content as BlobPart], name);
const upload = (content: string | Uint8Array, name = '会議.vtt') =>
  app.post(at.transcript(), { file: fileOf(content, name) });
const paste = (text: string) => app.post(at.transcript(), { text });

/** The page's HTML, checked as every page is. */
async function html(path: string, as: { role?: Role; language?: Language } = {}): Promise<string> {
  const text = await (await app.get(path, as)).text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}

test('文字起こしのないうちは、何が入り、どう役立つかを言う', async () => {
  const page = await html(at.transcript());
  expect(page).toContain('まだ文字起こしがありません');
  expect(page).toContain('name="file"');
  expect(await html(at.participation())).toContain('文字起こしも発言の記録もまだありません');
  expect(await html(at.speakers())).toContain('文字起こしを取り込むと');
});

test('取り込むと、読み取った結果・知らせ・発言と「要点にする」が出る', async () => {
  const done = await upload(exampleVtt);
  expect(done.status).toBe(303);
  const page = await html(done.headers.get('location')!);
  for (const words of [
    '6件の発言',
    '注記（NOTE）',
    '木曜日が多いです。',
    '席の分からない話者がいます',
    '事務局（佐藤）',
    '0:00:09',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).toMatch(
    new RegExp(`href="${paths.keyRemarks.to(officer.workspaceKey, meetingId)}\\?utterance=[0-9a-f-]{36}.3"`),
  );
  expect(await html(`${at.transcript()}?words=${encodeURIComponent('木曜')}`)).toContain('1件の発言が見つかりました');
  expect(await html(`${at.transcript()}?words=ない言葉`)).toContain('当てはまる発言がありません');
  expect(await html(at.transcript(), { language: 'en' })).toContain('Key remark');
  const again = await upload(exampleVtt);
  expect(await html(again.headers.get('location')!)).toContain('同じ文字起こしが取り込み済みです');
});

test('Word文書も、貼り付けも取り込める', async () => {
  expect((await upload(docxOf(['見本太郎：はい']), '会議録.docx')).status).toBe(303);
  expect((await paste('例示花子：貼り付けました\n')).status).toBe(303);
  expect(await html(at.transcript())).toContain('貼り付けた文章.txt');
});

test('断られたら422で、ファイル・行・理由を言い、貼り付けた文章は残る', async () => {
  const image = await upload(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), '写真.docx');
  expect(image.status).toBe(422);
  expect(await image.text()).toContain('写真.docx 1行目：画像です');
  const text = '見本太郎：はい\n[00:99:00] 例示花子：<b>いいえ\n';
  const pasted = await paste(text);
  expect(pasted.status).toBe(422);
  const body = await pasted.text();
  expect(await checkHtml(body)).toEqual([]);
  expect(body).toContain('2行目：時刻として読めません');
  expect(body).toContain('例示花子：&lt;b>いいえ');
  const nothing = await paste(' ');
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('ファイルを選ぶか、文章を貼り付けてください');
});

test('話者を一度決めると、発言の状況に反映される。先に決めた人がいれば並べて見せ、もう一度送れば決まる', async () => {
  await upload(exampleVtt.replaceAll('<v 仮名>', '<v 次郎ちゃん>'));
  const before = await html(at.speakers());
  expect(before).toContain('2人の話者が、まだどの席か分かりません');
  const form = { name: '次郎ちゃん', choice: `person:${it.resident.personId}`, version: '0' };
  const done = await app.post(at.speakers(), form);
  expect(done.status).toBe(303);
  expect(await html(done.headers.get('location')!)).toContain('1人の話者を書きとめました');
  const late = await app.post(at.speakers(), { ...form, choice: 'guest' });
  expect(late.status).toBe(409);
  const shown = await late.text();
  expect(await checkHtml(shown)).toEqual([]);
  expect(shown).toContain('ほかの人が先に決めました');
  expect(shown).toContain('招聘者（席なし）');
  expect((await app.post(at.speakers(), { ...form, choice: 'guest', version: '1' })).status).toBe(303);
  const wrong = await app.post(at.speakers(), { ...form, choice: `seat:${it.bodyId}`, version: '2' });
  expect(wrong.status).toBe(422);
  expect(await html(at.participation())).toContain('招聘者');
});

test('発言の状況は、区分と席ごとに文・グラフ・表で示し、黙っていた席を名指しで並べる', async () => {
  await upload(exampleVtt);
  const page = await html(at.participation());
  for (const words of [
    '最も多く話したのは介護の委員で、全体の44.4 %です',
    '合計72字',
    'みほん市薬剤師会　空席',
    '令和8年度',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).toMatch(/<svg/);
  const second = await inside((tx) => testMeeting(tx, officer, { bodyId: it.bodyId, heldOn: '2026-11-05', clock }));
  for (const id of [meetingId, second]) {
    await inside((tx) => setState(tx, officer, id, 'held'));
    await app.post(paths.transcript.to(officer.workspaceKey, id), { text: '見本太郎：はい\n' });
  }
  const later = await html(paths.participation.to(officer.workspaceKey, second));
  expect(later.slice(later.indexOf('id="twice"'))).toContain('みほん市民生委員児童委員協議会　仮名 次郎');
  expect(await html(paths.participation.to(officer.workspaceKey, second), { language: 'en' })).toContain(
    'Silent twice running',
  );
});

test('どの頁も事務局だけのもので、ない会議は見つからず、見たことは記録に残る', async () => {
  for (const path of Object.values(at)) {
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      expect((await app.get(path(), { role })).status).toBe(403);
      expect((await app.post(path(), { text: '' }, { role })).status).not.toBe(200);
    }
  }
  for (const path of [paths.transcript, paths.speakers, paths.participation]) {
    expect((await app.get(path.to(officer.workspaceKey, it.bodyId))).status).toBe(404);
    expect((await app.get(path.to(officer.workspaceKey, 'x'))).status).toBe(404);
  }
  await html(at.transcript());
  expect(app.audited.at(-1)).toMatchObject({ action: 'councils.see-transcript', record: meetingId, outcome: 'done' });
});

test('署名の済んだ会議には、取り込む欄が出ない', async () => {
  await inside((tx) => setState(tx, officer, meetingId, 'signed'));
  expect(await html(at.transcript())).not.toContain('name="file"');
  expect((await paste('見本太郎：はい')).status).toBe(422);
});
