import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { MeetingForm, Visibility } from '../../domain/meeting.ts';
import { MEETING_LINK } from '../../domain/sending/link-life.ts';
import { councilClock, made } from '../../fixtures/council.ts';
import { type SentMeeting, sentMeeting } from '../../fixtures/sending.ts';
import { paths } from '../../paths.ts';
import { findAttendee } from '../../store/sending/attendees.ts';
import { readingMarksOf } from '../../store/sending/materials.ts';
import { latestOpinions, opinionsOf } from '../../store/sending/opinions.ts';
import { cancelMeeting } from '../../use-cases/meetings/cancel-meeting.ts';
import { noticeMeeting } from '../../use-cases/meetings/notice-meeting.ts';
import { planMeeting } from '../../use-cases/meetings/plan-meeting.ts';
import { addMaterial } from '../../use-cases/sending/add-material.ts';
import { inviteGuest } from '../../use-cases/sending/invite-guest.ts';
import { sendingRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: SentMeeting;
const clock = councilClock;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => begin('hybrid'));

async function begin(form: MeetingForm) {
  officer = await db.workspace();
  app = appAt(clock);
  it = await inside((tx) => sentMeeting(tx, officer, { form }));
  give('doctor', it.meetingId, it.doctor.attendeeId);
}
function appAt(at: typeof clock): SliceApp {
  const personalLinks = createPersonalLinks(new Uint8Array(32).fill(9));
  const routes = sendingRoutes({ personalLinks, agendaSources: [], briefingSections: [] });
  return sliceApp({ db, actor: officer, slice: { name: 'councils', routes }, clock: at });
}
const give = (token: string, subjectId: string, holderId: string) =>
  app.registerLink(token, { purpose: MEETING_LINK, subjectId, holderId });
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const page = () => paths.link.meeting.to(key(), 'doctor');

