import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { councilClock as clock, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting } from '../../fixtures/meetings.ts';
import { bodiesAuditActions } from '../../locales/bodies/audit-actions.ts';
import { paths } from '../../paths.ts';
import { loadFront } from '../../use-cases/bodies/load-front.ts';
import { bodiesRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;
let app: SliceApp;
let key: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  key = officer.workspaceKey;
  const deps = { personalLinks: {} as never, agendaSources: [], briefingSections: [] };
  app = sliceApp({ db, actor: officer, clock, slice: { name: 'councils', routes: bodiesRoutes(deps) } });
  council = await inside((tx) => testCouncil(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

async function html(response: Response): Promise<string> {
  const text = await response.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const read = async (path: string, who: Parameters<SliceApp['get']>[1] = {}) => html(await app.get(path, who));
const location = (response: Response) => response.headers.get('location') ?? '';
const plan = (heldOn: string, state: 'planned' | 'noticed' | 'held' | 'checking', number: number) =>
  inside((tx) =>
    tx
      .insertInto('councils.meeting')
      .values({
        workspaceId: officer.workspaceId,
        meetingId: crypto.randomUUID(),
        bodyId: council.bodyId,
        number,
        heldOn,
        startsAt: '19:00',
        endsAt: '20:30',
        form: 'in-person',
        place: 'みほん市役所 会議室',
        openness: 'open',
        state,
        answersUntil: null,
        cancelledOn: null,
        byName: 'x',
        enteredBy: 'x',
        enteredAt: clock.now(),
      })
      .execute(),
  );
const closed = ['みほん市見本町1-1', '0550-00-0000', '0550-00-0009', '400-0000'];

describe('会議の最初の頁', () => {
  test('何もないうちは、何がここに入り、どう始めるかを示す', async () => {
    const empty = await db.workspace();
    const fresh = sliceApp({
      db,
      actor: empty,
      clock,
      slice: {
        name: 'councils',
        routes: bodiesRoutes({ personalLinks: {} as never, agendaSources: [], briefingSections: [] }),
      },
    });
    const page = await html(await fresh.get(paths.councils.to(empty.workspaceKey)));
    expect(page).toContain('会議体がまだありません');
    expect(page).toContain(paths.newBody.to(empty.workspaceKey));
    const reader = await html(await fresh.get(paths.councils.to(empty.workspaceKey), { role: 'viewer' }));
    expect(reader).not.toContain(paths.newBody.to(empty.workspaceKey));
  });

  test('第一文が答え：次の会議と残りの日数、事務局の手を待つこと', async () => {
    await plan('2026-11-29', 'planned', 3);
    await plan('2026-11-10', 'planned', 2);
    await plan('2026-10-10', 'held', 1);
    const page = await read(paths.councils.to(key));
    expect(page).toContain('次は「みほん市医療介護連携推進ワーキンググループ」第3回、令和8年11月29日です（あと7日）。');
    expect(page).toContain('事務局の手を待っていることが4件あります。');
    for (const words of [
      '第3回の開催通知を送る',
      '（令和8年11月10日）を閉会にする',
      '（令和8年10月10日）の会議録をつくる',
      '委員の決まっていない席1',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('医療 2・介護 1・住民代表 1（4席のうち3席に委員）');
  });

  test('待っていることは事務局だけに見え、人の名前はだれにも出ない', async () => {
    await plan('2026-11-29', 'planned', 3);
    for (const role of roles) {
      const page = await read(paths.councils.to(key), { role });
      expect(page.includes('事務局の手を待っていること')).toBe(role === 'officer');
      expect(page).not.toContain('見本 太郎');
    }
    expect(await read(paths.councils.to(key), { language: 'en' })).toContain('Next comes meeting 3');
  });

  test('席をもつ委員には、自分の会議がはじめに出る', async () => {
    await plan('2026-11-29', 'noticed', 3);
    const accountId = crypto.randomUUID();
    const front = await inside(async (tx) => {
      await tx.insertInto('access.account').values({ accountId, createdAt: clock.now() }).execute();
      await tx
        .insertInto('access.membership')
        .values({
          workspaceId: officer.workspaceId,
          accountId,
          role: 'member',
          displayName: '見本 太郎',
          createdAt: clock.now(),
          createdBy: 'x',
        })
        .execute();
      await tx
        .updateTable('councils.person')
        .set({ accountId })
        .where('personId', '=', council.doctor.personId)
        .execute();
      return loadFront(tx, { ...as(officer, 'member'), accountId }, clock);
    });
    expect(front.mine?.meeting.number).toBe(3);
    expect(front.waiting).toEqual([]);
  });
});

describe('会議体の頁', () => {
  test('名簿・決まりごと・会議を示し、連絡先はどの役割にも出ない', async () => {
    await plan('2026-12-04', 'noticed', 6);
    for (const role of roles) {
      const page = await read(paths.body.to(key, council.bodyId), { role });
      for (const words of [
        '4席のうち3席に委員がいます',
        '次回は第6回',
        '見本 太郎',
        '座長',
        '過半数の出席',
        '令和8年4月1日から令和10年3月31日まで',
      ]) {
        expect(page).toContain(words);
      }
      for (const each of closed) expect(page).not.toContain(each);
      expect(page.includes(paths.editBody.to(key, council.bodyId))).toBe(role === 'officer');
      expect(page.includes('委員が決まっていません')).toBe(role === 'officer');
    }
    expect(app.audited.at(-1)).toMatchObject({ action: 'councils.see-roster', record: council.bodyId });
  });

  test('次の会議がなければ、持ち越すことと会議の計画を示す。事務局のほかには出ない', async () => {
    await inside((tx) => heldMeeting(tx, officer, council.bodyId, '2026-10-10', ['夜間の当番']));
    const officers = await read(paths.body.to(key, council.bodyId));
    expect(officers).toContain('次の会議へ持ち越すこと（1件）');
    expect(officers).toContain('夜間の当番');
    expect(officers).toContain(paths.bodyCalendar.to(key, council.bodyId));
    expect(officers).toContain(paths.openKeyRemarks.to(key, council.bodyId));
    const viewers = await read(paths.body.to(key, council.bodyId), { role: 'viewer' });
    expect(viewers).not.toContain('持ち越すこと');
    expect(viewers).not.toContain(paths.openKeyRemarks.to(key, council.bodyId));
    await plan('2026-12-04', 'planned', 6);
    const planned = await read(paths.body.to(key, council.bodyId));
    for (const words of ['第6回の次第を開く', '次の会議の準備をする', 'その次の会議を計画する'])
      expect(planned).toContain(words);
  });

  test('空席が多ければ、一件ずつではなく数で示す', async () => {
    await app.post(paths.seats.to(key, council.bodyId), {
      sector: 'care',
      note: '訪問介護',
      count: '5',
      voting: 'yes',
    });
    expect(await read(paths.body.to(key, council.bodyId))).toContain('委員の決まっていない席が6あります');
  });

  test('別の日の名簿を見られ、読めない日付はその欄に戻る', async () => {
    const before = await read(`${paths.body.to(key, council.bodyId)}?on=R8.3.31`);
    expect(before).toContain('令和8年3月31日（2026-03-31）現在');
    expect(before).toContain('この日に当たらない任期（3）');
    const wrong = await app.get(`${paths.body.to(key, council.bodyId)}?on=R8.2.30`);
    expect(wrong.status).toBe(422);
    expect(await html(wrong)).toContain('value="R8.2.30"');
  });

  test('ない会議体と、ほかの導入単位の会議体は、同じ「見つからない」', async () => {
    const stranger = await db.workspace();
    const theirs = await db.database.inWorkspace(stranger.workspaceId, (tx) => testCouncil(tx, stranger));
    for (const id of [theirs.bodyId, crypto.randomUUID(), 'x']) {
      for (const path of [
        paths.body.to(key, id),
        paths.editBody.to(key, id),
        paths.endBody.to(key, id),
        paths.seats.to(key, id),
        paths.seat.to(key, id),
        paths.term.to(key, id),
        paths.person.to(key, id),
        paths.appointments.to(key, id),
        paths.rosterFile.to(key, id, 'pdf'),
      ]) {
        expect([path, (await app.get(path)).status]).toEqual([path, 404]);
      }
    }
  });

  test('名簿はPDF・Word・CSVで出せ、CSVに連絡先はない', async () => {
    for (const format of ['pdf', 'docx', 'csv'] as const) {
      const answer = await app.get(paths.rosterFile.to(key, council.bodyId, format), { role: 'viewer' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
      const text = new TextDecoder().decode(await answer.arrayBuffer());
      for (const each of closed) expect(text).not.toContain(each);
      if (format === 'csv') expect(text).toContain('1,医療,みほん市医師会,院長,見本 太郎,座長');
    }
  });

  test('登録し、改め、版がずれたら両方を並べ、もう一度送れば改まる', async () => {
    const fields = {
      name: '見本部会',
      kind: 'subcommittee',
      parentId: council.bodyId,
      quorum: 'half',
      noticeDays: '１０',
      termMonths: '24',
      position: '1',
      foundedOn: 'R8.4.1',
    };
    const made = await app.post(paths.newBody.to(key), fields);
    expect([made.status, location(made)]).toEqual([303, expect.stringContaining('done=founded')]);
    const bodyId = location(made).split('?')[0]!.split('/').at(-1)!;
    const edit = paths.editBody.to(key, bodyId);
    expect(await read(edit)).toContain('value="令和8年4月1日（2026-04-01）"');
    expect((await app.post(edit, { ...fields, name: '先に改めた名前', version: '1' })).status).toBe(303);
    const late = await app.post(edit, { ...fields, name: '遅れた名前', version: '1' });
    const page = await html(late);
    expect(late.status).toBe(409);
    for (const words of ['先に改めた名前', '遅れた名前', 'name="version" value="2"']) expect(page).toContain(words);
    expect((await app.post(edit, { ...fields, name: '遅れた名前', version: '2' })).status).toBe(303);
    expect(await read(paths.body.to(key, bodyId))).toContain('遅れた名前');
  });

  test('入力の誤りは422で返り、打ったものは残る', async () => {
    const answer = await app.post(paths.newBody.to(key), {
      name: '',
      kind: 'x',
      purpose: '打った目的',
      noticeDays: 'たくさん',
      foundedOn: '2026/2/30',
    });
    expect(answer.status).toBe(422);
    expect(await html(answer)).toContain('打った目的');
    const again = await html(
      await app.post(paths.newBody.to(key), {
        name: '',
        kind: 'x',
        noticeDays: 'たくさん',
        termMonths: '1',
        quorum: 'half',
      }),
    );
    for (const words of ['名称：入力してください', '種類：選択肢から選んでください', '0から90までの整数'])
      expect(again).toContain(words);
  });

  test('終える頁は、じゃまになるものを名指しして断る', async () => {
    await plan('2026-12-04', 'planned', 6);
    const fields = { endedOn: 'R8.11.30', reason: '統合' };
    const children = await app.post(paths.endBody.to(key, council.councilId), fields);
    expect(await html(children)).toContain('下の会議体がまだあります：みほん市医療介護連携推進ワーキンググループ');
    const open = await app.post(paths.endBody.to(key, council.bodyId), fields);
    expect([open.status, await html(open)]).toEqual([
      422,
      expect.stringContaining('会議録の確定していない会議があります：第6回'),
    ]);
  });
});

describe('席・任期・人の頁', () => {
  test('新しい人をその場で委嘱でき、重なれば人も登録されずに戻る', async () => {
    const seat = paths.terms.to(key, council.empty.seatId);
    const fields = { name: '例示 四郎', channel: 'fax', office: 'vice-chair', appointedOn: 'R8.12.1', endsOn: '' };
    expect(location(await app.post(seat, fields))).toContain('done=appointed');
    const page = await read(paths.seat.to(key, council.empty.seatId));
    expect(page).toContain('令和8年12月1日から令和10年11月30日まで');
    const again = await app.post(seat, { ...fields, name: '別人 五郎' });
    expect([again.status, await html(again)]).toEqual([422, expect.stringContaining('例示 四郎さんの任期')]);
    expect(await read(`${paths.people.to(key)}?q=別人`)).toContain('当てはまる人はいません');
  });

  test('人も名前もなければ、どちらもあれば、何を直すかを言う', async () => {
    const seat = paths.terms.to(key, council.empty.seatId);
    const nobody = await html(await app.post(seat, { appointedOn: '' }));
    for (const words of ['登録のある人を選ぶか', '委嘱日：入力してください']) expect(nobody).toContain(words);
    const both = { personId: council.care.personId, name: '別人', appointedOn: 'R8.12.1' };
    expect(await html(await app.post(seat, both))).toContain('どちらか一方にしてください');
  });

  test('席を改め、版がずれたら並べ、終えれば任期も終わる', async () => {
    const { seatId } = council.care;
    const fields = {
      sector: 'care',
      organisationId: council.care.organisationId,
      position: '1',
      voting: 'yes',
      version: '1',
    };
    expect(location(await app.post(paths.seat.to(key, seatId), fields))).toContain('done=changed');
    const late = await app.post(paths.seat.to(key, seatId), { ...fields, note: '遅れた言葉' });
    expect([late.status, await html(late)]).toEqual([409, expect.stringContaining('遅れた言葉')]);
    expect((await app.post(paths.endSeat.to(key, seatId), { endedOn: 'R8.12.31', reason: '' })).status).toBe(422);
    expect((await app.post(paths.endSeat.to(key, seatId), { endedOn: 'R8.12.31', reason: '見直し' })).status).toBe(303);
    expect(await read(paths.term.to(key, council.care.termId))).toContain('見直し');
  });

  test('席をまとめて足せる', async () => {
    const add = await app.post(paths.seats.to(key, council.bodyId), {
      sector: 'medical',
      note: '団体別の内訳は公表なし',
      count: '9',
      voting: 'yes',
    });
    expect(location(add)).toContain('done=seats&n=9');
    expect(await read(paths.body.to(key, council.bodyId))).toContain('団体別の内訳は公表なし');
    expect((await app.post(paths.seats.to(key, council.bodyId), { sector: 'medical', count: '31' })).status).toBe(422);
  });

  test('役職を改め、任期を途中で終える', async () => {
    const { termId } = council.care;
    const office = { office: 'vice-chair', howNamed: '互選', version: '1' };
    expect(location(await app.post(paths.term.to(key, termId), office))).toContain('done=office');
    expect((await app.post(paths.term.to(key, termId), office)).status).toBe(409);
    const end = { endedOn: 'R10.4.1', reason: '転勤' };
    expect(await html(await app.post(paths.endTerm.to(key, termId), end))).toContain('任期満了の日');
    expect(location(await app.post(paths.endTerm.to(key, termId), { ...end, endedOn: 'R8.12.1' }))).toContain(
      'done=term-ended',
    );
  });

  test('同じ名前の人は、別の人と言うまで登録しない', async () => {
    const fields = { name: '見本太郎', channel: 'paper' };
    const asked = await app.post(paths.newPerson.to(key), fields);
    expect([asked.status, await html(asked)]).toEqual([
      422,
      expect.stringContaining('同じ名前の人がすでに登録されています'),
    ]);
    expect(await read(paths.people.to(key))).toContain('3人が登録されています');
    const made = await app.post(paths.newPerson.to(key), { ...fields, another: 'yes' });
    expect(made.status).toBe(303);
    expect(await read(location(made))).toContain('登録しました');
  });

  test('人の登録を改め、誤りは欄に戻り、版がずれたら並べる', async () => {
    const person = paths.person.to(key, council.doctor.personId);
    const fields = { name: '見本 太郎', channel: 'link', email: 'mihon@example.jp', version: '1' };
    const wrong = await app.post(person, { ...fields, email: 'x', postalCode: '1' });
    expect([wrong.status, await html(wrong)]).toEqual([
      422,
      expect.stringContaining('メール：メールアドレスとして読めません'),
    ]);
    expect((await app.post(person, fields)).status).toBe(303);
    expect((await app.post(person, { ...fields, jobTitle: '理事' })).status).toBe(409);
  });

  test('人・席・任期・委嘱状の頁は、事務局だけのもの', async () => {
    for (const role of roles.filter((each) => each !== 'officer')) {
      for (const path of [
        paths.people.to(key),
        paths.newPerson.to(key),
        paths.person.to(key, council.doctor.personId),
        paths.seat.to(key, council.doctor.seatId),
        paths.term.to(key, council.doctor.termId),
        paths.seats.to(key, council.bodyId),
        paths.newBody.to(key),
        paths.editBody.to(key, council.bodyId),
        paths.endBody.to(key, council.bodyId),
        paths.appointments.to(key, council.bodyId),
      ]) {
        expect([path, (await app.get(path, { role })).status]).toEqual([path, 403]);
      }
    }
  });
});

describe('委嘱状と取り込み', () => {
  test('文書番号を控えてから紙になり、同じ番号がほかにあれば知らせる', async () => {
    const page = paths.appointments.to(key, council.bodyId);
    expect(await read(page)).toContain('見本 太郎（令和8年4月1日から');
    const fields = { term: council.doctor.termId, number: '12', dated: 'R8.4.1', authority: 'みほん市長 見本 一郎' };
    const done = await app.post(page, fields);
    expect(done.status).toBe(303);
    const shown = await read(location(done));
    expect(shown).toContain('みほ長第12号（令和8年4月1日（2026-04-01））として1人分を控えました');
    const href = /href="([^"]*appointments\.pdf[^"]*)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const pdf = await app.get(href);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const other = await app.post(page, { ...fields, term: council.care.termId, dated: 'R8.5.1' });
    expect(await read(location(other))).toContain('同じ文書番号がほかの文書にも付いています');
    const nobody = await app.post(page, { number: '', dated: '', authority: '' });
    expect([nobody.status, await html(nobody)]).toEqual([422, expect.stringContaining('1人以上選んでください')]);
    expect((await app.get(`${paths.appointmentFile.to(key, council.bodyId, 'pdf')}?number=x`)).status).toBe(404);
  });

  test('名簿のCSVは、確かめてから取り込み、誤りは行と列で返す', async () => {
    const to = paths.importRoster.to(key, council.bodyId);
    const csv = (text: string) => new File([text], '名簿.csv', { type: 'text/csv' });
    const roster = '区分,団体,氏名,委嘱日\r\n医療,みほん市歯科医師会,仮名 六郎,R8.4.1\r\n';
    const preview = await html(await app.post(to, { file: csv(roster) }));
    expect(preview).toContain('新しい団体として登録します：みほん市歯科医師会');
    expect(await read(paths.people.to(key))).not.toContain('仮名 六郎');
    expect(location(await app.post(to, { text: roster }))).toContain('done=imported&n=1');
    expect(await read(paths.body.to(key, council.bodyId))).toContain('仮名 六郎');
    expect(await html(await app.post(to, { file: csv(roster) }))).toContain('取り込んでも何も変わりません');
    const wrong = await app.post(to, { file: csv('区分,氏名,委嘱日\r\n歯科,仮名 七郎,R8.2.30\r\n') });
    const page = await html(wrong);
    expect(wrong.status).toBe(422);
    for (const words of ['名簿.csv', '2行目 A列「区分」', '2行目 C列「委嘱日」']) expect(page).toContain(words);
    expect((await app.post(to, { x: '1' })).status).toBe(422);
  });
});

test('監査の記録に書く行いには、日本語と英語の名前がある', () => {
  const routes = bodiesRoutes({ personalLinks: {} as never, agendaSources: [], briefingSections: [] });
  const written = new Set(routes.map((route) => route.audit).filter((name) => name !== 'none'));
  for (const language of ['ja', 'en'] as const) {
    expect(new Set(Object.keys(bodiesAuditActions[language]))).toEqual(written);
  }
});
