import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/actor.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { answered, seatedAccount } from '../../fixtures/returned.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { closeQuestion } from '../questions/close-question.ts';
import { markSent } from '../sending/mark-sent.ts';
import { markReturned } from './mark-returned.ts';
import { reflect } from './reflect.ts';
import { responseList } from './response-list.ts';

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;
const today = '2026-11-22';

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => askedQuestion(tx, officer, testLinks));
  await inside(async (tx) => {
    const addresseeIds = [it.doctor, it.care].map(({ addresseeId }) => addresseeId);
    made(await markSent(tx, officer, { addresseeIds, channel: 'paper', on: '2026-11-10', clock }));
    await answered(tx, officer, it.doctor.addresseeId, { openOutside: false });
  });
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const doctor = async (tx: Tx) => (await findAddressee(tx, officer.workspaceId, it.doctor.addresseeId))!;
const words = { response: '案に入れる。', reflection: '順番を改めた。' };
const reflected = async (tx: Tx, otherwise: Partial<typeof words> & { clock?: Clock } = {}) => {
  const { addresseeId, version } = await doctor(tx);
  return reflect(tx, officer, { addresseeId, ...words, version, clock, ...otherwise });
};
const kinds = async (tx: Tx) =>
  (await addresseeEvents(tx, officer.workspaceId, [it.doctor.addresseeId])).map(({ kind }) => kind);

describe('反映', () => {
  test('返事があった団体だけが反映できる。変わったことの一文が要る', async () => {
    await inside(async (tx) => {
      const { addresseeId, version } = it.care;
      expect(await reflect(tx, officer, { addresseeId, ...words, version, clock })).toEqual(err({ kind: 'no-answer' }));
      expect(await reflected(tx, { reflection: ' \n ' })).toEqual(
        err({ kind: 'invalid', problems: [{ field: 'reflection', problem: { kind: 'missing' } }] }),
      );
      expect(await reflected(tx, { response: 'あ'.repeat(1001) })).toMatchObject({
        error: { problems: [{ field: 'response', problem: { kind: 'too-long', length: 1001 } }] },
      });
      made(await reflected(tx));
      expect(await doctor(tx)).toMatchObject({ state: 'reflected', ...words, reflectedOn: today, returnedOn: null });
      expect(await kinds(tx)).toContain('reflected');
    });
  });

  test('同じ言葉をもう一度保存しても、履歴は増えない', async () => {
    await inside(async (tx) => {
      made(await reflected(tx));
      const before = await kinds(tx);
      expect(made(await reflected(tx)).toTellAgain).toBe(false);
      expect(await kinds(tx)).toEqual(before);
    });
  });

  test('先に直されていれば、保存せずにいまの内容を返す', async () => {
    await inside(async (tx) => {
      const { addresseeId, version } = await doctor(tx);
      made(await reflected(tx));
      const late = await reflect(tx, officer, { addresseeId, response: '', reflection: '変えない。', version, clock });
      expect(late).toMatchObject({ error: { kind: 'changed', current: words } });
      expect(await doctor(tx)).toMatchObject(words);
    });
  });

  test('直すと、前の言葉が履歴に残り、結果を返した団体には、もう一度返すことになる', async () => {
    await inside(async (tx) => {
      made(await reflected(tx));
      const mark = { addresseeIds: [it.doctor.addresseeId], channel: 'paper', on: today, byHand: true, clock } as const;
      expect(made(await markReturned(tx, officer, mark))).toEqual({ marked: 1 });
      expect(made(await markReturned(tx, officer, mark))).toEqual({ marked: 0 });
      expect(await doctor(tx)).toMatchObject({ returnedOn: today, returnedChannel: 'paper' });
      expect(made(await reflected(tx, { reflection: '変えないことにした。' })).toTellAgain).toBe(true);
      expect(await doctor(tx)).toMatchObject({
        returnedOn: null,
        returnedChannel: '',
        reflection: '変えないことにした。',
      });
      const history = await addresseeEvents(tx, officer.workspaceId, [it.doctor.addresseeId]);
      expect(history.find(({ kind }) => kind === 'reflection-changed')!.note).toBe(
        '変更前の「変わったこと」：順番を改めた。',
      );
    });
  });

  test('終わった照会の回答も反映できる', async () => {
    await inside(async (tx) => {
      const end = { questionId: it.questionId, as: 'ended', note: '終わり。', version: 1, clock } as const;
      made(await closeQuestion(tx, officer, end));
      made(await reflected(tx));
    });
  });

  test('事務局のほかは反映できず、ほかの導入単位の団体は見つからない', async () => {
    const { addresseeId, version } = await inside(doctor);
    const input = { addresseeId, ...words, version, clock };
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      expect(await inside((tx) => reflect(tx, as(officer, role), input))).toEqual(err({ kind: 'forbidden' }));
    }
    const other = await db.workspace();
    const there = await db.database.inWorkspace(other.workspaceId, (tx) => reflect(tx, other, input));
    expect(there).toEqual(err({ kind: 'not-found' }));
    expect(await inside((tx) => reflect(tx, officer, { ...input, addresseeId: 'x' }))).toEqual(
      err({ kind: 'not-found' }),
    );
  });
});

