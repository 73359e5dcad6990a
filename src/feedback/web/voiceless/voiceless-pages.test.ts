import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addSeat, changeSeat } from '#councils/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { type VoicelessCouncil, voicelessCouncil } from '../../fixtures/voiceless.ts';
import { paths } from '../../paths.ts';
import { findFounding } from '../../store/foundings.ts';
import { beginFounding } from '../../use-cases/voiceless/keep-founding.ts';
import { voicelessRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let council: VoicelessCouncil;
let app: SliceApp;
let key: string;
const clock = fixedClock('2026-11-22T00:00:00Z');

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  key = officer.workspaceKey;
  council = await inside((tx) => voicelessCouncil(tx, officer, clock));
  app = sliceApp({
    db,
    actor: officer,
    slice: { name: 'feedback', routes: voicelessRoutes({} as FeedbackDeps) },
    clock,
  });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

async function good(response: Response, status = 200): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 300)).toBe(status);
  expect(await checkHtml(html)).toEqual([]);
  return html;
}
const text = (html: string) => parseHTML(html).document.querySelector('main')!.textContent!.replaceAll(/\s+/g, ' ');
const value = (html: string, selector: string) =>
  parseHTML(html).document.querySelector(selector)?.getAttribute('value') ?? '';
const form = { trade: '通所介護', sector: 'care', plannedName: 'みほん市通所介護事業所連絡会', note: '' };
const begin = () =>
  inside(
    async (tx) => made(await beginFounding(tx, officer, { ...form, sector: 'care', seatIds: null, clock })).foundingId,
  );
const one = (foundingId: string) => paths.founding.to(key, foundingId);

test.each([
  [
    'ja',
    ['通所介護：団体なし', 'デイサービスみほん 仮沢 勇', '1つあります（1席）', 'どのように決めているか', '薬剤師会'],
  ],
  [
    'en',
    ['Day care: no organisation', 'デイサービスみほん, 仮沢 勇', '1 trade has no organisation', 'How this is decided'],
  ],
] as const)(
  '団体のない分野のページは、席と決め方を示し、設立を始める道がある（%s）',
  async (language: Language, words) => {
    const html = await good(await app.get(paths.voiceless.to(key), { language }));
    for (const word of words) expect(text(html)).toContain(word);
    expect(html).toContain(`${paths.newFounding.to(key)}?trade=day-care`);
  },
);

test('公募の住民の席には、連絡会をつくる道を示さず、本人に聞くと言う', async () => {
  const { bodyId } = council;
  await inside(async (tx) =>
    made(await addSeat(tx, officer, { bodyId, sector: 'resident', organisationId: null, note: '公募の市民', clock })),
  );
  const html = await good(await app.get(paths.voiceless.to(key)));
  expect(text(html)).toContain('公募の市民');
  expect(text(html)).toContain('連絡会はつくらず、本人に聞きます。');
  expect(html).not.toContain('trade=other');
});

test('分野から始めると、名前と席が入っていて、送ると設立のページへ進む', async () => {
  const html = await good(await app.get(`${paths.newFounding.to(key)}?trade=day-care`));
  expect(value(html, '#field-trade')).toBe('通所介護');
  const { document } = parseHTML(html);
  const ticked = [...document.querySelectorAll('input[name=seats][checked]')].map((box) => box.getAttribute('value'));
  expect(ticked).toEqual([council.dayCareSeatId]);
  const wrong = await good(await app.post(paths.newFounding.to(key), { ...form, trade: '', note: '5か所' }), 422);
  expect(text(wrong)).toContain('分野を入力してください。');
  expect(wrong).toContain('5か所</textarea>');
  const sent = await app.post(paths.newFounding.to(key), { ...form, seats: council.dayCareSeatId });
  expect(sent.status).toBe(303);
  const page = text(await good(await app.get(sent.headers.get('location')!)));
  for (const word of [
    '連絡会の設立を始めました。',
    '次は「呼びかけ」',
    '世話人を2〜3人',
    '規約には、名称、目的',
    '5段階のうち0段階',
  ]) {
    expect(page).toContain(word);
  }
  expect(text(await good(await app.get(paths.voiceless.to(key))))).toContain('5段階のうち0段階が済み、次は呼びかけ');
});

