import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../fixtures/council.ts';
import {
  type HeldMeeting,
  heldMeeting,
  MEMBERS_CANARY,
  minutesClock,
  SECRETARIAT_CANARY,
} from '../../fixtures/minutes.ts';
import { paths } from '../../paths.ts';
import { confirmMinutes } from '../../use-cases/minutes/confirm.ts';
import { changeSummary } from '../../use-cases/minutes/draft.ts';
import { loadMinutes } from '../../use-cases/minutes/minutes-document.ts';
import { minutesRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let held: HeldMeeting;
let app: SliceApp;
const clock = minutesClock;
const personalLinks = createPersonalLinks(new Uint8Array(32).fill(7));

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  held = await inside((tx) => heldMeeting(tx, officer));
  const routes = minutesRoutes({ personalLinks, agendaSources: [], briefingSections: [] });
  app = sliceApp({ db, actor: officer, slice: { name: 'councils', routes }, clock });
  for (const [token, name] of [
    ['doctor-token', '見本 太郎'],
    ['care-token', '例示 花子'],
    ['guest-token', '招聘 三郎'],
    ['observer-token', '傍聴 四郎'],
  ] as const) {
    app.registerLink(token, {
      purpose: 'councils.meeting',
      subjectId: held.meetingId,
      holderId: held.attendees[name] ?? '',
    });
  }
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const minutes = () => paths.minutes.to(key(), held.meetingId);
const byLink = (token: string) => paths.link.minutes.to(key(), token);
const hash = () => inside(async (tx) => (await loadMinutes(tx, officer, held.meetingId))!.editions.closed.sha256);

async function html(response: Response, status = 200): Promise<string> {
  expect(response.status).toBe(status);
  const text = await response.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}

async function follow(response: Response): Promise<string> {
  expect(response.status).toBe(303);
  return html(await app.get(response.headers.get('location') ?? ''));
}

const begin = async () =>
  expect(
    (await app.post(paths.minutesCheck.to(key(), held.meetingId), { do: 'begin', checkUntil: 'R8.12.4' })).status,
  ).toBe(303);

describe('事務局の会議録のページ', () => {
  test('始めるまでは次の一歩を示し、始めると本文と要点の欄が並ぶ', async () => {
    expect(await html(await app.get(minutes()))).toContain('会議録の下書きは、まだ始めていません');
    const page = await follow(await app.post(minutes(), { do: 'start', style: 'verbatim' }));
    expect(page).toContain('会議録の下書きを始めました');
    expect(page).toContain('議題1　退院前カンファレンスの手順について');
    expect(page.split('name="summary"')).toHaveLength(3);
    expect(page).toContain('議題2「困難事例の検討');
    expect(page).toContain('要点発言1件');
    expect(page).not.toContain(SECRETARIAT_CANARY);
  });

  test('要点を保存し、別の人が先なら409で両方の文を並べ、もう一度保存できる', async () => {
    await app.post(minutes(), { do: 'start', style: 'summary' });
    const fields = { do: 'summary', item: held.items.public, version: '2', summary: '先に書いた要点。' };
    expect(await follow(await app.post(minutes(), fields))).toContain('先に書いた要点。');
    const refused = await html(await app.post(minutes(), { ...fields, summary: '後から書いた要点。' }), 409);
    expect(refused).toContain('ほかの人が先に保存しました');
    expect(refused).toContain('先に書いた要点。');
    expect(refused).toContain('後から書いた要点。');
    const again = await app.post(minutes(), { ...fields, version: '3', summary: '後から書いた要点。' });
    expect(await follow(again)).toContain('後から書いた要点。');
  });

  test('前文と書き方を変える。見えない文字は断り、入力は残る', async () => {
    await app.post(minutes(), { do: 'start', style: 'summary' });
    const fields = { do: 'change', style: 'verbatim', version: '1', preface: '隠れた\u200b文字' };
    const refused = await html(await app.post(minutes(), fields), 422);
    expect(refused).toContain('href="#field-settings-preface"');
    expect(refused).toContain('隠れた\u200b文字');
    expect(await follow(await app.post(minutes(), { ...fields, preface: '開会のあいさつ。' }))).toContain(
      '開会のあいさつ。',
    );
  });

  test('期限が読めなければ同じページに戻り、始めると確認中になる', async () => {
    const check = paths.minutesCheck.to(key(), held.meetingId);
    expect(await html(await app.get(check))).toContain('招聘者（公開版）');
    const refused = await html(await app.post(check, { do: 'begin', checkUntil: 'らいしゅう' }), 422);
    expect(refused).toContain('「らいしゅう」は日付として読めません');
    expect(refused).toContain('value="らいしゅう"');
    await begin();
    const page = await html(await app.get(minutes()));
    expect(page).toContain('令和8年12月4日（2026-12-04）まで確認しています');
    expect(page).toContain('まだの委員は3人');
    const stopped = await app.post(check, { do: 'withdraw', reason: '発言が抜けていたため' });
    expect(await follow(stopped)).toContain('記録に戻しました');
  });

  test('紙の意見と確認を登録し、答える', async () => {
    await begin();
    const { personId } = held.resident;
    const comment = { do: 'comment', personId, itemId: held.items.public, text: '氏名の字が違います。' };
    expect(await html(await app.post(minutes(), { ...comment, text: ' ' }), 422)).toContain('ご意見を入力してください');
    const page = await follow(await app.post(minutes(), comment));
    expect(page).toContain('仮名 次郎（事務局が登録');
    const action = /action="([^"]*\/comments\/[^"]*)"/.exec(page)?.[1] ?? '';
    expect(await follow(await app.post(action, { version: '1', answer: '直しました。' }))).toContain('直しました。');
    expect((await app.post(action, { version: '1', answer: '別の答え' })).status).toBe(409);
    const confirm = { do: 'confirm', personId, textSha256: await hash() };
    expect(await follow(await app.post(minutes(), confirm))).toContain('いまの本文を確認');
  });

  test('紙の署名を二つ登録すると確定し、追記だけができる', async () => {
    await begin();
    const sign = paths.minutesSign.to(key(), held.meetingId);
    expect(await html(await app.get(sign))).toContain('見本 太郎（座長）');
    const fields = { textSha256: await hash(), asOffice: 'chair', personId: held.doctor.personId };
    expect(await html(await app.post(sign, { ...fields, personId: held.care.personId }), 422)).toContain(
      '座長の欄に署名できるのは、座長か副座長です',
    );
    expect(await follow(await app.post(sign, fields))).toContain('もう一人の署名を待っています');
    const last = await app.post(sign, { ...fields, asOffice: 'member', personId: held.care.personId });
    const page = await follow(last);
    expect(page).toContain('会議録が確定しました');
    expect(page).not.toContain('name="summary"');
    const late = { do: 'summary', item: held.items.public, version: '2', summary: '遅い直し' };
    expect(await html(await app.post(minutes(), late), 422)).toContain('もう変えられません');
    const addendum = paths.minutesAddenda.to(key(), held.meetingId);
    const added = await app.post(addendum, {
      text: '「30人」は「28人」の誤り。',
      reason: '転記の誤り',
      visibility: 'public',
    });
    expect(await follow(added)).toContain('「30人」は「28人」の誤り。');
  });

  test('英語でも読める', async () => {
    await begin();
    expect(await html(await app.get(minutes(), { language: 'en' }))).toContain('Who has confirmed');
  });
});

describe('個人リンクで', () => {
  beforeEach(begin);

  test('委員は案を読み、意見を書き、答えを見て、確認する', async () => {
    const page = await html(await app.get(byLink('care-token')));
    expect(page).toContain(MEMBERS_CANARY);
    expect(page).not.toContain(SECRETARIAT_CANARY);
    const about = await html(await app.get(`${byLink('care-token')}?item=${held.items.public}`));
    expect(about).toContain(`value="${held.items.public}" selected`);
    const said = { do: 'comment', itemId: held.items.public, text: '電話の時間帯も書いてください。' };
    expect(await follow(await app.post(byLink('care-token'), said))).toContain('電話の時間帯も書いてください。');
    expect(await html(await app.get(byLink('doctor-token')))).not.toContain('電話の時間帯も書いてください。');
    const confirmed = await app.post(byLink('care-token'), { do: 'confirm', textSha256: await hash() });
    expect(await follow(confirmed)).toContain('この本文を確認していただきました');
  });

  test('読んだ後で本文が変わっていたら、確認も署名も受けずに知らせる', async () => {
    const seen = await hash();
    await inside(async (tx) =>
      made(await changeSummary(tx, officer, { itemId: held.items.public, summary: '直した要点', version: 2, clock })),
    );
    for (const act of ['confirm', 'sign']) {
      const page = await html(
        await app.post(byLink('doctor-token'), { do: act, asOffice: 'chair', textSha256: seen }),
        409,
      );
      expect(page).toContain('お読みになった後で本文が変わりました');
    }
  });

  test('座長と委員がそれぞれのリンクで署名すると確定し、意見の欄は消える', async () => {
    const textSha256 = await hash();
    expect(await html(await app.get(byLink('doctor-token')))).toContain('座長として署名する');
    expect(await html(await app.get(byLink('care-token')))).not.toContain('座長として署名する');
    await app.post(byLink('doctor-token'), { do: 'sign', asOffice: 'chair', textSha256 });
    const last = await app.post(byLink('care-token'), { do: 'sign', asOffice: 'member', textSha256 });
    const page = await follow(last);
    expect(page).toContain('会議録が確定しました');
    expect(page).not.toContain('name="text"');
    const late = await app.post(byLink('care-token'), { do: 'comment', itemId: '', text: '遅れた意見' });
    expect(late.status).toBe(422);
  });

  test('招聘者は公開版の案を読んで意見を書けるが、確認と署名はできない', async () => {
    const page = await html(await app.get(byLink('guest-token')));
    expect(page).not.toContain(MEMBERS_CANARY);
    expect(page).toContain('議題2は非公開');
    const said = await app.post(byLink('guest-token'), { do: 'comment', itemId: '', text: '病院の名前が違います。' });
    expect(await follow(said)).toContain('病院の名前が違います。');
    const confirm = await app.post(byLink('guest-token'), { do: 'confirm', textSha256: await hash() });
    expect(confirm.status).toBe(404);
  });

  test('傍聴者のリンクや知らないリンクでは開かない', async () => {
    expect((await app.get(byLink('observer-token'))).status).toBe(404);
    expect((await app.get(byLink('no-such-token'))).status).toBe(404);
  });

  test('開いただけでは、何も書かれない', async () => {
    await app.get(byLink('care-token'));
    await app.get(paths.link.minutesFile.to(key(), 'care-token'));
    const counts = await inside(async (tx) => ({
      confirmations: (await tx.selectFrom('councils.minutesConfirmation').select('personId').execute()).length,
      signatures: (await tx.selectFrom('councils.minutesSignature').select('personId').execute()).length,
    }));
    expect(counts).toEqual({ confirmations: 0, signatures: 0 });
    expect(app.audited.map(({ action }) => action)).toContain('councils.read-minutes');
  });
});

describe('ファイルと読める人', () => {
  const fileAt = (edition: 'public' | 'closed', format: 'pdf' | 'docx' | 'json') =>
    paths.minutesFile.to(key(), held.meetingId, edition, format);

  test('事務局は案も保存できる。席のない人には、確定した公開版だけが見える', async () => {
    for (const format of ['pdf', 'docx', 'json'] as const) {
      expect((await app.get(fileAt('closed', format))).status).toBe(200);
      expect((await app.get(fileAt('public', format), { role: 'viewer' })).status).toBe(404);
    }
    expect((await app.get(minutes(), { role: 'viewer' })).status).toBe(404);
    await begin();
    expect((await app.get(minutes(), { role: 'viewer' })).status).toBe(404);
    const textSha256 = await hash();
    await app.post(byLink('doctor-token'), { do: 'sign', asOffice: 'chair', textSha256 });
    await app.post(byLink('care-token'), { do: 'sign', asOffice: 'member', textSha256 });
    const page = await html(await app.get(minutes(), { role: 'viewer' }));
    expect(page).not.toContain(MEMBERS_CANARY);
    expect(page).toContain('令和8年11月20日（2026-11-20）に確定した会議録です');
    const docx = await app.get(fileAt('public', 'docx'), { role: 'viewer' });
    const document = strFromU8(unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml']!);
    expect(document).toContain('退院前カンファレンス');
    expect(document).not.toContain(MEMBERS_CANARY);
    expect((await app.get(fileAt('closed', 'pdf'), { role: 'viewer' })).status).toBe(404);
  });

  test('保存した本文の SHA-256 は、署名した印と同じ', async () => {
    const text = new Uint8Array(await (await app.get(fileAt('closed', 'json'))).arrayBuffer());
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    expect(digest).toBe(await hash());
  });

  test('席のある人は、サインインして案を読み、確認できる', async () => {
    await begin();
    const accountId = await inside((tx) => seatAccount(tx, held.care.personId));
    const seated = sliceApp({
      db,
      actor: { ...officer, accountId, name: '例示 花子' },
      slice: { name: 'councils', routes: minutesRoutes({ personalLinks, agendaSources: [], briefingSections: [] }) },
      clock,
    });
    const page = await html(await seated.get(minutes(), { role: 'member' }));
    expect(page).toContain(MEMBERS_CANARY);
    expect(page).not.toContain('name="summary"');
    const confirmed = await seated.post(minutes(), { do: 'confirm', textSha256: await hash() }, { role: 'member' });
    expect(confirmed.status).toBe(303);
    expect((await seated.post(minutes(), { do: 'start', style: 'summary' }, { role: 'member' })).status).toBe(400);
    const again = await inside(async (tx) =>
      made(
        await confirmMinutes(tx, officer, {
          meetingId: held.meetingId,
          personId: held.care.personId,
          textSha256: await hash(),
          via: 'account',
          clock,
        }),
      ),
    );
    expect(again.confirmed).toBe(false);
  });

  test('案と確認票を一つのPDFにする', async () => {
    await begin();
    const sheet = await app.get(paths.minutesSheet.to(key(), held.meetingId));
    expect(strFromU8(new Uint8Array(await sheet.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });

  test('ない会議、ほかの導入単位の会議は、同じ「見つかりません」', async () => {
    const other = await db.workspace();
    const stranger = sliceApp({
      db,
      actor: other,
      slice: { name: 'councils', routes: minutesRoutes({ personalLinks, agendaSources: [], briefingSections: [] }) },
      clock,
    });
    expect((await stranger.get(paths.minutes.to(other.workspaceKey, held.meetingId))).status).toBe(404);
    expect((await app.get(paths.minutes.to(key(), 'x'))).status).toBe(404);
  });
});

/** Ties a person of the books to an account with a seat in the workspace. */
async function seatAccount(tx: Tx, personId: string): Promise<string> {
  const accountId = crypto.randomUUID();
  await tx
    .insertInto('access.account')
    .values({ accountId, signInName: `u${accountId.slice(0, 8)}`, createdAt: clock.now() } as never)
    .execute();
  await tx
    .insertInto('access.membership')
    .values({
      workspaceId: officer.workspaceId,
      accountId,
      role: 'member',
      displayName: '例示 花子',
      createdBy: 'test',
      createdAt: clock.now(),
    } as never)
    .execute();
  await tx
    .updateTable('councils.person')
    .set({ accountId })
    .where('workspaceId', '=', officer.workspaceId)
    .where('personId', '=', personId)
    .execute();
  return accountId;
}
