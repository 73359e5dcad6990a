import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { recordingClock as clock, setState, type TestRecording, testRecording } from '../../fixtures/recording.ts';
import { paths } from '../../paths.ts';
import { remarksOf } from '../../store/recording.ts';
import { recordingRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: TestRecording;
let record: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
  const slice = { name: 'councils', routes: recordingRoutes({} as CouncilsDeps) };
  app = sliceApp({ db, actor: officer, slice, clock });
  record = paths.record.to(officer.workspaceKey, it.meetingId);
});
const inside = <T,>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

const open = async (path: string, as: Parameters<SliceApp['get']>[1] = {}) => {
  const response = await app.get(path, as);
  const html = await response.text();
  expect(await checkHtml(html)).toEqual([]);
  return { status: response.status, html };
};
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const remarks = () => inside((tx) => remarksOf(tx, officer.workspaceId, it.meetingId));

test('記録の画面は、議題と時刻、席のボタン、これまでの発言を一枚に並べる。英語でも', async () => {
  const { html } = await open(record);
  for (const words of [
    '前回の決定のその後',
    '予定 14:00〜14:20（20分）',
    '見本 太郎',
    'data-key="1"',
    'だれの発言ですか',
  ]) {
    expect(html).toContain(words);
  }
  expect((await open(record, { language: 'en' })).html).toContain('Who is speaking?');
});

