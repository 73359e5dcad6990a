import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../../fixtures/answers.ts';
import { type AskedOtherwise, type AskedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { keepSettings } from '../../fixtures/reminders.ts';
import { paths } from '../../paths.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { answersOf } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { confirmAnswer } from '../../use-cases/answers/confirm-answer.ts';
import { saveDraft } from '../../use-cases/answers/save-draft.ts';
import { saveSettings } from '../../use-cases/mail/save-settings.ts';
import { ORGANISATION_LINK } from '../../use-cases/organisation-link.ts';
import { closeQuestion } from '../../use-cases/questions/close-question.ts';
import { reflect } from '../../use-cases/returning/reflect.ts';
import { answersRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => begin());

async function begin(otherwise: AskedOtherwise = {}) {
  officer = await db.workspace();
  app = appAt(clock);
  it = await inside((tx) => sentQuestion(tx, officer, testLinks, otherwise));
  give(app, 'doctor', it.doctor.organisationId);
}
function appAt(at: typeof clock): SliceApp {
  const deps = { personalLinks: testLinks, mailer: null, enqueue: async () => {} };
  return sliceApp({ db, actor: officer, slice: { name: 'feedback', routes: answersRoutes(deps) }, clock: at });
}
const give = (to: SliceApp, token: string, organisationId: string) =>
  to.registerLink(token, { purpose: ORGANISATION_LINK, subjectId: organisationId, holderId: organisationId });
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const id = () => it.doctor.addresseeId;
const list = () => paths.link.questions.to(key(), 'doctor');
const question = (addresseeId = id()) => paths.link.question.to(key(), 'doctor', addresseeId);
const answer = (addresseeId = id()) => paths.link.answer.to(key(), 'doctor', addresseeId);
const agenda = (addresseeId = id()) => paths.link.agenda.to(key(), 'doctor', addresseeId);
const stored = () => inside((tx) => answersOf(tx, officer.workspaceId, [id()]));

async function html(reply: Response): Promise<string> {
  const text = await reply.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const reply = await app.post(path, fields);
  expect(reply.status, await reply.clone().text()).toBe(303);
  return html(await app.get(reply.headers.get('location')!));
}
async function refused(path: string, fields: Readonly<Record<string, string>>, status = 422): Promise<string> {
  const reply = await app.post(path, fields);
  expect(reply.status).toBe(status);
  return html(reply);
}
const typed = {
  answerId: '',
  version: '0',
  kind: 'answer',
  'text-1': '示してよい',
  'text-2': '当番医へ',
  drafterName: '例示 一子',
  drafterTitle: '事務局',
};
const office = {
  officeName: 'みほん市在宅連携室（架空）',
  postalCode: '',
  address: '',
  telephone: '',
  fax: '',
  email: 'renkei@mihon.example.jp',
  siteAddress: '',
  remindersOn: true,
  remindBefore: '3',
  remindAfter: '3, 14',
  remindHour: '9',
};
/** Fields out of a page, as a browser sends them back. */
const hidden = (text: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const draftOf = (more: Partial<typeof typed> = {}) =>
  inside(async (tx) =>
    made(
      await saveDraft(tx, linkDoer(officer), {
        ...byLink(id()),
        content: opinion(more['text-1'] ?? '示してよい', more['text-2'] ?? '当番医へ'),
        drafterName: more.drafterName ?? '例示 一子',
      }),
    ),
  );
const confirmed = (content = opinion()) =>
  inside(async (tx) => made(await confirmAnswer(tx, linkDoer(officer), byLink(id(), { content }))));
const close = (as: 'ended' | 'withdrawn') =>
  inside(async (tx) => {
    const { questionId, version } = (await findQuestion(tx, officer.workspaceId, it.questionId))!;
    made(await closeQuestion(tx, officer, { questionId, version, as, note: '別の照会にまとめました。', clock }));
  });

describe('開いたとき', () => {
  test('どの団体に、何件、いつまでに、なぜ、何を話し合うかが読め、そのまま答えられる', async () => {
    const text = await html(await app.get(list()));
    for (const words of [
      'みほん市医師会への照会',
      'お答えいただきたい照会が1件あります。期日は令和8年12月17日（木曜日、2026-12-17）です。',
      '夜間に連絡先が分からず困ったという声がありました',
      '夜間の連絡先を、ほかの事業所に示してよいか',
      'R8-1-1',
      '見本 太郎',
      '例会の議題にしました',
      'value="令和8年12月10日"',
      '確認へ進む',
    ]) {
      expect(text).toContain(words);
    }
    expect(app.audited.at(-1)).toMatchObject({
      action: 'feedback.see-own-questions',
      record: it.doctor.organisationId,
    });
    const english = await html(await app.get(list(), { language: 'en' }));
    expect(english).toContain('One question waits for your answer');
  });

  test('何度開いても、何も変わらない', async () => {
    const draft = await draftOf();
    const before = await inside((tx) => findAddressee(tx, officer.workspaceId, id()));
    const drafts = await stored();
    for (const path of [
      list(),
      question(),
      `${question()}?draft=${draft.answerId}`,
      `${answer()}?draft=${draft.answerId}`,
      agenda(),
      paths.link.calendar.to(key(), 'doctor'),
    ]) {
      for (const reply of [await app.get(path), await app.get(path)]) expect(reply.status).toBeLessThan(400);
    }
    expect(await inside((tx) => findAddressee(tx, officer.workspaceId, id()))).toEqual(before);
    expect(await stored()).toEqual(drafts);
    expect(await inside((tx) => addresseeEvents(tx, officer.workspaceId, [id()]))).toHaveLength(2);
  });

  test('何件も待っているときは、早い期日から並ぶ', async () => {
    await inside((tx) =>
      sentQuestion(tx, officer, testLinks, { council: it.council, title: '急ぐ照会', dueOn: '2026-12-01' }),
    );
    const text = await html(await app.get(list()));
    expect(text).toContain('お答えいただきたい照会が2件あります。いちばん早い期日は令和8年12月1日');
    expect(text.indexOf('急ぐ照会')).toBeLessThan(text.indexOf('夜間の急変時に'));
    expect(text).toContain('回答用紙をまとめて印刷する');
  });

  test('沈黙を同意とみなす照会は、そのことを先に言う', async () => {
    await begin({ answerKind: 'agreement', silenceAgrees: true, points: [] });
    expect(await html(await app.get(list()))).toContain('期日までに回答がないときは、同意とみなします');
    app = appAt(fixedClock('2027-01-20T00:00:00Z'));
    give(app, 'doctor', it.doctor.organisationId);
    const late = await html(await app.get(question()));
    expect(late).toContain('期日までに回答がないため、同意とみなします（照会に明記）');
    expect(late).toContain('期日を過ぎていますが、お答えいただけます');
  });
});

describe('回答', () => {
  test('書く、確かめる、確定する：2分で終わり、何を誰が答えたかが残る', async () => {
    const check = await send(answer(), { ...typed, do: 'check' });
    expect(check).toContain('回答の確認');
    expect(check).toContain('当番医へ');
    const fields = Object.fromEntries(
      ['answerId', 'version', 'corrects', 'kind', 'text-1', 'text-2', 'drafterName', 'drafterTitle'].map((name) => [
        name,
        hidden(check, name),
      ]),
    );
    const nameless = await refused(answer(), { ...fields, do: 'confirm', confirmerName: '' });
    expect(nameless).toContain('確定する方のお名前を入力してください');
    expect(nameless).toContain('当番医へ');
    const done = await send(answer(), { ...fields, do: 'confirm', confirmerName: '見本 会長' });
    expect(done).toContain('回答を受け付けました');
    expect(done).toContain('令和8年11月22日に個人リンクで 見本 会長さんが確定');
    expect(done).toContain('書いた方：例示 一子さん（事務局）');
    expect(done).toContain('まだお知らせすることがありません');
    expect(await stored()).toMatchObject([{ state: 'confirmed', via: 'link', byName: '見本 会長' }]);
    const again = await send(answer(), { ...fields, do: 'confirm', confirmerName: '見本 会長' });
    expect(again).toContain('回答を受け付けました');
    expect(await stored()).toHaveLength(1);
  });

  test('下書きは名前と時刻つきで並び、続きも別の下書きも書ける', async () => {
    const saved = await send(answer(), { ...typed, do: 'save' });
    expect(saved).toContain('下書きを保存しました');
    expect(saved).toContain('例示 一子さん（事務局）の下書き　令和8年11月22日 09:00');
    const [draft] = await stored();
    const form = await html(await app.get(`${question()}?draft=${draft!.answerId}`));
    expect(form).toContain('例示 一子さんの下書きの続き');
    expect(form).toContain('当番医へ</textarea>');
    const another = await html(await app.get(`${question()}?another=1`));
    expect(another).toContain('別の下書きを書く');
    expect(await html(await app.get(list()))).toContain('例示 一子さん（事務局）の下書き');
  });

  test('足りない下書きは、残したうえで、何が足りないかを言う', async () => {
    const text = await send(answer(), { ...typed, 'text-1': '', 'text-2': '', do: 'check' });
    expect(text).toContain('この下書きは、まだ回答として足りないところがあります');
    expect(text).toContain('ご意見を、どれか一つの欄に書いてください');
    expect(text).toContain('下書きとして保存してあります');
    const [draft] = await stored();
    expect(hidden(text, 'answerId')).toBe(draft!.answerId);
  });

  test('名前も答えも足りなければ、一度に両方を言い、何も残さない', async () => {
    const empty = { ...typed, 'text-1': '', 'text-2': '', drafterName: '' };
    const text = await refused(answer(), { ...empty, do: 'check' });
    expect(text).toContain('お名前を入力してください');
    expect(text).toContain('ご意見を、どれか一つの欄に書いてください');
    // A draft needs no more than somebody's name.
    expect(await refused(answer(), empty)).not.toContain('ご意見を、どれか一つの欄に書いてください');
    expect(await stored()).toEqual([]);
  });

  test('お尋ねしたいときの、事務局の電話とメールが分かる', async () => {
    expect(await html(await app.get(list()))).not.toContain('お問い合わせ');
    const save = (version: number, telephone: string) =>
      inside(async (tx) => made(await saveSettings(tx, officer, { ...office, telephone, version, clock })));
    await save(0, '0551-00-0001');
    for (const path of [list(), question()]) {
      const text = await html(await app.get(path));
      expect(text).toContain('みほん市在宅連携室');
      expect(text).toContain('href="tel:0551000001"');
      expect(text).toContain('href="mailto:renkei@mihon.example.jp"');
    }
    await save(1, '0X0-0000-0001');
    const invented = await html(await app.get(question()));
    expect(invented).toContain('0X0‑0000‑0001');
    expect(invented).not.toContain('tel:');
  });

  test('5万字は、どの欄が何字までかを言い、打ったものは残る', async () => {
    const long = 'あ'.repeat(50_000);
    const text = await refused(answer(), { ...typed, 'text-2': long, do: 'check' });
    expect(text).toContain('回答の文（2）は20,000字までにしてください（いまは50,000字です）');
    expect(text).toContain(`${long}</textarea>`);
    expect(text).toContain('示してよい</textarea>');
    expect(text).toContain('value="例示 一子"');
    expect(await stored()).toEqual([]);
  });

  test('同時に直すと、今の文と打った文が並び、もう一度送れば通る', async () => {
    const draft = await draftOf();
    const first = { ...typed, answerId: draft.answerId, version: '1', do: 'save' };
    await send(answer(), { ...first, 'text-1': '先に直した' });
    const text = await refused(answer(), { ...first, 'text-1': 'あとから直した' }, 409);
    expect(text).toContain('ほかの方が、この下書きを先に書き直しました');
    expect(text).toContain('先に直した');
    expect(text).toContain('あとから直した</textarea>');
    const merged = { ...first, version: hidden(text, 'version'), 'text-1': '二つをまとめた' };
    expect(await send(answer(), merged)).toContain('二つをまとめた');
  });

  test('確かめている間に直された下書きは、直ったものを見てから確定する', async () => {
    const draft = await draftOf();
    await send(answer(), { ...typed, ...draft, version: '1', 'text-1': '直した', do: 'save' });
    const text = await refused(
      answer(),
      { ...typed, answerId: draft.answerId, version: '1', corrects: '', do: 'confirm', confirmerName: '見本 会長' },
      409,
    );
    expect(text).toContain('この下書きは、確認している間に書き直されました');
    expect(text).toContain('value="見本 会長"');
    expect(hidden(text, 'text-1')).toBe('直した');
    expect(hidden(text, 'version')).toBe('2');
  });

  test('先に確定した人がいると、下書きとして残り、見比べて訂正として確定できる', async () => {
    const draft = await draftOf({ 'text-1': 'あとの回答' });
    await confirmed(opinion('先の回答'));
    const fields = {
      ...typed,
      'text-1': 'あとの回答',
      ...draft,
      version: '1',
      do: 'confirm',
      confirmerName: '例示 一子',
    };
    const kept = await send(answer(), { ...fields, drafterTitle: '', corrects: '' });
    expect(kept).toContain('ほかの方が先に回答を確定していました');
    expect(kept).toContain('先の回答');
    expect(kept).toContain('あとの回答');
    const other = (await stored()).find(({ state }) => state === 'draft')!;
    const check = await html(await app.get(`${answer()}?draft=${other.answerId}`));
    expect(check).toContain('いまの回答を、次の内容に訂正します');
    const done = await send(answer(), {
      ...fields,
      answerId: other.answerId,
      version: hidden(check, 'version'),
      corrects: hidden(check, 'corrects'),
    });
    expect(done).toContain('回答を訂正しました');
    expect(done).toContain('訂正する前の回答');
    expect((await stored()).map(({ state }) => state).toSorted()).toEqual(['confirmed', 'superseded']);
  });

  test.each([
    ['choice', { choices: ['電話', 'FAX'] }, { choice: '2' }, '選択肢を選んでください', 'FAX'],
    [
      'agreement',
      {},
      { agreement: 'conditional', 'text-1': '夜間を除く' },
      '同意するかどうかを選んでください',
      '条件付きで同意する',
    ],
    [
      'indicator',
      {},
      { indicatorName: '参加件数', indicatorMeasure: '毎月数える' },
      '指標の名前を入力してください',
      '参加件数',
    ],
  ] as const)('求める回答が%sの照会', async (answerKind, words, right, missing, shown) => {
    await begin({ answerKind, points: [], ...words });
    expect(await send(answer(), { ...typed, 'text-1': '', do: 'check' })).toContain(missing);
    const [draft] = await stored();
    const check = await send(answer(), { ...typed, ...right, answerId: draft!.answerId, version: '1', do: 'check' });
    expect(check).toContain(shown);
  });

  test('意見なしは、ほかの欄が空でも確定できる', async () => {
    const check = await send(answer(), { ...typed, kind: 'no-view', 'text-1': '', 'text-2': '', do: 'check' });
    expect(check).toContain('意見なし');
    const fields = { ...typed, kind: 'no-view', 'text-1': '', 'text-2': '' };
    const done = await send(answer(), {
      ...fields,
      answerId: hidden(check, 'answerId'),
      version: hidden(check, 'version'),
      do: 'confirm',
      confirmerName: '見本 会長',
    });
    expect(done).toContain('回答を受け付けました');
  });
});

describe('例会', () => {
  test('例会の議題にしたことを記録し、読めない日は理由を言う', async () => {
    expect(await refused(agenda(), { on: '12月10日' })).toContain('value="12月10日"');
    expect(await refused(agenda(), { on: 'R8.1.1' })).toContain('例会の日は、照会した日（令和8年11月22日）');
    const done = await send(agenda(), { on: 'R8.12.10' });
    expect(done).toContain('令和8年12月10日の例会の議題として記録しました');
    expect(done).toContain('例会の日を変える');
    const events = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [id()]));
    expect(events.find(({ kind }) => kind === 'on-agenda')).toMatchObject({
      day: '2026-12-10',
      byName: 'みほん市医師会',
    });
    await confirmed();
    expect((await app.post(agenda(), { on: 'R8.12.11' })).status).toBe(409);
  });
});

