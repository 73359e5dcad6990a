import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { councilClock as clock, made } from '../../fixtures/council.ts';
import { type SentMeeting, sentMeeting } from '../../fixtures/sending.ts';
import { findMeeting } from '../../store/meetings.ts';
import { attendeesOf, findAttendee } from '../../store/sending/attendees.ts';
import { inForce, materialsOf, readFile, readingMarksOf } from '../../store/sending/materials.ts';
import { latestOpinions, opinionsOf } from '../../store/sending/opinions.ts';
import { appoint } from '../bodies/appoint.ts';
import { endTerm } from '../bodies/end-term.ts';
import { savePerson } from '../bodies/save-person.ts';
import { addMaterial } from './add-material.ts';
import { changeMaterial } from './change-material.ts';
import { giveOpinion } from './give-opinion.ts';
import { inviteGuest } from './invite-guest.ts';
import { inviteMembers } from './invite-members.ts';
import { changeLink, issueLinks, meetingLinks } from './links.ts';
import { markRead } from './mark-read.ts';
import { markSent } from './mark-sent.ts';
import { readOutOpinion } from './read-out-opinion.ts';
import { recordPresence } from './record-presence.ts';
import { recordReply } from './record-reply.ts';
import { withdrawMaterial } from './withdraw-material.ts';

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
  it = await inside((tx) => sentMeeting(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const text = (words: string) => ({ name: '意見.txt', bytes: new TextEncoder().encode(words) });
const material = (tx: Tx, more: Partial<Parameters<typeof addMaterial>[2]> = {}) =>
  addMaterial(tx, officer, {
    meetingId: it.meetingId,
    number: null,
    title: '現状の数値',
    visibility: 'members',
    itemId: it.membersItem,
    presenterSeatId: it.council.doctor.seatId,
    content: text('認定者は1,347人です。'),
    supersedes: null,
    clock,
    ...more,
  });
const reply = (tx: Tx, more: Partial<Parameters<typeof recordReply>[2]> = {}) =>
  recordReply(tx, officer, {
    meetingId: it.meetingId,
    attendeeId: it.doctor.attendeeId,
    reply: 'attend',
    proxyName: '',
    proxyTitle: '',
    via: 'link',
    clock,
    ...more,
  });

describe('案内する人', () => {
  test('席を持つ人を名簿の順に招き、もう一度招いても増えない', async () => {
    await inside(async (tx) => {
      expect(await inviteMembers(tx, officer, { meetingId: it.meetingId, clock })).toEqual({
        ok: true,
        value: { added: 0, removed: 0 },
      });
      const attendees = await attendeesOf(tx, officer.workspaceId, it.meetingId);
      expect(attendees.map(({ name }) => name)).toEqual(['見本 太郎', '例示 花子', '仮名 次郎']);
      expect(attendees[0]).toMatchObject({
        role: 'member',
        voting: true,
        reply: '',
        presence: null,
        sector: 'medical',
      });
    });
  });

  test('席の人が替わると、前の人の返事は新しい人のものにならない', async () => {
    await inside(async (tx) => {
      made(await reply(tx));
      const { termId, seatId, organisationId } = it.council.doctor;
      made(await endTerm(tx, officer, { termId, endedOn: '2026-11-30', reason: '転任', clock }));
      const { personId } = made(
        await savePerson(tx, officer, { personId: null, name: '後任 三郎', organisationId, clock }),
      );
      made(
        await appoint(tx, officer, {
          seatId,
          personId,
          appointedOn: '2026-12-01',
          endsOn: '2028-03-31',
          howNamed: '団体の推薦',
          office: 'member',
          clock,
        }),
      );
      expect(made(await inviteMembers(tx, officer, { meetingId: it.meetingId, clock }))).toEqual({
        added: 1,
        removed: 1,
      });
      const attendees = await attendeesOf(tx, officer.workspaceId, it.meetingId);
      expect(attendees.find((each) => each.seatId === seatId)).toMatchObject({ name: '後任 三郎', reply: '' });
      expect(await findAttendee(tx, officer.workspaceId, it.doctor.attendeeId)).toBeUndefined();
      expect(await reply(tx)).toEqual(err({ kind: 'not-found' }));
    });
  });

  test('招聘者と傍聴者は委員のあとに並び、氏名のない人は招けない', async () => {
    await inside(async (tx) => {
      const guest = { meetingId: it.meetingId, personId: null, organisationName: 'みほん病院', clock };
      made(await inviteGuest(tx, officer, { ...guest, role: 'observer', name: '傍聴 者子' }));
      made(await inviteGuest(tx, officer, { ...guest, role: 'guest', name: '招聘 医師' }));
      expect((await inviteGuest(tx, officer, { ...guest, role: 'guest', name: ' ' })).ok).toBe(false);
      const attendees = await attendeesOf(tx, officer.workspaceId, it.meetingId);
      expect(attendees.slice(3).map(({ name }) => name)).toEqual(['招聘 医師', '傍聴 者子']);
    });
  });

  test('どの操作も、事務局でない役割にはできない', async () => {
    await inside(async (tx) => {
      for (const role of roles.filter((each) => each !== 'officer')) {
        const other = as(officer, role);
        const meeting = { meetingId: it.meetingId, clock };
        for (const refused of [
          await inviteMembers(tx, other, meeting),
          await issueLinks(tx, other, links, meeting),
          await markSent(tx, other, { ...meeting, to: { channel: 'link' }, sentOn: '2026-11-22' }),
          await recordPresence(tx, other, { ...meeting, rows: [] }),
        ]) {
          expect(refused).toEqual(err({ kind: 'forbidden' }));
        }
      }
    });
  });
});

describe('出欠', () => {
  test('答え直すと前の答えが替わり、代理には氏名が要る', async () => {
    await inside(async (tx) => {
      expect(made(await reply(tx))).toEqual({ before: '' });
      const missing = await reply(tx, { reply: 'proxy' });
      expect(missing).toEqual(err({ kind: 'invalid', problems: [{ field: 'proxyName', kind: 'missing' }] }));
      expect(made(await reply(tx, { reply: 'proxy', proxyName: '代理 花子' }))).toEqual({ before: 'attend' });
      expect(made(await reply(tx, { reply: 'absent', proxyName: '残らない' }))).toEqual({ before: 'proxy' });
      expect(await findAttendee(tx, officer.workspaceId, it.doctor.attendeeId)).toMatchObject({
        reply: 'absent',
        replyVia: 'link',
        proxyName: '',
      });
    });
  });

  test('会議の日を過ぎると自分では答えられず、事務局は閉会まで書ける。別の会議の出席者は見つからない', async () => {
    await inside(async (tx) => {
      const late = fixedClock('2026-12-10T15:00:00Z');
      expect(await reply(tx, { clock: late })).toEqual(err({ kind: 'closed' }));
      expect((await reply(tx, { clock: late, via: 'secretariat' })).ok).toBe(true);
      expect(await reply(tx, { meetingId: crypto.randomUUID() })).toEqual(err({ kind: 'not-found' }));
    });
  });

  test('全員の出欠を一度に書き、ほかの人が変えた行だけを返す', async () => {
    await inside(async (tx) => {
      const row = (attendee: SentMeeting['doctor'], presence: 'present' | 'absent') => ({
        attendeeId: attendee.attendeeId,
        presence,
        proxyName: '',
        proxyTitle: '',
        note: '',
        version: attendee.version,
      });
      const meeting = { meetingId: it.meetingId, clock };
      const first = [row(it.doctor, 'present'), row(it.care, 'present')];
      expect(made(await recordPresence(tx, officer, { ...meeting, rows: first }))).toEqual({
        written: 2,
        conflicts: [],
      });
      const second = [row(it.doctor, 'absent'), row(it.care, 'present'), row(it.resident, 'absent')];
      const again = made(await recordPresence(tx, officer, { ...meeting, rows: second }));
      // The care manager's row says what is stored already: nobody's text is lost, nobody is bothered.
      expect(again).toMatchObject({ written: 1, conflicts: [{ name: '見本 太郎', presence: 'present' }] });
    });
  });
});

describe('資料', () => {
  test('番号が付き、名前はRenkeiが付け、読んだ人だけが既読になる', async () => {
    await inside(async (tx) => {
      const { materialId, number } = made(await material(tx));
      expect(number).toBe(1);
      const [stored] = await materialsOf(tx, officer.workspaceId, it.meetingId);
      expect(stored).toMatchObject({ fileName: '資料1.txt', mediaType: 'text/plain; charset=utf-8', madeFrom: '' });
      const file = await readFile(tx, officer.workspaceId, stored!.fileId!);
      expect(new TextDecoder().decode(file!.bytes)).toBe('認定者は1,347人です。');
      const mark = { materialId, personId: it.doctor.personId!, via: 'link' as const, clock };
      expect(made(await markRead(tx, officer, mark))).toEqual({ marked: true });
      expect(made(await markRead(tx, officer, mark))).toEqual({ marked: false });
      expect(await readingMarksOf(tx, officer.workspaceId, it.meetingId)).toHaveLength(1);
    });
  });

  test('委員限りは招聘者に、事務局限りは委員にも、あるとさえ分からない', async () => {
    await inside(async (tx) => {
      const { personId } = made(await savePerson(tx, officer, { personId: null, name: '招聘 医師', clock }));
      const guest = { meetingId: it.meetingId, role: 'guest' as const, personId, name: '', organisationName: '' };
      made(await inviteGuest(tx, officer, { ...guest, clock }));
      const members = made(await material(tx));
      const secret = made(await material(tx, { visibility: 'secretariat', itemId: null }));
      const open = made(await material(tx, { visibility: 'public', itemId: null }));
      const mark = (materialId: string, by: string) =>
        markRead(tx, officer, { materialId, personId: by, via: 'link', clock });
      expect(await mark(members.materialId, personId)).toEqual(err({ kind: 'not-found' }));
      expect(await mark(secret.materialId, it.doctor.personId!)).toEqual(err({ kind: 'not-found' }));
      expect((await mark(open.materialId, personId)).ok).toBe(true);
    });
  });

  test('新しい版は前の版に替わり、前の版は残る。同じ版を二人が替えることはできない', async () => {
    await inside(async (tx) => {
      const { materialId } = made(await material(tx));
      const newer = made(await material(tx, { supersedes: materialId, content: text('1,350人です。') }));
      expect(newer.number).toBe(1);
      expect(await material(tx, { supersedes: materialId })).toEqual(err({ kind: 'changed' }));
      const all = await materialsOf(tx, officer.workspaceId, it.meetingId);
      expect(new Set(all.map(({ fileName }) => fileName))).toEqual(new Set(['資料1.txt', '資料1（第2版）.txt']));
      expect(inForce(all).map((each) => each.materialId)).toEqual([newer.materialId]);
      const read = { materialId, personId: it.doctor.personId!, via: 'link' as const, clock };
      expect(await markRead(tx, officer, read)).toEqual(err({ kind: 'not-in-force' }));
    });
  });

  test('取り下げには理由が要り、取り下げたものは残る', async () => {
    await inside(async (tx) => {
      const { materialId } = made(await material(tx));
      expect((await withdrawMaterial(tx, officer, { materialId, reason: ' ', version: 1, clock })).ok).toBe(false);
      expect(await withdrawMaterial(tx, officer, { materialId, reason: '誤り', version: 9, clock })).toEqual(
        err({ kind: 'changed' }),
      );
      made(await withdrawMaterial(tx, officer, { materialId, reason: '数値の誤り', version: 1, clock }));
      const all = await materialsOf(tx, officer.workspaceId, it.meetingId);
      expect(all).toMatchObject([{ withdrawReason: '数値の誤り', withdrawnOn: '2026-11-22' }]);
      expect(inForce(all)).toEqual([]);
      // Its number is not given to another.
      expect(made(await material(tx)).number).toBe(2);
    });
  });

  test('番号の重なり、ほかの会議の議題、空の題は、まとめて断る', async () => {
    await inside(async (tx) => {
      made(await material(tx));
      const refused = await material(tx, { number: 1, title: ' ', itemId: crypto.randomUUID() });
      expect(refused).toEqual(
        err({
          kind: 'invalid',
          problems: [
            { field: 'title', kind: 'missing' },
            { field: 'number', kind: 'taken' },
            { field: 'itemId', kind: 'no-such-record' },
          ],
        }),
      );
      expect(
        await material(tx, { content: { name: '資料.docx', bytes: new TextEncoder().encode('文') } }),
      ).toMatchObject({
        error: { kind: 'file', why: { kind: 'mismatch', content: 'text' } },
      });
      expect(await materialsOf(tx, officer.workspaceId, it.meetingId)).toHaveLength(1);
    });
  });

  test('題や見せる範囲は、版を確かめて直せる', async () => {
    await inside(async (tx) => {
      const { materialId } = made(await material(tx));
      const change = { materialId, number: 4, title: '直した題', visibility: 'public' as const, itemId: null };
      const rest = { presenterSeatId: null, clock };
      made(await changeMaterial(tx, officer, { ...change, ...rest, version: 1 }));
      expect(await changeMaterial(tx, officer, { ...change, ...rest, version: 1 })).toEqual(err({ kind: 'changed' }));
      expect(await materialsOf(tx, officer.workspaceId, it.meetingId)).toMatchObject([
        { number: 4, title: '直した題' },
      ]);
    });
  });
});

describe('書面意見', () => {
  const opinion = (tx: Tx, more: Partial<Parameters<typeof giveOpinion>[2]> = {}) =>
    giveOpinion(tx, officer, {
      meetingId: it.meetingId,
      attendeeId: it.doctor.attendeeId,
      itemId: null,
      vote: '',
      text: '訪問看護の夜間の体制が心配です。',
      via: 'link',
      clock,
      ...more,
    });

  test('後の意見が前の意見に替わり、両方残る。読み上げは一度で、替わった意見は読み上げない', async () => {
    await inside(async (tx) => {
      const first = made(await opinion(tx));
      expect(made(await opinion(tx)).opinionId).toBe(first.opinionId);
      const second = made(await opinion(tx, { text: '二つ目の意見' }));
      expect(second.supersedes).toBe(first.opinionId);
      const all = await opinionsOf(tx, officer.workspaceId, it.meetingId);
      expect(all).toHaveLength(2);
      expect(latestOpinions(all).map(({ text }) => text)).toEqual(['二つ目の意見']);
      expect(await readOutOpinion(tx, officer, { opinionId: first.opinionId, clock })).toEqual(
        err({ kind: 'superseded' }),
      );
      made(await readOutOpinion(tx, officer, { opinionId: second.opinionId, clock }));
      made(await readOutOpinion(tx, officer, { opinionId: second.opinionId, clock }));
      const read = latestOpinions(await opinionsOf(tx, officer.workspaceId, it.meetingId));
      expect(read).toMatchObject([{ opinionId: second.opinionId, readBy: 'cli:test' }]);
    });
  });

  test('書面開催でない会議に賛否はなく、事務局限りの議題に意見は書けない', async () => {
    await inside(async (tx) => {
      const vote = await opinion(tx, { itemId: it.publicItem, vote: 'agree', text: '' });
      expect(vote).toEqual(err({ kind: 'invalid', problems: [{ field: 'vote', kind: 'not-a-choice' }] }));
      expect(await opinion(tx, { itemId: it.secretItem })).toEqual(err({ kind: 'not-found' }));
      expect((await opinion(tx, { itemId: it.membersItem })).ok).toBe(true);
      expect(await opinion(tx, { text: '' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'text', kind: 'missing' }] }),
      );
    });
  });

  test('同時に二度送っても、替わりの鎖は一本', async () => {
    await Promise.all(['一', '二', '三'].map((text) => inside((tx) => opinion(tx, { text }))));
    const all = await inside((tx) => opinionsOf(tx, officer.workspaceId, it.meetingId));
    expect(all).toHaveLength(3);
    expect(latestOpinions(all)).toHaveLength(1);
  });
});

