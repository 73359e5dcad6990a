import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { fileSentence } from '../locales/import-messages.ts';
import { directorySlice } from '../slice.ts';
import { importOrganisations } from './import-organisations.ts';
import { listOrganisations } from './list-organisations.ts';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
const clock = fixedClock('2026-11-22T00:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  app = sliceApp({ db, actor: officer, slice: directorySlice(), clock });
});

const header = '名称,ふりがな,種別,区分,郵便番号,住所,電話,FAX,メール,団体長の職名,団体長,担当者,例会';
const file = [
  header,
  'みほん市医師会,みほんしいしかい,医師会,,4010015,みほん市1-1,0554-00-0001,0554-00-0002,i@mihon.example,会長,見本 一郎,見本 花子,毎月第2木曜日 19:00',
  '民生委員協議会,,民生委員・児童委員協議会,住民代表,,,,,,,,,',
].join('\r\n');
const bytes = (text: string) => new TextEncoder().encode(text);

const take = (text: string | Uint8Array, dryRun = false) =>
  db.database.inWorkspace(officer.workspaceId, (tx) =>
    importOrganisations(tx, officer, { bytes: typeof text === 'string' ? bytes(text) : text, dryRun, clock }),
  );
const all = () => db.database.inWorkspace(officer.workspaceId, (tx) => listOrganisations(tx, officer));
const sentences = async (text: string) => {
  const read = await take(text);
  if (read.ok || read.error.kind !== 'refused') throw new Error(JSON.stringify(read));
  return read.error.errors.map((message) => fileSentence(message, 'ja'));
};

describe('団体の一覧の取り込み', () => {
  test('試し読みは何も書かず、取り込みは一度だけ書き、同じファイルをもう一度読んでも何も変わらない', async () => {
    expect(await take(file, true)).toMatchObject({ value: { rows: 2, added: 2, changed: 0, unchanged: 0 } });
    expect(await all()).toEqual([]);
    expect(await take(file)).toMatchObject({ value: { added: 2 } });
    const before = await all();
    expect(before.find(({ name }) => name === 'みほん市医師会')).toMatchObject({
      kind: 'medical-association',
      sector: 'medical',
      postalCode: '401-0015',
      fax: '0554-00-0002',
      headName: '見本 一郎',
      contactName: '見本 花子',
      meets: { week: 2, weekday: 4, at: '19:00' },
    });
    expect(await take(file)).toMatchObject({ value: { added: 0, changed: 0, unchanged: 2, changes: [] } });
    expect(await all()).toEqual(before);
  });

  test('空欄は今の内容を消さず、書いた欄だけが変わり、何が変わるかを返す', async () => {
    await take(file);
    const change = '名称,種別,FAX,例会\nみほん市医師会,医師会,0554-00-9999,\n';
    expect(await take(change, true)).toMatchObject({
      value: {
        changed: 1,
        changes: [
          { row: 2, name: 'みほん市医師会', fields: [{ field: 'fax', from: '0554-00-0002', to: '0554-00-9999' }] },
        ],
      },
    });
    await take(change);
    expect((await all()).find(({ name }) => name === 'みほん市医師会')).toMatchObject({
      fax: '0554-00-9999',
      address: 'みほん市1-1',
      meets: { week: 2 },
      version: 2,
    });
  });

  test('誤りは行と列と直し方を言い、一つでもあれば何も書かない', async () => {
    expect(
      await sentences(
        [
          '名称,種別,FAX,例会',
          ',医師会,,',
          '甲の会,組合,なし,',
          '乙の会,薬局,,木曜日',
          '乙の会,薬局,,',
          '丙の会,薬局,,',
        ].join('\n'),
      ),
    ).toEqual([
      '2行目（A 名称）：名称を入力してください。',
      '3行目（B 種別）：「組合」という種別はありません。一覧にある種別を書いてください。',
      '3行目（C FAX）：「なし」は番号として読めません。0554-00-0001のように数字とハイフンで書いてください。',
      '4行目（D 例会）：例会は、毎月第2木曜日 19:00 のように、第1から第4までか最終の曜日と、時刻で書いてください。',
      '5行目（A 名称）：「乙の会」は4行目にもあります。一つにしてください。',
    ]);
    expect(await sentences('名称,きほん\n甲,乙\n')).toEqual([
      '1行目（B きほん）：「きほん」という見出しはありません。',
      '1行目：「種別」の列がありません。',
    ]);
    expect(await sentences('名称,種別,名称\n甲,薬局,乙\n')).toEqual([
      '1行目（C 名称）：「名称」の列が二つあります。一つにしてください。',
    ]);
    expect(await sentences('名称,種別,FAX\n甲,薬局\n')).toEqual([
      '2行目：列の数が見出しと違います（見出しは3、この行は2）。',
    ]);
    expect((await sentences('名称,種別\n'))[0]).toContain('団体の行がありません');
    expect(await all()).toEqual([]);
  });

  test('ほかの種類のファイルと、ほかの役割は断る', async () => {
    expect(await take(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))).toMatchObject({ error: { kind: 'unreadable' } });
    const refused = await db.database.inWorkspace(officer.workspaceId, (tx) =>
      importOrganisations(tx, as(officer, 'member'), { bytes: bytes(file), dryRun: true, clock }),
    );
    expect(refused).toEqual(err({ kind: 'forbidden' }));
  });

  test('書き出したファイルは、そのまま取り込めて何も変えない。数式に見える名称も往復する', async () => {
    await take(`${header}\n=SUM(A1),,薬局,,,,+81-554-00-0001,,,,,,最終金曜日 午後7時\n`);
    const exported = await app.get(`/w/${officer.workspaceKey}/directory/organisations.csv`);
    const again = new Uint8Array(await exported.arrayBuffer());
    expect(await take(again)).toMatchObject({ value: { rows: 1, added: 0, changed: 0, unchanged: 1 } });
    expect(await all()).toMatchObject([{ name: '=SUM(A1)', telephone: '+81-554-00-0001' }]);
  });
});