describe('そのあと', () => {
  test('対応と変わったことが読め、訂正は受け付けない', async () => {
    await confirmed();
    const { version } = (await inside((tx) => findAddressee(tx, officer.workspaceId, id())))!;
    const words = {
      addresseeId: id(),
      response: '連絡票に書き加えた',
      reflection: '夜間は当番医へつながる',
      version,
      clock,
    };
    await inside(async (tx) => made(await reflect(tx, officer, words)));
    const text = await html(await app.get(question()));
    expect(text).toContain('連絡票に書き加えた');
    expect(text).toContain('夜間は当番医へつながる');
    expect(text).not.toContain('確認へ進む');
    expect(await html(await app.get(list()))).toContain('夜間は当番医へつながる');
    const lost = await refused(answer(), { ...typed, 'text-1': 'あとから', do: 'save' }, 409);
    expect(lost).toContain('あなたが入力した回答（保存されていません）');
    expect(lost).toContain('あとから');
  });

  test.each([
    ['ended', 'この照会は令和8年11月22日に終了しました'],
    ['withdrawn', 'この照会は令和8年11月22日に取り下げました'],
  ] as const)('%s の照会はそう言い、もう受け付けない', async (as, words) => {
    await close(as);
    for (const path of [question(), list()]) {
      const text = await html(await app.get(path));
      expect(text).toContain(words);
      expect(text).toContain('別の照会にまとめました。');
      expect(text).not.toContain('確認へ進む');
    }
    expect(await refused(answer(), { ...typed, do: 'check' }, 409)).toContain('示してよい');
    expect((await app.post(agenda(), { on: 'R8.12.10' })).status).toBe(409);
    expect(await stored()).toEqual([]);
  });
});

