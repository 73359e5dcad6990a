import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { Visibility } from '../domain/meeting.ts';
import { MEETING_LINK } from '../domain/sending/link-life.ts';
import { councilClock, made } from '../fixtures/council.ts';
import {
  type HeldMeeting,
  heldMeeting,
  MEMBERS_CANARY,
  minutesClock,
  SECRETARIAT_CANARY,
} from '../fixtures/minutes.ts';
import { type SentMeeting, sentMeeting } from '../fixtures/sending.ts';
import { paths } from '../paths.ts';
import { councilsSlice } from '../slice.ts';
import { closedActions } from '../store/action-visibility.ts';
import { keyRemarksOf } from '../store/key-remarks.ts';
import { decisionsOf } from '../store/recording.ts';
import { opinionsOf } from '../store/sending/opinions.ts';
import { endTerm } from '../use-cases/bodies/end-term.ts';
import { endKeyRemark } from '../use-cases/key-remarks/end-key-remark.ts';
import { markKeyRemark } from '../use-cases/key-remarks/mark-key-remark.ts';
import { nextAgenda } from '../use-cases/meetings/next-agenda.ts';
import { noticeMeeting } from '../use-cases/meetings/notice-meeting.ts';
import { beginCheck } from '../use-cases/minutes/check.ts';
import { agreeMeetingAction } from '../use-cases/recording/agree-meeting-action.ts';
import { addMaterial } from '../use-cases/sending/add-material.ts';

let db: TestDatabase;
let officer: Actor;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;

/** The slice as somebody with this account meets it; the role goes with each request. */
function appFor(accountId: string | null, clock: Clock): SliceApp {
  const slice = councilsSlice({ personalLinks: testLinks, agendaSources: [], briefingSections: [] });
  const actor = { ...officer, accountId, auditName: accountId ?? officer.auditName };
  return sliceApp({ db, actor, slice, clock });
}

async function accountOf(personId: string): Promise<string> {
  const accountId = randomUUID();
  await inside(async (tx) => {
    const membership = {
      workspaceId: officer.workspaceId,
      accountId,
      role: 'member',
      displayName: '見本 太郎',
      createdAt: councilClock.now(),
      createdBy: 'cli:test',
      endedAt: null,
      endedBy: null,
    } as const;
    await tx.insertInto('access.membership').values(membership).execute();
    await tx.updateTable('councils.person').set({ accountId }).where('personId', '=', personId).execute();
  });
  return accountId;
}

describe('開催した会議', () => {
  let held: HeldMeeting;
  beforeEach(async () => {
    held = await inside((tx) => heldMeeting(tx, officer));
  });

  const allPages = async (): Promise<readonly string[]> => {
    const { meetingId, bodyId } = held;
    const keyRemarks = await inside((tx) => keyRemarksOf(tx, officer.workspaceId, meetingId));
    const agenda = paths.agendaFile.to(key(), meetingId, 'docx');
    return [
      paths.councils.to(key()),
      paths.body.to(key(), bodyId),
      paths.meeting.to(key(), meetingId),
      paths.mine.to(key(), meetingId),
      paths.minutes.to(key(), meetingId),
      paths.minutesFile.to(key(), meetingId, 'public', 'json'),
      paths.minutesFile.to(key(), meetingId, 'closed', 'json'),
      paths.calendar.to(key(), meetingId),
      paths.bodyCalendar.to(key(), bodyId),
      agenda,
      `${agenda}?for=members`,
      paths.keyRemarks.to(key(), meetingId),
      paths.openKeyRemarks.to(key(), bodyId),
      ...keyRemarks.map(({ keyRemarkId }) => paths.keyRemark.to(key(), keyRemarkId)),
    ];
  };
  const read = async (app: SliceApp, role: 'member' | 'viewer'): Promise<string> => {
    let all = '';
    for (const path of await allPages()) all += await (await app.get(path, { role })).text();
    return all;
  };

  test('委員は、どのページでも、事務局限りの議題の下にあるものを読めない', async () => {
    const accountId = await accountOf(held.doctor.personId);
    await inside(async (tx) =>
      made(
        await beginCheck(tx, officer, {
          meetingId: held.meetingId,
          checkUntil: '2026-11-27',
          personalLinks: testLinks,
          clock: minutesClock,
        }),
      ),
    );
    const text = await read(appFor(accountId, minutesClock), 'member');
    expect(text).toContain(MEMBERS_CANARY);
    expect(text).not.toContain(SECRETARIAT_CANARY);
  });

  test('席のない人は、委員限りの議題の下にあるものも読めない', async () => {
    const text = await read(appFor(randomUUID(), minutesClock), 'viewer');
    expect(text).not.toContain(MEMBERS_CANARY);
    expect(text).not.toContain(SECRETARIAT_CANARY);
  });

  test('要点発言の行き先が事務局限りの議題の決定なら、委員にその言葉は見えない', async () => {
    const accountId = await accountOf(held.doctor.personId);
    const keyRemarkId = await inside(async (tx) => {
      const { workspaceId } = officer;
      const decision = (await decisionsOf(tx, workspaceId, held.meetingId)).find(
        ({ itemId }) => itemId === held.items.secretariat,
      )!;
      const own = (await keyRemarksOf(tx, workspaceId, held.meetingId)).find(
        ({ itemId }) => itemId === held.items.public,
      )!;
      const ending = { ending: 'decision', decisionId: decision.decisionId } as const;
      const { keyRemarkId } = own;
      return made(await endKeyRemark(tx, officer, { ...ending, keyRemarkId, version: 1, clock: minutesClock }))
        .keyRemarkId;
    });
    const page = paths.keyRemark.to(key(), keyRemarkId);
    const member = await (await appFor(accountId, minutesClock).get(page, { role: 'member' })).text();
    expect(member).not.toContain(SECRETARIAT_CANARY);
    expect(await (await appFor(null, minutesClock).get(page)).text()).toContain(SECRETARIAT_CANARY);
  });

  test('事務局限りの議題の要点発言は、次の次第の案でも事務局限りになる', async () => {
    const next = await inside((tx) =>
      nextAgenda(tx, officer, { bodyId: held.bodyId, sources: [], clock: minutesClock }),
    );
    const things = made(next).items.flatMap(({ thing }) => (thing?.kind === 'key-remark' ? [thing] : []));
    const under = async (itemId: string) => {
      const all = await inside((tx) => keyRemarksOf(tx, officer.workspaceId, held.meetingId));
      const ids = all.filter((one) => one.itemId === itemId).map(({ keyRemarkId }) => keyRemarkId);
      return things.filter(({ id }) => ids.includes(id)).map(({ visibility }) => visibility);
    };
    expect(await under(held.items.secretariat)).toEqual(['secretariat']);
    expect(await under(held.items.members)).toEqual(['members']);
  });
});