async function html(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await app.post(path, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return html(await app.get(answer.headers.get('location')!));
}
const addText = (title: string, visibility: Visibility, meetingId = it.meetingId) =>
  inside(async (tx) => {
    const content = { name: 'a.txt', bytes: new TextEncoder().encode(title) };
    const rest = { number: null, itemId: null, presenterSeatId: null, supersedes: null, content, clock };
    return made(await addMaterial(tx, officer, { meetingId, title, visibility, ...rest })).materialId;
  });

describe('個人リンクのページ', () => {
  test('登録もスクリプトもなしに、日時・場所・議題・資料が読める', async () => {
    await addText('限りの資料', 'members');
    await addText('事務局の資料', 'secretariat');
    const text = await html(await app.get(page()));
    for (const words of [
      '見本 太郎さんへのご案内です',
      '令和8年12月10日（木） 午後2時から午後3時30分まで',
      'みほん市役所 3階 大会議室',
      '議題1 在宅医療の現状について（20分）',
      '議題2 急変時の対応について（20分）',
      '資料1 限りの資料',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('次期委員');
    expect(text).not.toContain('事務局の資料');
    expect(text).not.toContain('例示 花子');
    expect(app.audited.at(-1)).toMatchObject({ action: 'councils.see-own-meeting', record: it.doctor.attendeeId });
    expect(await html(await app.get(page(), { language: 'en' }))).toContain('This is for 見本 太郎');
  });

  test('出欠を答え、答え直すと、何から何に変わったかを言う', async () => {
    const to = paths.link.reply.to(key(), 'doctor');
    expect(await send(to, { reply: 'attend' })).toContain('「出席」と記録しました');
    const missing = await app.post(to, { reply: 'proxy', proxyName: '', proxyTitle: '残る職名' });
    expect(missing.status).toBe(422);
    const back = await html(missing);
    expect(back).toContain('代理の方の氏名を入力してください');
    expect(back).toContain('value="残る職名"');
    const again = await send(to, { reply: 'proxy', proxyName: '代理 月子', proxyTitle: '' });
    expect(again).toContain('「出席」から「代理が出席：代理 月子」に変えました');
    const stored = await inside((tx) => findAttendee(tx, officer.workspaceId, it.doctor.attendeeId));
    expect(stored).toMatchObject({ reply: 'proxy', replyVia: 'link', proxyName: '代理 月子' });
    expect((await app.post(to, {})).status).toBe(422);
  });

  test('開いただけでは既読にならず、「読みました」で既読になる。資料は添付として届く', async () => {
    const id = await addText('限りの資料', 'members');
    const answer = await app.get(paths.link.material.to(key(), 'doctor', id));
    expect(await answer.text()).toBe('限りの資料');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(app.audited.at(-1)).toMatchObject({ action: 'councils.download-material', record: id });
    const marks = () => inside((tx) => readingMarksOf(tx, officer.workspaceId, it.meetingId));
    expect(await marks()).toEqual([]);
    const text = await send(paths.link.readMaterial.to(key(), 'doctor', id), {});
    expect(text).toContain('「読みました」を記録しました');
    expect(text).toContain('資料はすべて読んでいただきました');
    expect(await marks()).toMatchObject([{ via: 'link', byName: '見本 太郎' }]);
    expect((await marks())[0]!.enteredBy).toMatch(/^link:/);
  });

  test('意見は会議全体にも議題にも書け、書き直すと前の意見は残る', async () => {
    const to = paths.link.opinion.to(key(), 'doctor');
    const item = `text-${it.membersItem}`;
    expect(await send(to, { text: '会議への意見', [item]: '議題への意見' })).toContain('意見を2件記録しました');
    const again = await send(to, { text: '会議への意見', [item]: '書き直した意見' });
    expect(again).toContain('意見を1件記録しました');
    expect(again).toContain('書き直した意見</textarea>');
    const all = await inside((tx) => opinionsOf(tx, officer.workspaceId, it.meetingId));
    expect([all.length, latestOpinions(all).length]).toEqual([3, 2]);
    const long = await app.post(to, { text: 'あ'.repeat(20_001) });
    expect(long.status).toBe(422);
    expect(await html(long)).toContain('意見は20000字までにしてください');
  });
});

describe('ほかの人のものには届かない', () => {
  test('別の会議の資料・事務局限りの資料・知らないリンクは、見つからない', async () => {
    const other = await inside(async (tx) => {
      const next = { bodyId: it.council.bodyId, number: 4, heldOn: '2027-02-10', startsAt: '14:00', endsAt: '15:00' };
      const how = { form: 'in-person', place: '役場', onlineLink: '', openness: 'open', closedReason: '' } as const;
      return made(await planMeeting(tx, officer, { ...next, ...how, answersUntil: null, clock })).meetingId;
    });
    const elsewhere = await addText('別の会議', 'members', other);
    const secret = await addText('事務局の資料', 'secretariat');
    for (const id of [elsewhere, secret, 'no-uuid', crypto.randomUUID()]) {
      expect((await app.get(paths.link.material.to(key(), 'doctor', id))).status).toBe(404);
      expect((await app.post(paths.link.readMaterial.to(key(), 'doctor', id), {})).status).toBe(404);
    }
    // A link whose meeting and holder do not belong together opens nothing.
    give('crossed', other, it.doctor.attendeeId);
    expect((await app.get(paths.link.meeting.to(key(), 'crossed'))).status).toBe(404);
    expect((await app.get(paths.link.meeting.to(key(), 'unknown'))).status).toBe(404);
    expect(
      (await app.post(paths.link.opinion.to(key(), 'doctor'), { [`text-${it.secretItem}`]: '見えないはず' })).status,
    ).toBe(303);
    expect(await inside((tx) => opinionsOf(tx, officer.workspaceId, it.meetingId))).toEqual([]);
  });

  test('招聘者には公開のものだけが見える', async () => {
    const open = await addText('公開の資料', 'public');
    const members = await addText('限りの資料', 'members');
    const { attendeeId } = await inside(async (tx) => {
      const guest = { personId: null, name: '招聘 医師', organisationName: '', clock };
      return made(await inviteGuest(tx, officer, { meetingId: it.meetingId, role: 'guest', ...guest }));
    });
    give('guest', it.meetingId, attendeeId);
    const text = await html(await app.get(paths.link.meeting.to(key(), 'guest')));
    expect(text).toContain('在宅医療の現状について');
    expect(text).not.toContain('急変時の対応について');
    expect(text).not.toContain('限りの資料');
    expect((await app.get(paths.link.material.to(key(), 'guest', open))).status).toBe(200);
    expect((await app.get(paths.link.material.to(key(), 'guest', members))).status).toBe(404);
  });
});

describe('終わった会議と中止', () => {
  test('会議の日を過ぎると、返事の欄がなくなり、その旨を言う', async () => {
    app = appAt(fixedClock('2026-12-10T15:00:00Z'));
    give('doctor', it.meetingId, it.doctor.attendeeId);
    const text = await html(await app.get(page()));
    expect(text).toContain('返事の受付は終わりました');
    expect(text).not.toContain('name="reply"');
    const late = await app.post(paths.link.reply.to(key(), 'doctor'), { reply: 'attend' });
    expect(late.status).toBe(422);
    expect(await html(late)).toContain('返事の受付は終わりました');
  });

  test('中止になると、理由を言う', async () => {
    await inside(async (tx) => {
      const cancelled = { meetingId: it.meetingId, reason: '大雪のため', version: 1, clock };
      made(await cancelMeeting(tx, officer, cancelled));
    });
    expect(await html(await app.get(page()))).toContain('この会議は中止になりました。理由：大雪のため');
  });
});

test('書面開催では、出欠の代わりに議題ごとの賛否を答える', async () => {
  await begin('written');
  const text = await html(await app.get(page()));
  expect(text).toContain('書面開催のお答え');
  expect(text).not.toContain('name="reply"');
  expect((await app.post(paths.link.reply.to(key(), 'doctor'), { reply: 'attend' })).status).toBe(404);
  const to = paths.link.opinion.to(key(), 'doctor');
  const voted = await send(to, {
    [`vote-${it.membersItem}`]: 'disagree',
    [`text-${it.membersItem}`]: '夜間が心配です。',
  });
  expect(voted).toContain('意見を1件記録しました');
  expect(voted).toMatch(/value="disagree" checked/);
});

test('アカウントのある委員は、同じことを自分の画面でできる。招かれていない人には見つからない', async () => {
  const accountId = crypto.randomUUID();
  await inside(async (tx) => {
    const { workspaceId } = officer;
    const at = clock.now();
    const membership = {
      workspaceId,
      accountId,
      role: 'member',
      displayName: '見本 太郎',
      createdAt: at,
      createdBy: 'cli:test',
    } as const;
    await tx
      .insertInto('access.membership')
      .values({ ...membership, endedAt: null, endedBy: null })
      .execute();
    const own = { accountId, personId: it.doctor.personId! };
    await tx.updateTable('councils.person').set({ accountId }).where('personId', '=', own.personId).execute();
  });
  const id = await addText('限りの資料', 'members');
  await inside(async (tx) => made(await noticeMeeting(tx, officer, { meetingId: it.meetingId, clock })));
  const mine = paths.mine.to(key(), it.meetingId);
  expect((await app.get(mine, { role: 'member' })).status).toBe(404);
  officer = { ...officer, accountId, name: '見本 太郎', auditName: accountId };
  app = appAt(clock);
  const member = { role: 'member' } as const;
  const replied = await app.post(mine, { do: 'reply', reply: 'online' }, member);
  expect(replied.headers.get('location')).toBe(`${mine}?done=reply&before=`);
  expect(await html(await app.get(`${mine}?done=reply&before=`, member))).toContain(
    '「オンラインで出席」と記録しました',
  );
  expect((await app.get(paths.materialFile.to(key(), id), member)).status).toBe(200);
  expect((await app.post(paths.readMaterial.to(key(), id), {}, member)).status).toBe(303);
  expect((await app.post(mine, { do: 'opinion', text: '意見です。' }, member)).status).toBe(303);
  const [marks, opinions] = await inside(async (tx) => [
    await readingMarksOf(tx, officer.workspaceId, it.meetingId),
    await opinionsOf(tx, officer.workspaceId, it.meetingId),
  ]);
  expect([marks, opinions]).toMatchObject([[{ via: 'account' }], [{ via: 'account', text: '意見です。' }]]);
});