describe('ほかのものには届かない', () => {
  test('ほかの団体の照会、まだ送っていない照会、知らないリンクは、見つからない', async () => {
    give(app, 'resident', it.resident.organisationId);
    const resident = paths.link.questions.to(key(), 'resident');
    expect(await html(await app.get(resident))).toContain('いまお送りしている照会はありません');
    for (const addresseeId of [it.care.addresseeId, it.resident.addresseeId, crypto.randomUUID(), 'no-uuid']) {
      expect((await app.get(question(addresseeId))).status).toBe(404);
      expect((await app.get(answer(addresseeId))).status).toBe(404);
      expect((await app.post(answer(addresseeId), { ...typed, do: 'save' })).status).toBe(404);
      expect((await app.post(agenda(addresseeId), { on: 'R8.12.10' })).status).toBe(404);
      expect((await app.get(paths.link.questionSheet.to(key(), 'doctor', addresseeId))).status).toBe(404);
    }
    expect((await app.get(paths.link.questions.to(key(), 'unknown'))).status).toBe(404);
    expect((await app.get(paths.link.questions.to('other', 'doctor'))).status).toBe(404);
    app.registerLink('meeting', { purpose: 'councils.meeting', subjectId: id(), holderId: it.doctor.organisationId });
    expect((await app.get(paths.link.questions.to(key(), 'meeting'))).status).toBe(404);
  });

  test('ほかの導入単位の団体のリンクでは、何も見えない', async () => {
    const there = it.doctor.organisationId;
    await begin();
    give(app, 'stranger', there);
    expect((await app.get(paths.link.questions.to(key(), 'stranger'))).status).toBe(404);
  });
});

