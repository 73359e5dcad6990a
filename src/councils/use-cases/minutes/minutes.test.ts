import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { made } from '../../fixtures/council.ts';
import {
  type HeldMeeting,
  heldMeeting,
  MEMBERS_CANARY,
  minutesClock,
  SECRETARIAT_CANARY,
} from '../../fixtures/minutes.ts';
import { findMeeting } from '../../store/meetings.ts';
import { commentsOf, findMinutes } from '../../store/minutes.ts';
import { changeRemark } from '../recording/remarks.ts';
import { addAddendum } from './add-addendum.ts';
import { beginCheck, withdrawCheck } from './check.ts';
import { answerComment, commentOnMinutes } from './comments.ts';
import { confirmMinutes } from './confirm.ts';
import { changeMinutes, changeSummary, startMinutes } from './draft.ts';
import { loadMinutes, minutesDocument } from './minutes-document.ts';
import { signMinutes } from './sign.ts';
import { textSha256 } from './text-hash.ts';

let db: TestDatabase;
let officer: Actor;
let held: HeldMeeting;
const clock = minutesClock;
const personalLinks = createPersonalLinks(new Uint8Array(32).fill(7));

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  held = await inside((tx) => heldMeeting(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const check = (tx: Tx, checkUntil = '2026-12-04') =>
  beginCheck(tx, officer, { meetingId: held.meetingId, checkUntil, personalLinks, clock });
const textNow = async (tx: Tx) => (await loadMinutes(tx, officer, held.meetingId))!.editions.closed.sha256;
const sign = (tx: Tx, asOffice: 'chair' | 'member', personId: string, textSha256: string) =>
  signMinutes(tx, officer, { meetingId: held.meetingId, asOffice, personId, textSha256, via: 'secretariat', clock });
const stateOf = async (tx: Tx) => (await findMeeting(tx, officer.workspaceId, held.meetingId))!.meeting.state;
const summaryVersion = (tx: Tx) =>
  tx
    .selectFrom('councils.agendaItem')
    .select('version')
    .where('itemId', '=', held.items.public)
    .executeTakeFirstOrThrow()
    .then(({ version }) => version);
const rewrite = async (tx: Tx, summary: string) =>
  made(
    await changeSummary(tx, officer, {
      itemId: held.items.public,
      summary,
      version: await summaryVersion(tx),
      clock,
    }),
  );

describe('会議録の本文', () => {
  test('公開版に、委員限りの議題に属する言葉は一つも現れず、番号の行だけが残る', () =>
    inside(async (tx) => {
      made(await startMinutes(tx, officer, { meetingId: held.meetingId, style: 'verbatim', clock }));
      const { editions } = (await loadMinutes(tx, officer, held.meetingId))!;
      const printed = JSON.stringify(editions.public.document);
      expect(printed).not.toContain(MEMBERS_CANARY);
      expect(printed).not.toContain(SECRETARIAT_CANARY);
      expect(printed).toContain('連絡の遅れが困ります。');
      expect(printed).toContain('電話でも知らせてほしい。');
      expect(editions.public.document.items.map(({ type, number }) => [type, number])).toEqual([
        ['item', 1],
        ['withheld', 2],
      ]);
      const closed = JSON.stringify(editions.closed.document);
      expect(closed.split(MEMBERS_CANARY).length - 1).toBe(10);
      expect(closed).not.toContain(SECRETARIAT_CANARY);
    }));

  test('住所・電話・オンラインの参加先は、どちらの版にもない', () =>
    inside(async (tx) => {
      const { editions } = (await loadMinutes(tx, officer, held.meetingId))!;
      for (const { document } of Object.values(editions)) {
        expect(JSON.stringify(document)).not.toMatch(/見本町|0550|secret-room|400-0000/);
      }
    }));

  test('出席・欠席・定足数・招聘者・傍聴者の数が入り、傍聴者の名前は公開版にない', () =>
    inside(async (tx) => {
      const { editions } = (await loadMinutes(tx, officer, held.meetingId))!;
      const { document } = editions.closed;
      expect(document.members.map(({ name, presence, office }) => [name, presence, office])).toEqual([
        ['見本 太郎', 'present', 'chair'],
        ['例示 花子', 'online', 'member'],
        ['仮名 次郎', 'absent', 'member'],
      ]);
      expect(document.quorum).toMatchObject({ seats: 3, needed: 2, attending: 2, met: true });
      expect(document.guests).toEqual([{ name: '招聘 三郎', organisation: 'となり市民病院' }]);
      expect(document.observers).toEqual({ count: 1, names: [{ name: '傍聴 四郎', visibility: 'members' }] });
      expect(editions.public.document.observers).toEqual({ count: 1, names: [] });
    }));

  test('要点の形に発言は入らず、逐語の形に変えると入る', () =>
    inside(async (tx) => {
      const { minutes } = made(await startMinutes(tx, officer, { meetingId: held.meetingId, style: 'summary', clock }));
      const remarks = async () =>
        (await minutesDocument(tx, officer, { meetingId: held.meetingId, edition: 'closed' }))!.document.items.flatMap(
          (item) => (item.type === 'item' ? item.remarks : []),
        ).length;
      expect(await remarks()).toBe(0);
      made(
        await changeMinutes(tx, officer, {
          meetingId: held.meetingId,
          style: 'verbatim',
          preface: 'はじめに',
          version: minutes.version,
          clock,
        }),
      );
      expect(await remarks()).toBe(2);
    }));
});

describe('確認', () => {
  test('確認を始めると確認中になり、委員と招聘者の個人リンクが期限の14日後まで開く', () =>
    inside(async (tx) => {
      expect(await check(tx)).toEqual(ok({ links: 4 }));
      expect(await stateOf(tx)).toBe('checking');
      const links = await personalLinks.list(tx, officer.workspaceId, {
        purpose: 'councils.meeting',
        subjectId: held.meetingId,
        at: clock.now(),
      });
      expect(links.map(({ expiresAt }) => expiresAt.toISOString())).toEqual(Array(4).fill('2026-12-18T15:00:00.000Z'));
    }));

  test('過ぎた日や先すぎる日を期限にしない。期限は後から動かせる', () =>
    inside(async (tx) => {
      for (const day of ['2026-11-19', '2028-01-01', '2026-02-30']) expect((await check(tx, day)).ok).toBe(false);
      expect(await stateOf(tx)).toBe('held');
      made(await check(tx));
      made(await check(tx, '2026-12-11'));
      expect((await findMinutes(tx, officer.workspaceId, held.meetingId))?.checkUntil).toBe('2026-12-11');
    }));

  test('確認の前には、意見も確認も署名も受けない', () =>
    inside(async (tx) => {
      const wrong = err({ kind: 'wrong-state', state: 'held' });
      const of = { meetingId: held.meetingId, personId: held.care.personId, via: 'link', clock } as const;
      expect(await commentOnMinutes(tx, officer, { ...of, itemId: null, text: '直してください' })).toEqual(wrong);
      const hash = await textNow(tx);
      expect(await confirmMinutes(tx, officer, { ...of, textSha256: hash })).toEqual(wrong);
      expect(await sign(tx, 'chair', held.doctor.personId, hash)).toEqual(wrong);
    }));

  test('意見に答え、同時に答えた二人目には、先の答えが示される', () =>
    inside(async (tx) => {
      made(await check(tx));
      const of = { meetingId: held.meetingId, personId: held.care.personId, via: 'link', clock } as const;
      const { commentId } = made(
        await commentOnMinutes(tx, officer, { ...of, itemId: held.items.public, text: '二行目の数字が違います。' }),
      );
      made(await answerComment(tx, officer, { commentId, answer: '直しました。', version: 1, clock }));
      const second = await answerComment(tx, officer, { commentId, answer: '確かめます。', version: 1, clock });
      expect(second).toMatchObject({ ok: false, error: { kind: 'changed', stored: { answer: '直しました。' } } });
      expect(await commentsOf(tx, officer.workspaceId, held.meetingId)).toHaveLength(1);
    }));

  test('会議に縁のない人の確認や、事務局限りの議題への意見は受けない', () =>
    inside(async (tx) => {
      made(await check(tx));
      const stranger = '00000000-0000-4000-8000-000000000000';
      const of = { meetingId: held.meetingId, via: 'link', clock } as const;
      expect((await confirmMinutes(tx, officer, { ...of, personId: stranger, textSha256: await textNow(tx) })).ok).toBe(
        false,
      );
      const comment = { ...of, personId: held.care.personId, text: '意見' };
      expect((await commentOnMinutes(tx, officer, { ...comment, itemId: held.items.secretariat })).ok).toBe(false);
      expect((await commentOnMinutes(tx, officer, { ...comment, itemId: held.items.members })).ok).toBe(true);
    }));

  test('確認は見ていた本文に対するもの。本文が変わっていたら書かずに知らせる', () =>
    inside(async (tx) => {
      made(await check(tx));
      const seen = await textNow(tx);
      const of = { meetingId: held.meetingId, personId: held.care.personId, via: 'link', clock } as const;
      expect(await confirmMinutes(tx, officer, { ...of, textSha256: seen })).toEqual(ok({ confirmed: true }));
      expect(await confirmMinutes(tx, officer, { ...of, textSha256: seen })).toEqual(ok({ confirmed: false }));
      await rewrite(tx, '書き直した要点。');
      const now = await textNow(tx);
      expect(now).not.toBe(seen);
      expect(await confirmMinutes(tx, officer, { ...of, textSha256: seen })).toEqual(
        err({ kind: 'text-changed', textSha256: now }),
      );
    }));

  test('確認をやめるには理由が要り、記録に戻る', () =>
    inside(async (tx) => {
      made(await check(tx));
      expect((await withdrawCheck(tx, officer, { meetingId: held.meetingId, reason: ' ', clock })).ok).toBe(false);
      made(await withdrawCheck(tx, officer, { meetingId: held.meetingId, reason: '発言が抜けていたため', clock }));
      expect(await stateOf(tx)).toBe('held');
    }));
});

describe('署名', () => {
  beforeEach(() => inside(async (tx) => void made(await check(tx))));

  test('座長と出席した委員の二人がそろうと確定し、両方の版が固定される', () =>
    inside(async (tx) => {
      const hash = await textNow(tx);
      expect(await sign(tx, 'chair', held.doctor.personId, hash)).toEqual(ok({ locked: false }));
      expect(await sign(tx, 'member', held.care.personId, hash)).toEqual(ok({ locked: true }));
      expect(await stateOf(tx)).toBe('signed');
      const loaded = (await loadMinutes(tx, officer, held.meetingId))!;
      expect(loaded.locked).toBe(true);
      expect(loaded.editions.closed.sha256).toBe(hash);
      for (const { document, sha256 } of Object.values(loaded.editions)) expect(textSha256(document)).toBe(sha256);
    }));

  test('座長の欄は座長か副座長、もう一人は座長でない出席者だけ', () =>
    inside(async (tx) => {
      const hash = await textNow(tx);
      const kind = async (office: 'chair' | 'member', personId: string) => {
        const signed = await sign(tx, office, personId, hash);
        return signed.ok ? 'ok' : signed.error.kind;
      };
      expect(await kind('chair', held.care.personId)).toBe('not-the-chair');
      expect(await kind('member', held.doctor.personId)).toBe('is-the-chair');
      expect(await kind('member', held.resident.personId)).toBe('did-not-attend');
      expect(await kind('member', '00000000-0000-4000-8000-000000000000')).toBe('no-such-signer');
      expect(await kind('chair', held.doctor.personId)).toBe('ok');
      expect(await kind('chair', held.doctor.personId)).toBe('already-signed');
    }));

  test('二つの署名のあいだに本文が変わると、先の署名は数えない', () =>
    inside(async (tx) => {
      const first = await textNow(tx);
      made(await sign(tx, 'chair', held.doctor.personId, first));
      await rewrite(tx, '署名のあとに直した要点。');
      const second = await textNow(tx);
      expect(await sign(tx, 'member', held.care.personId, first)).toEqual(
        err({ kind: 'text-changed', textSha256: second }),
      );
      expect(await sign(tx, 'member', held.care.personId, second)).toEqual(ok({ locked: false }));
      const loaded = (await loadMinutes(tx, officer, held.meetingId))!;
      expect(loaded.signatures).toHaveLength(2);
      expect(loaded.standing.chair).toBeNull();
      expect(await sign(tx, 'chair', held.doctor.personId, second)).toEqual(ok({ locked: true }));
    }));

  test('二人が同時に署名しても、一度だけ確定する', async () => {
    const hash = await inside(textNow);
    const signed = await Promise.all([
      inside((tx) => sign(tx, 'chair', held.doctor.personId, hash)),
      inside((tx) => sign(tx, 'member', held.care.personId, hash)),
      inside((tx) => sign(tx, 'member', held.care.personId, hash)),
    ]);
    expect(signed.filter((each) => each.ok && each.value.locked)).toHaveLength(1);
    expect(signed.filter((each) => each.ok)).toHaveLength(2);
    expect(await inside(stateOf)).toBe('signed');
  });

  test('確定のあとは、意見も確認も記録の直しも受けず、本文は固定されたまま', () =>
    inside(async (tx) => {
      const hash = await textNow(tx);
      made(await sign(tx, 'chair', held.doctor.personId, hash));
      made(await sign(tx, 'member', held.care.personId, hash));
      const locked = err({ kind: 'locked', because: 'signed' });
      const of = { meetingId: held.meetingId, personId: held.care.personId, via: 'link', clock } as const;
      expect(await commentOnMinutes(tx, officer, { ...of, itemId: null, text: '遅れた意見' })).toEqual(locked);
      expect(await confirmMinutes(tx, officer, { ...of, textSha256: hash })).toEqual(locked);
      const version = await summaryVersion(tx);
      expect(await changeSummary(tx, officer, { itemId: held.items.public, summary: 'x', version, clock })).toEqual(
        locked,
      );
      expect(await withdrawCheck(tx, officer, { meetingId: held.meetingId, reason: 'やめる', clock })).toEqual(locked);
      const remark = await tx.selectFrom('councils.remark').select(['remarkId', 'version']).executeTakeFirstOrThrow();
      const words = { itemId: null, seatId: null, speakerName: '事務局', text: '直し', clock };
      expect(await changeRemark(tx, officer, { ...remark, ...words })).toEqual(locked);
    }));

  test('追記は確定のあとだけ、日付と理由とともに足され、見える範囲に従う', () =>
    inside(async (tx) => {
      const addendum = (visibility: 'public' | 'members', text: string) =>
        addAddendum(tx, officer, { meetingId: held.meetingId, text, reason: '数字の誤り', visibility, clock });
      expect(await addendum('public', '早い追記')).toEqual(err({ kind: 'wrong-state', state: 'checking' }));
      const hash = await textNow(tx);
      made(await sign(tx, 'chair', held.doctor.personId, hash));
      made(await sign(tx, 'member', held.care.personId, hash));
      made(await addendum('public', '三行目の30人は28人の誤りです。'));
      made(await addendum('members', `事例の年齢の訂正 ${MEMBERS_CANARY}`));
      const reading = async (edition: 'public' | 'closed') =>
        (await minutesDocument(tx, officer, { meetingId: held.meetingId, edition }))!;
      expect((await reading('public')).addenda.map(({ text, dated }) => [text, dated])).toEqual([
        ['三行目の30人は28人の誤りです。', '2026-11-20'],
      ]);
      expect((await reading('closed')).addenda).toHaveLength(2);
      expect((await reading('closed')).sha256).toBe(hash);
    }));
});

test('会議録をつくり、直すのは事務局だけ。ほかの導入単位からは見えない', () =>
  inside(async (tx) => {
    const member = as(officer, 'member');
    const of = { meetingId: held.meetingId, clock };
    expect(await startMinutes(tx, member, { ...of, style: 'summary' })).toEqual(err({ kind: 'forbidden' }));
    expect(await beginCheck(tx, member, { ...of, checkUntil: '2026-12-04', personalLinks })).toEqual(
      err({ kind: 'forbidden' }),
    );
    const addendum = { ...of, text: 'a', reason: 'b', visibility: 'public' } as const;
    expect(await addAddendum(tx, member, addendum)).toEqual(err({ kind: 'forbidden' }));
    const stranger = await db.workspace();
    await db.database.inWorkspace(stranger.workspaceId, async (other) => {
      expect(await loadMinutes(other, stranger, held.meetingId)).toBeUndefined();
    });
  }));

test('確認中の締切をこえた日付の時計でも、確定した本文の印は変わらない', () =>
  inside(async (tx) => {
    made(await check(tx));
    const hash = await textNow(tx);
    made(
      await startMinutes(tx, officer, {
        meetingId: held.meetingId,
        style: 'summary',
        clock: fixedClock('2027-01-01T00:00:00Z'),
      }),
    );
    expect(await textNow(tx)).toBe(hash);
  }));
