import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { readZip } from '#platform/files/zip.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { answered, seatedAccount } from '../../fixtures/returned.ts';
import { returningAuditActions } from '../../locales/returning/audit-actions.ts';
import { paths } from '../../paths.ts';
import { findAddressee } from '../../store/addressees.ts';
import { closeQuestion } from '../../use-cases/questions/close-question.ts';
import { reflect } from '../../use-cases/returning/reflect.ts';
import { markSent } from '../../use-cases/sending/mark-sent.ts';
import { returningRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  app = appFor(officer);
  it = await inside(async (tx) => {
    const asked = await askedQuestion(tx, officer, testLinks);
    const addresseeIds = [asked.doctor, asked.care, asked.resident].map(({ addresseeId }) => addresseeId);
    made(await markSent(tx, officer, { addresseeIds, channel: 'paper', on: '2026-11-10', clock }));
    await answered(tx, officer, asked.doctor.addresseeId, { openOutside: true });
    await answered(tx, officer, asked.care.addresseeId, {
      texts: ['=1+1 みほん市民生委員児童委員協議会にも聞いてほしい。', '<b>太字</b>'],
    });
    return asked;
  });
});

const mailer: Mailer = {
  from: 'renkei@example.jp',
  server: 'smtp.example.jp:25',
  send: async () => ({ kind: 'accepted', reply: '250' }),
  verify: async () => ({ ok: true, reply: '' }),
};

function appFor(actor: Actor, withMailer = true): SliceApp {
  const routes = returningRoutes({
    personalLinks: testLinks,
    mailer: withMailer ? mailer : null,
    enqueue: async () => {},
  });
  return sliceApp({ db, actor, slice: { name: 'feedback', routes }, clock });
}

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const list = () => paths.list.to(key(), it.questionId);
const giveBack = () => paths.giveBack.to(key(), it.questionId);

