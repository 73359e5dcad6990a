import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import { councilClock as clock } from '../../fixtures/council.ts';
import { type SentMeeting, sentMeeting } from '../../fixtures/sending.ts';
import { sendingAuditActions } from '../../locales/sending/audit-actions.ts';
import { paths } from '../../paths.ts';
import { sendingRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: SentMeeting;
const personalLinks = createPersonalLinks(new Uint8Array(32).fill(9));

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  const routes = sendingRoutes({ personalLinks, agendaSources: [], briefingSections: [] });
  app = sliceApp({ db, actor: officer, slice: { name: 'councils', routes }, clock });
  it = await inside((tx) => sentMeeting(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;

/** The page as a browser would find it; its markup is checked each time. */
async function html(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const open = async (path: string, language: 'ja' | 'en' = 'ja') => html(await app.get(path, { language }));
/** Sends a form and opens the page it leads to. */
async function send(path: string, fields: Readonly<Record<string, string | File>>): Promise<string> {
  const answer = await app.post(path, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return open(answer.headers.get('location')!);
}
const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const material = { title: '現状の数値', number: '', visibility: 'members', itemId: '', presenterSeatId: '' };

describe('資料のページ', () => {
  test('載せると、番号・見られる人・読んだ人が並び、紙で読んだ人も書ける', async () => {
    const to = paths.materials.to(key(), it.meetingId);
    expect(await open(to)).toContain('まだ資料がありません');
    const page = await send(to, { ...material, file: file('数値.txt', '認定者は1,347人') });
    expect(page).toContain('「資料1 現状の数値」を載せました');
    expect(page).toContain('3人中0人が読みました');
    const [, id] = /councils\/materials\/([0-9a-f-]{36})"/.exec(page)!;
    const one = await send(paths.readMaterial.to(key(), id!), { personId: it.care.personId! });
    expect(one).toContain('3人中1人が読みました');
    expect(one).toContain('例示 花子（令和8年11月22日（2026-11-22）、事務局が記入）');
    expect(await open(to, 'en')).toContain('Read by 1 of 3');
  });

  test('断ったファイルは、何がいけないかを言い、入力した内容を残す', async () => {
    const to = paths.materials.to(key(), it.meetingId);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    const large = new Uint8Array(21 * 1024 * 1024).fill(0x61);
    for (const [content, sentence] of [
      [file('資料.docx', png), 'ファイルが壊れているか'],
      [file('資料.docx', '本文'), '中身は文字だけの文書（txt）です'],
      [file('大きい.txt', large), '20 MBまでにしてください'],
    ] as const) {
      const answer = await app.post(to, { ...material, title: '残る題', file: content });
      expect(answer.status).toBe(422);
      const page = await html(answer);
      expect(page).toContain(sentence);
      expect(page).toContain('value="残る題"');
    }
    const missing = await app.post(to, material);
    expect(missing.status).toBe(422);
    expect(await html(missing)).toContain('ファイルを選んでください');
  });

  test('二人が同時に直すと、並べて見せ、もう一度保存できる。取り下げには理由が要る', async () => {
    const added = await send(paths.materials.to(key(), it.meetingId), { ...material, made: 'carry-over' });
    const [, id] = /councils\/materials\/([0-9a-f-]{36})"/.exec(added)!;
    const to = paths.material.to(key(), id!);
    const change = { ...material, do: 'change', number: '1', version: '1' };
    await send(to, { ...change, title: '先に直した題' });
    const late = await app.post(to, { ...change, title: '後から直した題' });
    expect(late.status).toBe(409);
    const page = await html(late);
    expect(page).toContain('ほかの人が先に直しました');
    expect(page).toContain('先に直した題');
    expect(page).toContain('value="後から直した題"');
    const [, version] = /name="version" value="(\d+)"/.exec(page)!;
    expect(await send(to, { ...change, title: '後から直した題', version: version! })).toContain('資料1 後から直した題');
    const silent = await app.post(to, { do: 'withdraw', reason: '', version: '3' });
    expect(silent.status).toBe(422);
    const gone = await send(to, { do: 'withdraw', reason: '誤り', version: '3' });
    expect(gone).toContain('取り下げ：誤り');
    const pdf = await app.get(paths.materialFile.to(key(), id!));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment/);
    // What was withdrawn is there for the secretariat alone.
    expect((await app.get(paths.materialFile.to(key(), id!), { role: 'viewer' })).status).toBe(404);
  });

  test('読む委員のいない資料を、全員が読んだとは言わない', async () => {
    const to = paths.materials.to(key(), it.meetingId);
    const page = await send(to, { ...material, visibility: 'secretariat', file: file('控え.txt', '控え') });
    expect(page).toContain('資料は1点です。読む委員はいません。');
  });

  test('委員限りの資料は、席のない人には見つからない', async () => {
    const added = await send(paths.materials.to(key(), it.meetingId), { ...material, file: file('a.txt', '限り') });
    const [, id] = /councils\/materials\/([0-9a-f-]{36})"/.exec(added)!;
    expect((await app.get(paths.materialFile.to(key(), id!), { role: 'viewer' })).status).toBe(404);
    expect((await app.get(paths.materials.to(key(), it.meetingId), { role: 'member' })).status).toBe(403);
    const read = await app.post(paths.readMaterial.to(key(), id!), {}, { role: 'member' });
    expect(read.status).toBe(404);
  });
});

describe('送るページ', () => {
  test('準備・文書番号・送った記録・リンクの作り直しまで、順にできる', async () => {
    const to = paths.sending.to(key(), it.meetingId);
    expect(await open(to)).toContain('3人中0人に送りました');
    const ready = await send(to, { do: 'prepare' });
    const [address] = /http:\/\/127\.0\.0\.1:3000\/l\/[^"]+\/meeting/.exec(ready)!;
    expect(await send(to, { do: 'letter', documentNumber: '123', dated: 'R8.11.24' })).toContain(
      '開催通知は みほ長第123号、令和8年11月24日（2026-11-24）付けです',
    );
    const bad = await app.post(to, { do: 'letter', documentNumber: '', dated: '11月31日' });
    expect(bad.status).toBe(422);
    expect(await html(bad)).toContain('「11月31日」');
    expect(await send(to, { do: 'sent', channel: 'paper', sentOn: 'R8.11.24' })).toContain('3人中1人に送りました');
    expect(await send(paths.attendee.to(key(), it.resident.attendeeId), { do: 'sent' })).toContain('3人中2人');
    const other = await send(paths.attendee.to(key(), it.doctor.attendeeId), { do: 'replace' });
    expect(other).not.toContain(address);
    expect(await send(paths.attendee.to(key(), it.doctor.attendeeId), { do: 'revoke' })).toContain('止めてあります');
    expect(
      await send(to, { do: 'guest', role: 'guest', personId: '', name: '招聘 医師', organisationName: '' }),
    ).toContain('招聘者 招聘 医師');
    expect(await open(to, 'en')).toContain('Notice and sending');
  });

  test('通知・発送物・ラベルは、印刷した記録が残り、事務局だけが印刷できる', async () => {
    const by = '?replyBy=2026-12-01';
    for (const path of [
      paths.notices.to(key(), it.meetingId) + by,
      paths.post.to(key(), it.meetingId) + by,
      paths.labels.to(key(), it.meetingId),
      paths.noticeFile.to(key(), it.meetingId, 'pdf'),
      paths.noticeFile.to(key(), it.meetingId, 'docx'),
    ]) {
      const answer = await app.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(app.audited.at(-1)).toMatchObject({ action: 'councils.print-notices', outcome: 'done' });
      expect((await app.get(path, { role: 'head' })).status).toBe(403);
    }
  });
});

describe('出欠のページ', () => {
  test('一度に保存でき、一つのボタンでも記録でき、定足数の文が変わる', async () => {
    const to = paths.attendance.to(key(), it.meetingId);
    const page = await open(to);
    expect(page).toContain('返事では、定足数2人に対し出席の見込み0人です。返事のない人は3人です。');
    const ids = [it.doctor, it.care, it.resident].map(({ attendeeId }) => attendeeId);
    const fields = (values: Record<string, string>) =>
      Object.fromEntries(
        ids.flatMap((id) => [
          [`version-${id}`, '1'],
          [`was-${id}`, ''],
          [`reply-${id}`, ''],
          [`presence-${id}`, ''],
          [`proxyName-${id}`, ''],
          [`proxyTitle-${id}`, ''],
          [`note-${id}`, ''],
          ...Object.entries(values),
        ]),
      );
    const [doctor, care, resident] = ids as [string, string, string];
    const proxy = await app.post(to, fields({ [`presence-${care}`]: 'proxy' }));
    expect(proxy.status).toBe(422);
    expect(await html(proxy)).toContain('代理の方の氏名を入力してください');
    const done = await send(
      to,
      fields({ [`presence-${care}`]: 'proxy', [`proxyName-${care}`]: '代理 月子', tap: `${doctor}:present` }),
    );
    expect(done).toContain('定足数2人に対し、出席2人（うち代理1人）で成立です。');
    // Another window still shows the first version: only rows that differ collide.
    const late = await app.post(to, fields({ [`presence-${doctor}`]: 'absent', [`presence-${resident}`]: 'absent' }));
    expect(late.status).toBe(409);
    const shown = await html(late);
    expect(shown).toContain('2人分は、ほかの人が先に変えました');
    expect(await open(to)).not.toContain('欠席</dd>');
    const again = { [`version-${doctor}`]: '2', [`version-${care}`]: '2', [`presence-${doctor}`]: 'late' };
    const rest = {
      [`presence-${care}`]: 'absent',
      [`presence-${resident}`]: 'absent',
      [`reply-${resident}`]: 'absent',
    };
    expect(await send(to, fields({ ...again, ...rest }))).toContain('定足数2人に対し、出席1人で不成立です。');
  });

  test('空いている人を、返事のとおりに埋められる', async () => {
    const { attendeeId: id } = it.doctor;
    const row = { [`version-${id}`]: '1', [`was-${id}`]: '', [`reply-${id}`]: 'attend', [`presence-${id}`]: '' };
    const page = await send(paths.attendance.to(key(), it.meetingId), { ...row, fill: 'replies' });
    expect(page).toContain('出席1人で不成立です');
  });
});

describe('書面の意見のページ', () => {
  test('紙で届いた意見を書き入れ、読み上げたと記録できる', async () => {
    const to = paths.opinions.to(key(), it.meetingId);
    expect(await open(to)).toContain('まだ意見がありません');
    const entry = { attendeeId: it.care.attendeeId, itemId: it.membersItem, vote: '', receivedOn: 'R8.11.20' };
    expect((await app.post(to, { ...entry, text: '' })).status).toBe(422);
    const page = await send(to, { ...entry, text: '夜間の連絡先を決めたい。' });
    expect(page).toContain('例示 花子：急変時の対応について');
    expect(page).toContain('令和8年11月20日（2026-11-20）、事務局が記入');
    const [, id] = /opinions\/([0-9a-f-]{36})\/read"/.exec(page)!;
    expect(await send(paths.readOpinion.to(key(), id!), {})).toContain('が読み上げたと記録しました');
  });

  test('書面開催では、答えのない席を未回答と数え、賛成にしない', async () => {
    officer = await db.workspace();
    it = await inside((tx) => sentMeeting(tx, officer, { form: 'written' }));
    const routes = sendingRoutes({ personalLinks, agendaSources: [], briefingSections: [] });
    app = sliceApp({ db, actor: officer, slice: { name: 'councils', routes }, clock });
    const to = paths.opinions.to(key(), it.meetingId);
    const entry = { attendeeId: it.care.attendeeId, itemId: it.membersItem, text: '', receivedOn: '' };
    const page = await send(to, { ...entry, vote: 'agree' });
    expect(page).toContain('3人中1人が答えました');
    const row = /急変時の対応について<\/div><\/th>(.*?)<\/tr>/s.exec(page)![1]!;
    expect(row.match(/>(\d)</g)).toEqual(['>1<', '>0<', '>0<', '>2<']);
    expect(await open(paths.attendance.to(key(), it.meetingId))).toContain('定足数2人に対し、回答1人で不成立です');
  });
});

test('監査の動作には、日本語と英語の名前がある', () => {
  const actions = sendingRoutes({ personalLinks, agendaSources: [], briefingSections: [] })
    .map(({ audit }) => audit)
    .filter((audit) => audit !== 'none');
  for (const words of [sendingAuditActions.ja, sendingAuditActions.en]) {
    expect(actions.filter((action) => words[action] === undefined)).toEqual([]);
  }
});