describe('結果を返す', () => {
  test('反映していない回答は、返したことにならない。あすの日付も書けない', async () => {
    await inside(async (tx) => {
      const addresseeIds = [it.doctor.addresseeId, it.care.addresseeId];
      const mark = { addresseeIds, channel: 'fax', byHand: true, clock } as const;
      expect(made(await markReturned(tx, officer, { ...mark, on: today }))).toEqual({ marked: 0 });
      expect(await markReturned(tx, officer, { ...mark, on: '2026-11-23' })).toEqual(err({ kind: 'not-yet' }));
      expect(await markReturned(tx, officer, { ...mark, addresseeIds: [], on: today })).toEqual(
        err({ kind: 'not-found' }),
      );
    });
  });

  test('メールを書いたあとで言葉が変わっていれば、送った記録は残り、まだ返していないままになる', async () => {
    await inside(async (tx) => {
      made(await reflected(tx));
      await queuedReturn(tx, '2026-11-22T01:00:00Z');
      made(await reflected(tx, { reflection: 'やはり変えない。', clock: fixedClock('2026-11-22T02:00:00Z') }));
      const mark = { addresseeIds: [it.doctor.addresseeId], channel: 'mail', on: today, clock } as const;
      expect(made(await markReturned(tx, officer, mark))).toEqual({ marked: 0 });
      expect((await doctor(tx)).returnedOn).toBeNull();
      expect(await kinds(tx)).toContain('returned');
      await queuedReturn(tx, '2026-11-22T03:00:00Z');
      expect(made(await markReturned(tx, officer, mark))).toEqual({ marked: 1 });
      expect(await doctor(tx)).toMatchObject({ returnedOn: today, returnedChannel: 'mail' });
    });
  });
});

/** A result mail as the outbox keeps it; sending is tested where it lives. */
async function queuedReturn(tx: Tx, at: string): Promise<void> {
  const { workspaceId } = officer;
  const mailId = crypto.randomUUID();
  const enteredAt = new Date(at);
  await tx
    .insertInto('feedback.mail')
    .values({
      ...{ workspaceId, mailId, kind: 'return', organisationId: it.doctor.organisationId, state: 'sent' },
      ...{ recipient: 'ishikai@example.jp', subject: '結果', beforeLink: '結果', withLink: false, errandKey: mailId },
      ...{
        dueAt: enteredAt,
        tryUntil: enteredAt,
        sentAt: enteredAt,
        enteredAt,
        byName: '事務局',
        enteredBy: 'cli:test',
      },
    })
    .execute();
  await tx
    .insertInto('feedback.mailAddressee')
    .values({ workspaceId, mailId, addresseeId: it.doctor.addresseeId })
    .execute();
}

describe('意見一覧を見られる人', () => {
  const list = (reader: Actor, edition?: 'members' | 'outside') =>
    inside((tx) => responseList(tx, reader, { questionId: it.questionId, today, ...(edition ? { edition } : {}) }));
  const end = (tx: Tx) =>
    closeQuestion(tx, officer, { questionId: it.questionId, as: 'ended', note: '終わり。', version: 1, clock });

  test('事務局と、会議体に席のある人は、団体名のある委員用を見る', async () => {
    expect(made(await list(officer)).answers.map(({ organisation }) => organisation)).toEqual(['みほん市医師会']);
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.care.personId));
    expect(made(await list(member)).edition).toBe('members');
    expect(made(await list(member, 'outside')).answers.map(({ organisation }) => organisation)).toEqual([null]);
  });

  test('ほかの人は、照会が終わってから公開用だけを見る', async () => {
    const others = (['member', 'head', 'council', 'viewer'] satisfies Role[]).map((role) => as(officer, role));
    for (const other of others) expect(await list(other)).toEqual(err({ kind: 'not-found' }));
    made(await inside(end));
    for (const other of others) {
      expect(made(await list(other))).toMatchObject({ edition: 'outside', answers: [{ organisation: null }] });
      expect(await list(other, 'members')).toEqual(err({ kind: 'not-found' }));
    }
  });

  test('取り下げた照会は、事務局のほか、委員にも見えない', async () => {
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.care.personId));
    const { questionId } = it;
    const withdrawn = { questionId, as: 'withdrawn', note: '聞き方を改める。', version: 1, clock } as const;
    made(await inside((tx) => closeQuestion(tx, officer, withdrawn)));
    for (const reader of [member, as(officer, 'viewer'), as(officer, 'head')]) {
      expect(await list(reader)).toEqual(err({ kind: 'not-found' }));
    }
    expect(made(await list(officer)).edition).toBe('members');
  });

  test('任期の終わった人は、もう委員ではない', async () => {
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.care.personId));
    const asked = { questionId: it.questionId, today: '2028-04-01' };
    expect(await inside((tx) => responseList(tx, member, asked))).toEqual(err({ kind: 'not-found' }));
  });

  test('どこにも送っていない照会は、事務局だけが知っている', async () => {
    const second = await inside((tx) =>
      askedQuestion(tx, officer, testLinks, { council: it.council, title: '二つ目' }),
    );
    const member = await inside((tx) => seatedAccount(tx, officer, it.council.care.personId));
    const asked = { questionId: second.questionId, today };
    expect(await inside((tx) => responseList(tx, member, asked))).toEqual(err({ kind: 'not-found' }));
    expect(made(await inside((tx) => responseList(tx, officer, asked))).notSent).toHaveLength(3);
  });
});