async function html(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const open = async (path: string, language: 'ja' | 'en' = 'ja') => html(await app.get(path, { language }));
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await app.post(path, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return open(answer.headers.get('location')!);
}
const reflected = (addresseeId: string, response = '案に入れる。', reflection = '順番を改めた。') =>
  inside(async (tx) => {
    const { version } = (await findAddressee(tx, officer.workspaceId, addresseeId))!;
    made(await reflect(tx, officer, { addresseeId, response, reflection, version, clock }));
  });
const end = () =>
  inside(async (tx) =>
    made(
      await closeQuestion(tx, officer, { questionId: it.questionId, as: 'ended', note: '終わり。', version: 1, clock }),
    ),
  );

/** What a reader finds, however it is set: without white space. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
/** The same of HTML or XML: what it says, without its markup. */
const squeezed = (markup: string) =>
  squeeze(
    markup
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

async function fileText(format: 'pdf' | 'docx' | 'xlsx', query = ''): Promise<{ words: string; all: string }> {
  const answer = await app.get(paths.listFile.to(key(), it.questionId, format) + query);
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
  if (format === 'pdf') {
    const read = (tool: string, ...args: string[]) =>
      execFileSync(tool, ['-', ...args], { input: bytes, encoding: 'utf8' });
    const words = squeeze(read('pdftotext', '-'));
    return { words, all: `${name}${words}${squeeze(read('pdfinfo'))}` };
  }
  const limits = { entries: 1_000, unpacked: 100_000_000, ratio: 1_000 };
  const unzipped = made(await readZip(new Uint8Array(bytes), limits));
  const text = unzipped.map((part) => Buffer.from(part.bytes).toString('utf8')).join('\n');
  return { words: squeezed(text), all: squeezed(`${name}${text}`) + text };
}

describe('意見一覧のページ', () => {
  test('団体・受け取った日・意見・対応・変わったこと・状態が並び、返事のない団体は日数とともに出る', async () => {
    await reflected(it.doctor.addresseeId);
    const page = await open(list());
    for (const words of [
      'みほん市医師会',
      '令和8年11月15日',
      '案に入れる。',
      '順番を改めた。',
      '反映済み',
      '反映を書く',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('&lt;b>太字&lt;/b>');
    expect(squeezed(page)).toContain('みほん市民生委員児童委員協議会(R8-1-3)令和8年11月10日');
    expect(page).toContain('3団体に照会し、2団体から返事がありました');
    expect(page).toContain(
      `<a class="button button--primary" href="${paths.reflect.to(key(), it.care.addresseeId)}">対応と反映を書く（あと1団体）</a>`,
    );
    await reflected(it.care.addresseeId);
    expect(await open(list())).toContain(
      `<a class="button button--primary" href="${paths.giveBack.to(key(), it.questionId)}">結果を返す</a>`,
    );
    expect(await open(list(), 'en')).toContain('Of 3 organisations asked, 2 replied');
    expect(app.audited.map(({ action }) => action)).toContain('feedback.see-list');
  });

  test('PDF、Word、Excelは、ページと同じ言葉を言う', async () => {
    await reflected(it.doctor.addresseeId);
    const page = squeezed(await open(list()));
    // Short enough to stand in one line of a cell: reading a PDF goes across the columns.
    const said = [
      '案に入れる。',
      '順番を改めた。',
      '示してよい。',
      '訪問看護へ。',
      '(2)<b>太字</b>',
      '反映済み',
      '=1+1',
    ];
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      const { words } = await fileText(format);
      for (const each of [...said, '意見一覧と対応', 'R8-1', 'みほん市医師会', '回答あり', '12']) {
        expect(words, format).toContain(squeeze(each));
        expect(page).toContain(squeeze(each));
      }
    }
    const { all } = await fileText('xlsx');
    expect(all).not.toContain('<f>');
    expect(all).not.toMatch(/>\s*[=＝]1\+1/);
  });

  test('公開用は、どのファイルのどこにも、示してよいと言わない団体の名前がない', async () => {
    await end();
    const query = '?edition=outside';
    const page = await open(list() + query);
    expect(page).toContain('団体名は伏せています');
    expect(page).toContain('みほん市医師会');
    expect(page).toContain('（団体名）にも聞いてほしい。');
    const hidden = ['みほん市居宅介護支援事業所連絡会', 'みほん市民生委員児童委員協議会', '例示', '2026-11-15'];
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      const { words, all } = await fileText(format, query);
      expect(words).toContain('団体名は伏せています');
      for (const name of hidden.slice(0, 3)) expect(all, format).not.toContain(name);
    }
    for (const name of hidden.slice(0, 3)) expect(page).not.toContain(name);
    const other = appFor({ ...as(officer, 'viewer'), name: '閲覧者' });
    const theirs = await html(await other.get(list(), { role: 'viewer' }));
    expect(theirs).toContain('団体名は伏せています');
    for (const name of hidden.slice(0, 3)) expect(theirs).not.toContain(name);
    expect(theirs).not.toContain('edition=');
  });

  test('席のある人は委員用を見て、ほかの人は、終わるまで見つからない', async () => {
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.care.personId));
    const theirs = await html(await appFor(member).get(list(), { role: 'member' }));
    expect(theirs).toContain('みほん市居宅介護支援事業所連絡会');
    expect(theirs).not.toContain('反映を書く');
    for (const path of [list(), paths.listFile.to(key(), it.questionId, 'pdf')]) {
      expect((await app.get(path, { role: 'council' })).status).toBe(404);
    }
    await end();
    expect((await app.get(list(), { role: 'council' })).status).toBe(200);
    expect((await app.get(`${list()}?edition=members`, { role: 'council' })).status).toBe(404);
  });

  test('知らない照会は見つからない', async () => {
    for (const id of ['x', it.bodyId]) expect((await app.get(paths.list.to(key(), id))).status).toBe(404);
    const other = await db.workspace();
    expect((await appFor(other).get(paths.list.to(other.workspaceKey, it.questionId))).status).toBe(404);
  });
});