test('会議録への意見も、リンクからは限りなくは書けない', async () => {
  const held = await inside(async (tx) => {
    const meeting = await heldMeeting(tx, officer);
    const { meetingId } = meeting;
    const check = { meetingId, checkUntil: '2026-11-27', personalLinks: testLinks, clock: minutesClock };
    made(await beginCheck(tx, officer, check));
    return meeting;
  });
  const app = appFor(null, minutesClock);
  const holderId = held.attendees['招聘 三郎']!;
  app.registerLink('guest', { purpose: MEETING_LINK, subjectId: held.meetingId, holderId, linkId: randomUUID() });
  const to = paths.link.minutes.to(key(), 'guest');
  const comment = { do: 'comment', itemId: '', text: 'あ'.repeat(20_000) };
  for (let n = 0; n < 25; n += 1) expect((await app.post(to, comment)).status).toBe(303);
  const refused = await app.post(to, comment);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('お受けできる量を超えました');
}, 60_000);

test('議題のないまま合意した実施事項も、公開でない会議のものは、公開でない', async () => {
  const closed = await inside(async (tx) => {
    const { meetingId } = await heldMeeting(tx, officer, { openness: 'partly' });
    const words = { title: '持ち帰って検討する', ownerOrganisationId: null, ownerName: '', dueOn: null };
    const about = { meetingId, itemId: null, challengeId: null, clock: minutesClock };
    const { actionId } = made(await agreeMeetingAction(tx, officer, { ...words, ...about }));
    return closedActions(tx, officer.workspaceId, [actionId]);
  });
  expect([...closed.values()]).toEqual(['members']);
});

test('公開でない会議の、議題のない要点発言は、課題の根拠に言葉としては載らない', async () => {
  const quotes = await inside(async (tx) => {
    const { meetingId } = await heldMeeting(tx, officer, { openness: 'closed' });
    const source = { transcriptId: null, position: null, remarkId: null, itemId: null, seatId: null, speakerName: '' };
    const words = { kind: 'challenge', text: 'ここだけの話です。', visibility: 'public' } as const;
    const marked = made(await markKeyRemark(tx, officer, { meetingId, ...words, ...source, clock: minutesClock }));
    const ending = { ending: 'challenge', challengeId: null, title: '課題', description: '' } as const;
    made(await endKeyRemark(tx, officer, { ...ending, ...marked, version: 1, clock: minutesClock }));
    return tx.selectFrom('challenges.evidence').select('quote').execute();
  });
  expect(quotes).toHaveLength(1);
  expect(JSON.stringify(quotes)).not.toContain('ここだけの話');
});