describe('取り込みのページ', () => {
  const at = () => `/w/${officer.workspaceKey}/directory/import`;
  const upload = (text: string) => app.post(at(), { file: new File([text], 'C:\\Users\\花子\\団体.csv') });
  const good = async (response: Response, status = 200) => {
    const html = await response.text();
    expect(response.status, html.slice(0, 300)).toBe(status);
    expect(await checkHtml(html)).toEqual([]);
    return html;
  };

  test('試しに読み、何が変わるかを見てから取り込み、二度は取り込まない', async () => {
    await good(await app.get(at()));
    await good(await app.get(at(), { language: 'en' }));
    const read = await upload(file);
    expect(read.status).toBe(303);
    const preview = read.headers.get('location')!;
    const html = await good(await app.get(preview));
    expect(html).toContain('新しく登録する団体が2');
    expect(html).toContain('団体.csv');
    expect(html).not.toContain('花子\\');
    expect(await all()).toEqual([]);
    const done = await app.post(preview, {});
    expect(await good(await app.get(done.headers.get('location')!))).toContain('取り込みました。登録2団体');
    expect(await good(await app.post(preview, {}), 422)).toContain('すでに取り込みが終わっています');
    expect(await good(await app.get((await upload(file)).headers.get('location')!))).toContain(
      '取り込むものはありません',
    );
  });

  test('誤りのあるファイルとファイルなしは、何を直すかを言い、ほかの役割は断る', async () => {
    expect(await good(await upload('名称,種別\n甲,組合\n'), 422)).toContain('2行目（B 種別）');
    expect(await good(await app.post(at(), { x: '' }), 422)).toContain('ファイルを選んでください');
    expect((await app.post(at(), {}, { role: 'head' })).status).toBe(403);
    expect((await app.get(`${at()}/x`)).status).toBe(404);
    expect((await app.get(at(), { role: 'viewer' })).status).toBe(403);
  });
});