describe('反映のページ', () => {
  const reflectPath = () => paths.reflect.to(key(), it.doctor.addresseeId);
  const typed = { response: '案に入れる。', reflection: '順番を改めた。' };
  const version = (page: string) => /name="version" value="(\d+)"/.exec(page)![1]!;

  test('書いて保存すると、一覧に出る。一文がなければ、書いたまま戻る', async () => {
    const page = await open(reflectPath());
    expect(page).toContain('示してよい。ただし');
    const missing = await app.post(reflectPath(), { ...typed, reflection: '', version: version(page) });
    expect(missing.status).toBe(422);
    const again = await html(missing);
    expect(again).toContain('変わったことを入力してください');
    expect(again).toContain('案に入れる。');
    const shown = await send(reflectPath(), { ...typed, version: version(page) });
    expect(shown).toContain('反映を保存しました');
    expect(shown).toContain('順番を改めた。');
  });

  test('二人が同時に書くと、並べて見せ、もう一度保存できる', async () => {
    const old = version(await open(reflectPath()));
    await send(reflectPath(), { ...typed, version: old });
    const late = await app.post(reflectPath(), { response: '別の対応', reflection: '変えない。', version: old });
    expect(late.status).toBe(409);
    const page = await html(late);
    for (const words of ['順番を改めた。', '変えない。', '別の対応']) expect(page).toContain(words);
    const shown = await send(reflectPath(), { response: '別の対応', reflection: '変えない。', version: version(page) });
    expect(shown).toContain('変えない。');
  });

  test('返事のない団体には、まだ書けないと言う。事務局のほかは来られない', async () => {
    const silent = paths.reflect.to(key(), it.resident.addresseeId);
    expect(await open(silent)).toContain('まだ返事がありません');
    const unnamed = 'どの団体か分かる書き方は避けてください';
    expect(await open(paths.reflect.to(key(), it.care.addresseeId))).toContain(unnamed);
    expect(await open(reflectPath())).not.toContain(unnamed);
    expect((await app.post(silent, { ...typed, version: '1' })).status).toBe(409);
    expect((await app.get(reflectPath(), { role: 'member' })).status).toBe(403);
    expect((await app.get(paths.reflect.to(key(), 'x'))).status).toBe(404);
  });
});

describe('結果を返すページ', () => {
  test('反映がまだの団体、まだ返していない団体、返した団体、返事のない団体が分かる', async () => {
    expect(await open(giveBack())).toContain('反映がまだの団体は2団体です');
    await reflected(it.doctor.addresseeId);
    const page = await open(giveBack());
    expect(page).toContain('結果を返していない団体は1団体です。反映がまだの団体は1団体です。');
    expect(page).toContain('まだ返事のない団体：みほん市民生委員児童委員協議会');
    expect(page).toContain('メールの文面（みほん市医師会）');
    const to = { do: 'mark', addressee: it.doctor.addresseeId };
    const done = await send(giveBack(), { ...to, channel: 'fax', on: 'R8.11.22' });
    expect(done).toContain('1団体に知らせたと記録しました');
    expect(done).toContain('令和8年11月22日（2026-11-22）');
    expect(await open(giveBack(), 'en')).toContain('1 organisation without a word on what became of it');
  });

  test('足りないところは、書いたまま戻る。先の日付は断る', async () => {
    await reflected(it.doctor.addresseeId);
    const answer = await app.post(giveBack(), { do: 'mark', on: '令和8年11月31日' });
    expect(answer.status).toBe(422);
    const page = await html(answer);
    for (const words of ['知らせる団体を選んで', '知らせ方を選んで', '31日はありません']) expect(page).toContain(words);
    const ahead = { do: 'mark', addressee: it.doctor.addresseeId, channel: 'paper', on: '2026/11/23' };
    expect((await app.post(giveBack(), ahead)).status).toBe(422);
  });

  test('メールは団体ごとに一通。二度押しても一通で、アドレスのない団体は名前を言う', async () => {
    await reflected(it.doctor.addresseeId);
    await reflected(it.care.addresseeId, '', '変えない。夜間の体制が整っていないため。');
    await inside((tx) =>
      tx
        .updateTable('directory.organisation')
        .set({ email: 'ishikai@example.jp' })
        .where('organisationId', '=', it.doctor.organisationId)
        .execute(),
    );
    const errand = /name="errand" value="([^"]+)"/.exec(await open(giveBack()))![1]!;
    for (const addressee of [it.doctor, it.care]) {
      const fields = { do: 'mail', errand, addressee: addressee.addresseeId };
      const page = await send(giveBack(), fields);
      if (addressee === it.care) expect(page).toContain('送れなかった団体があります：みほん市居宅介護支援事業所連絡会');
      else expect(page).toContain('1団体へのメールを送信待ちに入れました');
      await send(giveBack(), fields);
    }
    const mails = await inside((tx) => tx.selectFrom('feedback.mail').selectAll().execute());
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ kind: 'return', recipient: 'ishikai@example.jp', withLink: true });
    for (const words of ['示してよい。ただし', '案に入れる。', '順番を改めた。', 'R8-1-1']) {
      expect(mails[0]!.beforeLink + mails[0]!.subject).toContain(words);
    }
    expect(await open(giveBack())).toContain('送信待ち');
  });

  test('メールの設定がなければ、紙と手の記録に導く', async () => {
    await reflected(it.doctor.addresseeId);
    const without = appFor(officer, false);
    const page = await html(await without.get(giveBack()));
    expect(page).toContain('メールを送る設定がありません');
    expect(page).not.toContain('value="mail">メールで知らせる');
    const fields = { do: 'mail', addressee: it.doctor.addresseeId };
    expect((await without.post(giveBack(), fields)).status).toBe(409);
  });

  test('結果票は団体ごとに一枚で、問い・答え・対応・変わったことを言う', async () => {
    const sheets = paths.resultSheets.to(key(), it.questionId);
    expect((await app.get(sheets)).status).toBe(404);
    await reflected(it.doctor.addresseeId, 'あ'.repeat(400), 'い'.repeat(200));
    await reflected(it.care.addresseeId);
    const answer = await app.get(sheets);
    expect(answer.status).toBe(200);
    const input = Buffer.from(await answer.arrayBuffer());
    expect(execFileSync('pdfinfo', ['-'], { input, encoding: 'utf8' })).toMatch(/Pages:\s+2/);
    const pages = execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' }).split('\f').map(squeeze);
    expect(pages[0]).toContain('みほん市医師会御中');
    expect(pages[0]).not.toContain('居宅介護支援');
    for (const words of [
      '夜間の急変時に',
      '示してよい。',
      'あああ',
      'いいい',
      'R8-1-1',
      '1/1',
      'ありがとうございました',
    ]) {
      expect(pages[0]).toContain(squeeze(words));
    }
    expect(pages[1]).toContain('順番を改めた。');
  });
});