test('段階は日とともに記録する。先の日や読めない日は422、先を越されたら409で並び、取り消せる', async () => {
  const foundingId = await begin();
  const at = paths.foundingStep.to(key, foundingId);
  const send = (fields: Record<string, string>) =>
    app.post(at, { do: 'record', step: 'rules', seen: '', note: '', ...fields });
  const future = await good(await send({ doneOn: 'R8.12.1', note: '書いた言葉' }), 422);
  expect(text(future)).toContain('先の日付です。');
  expect(future).toContain('書いた言葉</textarea>');
  expect(text(await good(await send({ doneOn: '' }), 422))).toContain('日付を入力してください。');
  await good(await send({ doneOn: 'そのうち' }), 422);
  expect((await send({ doneOn: 'R8.11.1', note: '案ができた' })).headers.get('location')).toBe(
    `${one(foundingId)}?done=step`,
  );
  const page = await good(await app.get(one(foundingId)));
  expect(text(page)).toContain('「規約」が済んでいますが、その前の「呼びかけ」「世話人」の記録がありません。');
  const late = await good(await send({ doneOn: 'R8.11.2', note: '別の案' }), 409);
  for (const word of ['ほかの人が先に変えました', '案ができた', '別の案']) expect(text(late)).toContain(word);
  const entry = (await stored(foundingId)).entries[0]!.entryId;
  const back = { do: 'back', step: 'rules', seen: entry };
  expect(text(await good(await app.post(at, { ...back, reason: '' }), 422))).toContain('理由を入力してください。');
  expect((await app.post(at, { ...back, reason: '早すぎた' })).status).toBe(303);
  const after = text(await good(await app.get(one(foundingId))));
  for (const word of ['取り消しました', '規約の取消し', '早すぎた']) expect(after).toContain(word);
});

test('設立の後に団体を例会とともに登録し、席を渡すまで、一つのページから進める', async () => {
  const foundingId = await begin();
  const step = (name: string) =>
    app.post(paths.foundingStep.to(key, foundingId), {
      do: 'record',
      step: name,
      seen: '',
      doneOn: 'R8.11.1',
      note: '',
    });
  const at = paths.foundingOrganisation.to(key, foundingId);
  const organisation = {
    version: '1',
    organisationId: '',
    name: form.plannedName,
    sector: 'care',
    week: '',
    weekday: '',
    at: '',
  };
  expect(text(await good(await app.post(at, organisation), 422))).toContain('先に「設立」を記録してください。');
  await step('founding');
  const shown = await good(await app.get(at));
  expect(value(shown, '#field-name')).toBe(form.plannedName);
  const half = await good(await app.post(at, { ...organisation, week: '2', weekday: '4' }), 422);
  expect(text(half)).toContain('例会は、週・曜日・時刻をすべて選ぶか');
  const taken = await good(await app.post(at, { ...organisation, name: 'みほん市医師会' }), 422);
  expect(text(taken)).toContain('みほん市医師会');
  expect((await app.post(at, { ...organisation, week: '2', weekday: '4', at: '午後7時' })).status).toBe(303);
  expect(text(await good(await app.post(at, organisation), 409))).toContain('ほかの人が先に変えました');
  await step('first-meeting');
  const ready = await good(await app.get(one(foundingId)));
  for (const word of ['毎月第2木曜日 19:00', 'この団体に照会する', '席をみほん市通所介護事業所連絡会のものにする']) {
    expect(text(ready)).toContain(word);
  }
  const seats = value(ready, 'input[name=seats]');
  expect(text(await good(await app.post(at, { do: 'seats' }), 422))).toContain('席を一つ以上選んでください。');
  await inside(async (tx) => {
    const seat = {
      seatId: council.dayCareSeatId,
      organisationId: null,
      sector: 'care',
      note: '通所',
      version: 1,
    } as const;
    made(await changeSeat(tx, officer, { ...seat, clock }));
  });
  const changed = await good(await app.post(at, { do: 'seats', seats }), 409);
  expect(text(changed)).toContain('ほかの人が席を変えたため');
  const again = value(changed, 'input[name=seats]');
  expect((await app.post(at, { do: 'seats', seats: again })).status).toBe(303);
  expect(text(await good(await app.get(`${one(foundingId)}?done=seats`)))).toContain('すべての席が、この団体のものに');
  const front = text(await good(await app.get(paths.voiceless.to(key))));
  expect(front).toContain('どの席にも、照会を受ける団体があります。');
  expect(front).toContain('照会を受けられるようになった連絡会');
});