test('JavaScriptなしで、書いて、直して、取り消して、元に戻せる', async () => {
  const first = await open(record);
  const [, second] = it.items;
  const fields = {
    do: 'remark',
    item: second,
    remarkId: hidden(first.html, 'remarkId'),
    text: '連絡が遅い。',
    otherName: '',
  };
  const speaker = `seat:${it.care.seatId}`;
  const sent = await app.post(record, { ...fields, speaker, mark: 'challenge' });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${record}?item=${second}&done=remark`]);
  await app.post(record, { ...fields, speaker, mark: 'challenge' });
  expect(await remarks()).toMatchObject([{ text: '連絡が遅い。', seatId: it.care.seatId, itemId: second }]);
  const shown = await open(`${record}?item=${second}&done=remark`);
  for (const words of ['発言を保存しました', '例示 花子', '連絡が遅い。', '要点発言：課題', '14:20']) {
    expect(shown.html).toContain(words);
  }
  const edit = paths.remark.to(officer.workspaceKey, fields.remarkId);
  expect((await open(edit)).html).toContain('発言を直す');
  const change = { do: 'change', version: '1', speaker, otherName: '', item: second, text: '連絡が前日になる。' };
  expect((await app.post(edit, change)).status).toBe(303);
  const removed = await app.post(edit, { do: 'remove', version: '2', reason: '' });
  expect(removed.headers.get('location')).toContain('done=removed');
  expect((await open(`${record}?item=${second}`)).html).toContain('取り消した記録');
  expect((await app.post(edit, { do: 'restore', version: '3' })).status).toBe(303);
  expect((await open(edit)).html).toContain('連絡が遅い。');
});

test('二人が同じ発言を直したら409で二つを並べ、整えて送り直せる', async () => {
  const { html } = await open(record);
  const remarkId = hidden(html, 'remarkId');
  await app.post(record, { do: 'remark', item: it.items[0], remarkId, text: 'もとの文', speaker: '' });
  const edit = paths.remark.to(officer.workspaceKey, remarkId);
  const change = (text: string, version: string) =>
    app.post(edit, { do: 'change', version, speaker: '', otherName: '座長', item: it.items[0], text });
  await change('先の人の文', '1');
  const late = await change('後の人の文', '1');
  const answer = await late.text();
  expect(late.status).toBe(409);
  expect(await checkHtml(answer)).toEqual([]);
  for (const words of ['ほかの人が先に直しました', '先の人の文', '後の人の文']) expect(answer).toContain(words);
  expect(hidden(answer, 'version')).toBe('2');
  expect((await change('二人分の文', '2')).status).toBe(303);
  expect(await remarks()).toMatchObject([{ text: '二人分の文', speakerName: '座長' }]);
});

test('結果も同じ。始めた時刻を触らなければ、ほかの人が押したボタンの時刻を消さない', async () => {
  const [item] = it.items;
  const outcome = {
    do: 'outcome',
    item,
    version: '1',
    outcome: 'reported',
    outcomeNote: '',
    wasStartedAt: '',
    wasEndedAt: '',
  };
  await app.post(record, { do: 'start', item });
  expect((await app.post(record, { ...outcome, summary: '報告した', startedAt: '', endedAt: '' })).status).toBe(303);
  const late = await app.post(record, { ...outcome, summary: '別の要点', startedAt: '', endedAt: '' });
  expect(late.status).toBe(409);
  const html = await late.text();
  for (const words of ['報告した', '別の要点', 'ほかの人が先に直しました']) expect(html).toContain(words);
  const wrong = await app.post(record, { ...outcome, version: '2', summary: '', startedAt: '25時', endedAt: '' });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('時刻を入力してください')]);
  expect((await open(`${record}?item=${item}`)).html).toContain('value="14:20"');
});

test('決定と実施事項。期限の読めない書き方は、打った内容を残して返す', async () => {
  const [item] = it.items;
  const { html } = await open(record);
  const formId = hidden(html, 'formId');
  expect((await app.post(record, { do: 'decision', item, formId, text: '3日前に連絡する' })).status).toBe(303);
  const action = { do: 'action', item, formId, title: '連絡票を作る', owner: it.doctor.organisationId, ownerName: '' };
  const wrong = await app.post(record, { ...action, due: 'そのうち' });
  const answer = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(await checkHtml(answer)).toEqual([]);
  expect(answer).toContain('期限を日付で入力してください');
  expect(answer).toContain('value="連絡票を作る"');
  expect((await app.post(record, { ...action, due: 'R9.1.31' })).status).toBe(303);
  const shown = await open(`${record}?item=${item}`);
  for (const words of ['3日前に連絡する', '連絡票を作る', 'みほん市医師会', '令和9年1月31日（2027-01-31）まで']) {
    expect(shown.html).toContain(words);
  }
});

test('空の発言は422で、話者の選びも残る', async () => {
  const speaker = `seat:${it.doctor.seatId}`;
  const answer = await app.post(record, { do: 'remark', item: it.items[0], remarkId: '', text: ' ', speaker });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(await checkHtml(html)).toEqual([]);
  expect(html).toContain('発言を入力してください。');
  expect(html).toMatch(new RegExp(`value="${speaker}" checked`));
});

test('署名が済んだ会議は読むだけになり、送っても書かれない', async () => {
  await inside((tx) => setState(tx, officer, it.meetingId, 'signed'));
  const { html } = await open(record);
  expect(html).toContain('記録は確定しています');
  expect(html).not.toContain('name="text"');
  const sent = await app.post(record, { do: 'remark', item: it.items[0], remarkId: '', text: '後から', speaker: '' });
  expect(sent.status).toBe(409);
  expect(await remarks()).toEqual([]);
});

test('事務局だけが開け、ほかの役割には許されない。知らない会議や仕事は見つからない', async () => {
  for (const role of ['member', 'head', 'council', 'viewer'] as const) {
    expect((await app.get(record, { role })).status).toBe(403);
    expect((await app.post(record, { do: 'start', item: it.items[0] }, { role })).status).toBe(403);
  }
  const unknown = paths.record.to(officer.workspaceKey, crypto.randomUUID());
  expect((await app.get(unknown)).status).toBe(404);
  expect((await app.post(record, { do: 'constructor' })).status).toBe(404);
  expect(app.audited.map(({ action }) => action)).toContain('councils.see-record');
});

test('改まったかどうかだけを答える住所は、何を言ったかを言わない', async () => {
  const revision = paths.recordRevision.to(officer.workspaceKey, it.meetingId);
  const ask = async () => (await app.get(revision)).text();
  const before = await ask();
  expect(await ask()).toBe(before);
  await app.post(record, { do: 'remark', item: it.items[0], remarkId: '', text: '秘密の話', speaker: '' });
  const after = await ask();
  expect(after).not.toBe(before);
  expect(after).toMatch(/^[\d.:a-z-]+$/);
  await app.post(record, { do: 'start', item: it.items[0] });
  expect(await ask()).not.toBe(after);
});
