import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { directorySlice } from '../slice.ts';
import { saveOrganisation } from '../use-cases/save-organisation.ts';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
const clock = fixedClock('2026-11-22T00:00:00Z');
const uses = [{ text: '医療ワーキンググループの席', href: '/w/x/councils' }];

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  const slice = directorySlice({ organisationUses: [{ uses: async () => uses }] });
  app = sliceApp({ db, actor: officer, slice, clock });
});

const at = (rest = '') => `/w/${officer.workspaceKey}/directory${rest}`;
const typed = {
  name: 'みほん市医師会',
  nameKana: 'みほんしいしかい',
  kind: 'medical-association',
  sector: '',
  headTitle: '会長',
  headName: '見本 一郎',
  telephone: '0554-00-0001',
  fax: '0554-00-0002',
  email: 'ishikai@mihon.example',
  week: '2',
  weekday: '4',
  at: '午後7時',
};

async function good(response: Response, status = 200): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 300)).toBe(status);
  expect(await checkHtml(html)).toEqual([]);
  return html;
}
const text = (html: string) => parseHTML(html).document.querySelector('main')!.textContent!.replaceAll(/\s+/g, ' ');

async function entered(): Promise<string> {
  const response = await app.post(at('/organisations/new'), typed);
  expect(response.status).toBe(303);
  return response.headers.get('location')!.replace(/\?.*/, '');
}

describe('地域資源の一覧', () => {
  test('何もないうちは、なぜ要るかと始め方を示し、読むだけの人には入口を出さない', async () => {
    const html = await good(await app.get(at()));
    expect(html).toContain('まだ団体がありません');
    expect(html).toContain('/directory/organisations/new');
    const viewer = await good(await app.get(at(), { role: 'viewer' }));
    expect(viewer).toContain('事務局が団体を登録すると');
    expect(viewer).not.toContain('/directory/organisations/new');
    expect(text(await good(await app.get(at(), { language: 'en' })))).toContain('no organisations yet');
  });

  test('区分・種別・言葉で絞り込み、次の例会を示し、並べ替えられる', async () => {
    await entered();
    await db.database.inWorkspace(officer.workspaceId, (tx) =>
      saveOrganisation(tx, officer, {
        organisationId: null,
        name: '民生委員協議会',
        kind: 'welfare-commissioners',
        clock,
      }),
    );
    const html = await good(await app.get(at()));
    expect(text(html)).toContain('2団体が登録されています');
    expect(text(html)).toContain('令和8年12月10日（2026-12-10）木曜日 19:00');
    expect(text(await good(await app.get(at('?sector=resident'))))).not.toContain('みほん市医師会 医師会');
    expect(text(await good(await app.get(at(`?text=${encodeURIComponent('ミホン')}`))))).toContain('条件に合う団体は');
    const sorted = text(await good(await app.get(at('?sort=sector&order=descending'))));
    expect(sorted.indexOf('民生委員協議会')).toBeLessThan(sorted.indexOf('みほん市医師会'));
    await good(await app.get(at('?sort=next&page=99&kind=nonsense'), { language: 'en' }));
  });

  test('CSVは、事務局には連絡先つきで、ほかの役割には公開の欄だけで、数式は動かない形で出る', async () => {
    await app.post(at('/organisations/new'), { ...typed, name: '=HYPERLINK("x")' });
    const full = await (await app.get(at('/organisations.csv'))).text();
    expect(full.split('\r\n')[0]).toBe(
      '名称,ふりがな,種別,区分,郵便番号,住所,電話,FAX,メール,団体長の職名,団体長,担当者,例会',
    );
    expect(full).toContain('"\'=HYPERLINK(""x"")"');
    expect(full).toContain('毎月第2木曜日 19:00');
    const open = await (await app.get(at('/organisations.csv'), { role: 'member' })).text();
    for (const inner of ['見本 一郎', 'ishikai@', '0554-00-0002', '団体長']) expect(open).not.toContain(inner);
    expect(app.audited.map(({ action }) => action)).toContain('organisation.export');
  });
});