test('内容を直し、取りやめ、もう一度始められる。先を越されたら409で並ぶ', async () => {
  const foundingId = await begin();
  const edit = paths.editFounding.to(key, foundingId);
  await good(await app.get(edit));
  expect((await app.post(edit, { ...form, version: '1', note: '先の人の言葉' })).status).toBe(303);
  const late = await good(await app.post(edit, { ...form, version: '1', note: '後の人の言葉' }), 409);
  for (const word of ['先の人の言葉', '後の人の言葉']) expect(text(late)).toContain(word);
  expect(value(late, 'input[name=version]')).toBe('2');
  const giveUp = paths.giveUpFounding.to(key, foundingId);
  await good(await app.get(giveUp));
  const asked = { do: 'give-up', version: '2' };
  expect(text(await good(await app.post(giveUp, { ...asked, reason: '' }), 422))).toContain('理由を入力してください。');
  await good(await app.post(giveUp, { ...asked, version: '1', reason: '人手が足りない' }), 409);
  expect((await app.post(giveUp, { ...asked, reason: '人手が足りない' })).status).toBe(303);
  expect(text(await good(await app.get(one(foundingId))))).toContain('取りやめました。理由：人手が足りない');
  expect(text(await good(await app.get(paths.voiceless.to(key))))).toContain('人手が足りない');
  expect(text(await good(await app.get(giveUp)))).toContain('設立をもう一度始める');
  expect((await app.post(giveUp, { do: 'take-up', version: '3' })).status).toBe(303);
});

test('席は名簿で皆が見るが、設立のことは事務局だけ。ほかの導入単位の設立は、ないのと同じ', async () => {
  const foundingId = await begin();
  for (const role of roles.filter((each) => each !== 'officer')) {
    const html = await good(await app.get(paths.voiceless.to(key), { role }));
    expect(text(html)).toContain('通所介護：団体なし');
    expect(html).not.toContain('/foundings/');
    for (const path of [one(foundingId), paths.newFounding.to(key), paths.giveUpFounding.to(key, foundingId)]) {
      expect((await app.get(path, { role })).status).toBe(403);
    }
    const sent = await app.post(paths.foundingStep.to(key, foundingId), { do: 'record', step: 'call' }, { role });
    expect(sent.status).toBe(403);
  }
  const other = await db.workspace();
  const elsewhere = sliceApp({
    db,
    actor: other,
    slice: { name: 'feedback', routes: voicelessRoutes({} as FeedbackDeps) },
    clock,
  });
  for (const path of [paths.founding, paths.editFounding, paths.giveUpFounding, paths.foundingOrganisation]) {
    expect((await elsewhere.get(path.to(other.workspaceKey, foundingId))).status).toBe(404);
    expect((await app.get(path.to(key, 'x'))).status).toBe(404);
  }
  const step = { do: 'record', step: 'call', doneOn: 'R8.11.1', note: '', seen: '' };
  expect((await elsewhere.post(paths.foundingStep.to(other.workspaceKey, foundingId), step)).status).toBe(404);
});

const stored = (foundingId: string) => inside(async (tx) => (await findFounding(tx, officer.workspaceId, foundingId))!);
