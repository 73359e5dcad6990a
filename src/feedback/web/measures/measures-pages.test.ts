import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { made } from '../../../councils/fixtures/council.ts';
import type { AnswerForm } from '../../domain/answer.ts';
import type { AskedQuestion } from '../../fixtures/questions.ts';
import { sentQuestion } from '../../fixtures/reminders.ts';
import { seatedAccount } from '../../fixtures/returned.ts';
import { paths } from '../../paths.ts';
import { addressees } from '../../store/addressees.ts';
import { enterAnswer } from '../../use-cases/answers/enter-answer.ts';
import { loadMeasures } from '../../use-cases/measures/load-measures.ts';
import { reflect } from '../../use-cases/returning/reflect.ts';
import { measuresRoutes } from './routes.tsx';

const today = '2026-12-25';
const clock = fixedClock(`${today}T03:00:00Z`);
let db: TestDatabase;
let officer: Actor;
let doctor: Actor;
let asked: AskedQuestion;
let app: SliceApp;

/** The doctors answer after 10 days, the care managers have no view after 20, the commissioners' due date has not come. */
beforeAll(async () => {
  db = await testDatabase();
  officer = await db.workspace('mihon');
  await inside(async (tx) => {
    asked = await sentQuestion(tx, officer, testLinks);
    await answer(tx, asked.doctor.addresseeId, 'answer', '2026-12-02');
    await answer(tx, asked.care.addresseeId, 'no-view', '2026-12-12');
    const [doctors] = await addressees(tx, officer.workspaceId, { addresseeIds: [asked.doctor.addresseeId] });
    made(
      await reflect(tx, officer, {
        addresseeId: asked.doctor.addresseeId,
        response: '次の会議に諮る。',
        reflection: '連絡票の様式を改めた。',
        version: doctors?.version ?? 0,
        clock: fixedClock('2026-12-22T00:00:00Z'),
      }),
    );
    doctor = await seatedAccount(tx, officer, asked.council.doctor.personId);
  });
  app = sliceApp({ db, actor: officer, clock, slice: { name: 'feedback', routes: measuresRoutes } });
});
afterAll(() => db?.close());

type Tx = Parameters<Parameters<typeof db.database.inWorkspace>[1]>[0];
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const load = (actor: Actor, on = today) =>
  inside((tx) => loadMeasures(tx, actor, { fiscalYear: null, bodyId: null, today: on }));

const answer = async (tx: Tx, addresseeId: string, kind: AnswerForm, receivedOn: string) =>
  made(
    await enterAnswer(tx, officer, {
      addresseeId,
      content: {
        kind,
        texts: kind === 'answer' ? ['示してよい', '当番医へ'] : ['', ''],
        choice: null,
        agreement: '',
        indicatorName: '',
        indicatorMeasure: '',
        openOutside: false,
      },
      respondentName: '仮名 次郎',
      respondentTitle: '会長',
      channel: 'paper',
      receivedOn,
      scan: null,
      clock,
    }),
  );

describe('回答の割合と日数', () => {
  test('事務局には全体と団体ごとが、名簿の順に。反映済みも回答の形で数える', async () => {
    const { overall, organisations } = await load(officer);
    expect(overall).toMatchObject({
      asked: 2,
      answers: 1,
      noView: 1,
      declined: 0,
      silent: 0,
      rate: 1,
      toAnswer: { n: 2, median: 15, shortest: 10, longest: 20 },
      toReflection: { n: 1, median: 20 },
    });
    const names = organisations.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(3);
  });

  test('C8: ほかの人には自分の団体の行だけ。数えた団体が3つになるまで、全体も日数も示さない', async () => {
    const before = await load(doctor);
    expect(before.overall).toBeNull();
    expect(before.organisations).toMatchObject([{ name: 'みほん市医師会', measures: { asked: 1, answers: 1 } }]);
    // 民生委員の期日（2027-01-04）が過ぎると3団体になる。日数のある団体は、まだ2つ。
    const after = await load(doctor, '2027-01-05');
    expect(after.overall).toMatchObject({ asked: 3, silent: 1, toAnswer: null, hidden: ['toAnswer', 'toReflection'] });
    expect(after.organisations).toHaveLength(1);
    expect((await load({ ...officer, role: 'viewer' })).organisations).toEqual([]);
  });

  test('年度と会議体でしぼれるのは事務局だけで、ほかの人には差し引きのできる値を渡さない', async () => {
    const of = (actor: Actor, fiscalYear: number) =>
      inside((tx) => loadMeasures(tx, actor, { fiscalYear, bodyId: null, today: '2027-01-05' }));
    expect((await of(officer, 2025)).overall?.asked).toBe(0);
    expect((await of(officer, 2026)).overall?.asked).toBe(3);
    expect(await of(doctor, 2025)).toEqual(await of(doctor, 2026));
  });
});

describe('画面とファイル', () => {
  test.each(['ja', 'en'] as const)('どの役割にも正しいHTMLで、数え方が添えられている（%s）', async (language) => {
    for (const role of roles) {
      const page = await app.get(`${paths.measures.to('mihon')}?year=2026&body=${asked.bodyId}`, { role, language });
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(await checkHtml(html)).toEqual([]);
      expect(html).toContain(language === 'ja' ? '数え方' : 'How this is counted');
    }
  });

  test('見出しの文が答えで、少ない件数はそう添える', async () => {
    const html = await (await app.get(paths.measures.to('mihon'))).text();
    for (const words of [
      '照会した2件のうち2件（100.0 %）に回答がありました。期日を過ぎて未回答は0件です。',
      '15（10〜20、2件）',
      '件数が少ないため参考',
      '名簿の順で、割合や日数の順ではありません',
    ]) {
      expect(html).toContain(words);
    }
    const others = await (await app.get(paths.measures.to('mihon'), { role: 'member' })).text();
    expect(others).toContain('3つに満たないため、全体の値は示しません');
    expect(others).not.toContain('みほん市医師会');
    expect(others).not.toContain('measures.csv');
  });

  test('まだ何も照会していなければ、何が出るところかを言う', async () => {
    const empty = await db.workspace();
    const alone = sliceApp({ db, actor: empty, clock, slice: { name: 'feedback', routes: measuresRoutes } });
    const html = await (await alone.get(paths.measures.to(empty.workspaceKey))).text();
    expect(html).toContain('まだ数えるものがありません');
    expect(await checkHtml(html)).toEqual([]);
  });

  test('CSVとExcelは事務局だけが取り出せ、取り出したことが残る', async () => {
    const csv = await app.get(paths.measuresFile.to('mihon', 'csv'));
    const [head, overall, ...rest] = (await csv.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toContain('団体,照会（件）,回答の割合（%）');
    expect(overall).toBe('全体,2,100.0,1,1,0,0,15,10,20,2,20,20,20,1');
    expect(rest).toHaveLength(3);
    const xlsx = new Uint8Array(await (await app.get(paths.measuresFile.to('mihon', 'xlsx'))).arrayBuffer());
    expect([...xlsx.slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(app.audited.at(-1)?.action).toBe('feedback.export-measures');
    for (const role of roles.filter((each) => each !== 'officer')) {
      expect((await app.get(paths.measuresFile.to('mihon', 'csv'), { role })).status).toBe(403);
    }
  });
});