describe('団体の登録と変更', () => {
  test('誤りは何を入力するかを言い、入力した内容を残し、何も書かない', async () => {
    const html = await good(
      await app.post(at('/organisations/new'), { ...typed, name: '', email: 'x', at: '25時', address: '残る住所' }),
      422,
    );
    expect(text(html)).toContain('名称を入力してください');
    expect(text(html)).toContain('「x」はメールアドレスとして読めません');
    expect(text(html)).toContain('「25時」は時刻として読めません');
    expect(html).toContain('value="残る住所"');
    const half = await good(await app.post(at('/organisations/new'), { ...typed, weekday: '' }), 422);
    expect(text(half)).toContain('三つとも入力してください');
    expect(await good(await app.get(at()))).toContain('まだ団体がありません');
  });

  test('登録すると、ページが次の六回の例会を示す。団体長やFAXは事務局にだけ見える', async () => {
    const page = await entered();
    const html = await good(await app.get(`${page}?done=saved`));
    expect(text(html)).toContain('登録しました');
    expect(text(html)).toContain('毎月第2木曜日 19:00です');
    expect(parseHTML(html).document.querySelectorAll('tbody tr')).toHaveLength(6);
    expect(text(html)).toContain('会長 見本 一郎');
    for (const role of roles.filter((it) => it !== 'officer')) {
      const seen = await good(await app.get(page, { role }));
      for (const inner of ['見本 一郎', 'ishikai@', '0554-00-0002', '/edit', '/end']) expect(seen).not.toContain(inner);
      expect(seen).toContain('0554-00-0001');
      expect((await app.get(`${page}/edit`, { role })).status).toBe(403);
      expect((await app.post(`${page}/edit`, typed, { role })).status).toBe(403);
    }
    await good(await app.get(page, { language: 'en' }));
    expect(app.audited.find(({ action }) => action === 'organisation.view')?.record).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('二人が同時に変えると、後の人には両方の内容が並び、もう一度で登録できる', async () => {
    const page = await entered();
    const edit = await good(await app.get(`${page}/edit`));
    const version = /name="version" value="(\d+)"/.exec(edit)![1]!;
    expect((await app.post(`${page}/edit`, { ...typed, version, address: '先の人の住所' })).status).toBe(303);
    const html = await good(await app.post(`${page}/edit`, { ...typed, version, address: '後の人の住所' }), 409);
    expect(html).toContain('ほかの人が先に変更しました');
    expect(text(html)).toContain('先の人の住所');
    expect(html).toContain('value="後の人の住所"');
    const again = /name="version" value="(\d+)"/.exec(html)![1]!;
    expect((await app.post(`${page}/edit`, { ...typed, version: again, address: '後の人の住所' })).status).toBe(303);
    expect(text(await good(await app.get(page)))).toContain('後の人の住所');
  });

  test('ない団体は、どの操作でも同じ「見つかりません」になる', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x']) {
      for (const rest of ['', '/edit', '/end']) {
        expect((await app.get(at(`/organisations/${id}${rest}`))).status).toBe(404);
      }
      for (const rest of ['/edit', '/end', '/reopen', '/dates', '/dates/remove']) {
        expect((await app.post(at(`/organisations/${id}${rest}`), { heldOn: 'R8.12.10', ...typed })).status).toBe(404);
      }
    }
  });
});

describe('例会の日と団体の終わり', () => {
  test('中止にし、臨時を加え、取り消せる。読めない日付は何を書くかを言う', async () => {
    const page = await entered();
    const cancelled = await app.post(`${page}/dates`, { heldOn: '2026-12-10', cancelled: 'yes', note: '年末のため' });
    expect(cancelled.headers.get('location')).toContain('done=date-cancelled');
    const added = await app.post(`${page}/dates`, { heldOn: 'R8.12.17', heldAt: '１８時半', note: '' });
    expect(added.headers.get('location')).toContain('done=date-added');
    const html = await good(await app.get(page));
    expect(text(html)).toContain('中止');
    expect(text(html)).toContain('年末のため');
    expect(text(html)).toContain('次の例会は令和8年12月17日（2026-12-17）木曜日 18:30です');
    const back = await app.post(`${page}/dates/remove`, { heldOn: '2026-12-10' });
    expect(back.headers.get('location')).toContain('done=date-restored');
    expect(text(await good(await app.get(page)))).toContain('次の例会は令和8年12月10日');
    const wrong = await good(await app.post(`${page}/dates`, { heldOn: '12月', heldAt: '25時', note: '残る' }), 422);
    expect(text(wrong)).toContain('日付として読めません');
    expect(wrong).toContain('value="残る"');
  });

  test('終える前に何が使っているかを示し、理由を添えて終え、取り消せる', async () => {
    const page = await entered();
    expect(text(await good(await app.get(`${page}/end`)))).toContain('医療ワーキンググループの席');
    const empty = await good(await app.post(`${page}/end`, { reason: '', endedOn: 'R9.1.1', version: '1' }), 422);
    expect(text(empty)).toContain('終了の理由を入力してください');
    expect(text(empty)).toContain('今日までの日にしてください');
    await good(await app.post(`${page}/end`, { reason: '合併', endedOn: 'R9.1.1', version: '1' }), 422);
    await good(await app.post(`${page}/end`, { reason: '合併', endedOn: '', version: '7' }), 409);
    expect((await app.post(`${page}/end`, { reason: '合併', endedOn: 'R8.3.31', version: '1' })).status).toBe(303);
    const ended = await good(await app.get(page));
    expect(text(ended)).toContain('令和8年3月31日（2026-03-31）に終了しました。理由：合併');
    expect((await app.get(`${page}/end`)).status).toBe(404);
    expect(text(await good(await app.get(at('?ended=yes'))))).toContain('終了');
    await app.post(at('/organisations/new'), typed);
    expect(text(await good(await app.post(`${page}/reopen`, { version: '2' }), 422))).toContain('同じ名称の団体が');
    const other = await app.post(at('/organisations/new'), { ...typed, name: '別の会' });
    const second = other.headers.get('location')!.replace(/\?.*/, '');
    await app.post(`${second}/end`, { reason: '誤り', endedOn: '', version: '1' });
    await good(await app.post(`${second}/reopen`, { version: '1' }), 409);
    expect((await app.post(`${second}/reopen`, { version: '2' })).status).toBe(303);
  });
});