describe('送る', () => {
  test('リンクはリンクで送る人にだけ出し、止める・開く・替えるができる', async () => {
    await inside(async (tx) => {
      const meeting = { meetingId: it.meetingId, clock };
      expect(made(await issueLinks(tx, officer, links, meeting))).toEqual({ issued: 1 });
      expect(made(await issueLinks(tx, officer, links, meeting))).toEqual({ issued: 0 });
      const shown = async () =>
        (await meetingLinks(tx, officer.workspaceId, links, { ...meeting, at: clock.now() })).get(
          it.doctor.attendeeId,
        )!;
      const first = await shown();
      expect(first).toMatchObject({ state: 'open', expiresAt: new Date('2026-12-24T15:00:00Z') });
      const { attendeeId } = it.doctor;
      const change = (what: 'reopen' | 'revoke' | 'replace') =>
        changeLink(tx, officer, links, { attendeeId, change: what, clock });
      made(await change('revoke'));
      expect((await shown()).state).toBe('revoked');
      made(await change('reopen'));
      expect(await shown()).toMatchObject({ state: 'open', token: first.token });
      made(await change('replace'));
      expect((await shown()).token).not.toBe(first.token);
      expect(await changeLink(tx, officer, links, { attendeeId: it.care.attendeeId, change: 'revoke', clock })).toEqual(
        err({ kind: 'not-found' }),
      );
    });
  });

  test('送った印をつけると、会議は通知済になる', async () => {
    await inside(async (tx) => {
      const sent = { meetingId: it.meetingId, sentOn: '2026-11-22', clock };
      expect(made(await markSent(tx, officer, { ...sent, to: { channel: 'paper' } }))).toEqual({ marked: 1 });
      expect(made(await markSent(tx, officer, { ...sent, to: { channel: 'paper' } }))).toEqual({ marked: 0 });
      const found = await findMeeting(tx, officer.workspaceId, it.meetingId);
      expect(found?.meeting.state).toBe('noticed');
      const attendees = await attendeesOf(tx, officer.workspaceId, it.meetingId);
      expect(attendees.map((each) => each.sentByChannel)).toEqual(['', 'paper', '']);
    });
  });
});