describe('課題の根拠にする', () => {
  const path = () => paths.answerAsEvidence.to(key(), it.care.addresseeId);

  test('新しい課題の根拠になる。外に示してよいと言わない団体の名前は載らない', async () => {
    const page = await open(path());
    expect(page).toContain('団体名は載せません');
    const shown = await send(path(), { part: '0', challenge: 'new', title: '夜間の連絡先が決まっていない' });
    expect(shown).toContain('回答を課題の根拠に加えました');
    const [evidence] = await inside((tx) => tx.selectFrom('challenges.evidence').selectAll().execute());
    expect(evidence).toMatchObject({ kind: 'answer', path: `/feedback/addressees/${it.care.addresseeId}` });
    expect(evidence!.quote).toBe('照会R8-1への回答（団体名は伏せています）\n=1+1 （団体名）にも聞いてほしい。');
    expect(await open(path())).toContain('夜間の連絡先が決まっていない');
  });

  test('外に示してよい団体は、名前で載る', async () => {
    const to = paths.answerAsEvidence.to(key(), it.doctor.addresseeId);
    await send(to, { part: '1', challenge: 'new', title: '当番' });
    const [evidence] = await inside((tx) => tx.selectFrom('challenges.evidence').selectAll().execute());
    expect(evidence!.quote).toBe('みほん市医師会の回答（照会R8-1）\n訪問看護へ。');
  });

  test('選ばなければ、何を選ぶかを言う', async () => {
    const answer = await app.post(path(), { challenge: '', title: '書いた題' });
    expect(answer.status).toBe(422);
    const page = await html(answer);
    for (const words of ['一つは選んでください', '課題を選んでください', 'value="書いた題"'])
      expect(page).toContain(words);
    const unknown = await app.post(path(), { part: '0', challenge: it.bodyId, title: '' });
    expect(unknown.status).toBe(422);
    const untitled = await app.post(path(), { part: '0', challenge: 'new', title: '' });
    expect(untitled.status).toBe(422);
    // Nothing has come back from them yet: the page leads to where they stand.
    const silent = await app.get(paths.answerAsEvidence.to(key(), it.resident.addresseeId));
    expect([silent.status, silent.headers.get('location')]).toEqual([
      303,
      paths.addressee.to(key(), it.resident.addresseeId),
    ]);
    expect((await app.get(paths.answerAsEvidence.to(key(), crypto.randomUUID()))).status).toBe(404);
  });
});

test('監査の言葉は、どのページにもある', () => {
  const actions = returningRoutes({ personalLinks: testLinks, mailer: null, enqueue: async () => {} }).map(
    ({ audit }) => audit,
  );
  for (const language of ['ja', 'en'] as const) {
    for (const action of actions) expect(Object.keys(returningAuditActions[language])).toContain(action);
  }
});