describe('持っていくもの', () => {
  test('期日のカレンダーは終日の予定で、リンクを書かない', async () => {
    const token = 'a'.repeat(43);
    give(app, token, it.doctor.organisationId);
    const reply = await app.get(paths.link.calendar.to(key(), token));
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = (await reply.text()).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;VALUE=DATE:20261217');
    expect(text).toContain(`UID:question-${id()}@renkei`);
    expect(text).not.toContain(token);
    await close('withdrawn');
    expect(await (await app.get(paths.link.calendar.to(key(), token))).text()).toContain('STATUS:CANCELLED');
  });

  test('回答用紙が印刷できる', async () => {
    for (const path of [paths.link.sheet.to(key(), 'doctor'), paths.link.questionSheet.to(key(), 'doctor', id())]) {
      const reply = await app.get(path);
      expect(reply.status).toBe(200);
      expect(Buffer.from(await reply.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
      expect(reply.headers.get('content-disposition')).toContain('R8-1-1.pdf');
    }
  });
});

test('団体が印刷する用紙にも、事務局の用紙と同じ、設定のアドレスが載る', async () => {
  await inside((tx) => keepSettings(tx, officer, { siteAddress: 'https://renkei.mihon.example.jp' }));
  const sheet = await app.get(paths.link.sheet.to(key(), 'doctor'));
  const pdf = Buffer.from(await sheet.arrayBuffer())
    .toString('latin1')
    .replaceAll('/URI (', '/URI(');
  expect(pdf).toContain('/URI(https://renkei.mihon.example.jp/l/');
  expect(pdf).not.toContain('127.0.0.1');
});
