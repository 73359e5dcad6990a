import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { sliceApp } from '#test/support/slice-app.ts';
import { MEETING_LINK } from '../../domain/sending/link-life.ts';
import { councilClock, made, type TestCouncil, testCouncil } from '../../fixtures/council.ts';
import { heldMeeting, testItem, testMeeting } from '../../fixtures/meetings.ts';
import { meetingsAuditActions } from '../../locales/meetings/audit-actions.ts';
import { paths } from '../../paths.ts';
import { attendeesOf } from '../../store/sending/attendees.ts';
import { noticeMeeting } from '../../use-cases/meetings/notice-meeting.ts';
import { inviteMembers } from '../../use-cases/sending/invite-members.ts';
import { meetingsRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let council: TestCouncil;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  council = await inside((tx) => testCouncil(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const deps = { personalLinks: testLinks, agendaSources: [], briefingSections: [] };
const routes = meetingsRoutes(deps);
const app = (actor = officer, clock: Clock = councilClock) =>
  sliceApp({ db, actor, slice: { name: 'councils', routes }, clock });
const key = () => officer.workspaceKey;
const seen = async (response: Response) => {
  const html = await response.text();
  expect(await checkHtml(html)).toEqual([]);
  return { status: response.status, html };
};
const planned = {
  number: '',
  heldOn: 'R8.12.10',
  startsAt: '午後2時',
  endsAt: '16時',
  form: 'in-person',
  place: 'みほん市役所',
  onlineLink: '',
  openness: 'open',
  closedReason: '',
  answersUntil: '',
};

test('予定の書き誤りは422で戻り、書いたものは残る。直せば会議のページへ進む', async () => {
  const path = paths.newMeeting.to(key(), council.bodyId);
  const first = await seen(await app().get(path));
  expect(first.html).toContain('つぎは第1回です');
  const wrong = await seen(await app().post(path, { ...planned, heldOn: 'R8.2.30', endsAt: '午後13時' }));
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('30日はありません');
  expect(wrong.html).toContain('「午後13時」という時刻はありません');
  expect(wrong.html).toContain('value="R8.2.30"');
  const late = await seen(await app().post(path, { ...planned, form: 'written', endsAt: '13:00', openness: 'closed' }));
  for (const words of ['回答の期限を入力', '始まりより後', '公開しない理由']) expect(late.html).toContain(words);
  const done = await app().post(path, planned);
  expect(done.status).toBe(303);
  const hub = await seen(await app().get(done.headers.get('location')!));
  expect(hub.html).toContain('会議を予定しました');
  expect(hub.html).toContain('開催まで18日です。未訪問は4人のうち4人です。');
  expect(hub.html).toContain('令和8年12月10日（2026-12-10）木曜日 午後2時から午後4時まで');
  expect(hub.html).toContain('次第をつくる');
  expect(hub.html).toContain('空席があります：みほん市薬剤師会');
});

test('会議のページは、英語でも、どの段階でも、次にすることを一つ示す', async () => {
  const meetingId = await inside(async (tx) => {
    const id = await testMeeting(tx, officer, council.bodyId);
    await testItem(tx, officer, id, '共有目標');
    return id;
  });
  const hub = async (clock: Clock = councilClock) =>
    (await seen(await app(officer, clock).get(paths.meeting.to(key(), meetingId)))).html;
  expect(await hub()).toContain('開催通知の準備をする');
  await app().post(paths.noticeMeeting.to(key(), meetingId), {});
  expect(await hub()).toContain('未訪問の委員を訪ねる');
  expect(await hub(fixedClock('2026-12-10T01:00:00Z'))).toContain('本日14:00からです');
  const after = fixedClock('2026-12-11T01:00:00Z');
  expect(await hub(after)).toContain('閉会の前に確かめること');
  const english = await seen(await app().get(paths.meeting.to(key(), meetingId), { language: 'en' }));
  expect(english.html).toContain('18 days until the meeting');
  const close = await seen(await app(officer, after).get(paths.closeMeeting.to(key(), meetingId)));
  expect(close.html).toContain('「共有目標」を持ち越す理由');
  const early = await seen(
    await app().post(paths.closeMeeting.to(key(), meetingId), { openedAt: '14:00', closedAt: '' }),
  );
  expect(early.status).toBe(422);
  const wrong = await seen(
    await app(officer, after).post(paths.closeMeeting.to(key(), meetingId), { openedAt: '15時', closedAt: '14時' }),
  );
  expect(wrong.status).toBe(422);
  expect(
    (
      await app(officer, after).post(paths.closeMeeting.to(key(), meetingId), {
        openedAt: '14:00',
        closedAt: '午後4時',
      })
    ).status,
  ).toBe(303);
  expect(await hub(after)).toContain('会議録をつくる');
  for (const path of [paths.closeMeeting, paths.cancelMeeting]) {
    expect((await seen(await app(officer, after).get(path.to(key(), meetingId)))).status).toBe(409);
  }
  expect(
    (
      await app(officer, after).post(paths.agenda.to(key(), meetingId), {
        title: 'あとから',
        kind: 'report',
        minutes: '5',
        visibility: 'public',
      })
    ).status,
  ).toBe(409);
});

test('二人が同時に直すと、遅い人には二つの文が並び、もう一度送れば入る', async () => {
  const meetingId = await inside((tx) => testMeeting(tx, officer, council.bodyId));
  const path = paths.editMeeting.to(key(), meetingId);
  expect((await seen(await app().get(path))).html).toContain('name="version" value="1"');
  const mine = { ...planned, number: '1', version: '1' };
  expect((await app().post(path, { ...mine, place: '公民館' })).status).toBe(303);
  const late = await seen(await app().post(path, { ...mine, place: '体育館' }));
  expect(late.status).toBe(409);
  for (const words of ['公民館', '体育館', 'ほかの人が先に']) expect(late.html).toContain(words);
  const version = /name="version" value="(\d+)"/.exec(late.html)?.[1] ?? '';
  expect((await app().post(path, { ...mine, place: '体育館', version })).status).toBe(303);
});

describe('次第のページ', () => {
  test('議題の時刻と超過を示し、加え、動かし、直し、外せる', async () => {
    const meetingId = await inside(async (tx) => {
      const id = await testMeeting(tx, officer, council.bodyId, { endsAt: '15:00' });
      await testItem(tx, officer, id, '報告', { minutes: 40, presenterSeatId: council.doctor.seatId });
      return id;
    });
    const path = paths.agenda.to(key(), meetingId);
    const item = {
      title: '協議',
      explanation: '',
      kind: 'discussion',
      minutes: '３０分',
      visibility: 'members',
      presenterSeatId: '',
      presenterName: '事務局',
    };
    const wrong = await seen(await app().post(path, { ...item, title: '', minutes: 'たくさん' }));
    expect(wrong.status).toBe(422);
    for (const words of ['議題を入力してください', '1から480まで', 'value="事務局"'])
      expect(wrong.html).toContain(words);
    expect((await app().post(path, item)).headers.get('location')).toBe(`${path}?done=added`);
    const { html } = await seen(await app().get(path));
    expect(html).toContain('終わりの時刻を10分超えます');
    expect(html).toContain('14:40–15:10');
    expect(html).toContain('みほん市医師会 見本 太郎');
    const [, second] = await inside((tx) =>
      tx.selectFrom('councils.agendaItem').select(['itemId']).orderBy('position').execute(),
    );
    const one = paths.agendaItem.to(key(), second!.itemId);
    expect((await app().post(one, { do: 'up' })).status).toBe(303);
    expect((await seen(await app().get(path))).html).toContain('14:00–14:30');
    expect((await seen(await app().get(one))).html).toContain('value="協議"');
    expect((await app().post(one, { ...item, version: '1', title: '直した' })).status).toBe(303);
    const late = await seen(
      await app().post(one, { ...item, version: '1', title: '別の題', presenterSeatId: council.doctor.seatId }),
    );
    expect(late.status).toBe(409);
    for (const words of ['直した', '別の題', 'みほん市医師会 見本 太郎']) expect(late.html).toContain(words);
    expect((await app().post(one, { do: 'remove' })).status).toBe(303);
    expect((await app().get(one)).status).toBe(404);
  });

  test('持ち越しは一つずつもまとめても加えられ、理由なしにはやめられない', async () => {
    const { meetingId, itemIds } = await inside(async (tx) => {
      const { itemIds } = await heldMeeting(tx, officer, council.bodyId, '2026-08-01', [
        '夜間の連絡先',
        '退院の連絡',
        '口腔の相談',
      ]);
      return { meetingId: await testMeeting(tx, officer, council.bodyId), itemIds };
    });
    const page = paths.agenda.to(key(), meetingId);
    const path = paths.carryOver.to(key(), meetingId);
    const first = await seen(await app().get(page));
    expect(first.html).toContain('持ち越し（3件）');
    expect(first.html).toContain('第1回からの持ち越しです。時間がなく、審議できませんでした。');
    const thing = { kind: 'item', id: itemIds[0]! };
    expect((await app().post(path, { ...thing, do: 'take' })).status).toBe(303);
    const refused = await seen(await app().post(path, { kind: 'item', id: itemIds[1]!, do: 'drop', reason: ' ' }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('やめる理由を入力してください');
    expect((await app().post(path, { kind: 'item', id: itemIds[1]!, do: 'drop', reason: '解決した' })).status).toBe(
      303,
    );
    expect((await app().post(path, { do: 'all' })).status).toBe(303);
    const { html } = await seen(await app().get(page));
    for (const words of ['持ち越し1回目', '持ち越しはありません', '解決した']) expect(html).toContain(words);
    expect((await app().post(path, { kind: 'item', id: randomUUID(), do: 'take' })).status).toBe(404);
  });
});

describe('だれに何が見えるか', () => {
  test('委員でない人には公開の議題だけ、通知の前は議題も見えない。接続先は見えない', async () => {
    const meetingId = await inside(async (tx) => {
      const id = await testMeeting(tx, officer, council.bodyId, {
        form: 'hybrid',
        onlineLink: 'https://meet.example.jp/himitsu',
      });
      await testItem(tx, officer, id, '公開の議題');
      await testItem(tx, officer, id, '委員だけの議題', { visibility: 'members' });
      await testItem(tx, officer, id, '事務局だけの議題', { visibility: 'secretariat' });
      return id;
    });
    const path = paths.meeting.to(key(), meetingId);
    const before = await seen(await app().get(path, { role: 'viewer' }));
    expect(before.html).not.toContain('公開の議題');
    expect((await app().get(paths.agendaFile.to(key(), meetingId, 'pdf'), { role: 'viewer' })).status).toBe(404);
    await inside(async (tx) => made(await noticeMeeting(tx, officer, { meetingId, clock: councilClock })));
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      const { html } = await seen(await app().get(path, { role }));
      expect(html).toContain('公開の議題');
      for (const hidden of ['委員だけの議題', '事務局だけの議題', 'himitsu']) expect(html).not.toContain(hidden);
      const calendar = await (await app().get(paths.calendar.to(key(), meetingId), { role })).text();
      expect(calendar).not.toContain('himitsu');
    }
    expect(
      (await app().get(`${paths.agendaFile.to(key(), meetingId, 'pdf')}?for=members`, { role: 'viewer' })).status,
    ).toBe(404);
  });

  test('席を持つ委員には委員限りも見え、事務局限りは見えない', async () => {
    const accountId = await memberAccount();
    const meetingId = await inside(async (tx) => {
      const id = await testMeeting(tx, officer, council.bodyId, {
        form: 'hybrid',
        onlineLink: 'https://meet.example.jp/a',
      });
      await testItem(tx, officer, id, '委員だけの議題', { visibility: 'members' });
      await testItem(tx, officer, id, '事務局だけの議題', { visibility: 'secretariat' });
      made(await noticeMeeting(tx, officer, { meetingId: id, clock: councilClock }));
      return id;
    });
    const member = app({ ...officer, accountId });
    const { html } = await seen(await member.get(paths.meeting.to(key(), meetingId), { role: 'member' }));
    for (const words of ['委員だけの議題', 'https://meet.example.jp/a', '出欠・意見を届ける'])
      expect(html).toContain(words);
    expect(html).not.toContain('事務局だけの議題');
    const paper = await member.get(`${paths.agendaFile.to(key(), meetingId, 'docx')}?for=members`, { role: 'member' });
    expect(paper.status).toBe(200);
  });

  test('事務局のページは、ほかの役割にも、ほかの導入単位にも開かない', async () => {
    const { meetingId, itemId } = await inside(async (tx) => {
      const meetingId = await testMeeting(tx, officer, council.bodyId);
      return { meetingId, itemId: await testItem(tx, officer, meetingId, '議題') };
    });
    const stranger = await db.workspace();
    const pages = [paths.editMeeting, paths.cancelMeeting, paths.closeMeeting, paths.agenda];
    for (const path of pages) {
      expect((await app().get(path.to(key(), meetingId), { role: 'member' })).status).toBe(403);
      expect((await app(stranger).get(path.to(stranger.workspaceKey, meetingId))).status).toBe(404);
    }
    expect((await app(stranger).get(paths.meeting.to(stranger.workspaceKey, meetingId))).status).toBe(404);
    expect((await app(stranger).get(paths.agendaItem.to(stranger.workspaceKey, itemId))).status).toBe(404);
    expect((await app(stranger).get(paths.bodyCalendar.to(stranger.workspaceKey, council.bodyId))).status).toBe(404);
    for (const broken of ['x', '../..', '%00'])
      expect((await app().get(paths.meeting.to(key(), broken))).status).toBe(404);
  });
});

test('個人リンクからも予定表を取り出せ、接続先は載り、リンクそのものは載らない', async () => {
  const { meetingId, attendeeId } = await inside(async (tx) => {
    const meetingId = await testMeeting(tx, officer, council.bodyId, {
      form: 'hybrid',
      onlineLink: 'https://meet.example.jp/a',
    });
    made(await inviteMembers(tx, officer, { meetingId, clock: councilClock }));
    const [attendee] = await attendeesOf(tx, officer.workspaceId, meetingId);
    return { meetingId, attendeeId: attendee!.attendeeId };
  });
  const token = 'a'.repeat(43);
  const linked = app();
  linked.registerLink(token, { purpose: MEETING_LINK, subjectId: meetingId, holderId: attendeeId });
  const answer = await linked.get(paths.link.calendar.to(key(), token));
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain('https://meet.example.jp/a');
  expect(text).not.toContain(token);
});

test('次第の紙と予定表を取り出せ、記録の名はすべて言葉になっている', async () => {
  const meetingId = await inside(async (tx) => {
    const id = await testMeeting(tx, officer, council.bodyId);
    await testItem(tx, officer, id, '共有目標');
    return id;
  });
  const pdf = await app().get(paths.agendaFile.to(key(), meetingId, 'pdf'));
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const word = await app().get(paths.agendaFile.to(key(), meetingId, 'docx'), { language: 'en' });
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const feed = await app().get(paths.bodyCalendar.to(key(), council.bodyId));
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = (await feed.text()).replaceAll('\r\n ', '');
  expect(text).toContain(`UID:meeting-${meetingId}@renkei`);
  expect(text).toContain('SUMMARY:みほん市医療介護連携推進ワーキンググループ 第1回');
  await app().post(paths.cancelMeeting.to(key(), meetingId), { reason: '大雪' });
  const cancelled = await (await app().get(paths.calendar.to(key(), meetingId))).text();
  expect(cancelled).toContain('STATUS:CANCELLED');
  expect(cancelled).toContain('SEQUENCE:1');
  for (const { audit } of routes) {
    if (audit === 'none') continue;
    for (const language of ['ja', 'en'] as const) {
      expect(meetingsAuditActions[language]).toHaveProperty([audit]);
    }
  }
});

/** 見本 太郎 with an account of his own. */
async function memberAccount(): Promise<string> {
  const [accountId, { workspaceId }, createdAt] = [randomUUID(), officer, councilClock.now()];
  await inside(async (tx) => {
    await tx.insertInto('access.account').values({ accountId, createdAt }).execute();
    await tx.insertInto('access.account_workspace').values({ accountId, workspaceId }).execute();
    const seat = { role: 'member', displayName: '見本 太郎', seatNote: '', createdBy: 'x' } as const;
    await tx
      .insertInto('access.membership')
      .values({ workspaceId, accountId, createdAt, ...seat })
      .execute();
    await tx
      .updateTable('councils.person')
      .set({ accountId })
      .where('personId', '=', council.doctor.personId)
      .execute();
  });
  return accountId;
}