describe('これからの会議', () => {
  let it: SentMeeting;
  beforeEach(async () => {
    it = await inside((tx) => sentMeeting(tx, officer));
  });
  const link = (app: SliceApp) => {
    app.registerLink('doctor', {
      purpose: MEETING_LINK,
      subjectId: it.meetingId,
      holderId: it.doctor.attendeeId,
    });
    return paths.link.meeting.to(key(), 'doctor');
  };
  const add = (title: string, visibility: Visibility, itemId: string | null) =>
    inside(async (tx) => {
      const content = { name: 'a.txt', bytes: new TextEncoder().encode(title) };
      const rest = { number: null, presenterSeatId: null, supersedes: null, content, clock: councilClock };
      const { meetingId } = it;
      return made(await addMaterial(tx, officer, { meetingId, title, visibility, itemId, ...rest })).materialId;
    });
  const notice = () =>
    inside(async (tx) => made(await noticeMeeting(tx, officer, { meetingId: it.meetingId, clock: councilClock })));

  test('議題より広く公開とされた資料も、その議題を読めない人には一覧にもファイルにもない', async () => {
    const accountId = await accountOf(it.council.doctor.personId);
    const underMembers = await add('委員の議題の資料', 'public', it.membersItem);
    const underSecret = await add('事務局の議題の資料', 'public', it.secretItem);
    await notice();
    const status = async (materialId: string, account: string, role: 'member' | 'viewer') =>
      (await appFor(account, councilClock).get(paths.materialFile.to(key(), materialId), { role })).status;
    expect(await status(underMembers, randomUUID(), 'viewer')).toBe(404);
    expect(await status(underMembers, accountId, 'member')).toBe(200);
    expect(await status(underSecret, accountId, 'member')).toBe(404);
    const hub = await appFor(randomUUID(), councilClock).get(paths.meeting.to(key(), it.meetingId), { role: 'viewer' });
    expect(await hub.text()).not.toContain('議題の資料');
    const app = appFor(null, councilClock);
    const own = await (await app.get(link(app))).text();
    expect(own).toContain('委員の議題の資料');
    expect(own).not.toContain('事務局の議題の資料');
    const secret = paths.link.material.to(key(), 'doctor', underSecret);
    expect((await app.get(secret)).status).toBe(404);
    expect((await app.post(`${secret}/read`, {})).status).toBe(404);
  });

  test('開催通知の前は、アカウントのある委員にも次第と資料は見えない', async () => {
    const accountId = await accountOf(it.council.doctor.personId);
    const material = await add('先に見えてはいけない資料', 'members', null);
    const app = appFor(accountId, councilClock);
    const member = { role: 'member' } as const;
    const mine = async () => (await app.get(paths.mine.to(key(), it.meetingId), member)).text();
    expect(await mine()).not.toMatch(/急変時の対応について|先に見えてはいけない資料/);
    expect((await app.get(paths.materialFile.to(key(), material), member)).status).toBe(404);
    await notice();
    expect(await mine()).toMatch(/急変時の対応について[\s\S]*先に見えてはいけない資料/);
    expect((await app.get(paths.materialFile.to(key(), material), member)).status).toBe(200);
  });

  test('会議の日までに任期が終わった委員には、招き直す前でも、リンクも自分の画面も開かない', async () => {
    const accountId = await accountOf(it.council.doctor.personId);
    const app = appFor(accountId, councilClock);
    const page = link(app);
    expect((await app.get(page)).status).toBe(200);
    await inside(async (tx) => {
      const { termId } = it.council.doctor;
      made(await endTerm(tx, officer, { termId, endedOn: '2026-11-30', reason: '退職', clock: councilClock }));
    });
    for (const path of [page, paths.link.calendar.to(key(), 'doctor'), paths.link.minutes.to(key(), 'doctor')]) {
      expect((await app.get(path)).status).toBe(404);
    }
    expect((await app.post(paths.link.reply.to(key(), 'doctor'), { reply: 'attend' })).status).toBe(404);
    expect((await app.post(paths.link.opinion.to(key(), 'doctor'), { text: '意見' })).status).toBe(404);
    expect((await app.get(paths.mine.to(key(), it.meetingId), { role: 'member' })).status).toBe(404);
  });

  test('リンクから書ける意見の量には限りがあり、超えると何も書かれず、その旨を言う', async () => {
    const app = appFor(null, fixedClock('2026-11-23T00:00:00Z'));
    link(app);
    const to = paths.link.opinion.to(key(), 'doctor');
    const long = (n: number) => String(n).padStart(20_000, 'あ');
    for (let n = 0; n < 25; n += 1) expect((await app.post(to, { text: long(n) })).status).toBe(303);
    const refused = await app.post(to, { text: long(99) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('事務局');
    const all = await inside((tx) => opinionsOf(tx, officer.workspaceId, it.meetingId));
    expect(all).toHaveLength(25);
  }, 60_000);
});
