import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveOrganisation } from '#directory/index.ts';
import { importFigures, startWorkspaceCatalogue } from '#evidence/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { actionsOfOrganisation } from '../organisation-use.ts';
import { challengesSlice } from '../slice.ts';
import { agreeAction } from '../use-cases/agree-action.ts';
import { raiseChallenge } from '../use-cases/raise-challenge.ts';

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
  app = sliceApp({ db, actor: officer, slice: challengesSlice(), clock });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const at = (rest = '') => `/w/${officer.workspaceKey}/challenges${rest}`;

async function good(response: Response, status = 200): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 300)).toBe(status);
  expect(await checkHtml(html)).toEqual([]);
  return html;
}
const text = (html: string) => parseHTML(html).document.querySelector('main')!.textContent!.replaceAll(/\s+/g, ' ');
const pathOf = (response: Response) => {
  expect(response.status).toBe(303);
  return response.headers.get('location')!.replace(/\?.*/, '');
};
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;

async function raised(): Promise<string> {
  const done = await inside((tx) =>
    raiseChallenge(tx, officer, {
      title: '夜間に相談できる先がない',
      description: '問い合わせ先が伝わっていない',
      evidence: [
        {
          kind: 'key-remark',
          reference: randomUUID(),
          path: '/councils/key-remarks/1',
          quote: '夜は誰に電話すればよいか',
        },
        { kind: 'words', quote: '家族会からの声' },
      ],
      clock,
    }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.challengeId;
}

describe('課題', () => {
  test('何もないうちは、なぜ要るかと始め方を示す', async () => {
    expect(text(await good(await app.get(at())))).toContain('課題を上げる');
    const viewer = await good(await app.get(at(), { role: 'viewer' }));
    expect(viewer).not.toContain('/challenges/new');
    expect(text(viewer)).toContain('事務局が課題を上げると');
    await good(await app.get(at('/actions'), { language: 'en' }));
  });

  test('誤りは何を入力するかを言い、入力を残し、何も書かない。数値を根拠に選べる', async () => {
    await inside(async (tx) => {
      await startWorkspaceCatalogue(tx, officer, clock);
      const bytes = '指標,地域,時点,値,出典\n要介護（要支援）認定者数,みほん市,平成26年度,1347,計画書\n';
      const read = await importFigures(tx, officer, { bytes, fileName: 'f.csv', dryRun: false, clock });
      expect(read.ok, JSON.stringify(read)).toBe(true);
    });
    const form = await good(await app.get(at('/new')));
    const figure = /<option value="([0-9a-f-]{36})"[^>]*>[^<]*1,347/.exec(form)![1]!;
    const typed = { title: '', description: '残る説明', raisedOn: 'いつか', quote: '', figure };
    const wrong = await good(await app.post(at('/new'), typed), 422);
    expect(text(wrong)).toContain('課題を入力してください');
    expect(text(wrong)).toContain('「いつか」は日付として読めません');
    expect(wrong).toContain('残る説明');
    await good(await app.post(at('/new'), { ...typed, title: '題', raisedOn: '', figure: randomUUID() }), 422);
    expect(text(await good(await app.get(at())))).toContain('まだ課題がありません');
    const page = pathOf(await app.post(at('/new'), { ...typed, title: '認定者が増えている', raisedOn: 'R8.11.1' }));
    const html = await good(await app.get(page));
    expect(text(html)).toContain('1,347人');
    expect(html).toContain(`href="/w/${officer.workspaceKey}/figures/${figure}"`);
    const more = await good(await app.post(`${page}/evidence`, { quote: ' ', figure: '' }), 422);
    expect(text(more)).toContain('根拠の言葉を入力するか、数値を選んでください');
    pathOf(await app.post(`${page}/evidence`, { quote: '窓口の実感', figure: '' }));
    expect(text(await good(await app.get(at())))).toContain('数値1件、記述1件');
  });

  test('根拠と説明は会議に関わる役割だけが読み、閲覧のみは題名と状態だけを見る', async () => {
    const id = await raised();
    for (const role of roles) {
      const html = text(await good(await app.get(at(`/${id}`), { role })));
      expect(html).toContain('夜間に相談できる先がない');
      for (const inner of ['夜は誰に電話', '家族会からの声', '問い合わせ先が伝わって', '経過']) {
        if (role === 'viewer') expect(html).not.toContain(inner);
        else expect(html).toContain(inner);
      }
      if (role === 'officer') continue;
      expect((await app.get(at(`/${id}/edit`), { role })).status).toBe(403);
      expect((await app.post(at(`/${id}/end`), { state: 'settled', note: 'x' }, { role })).status).toBe(403);
    }
    expect(text(await good(await app.get(at(), { role: 'viewer' })))).not.toContain('要点発言');
    await good(await app.get(at(`/${id}`), { language: 'en' }));
    expect(app.audited.find(({ action }) => action === 'challenge.view')?.record).toBe(id);
  });

  test('書き直しがぶつかると両方が並び、もう一度で登録でき、前の題名が経過に残る', async () => {
    const id = await raised();
    const version = versionIn(await good(await app.get(at(`/${id}/edit`))));
    pathOf(await app.post(at(`/${id}/edit`), { title: '先の題名', description: '', version }));
    const html = await good(await app.post(at(`/${id}/edit`), { title: '後の題名', description: '', version }), 409);
    expect(text(html)).toContain('先の題名');
    expect(html).toContain('value="後の題名"');
    pathOf(await app.post(at(`/${id}/edit`), { title: '後の題名', description: '', version: versionIn(html) }));
    expect(text(await good(await app.get(at(`/${id}`))))).toContain('題名：先の題名 → 後の題名');
  });

  test('一文を添えて解決し、もう一度取り上げられる。状態で絞り込める', async () => {
    const id = await raised();
    const form = await good(await app.get(at(`/${id}/end`)));
    const version = versionIn(form);
    const empty = await good(await app.post(at(`/${id}/end`), { note: '', version }), 422);
    expect(text(empty)).toContain('理由を入力してください');
    expect(text(empty)).toContain('どちらかを選んでください');
    await good(await app.post(at(`/${id}/end`), { note: '配った', version }), 422);
    pathOf(await app.post(at(`/${id}/end`), { state: 'settled', note: '一覧を配った', version }));
    const late = await good(await app.post(at(`/${id}/end`), { state: 'dropped', note: '遅れた', version }), 409);
    expect(text(late)).toContain('一覧を配った');
    expect((await app.get(at(`/${id}/end`))).status).toBe(404);
    expect(text(await good(await app.get(at('?state=open'))))).toContain('この状態の課題はありません');
    expect(text(await good(await app.get(at('?state=settled'))))).toContain('夜間に相談できる先がない');
    const again = versionIn(await good(await app.get(at(`/${id}/reopen`))));
    await good(await app.post(at(`/${id}/reopen`), { note: '', version: again }), 422);
    pathOf(await app.post(at(`/${id}/reopen`), { note: 'また起きた', version: again }));
    expect(text(await good(await app.get(at(`/${id}?done=reopened`))))).toContain('また起きた');
  });

  test('ない課題と実施事項は、どの操作でも「見つかりません」になる', async () => {
    for (const id of [randomUUID(), 'x']) {
      for (const rest of ['', '/edit', '/end', '/reopen', '/evidence']) {
        expect((await app.get(at(`/${id}${rest}`))).status).toBe(404);
        if (rest !== '') expect((await app.post(at(`/${id}${rest}`), { title: 't', note: 'n' })).status).toBe(404);
      }
      for (const rest of ['', '/edit', '/end', '/reopen']) {
        expect((await app.get(at(`/actions/${id}${rest}`))).status).toBe(404);
        if (rest !== '')
          expect((await app.post(at(`/actions/${id}${rest}`), { title: 't', note: 'n' })).status).toBe(404);
      }
    }
  });
});

describe('実施事項', () => {
  const organisation = () =>
    inside(async (tx) => {
      const done = await saveOrganisation(tx, officer, {
        organisationId: null,
        name: 'みほん市医師会',
        kind: 'medical-association',
        clock,
      });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      return done.value.organisationId;
    });

  test('担当と期限がなくても登録でき、一覧に言葉で示される。期限切れも言葉で示す', async () => {
    await organisation();
    const page = pathOf(
      await app.post(at('/actions/new'), { title: '一覧を作る', organisation: '', owner: '', due: '' }),
    );
    expect(text(await good(await app.get(`${page}?done=agreed`)))).toContain('担当なし');
    pathOf(await app.post(at('/actions/new'), { title: '遅れている', owner: '座長', due: 'R8.11.21' }));
    pathOf(await app.post(at('/actions/new'), { title: '今日が期限', owner: '座長', due: 'R8.11.22' }));
    const html = text(await good(await app.get(at('/actions'))));
    expect(html).toContain(
      '進行中の実施事項が3件あります。期限を過ぎたものが1件あります。担当のないものが1件あります。',
    );
    expect(html.match(/期限切れ/g)).toHaveLength(1);
    const overdue = text(await good(await app.get(at('/actions?due=overdue'))));
    expect(overdue).toContain('遅れている');
    expect(overdue).not.toContain('一覧を作る');
    expect(text(await good(await app.get(at('/actions?owner=none'))))).toContain('一覧を作る');
    expect(text(await good(await app.get(at('/actions?due=none&sort=owner&order=descending'))))).toContain(
      '一覧を作る',
    );
    await good(await app.get(at('/actions?state=all&sort=title'), { role: 'viewer', language: 'en' }));
  });

  test('誤りは何を入力するかを言い、入力を残し、何も書かない', async () => {
    const typed = { title: '', organisation: randomUUID(), owner: '残る名前', due: 'いつか', challenge: randomUUID() };
    const html = await good(await app.post(at('/actions/new'), typed), 422);
    for (const words of [
      '実施事項を入力してください',
      'その団体は見つかりません',
      'その課題は見つかりません',
      '「いつか」',
    ]) {
      expect(text(html)).toContain(words);
    }
    expect(html).toContain('value="残る名前"');
    await good(await app.post(at('/actions/new'), { title: '題', due: 'いつか' }), 422);
    expect(text(await good(await app.get(at('/actions'))))).toContain('まだ実施事項がありません');
  });

  test('担当と期限の変更がぶつかると両方が並ぶ。変更の前は経過に残る', async () => {
    const owner = await organisation();
    const page = pathOf(await app.post(at('/actions/new'), { title: '一覧を作る', owner: '座長', due: 'R8.12.31' }));
    const form = await good(await app.get(`${page}/edit`));
    expect(form).toContain('value="令和8年12月31日（2026-12-31）"');
    const version = versionIn(form);
    const change = { title: '一覧を作る', organisation: owner, owner: '', due: 'R9.1.31', version };
    pathOf(await app.post(`${page}/edit`, change));
    const html = await good(await app.post(`${page}/edit`, { ...change, organisation: '', owner: '副座長' }), 409);
    expect(text(html)).toContain('みほん市医師会');
    expect(html).toContain('value="副座長"');
    pathOf(await app.post(`${page}/edit`, { ...change, owner: '副座長', version: versionIn(html) }));
    const shown = text(await good(await app.get(page)));
    expect(shown).toContain('担当：座長 → みほん市医師会');
    expect(shown).toContain('期限：令和8年12月31日（2026-12-31） → 令和9年1月31日（2027-01-31）');
    expect(
      await inside((tx) => actionsOfOrganisation.uses(tx, officer, { organisationId: owner, language: 'ja' })),
    ).toEqual([{ text: '進行中の実施事項「一覧を作る」の担当', href: page }]);
  });

  test('結果を添えて完了にし、もう一度取り上げられる。課題と決まった場へたどれる', async () => {
    const challengeId = await raised();
    const action = await inside((tx) =>
      agreeAction(tx, officer, {
        title: '一覧を作る',
        challengeId,
        originKind: 'councils.body',
        originId: randomUUID(),
        originRecord: randomUUID(),
        originPath: '/councils/meetings/1',
        clock,
      }),
    );
    if (!action.ok) throw new Error('refused');
    const page = at(`/actions/${action.value.actionId}`);
    const html = await good(await app.get(page));
    expect(html).toContain(`href="/w/${officer.workspaceKey}/councils/meetings/1"`);
    expect(html).toContain(`href="${at(`/${challengeId}`)}"`);
    expect(text(await good(await app.get(at(`/${challengeId}/end`))))).toContain('進行中の実施事項が1件あります');
    const version = versionIn(await good(await app.get(`${page}/end`)));
    expect(text(await good(await app.post(`${page}/end`, { note: '', version }), 422))).toContain('結果や理由を入力');
    pathOf(await app.post(`${page}/end`, { state: 'done', note: '配り終えた', version }));
    await good(await app.post(`${page}/end`, { state: 'done', note: '配り終えた', version }), 409);
    expect(text(await good(await app.get(page)))).toContain('配り終えた');
    expect(text(await good(await app.get(at('/actions?state=done'))))).toContain('一覧を作る');
    pathOf(await app.post(`${page}/reopen`, { note: '足りなかった', version: '2' }));
    await good(await app.post(`${page}/reopen`, { note: '足りなかった', version: '2' }), 409);
  });

  test('CSVの数式は動かない形になり、日付はISOで出る', async () => {
    await app.post(at('/actions/new'), { title: '=1+1', due: 'R8.11.21', owner: '＠座長' });
    const csv = await (await app.get(at('/actions.csv'), { role: 'viewer' })).text();
    expect(csv).toContain("'=1+1,,'＠座長,2026-11-21,進行中,期限切れ,2026-11-22,");
    expect(app.audited.at(-1)?.action).toBe('action.export');
  });
});
