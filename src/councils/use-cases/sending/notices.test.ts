import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made } from '../../fixtures/council.ts';
import { type SentMeeting, sentMeeting } from '../../fixtures/sending.ts';
import { noticeDocx } from '../../paper/sending/notice-docx.ts';
import { noticeText } from '../../paper/sending/notice-paper.ts';
import { referenceOf, slipText } from '../../paper/sending/slip-paper.ts';
import { addMaterial } from './add-material.ts';
import { inviteGuest } from './invite-guest.ts';
import { issueLinks } from './links.ts';
import { type NoticesAsked, noticeFacts, noticesPdf, postOf, postPdf, proposedReplyBy } from './notices.ts';

let db: TestDatabase;
let officer: Actor;
let it: SentMeeting;
const links = createPersonalLinks(new Uint8Array(32).fill(9));

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  await inside(async (tx) => {
    it = await sentMeeting(tx, officer);
    for (const [title, visibility] of [
      ['在宅医療の現状', 'public'],
      ['急変時の事例', 'members'],
      ['候補者の一覧', 'secretariat'],
    ] as const) {
      const content = { madeFrom: 'carry-over' } as const;
      const rest = { number: null, itemId: null, presenterSeatId: null, supersedes: null, content, clock };
      made(await addMaterial(tx, officer, { meetingId: it.meetingId, title, visibility, ...rest }));
    }
  });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const asked = (): NoticesAsked => ({
  meetingId: it.meetingId,
  language: 'ja',
  replyBy: null,
  origin: 'https://renkei.example.jp',
  links,
  sections: [],
  clock,
});
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

describe('開催通知', () => {
  test('市の通知の形で、日時・場所・議題・資料・返事の期限を記し、事務局限りのものは載らない', async () => {
    await inside(async (tx) => {
      const facts = (await noticeFacts(tx, officer.workspaceId, asked()))!;
      const notice = noticeText(facts, it.care, 'slip', 'ja');
      expect(notice).toMatchObject({
        number: '事務連絡',
        dated: '令和8年11月22日',
        addressee: ['みほん市居宅介護支援事業所連絡会　管理者', '例示 花子 委員 様'],
        sender: 'みほん市地域包括ケア推進会議議長',
        title: '第3回みほん市医療介護連携推進ワーキンググループの開催について（通知）',
      });
      expect(Object.fromEntries(notice.rows)).toMatchObject({
        日時: ['令和8年12月10日（木） 午後2時から午後3時30分まで'],
        場所: ['みほん市役所 3階 大会議室'],
        議題: ['1　在宅医療の現状について', '2　急変時の対応について'],
        資料: ['資料1 在宅医療の現状', '資料2 急変時の事例'],
        出欠のお返事: [expect.stringContaining('令和8年12月5日（土）まで')],
      });
      const guest = noticeText(facts, { ...it.care, role: 'guest' }, 'slip', 'ja');
      expect(JSON.stringify(guest)).not.toContain('急変時');
      expect(noticeText(facts, null, 'either', 'ja').addressee).toEqual(['委員各位']);
      expect((await noticeDocx(notice, 'ja', clock.now())).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    });
  });

  test('返送用紙には受付番号があり、オンラインのない会議にオンラインの欄はない', async () => {
    await inside(async (tx) => {
      const facts = (await noticeFacts(tx, officer.workspaceId, asked()))!;
      const slip = slipText(facts, it.resident, 'ja');
      expect(slip.reference).toBe(`受付番号 ${referenceOf(it.resident)}`);
      expect(slip.attendance?.lines.slice(0, 3)).toEqual(['□ 出席', '□ オンラインで出席', '□ 欠席']);
      expect(slip.votes).toBeNull();
      expect(slip.read?.lines).toEqual(['□ 資料1 在宅医療の現状', '□ 資料2 急変時の事例']);
      const hall = { ...facts, meeting: { ...facts.meeting, form: 'in-person' as const } };
      expect(slipText(hall, it.resident, 'ja').attendance?.lines).not.toContain('□ オンラインで出席');
      const written = { ...facts, meeting: { ...facts.meeting, form: 'written' as const } };
      expect(slipText(written, it.resident, 'ja')).toMatchObject({
        attendance: null,
        votes: { items: ['1　在宅医療の現状について', '2　急変時の対応について'] },
      });
    });
  });
});

describe('発送物', () => {
  test('発送順に、1人分ずつ、通知・用紙・説明資料が並び、リンクの人には入口がある', async () => {
    await inside(async (tx) => {
      made(await issueLinks(tx, officer, links, { meetingId: it.meetingId, clock }));
      const guest = { personId: null, organisationName: 'みほん病院', clock } as const;
      made(await inviteGuest(tx, officer, { meetingId: it.meetingId, role: 'guest', name: '招聘 医師', ...guest }));
      made(await inviteGuest(tx, officer, { meetingId: it.meetingId, role: 'observer', name: '傍聴 者子', ...guest }));
      const facts = (await noticeFacts(tx, officer.workspaceId, asked()))!;
      const post = await postOf(tx, officer, asked(), facts, { briefings: true, labels: true });
      // The guest has no address and comes last; observers get no post.
      expect(
        post.sheets.map(({ footer, slip, link, briefing }) => [footer.split('　')[1], !!slip, !!link, briefing]),
      ).toEqual([
        ['見本 太郎', false, true, 1],
        ['例示 花子', true, false, 2],
        ['仮名 次郎', true, false, 3],
        ['招聘 医師', true, false, null],
      ]);
      expect(post.sheets[0]!.link).toMatch(/^https:\/\/renkei\.example\.jp\/l\/[^/]+\/[\w-]{43}\/meeting$/);
      expect(post.labels?.pages).toBe(1);
    });
  });

  test('どの人の紙も表から始まる: ページ数は1人ごとに偶数にそろい、ラベルが続く', async () => {
    await inside(async (tx) => {
      made(await issueLinks(tx, officer, links, { meetingId: it.meetingId, clock }));
      // Notice and briefing (2); notice, sheet, briefing and a blank (4); the same (4); labels (1).
      expect(pagesIn(made(await postPdf(tx, officer, asked())))).toBe(11);
      // Notice and a blank (2); notice and sheet (2); the last ends without a blank (2).
      expect(pagesIn(made(await noticesPdf(tx, officer, asked())))).toBe(6);
    });
  });

  test('同じものを作り直せば、同じバイトになる', async () => {
    await inside(async (tx) => {
      const [one, two] = [made(await postPdf(tx, officer, asked())), made(await postPdf(tx, officer, asked()))];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    });
  });
});

describe('返事の期限', () => {
  const meeting = { form: 'in-person', heldOn: '2026-12-10', answersUntil: null } as const;

  test('会議の5日前。遅れて送るときも、過ぎた日は印刷しない', () => {
    expect(proposedReplyBy(meeting, '2026-11-22')).toBe('2026-12-05');
    expect(proposedReplyBy(meeting, '2026-12-08')).toBe('2026-12-08');
    expect(proposedReplyBy(meeting, '2026-12-10')).toBe('2026-12-10');
  });

  test('終わった会議の通知を刷り直しても、期限は元の日のまま', () => {
    expect(proposedReplyBy(meeting, '2026-12-20')).toBe('2026-12-05');
  });

  test('書面開催では回答の期限の日', () => {
    const written = { ...meeting, form: 'written', answersUntil: '2026-12-20' } as const;
    expect(proposedReplyBy(written, '2026-12-12')).toBe('2026-12-20');
  });
});
