import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { err } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { made } from '../../../councils/fixtures/council.ts';
import { byLink, linkDoer, opinion, sentQuestion } from '../../fixtures/answers.ts';
import { type AskedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { addresseeEvents, findAddressee } from '../../store/addressees.ts';
import { answersOf, confirmedAnswers } from '../../store/answers.ts';
import { findQuestion } from '../../store/questions.ts';
import { closeQuestion } from '../questions/close-question.ts';
import { reflect } from '../returning/reflect.ts';
import { type ConfirmInput, confirmAnswer } from './confirm-answer.ts';
import { loadOrganisationErrand } from './load-errand.ts';
import { noteOnAgenda } from './note-on-agenda.ts';
import { saveDraft } from './save-draft.ts';

let db: TestDatabase;
let officer: Actor;
let it: AskedQuestion;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => sentQuestion(tx, officer, testLinks));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const id = () => it.doctor.addresseeId;
const draft = (more: Partial<ConfirmInput> = {}) =>
  inside((tx) => saveDraft(tx, linkDoer(officer), byLink(id(), more)));
const confirm = (more: Partial<ConfirmInput> = {}) =>
  inside((tx) => confirmAnswer(tx, linkDoer(officer), byLink(id(), more)));
const stored = () => inside((tx) => answersOf(tx, officer.workspaceId, [id()]));
const addressee = async () => (await inside((tx) => findAddressee(tx, officer.workspaceId, id())))!;
/** What happened since the fixture; the clock of a test stands still, so that their order does not tell anything. */
const events = async () => {
  const all = await inside((tx) => addresseeEvents(tx, officer.workspaceId, [id()]));
  return all.flatMap(({ kind }) => (kind === 'drafted' || kind === 'sent' ? [] : [kind])).toSorted();
};
const close = () =>
  inside(async (tx) => {
    const question = (await findQuestion(tx, officer.workspaceId, it.questionId))!;
    const { questionId, version } = question;
    made(await closeQuestion(tx, officer, { questionId, version, as: 'withdrawn', note: '不要になった', clock }));
  });

describe('下書き', () => {
  test('何人でも書け、誰のでも続けられる。書いた人の名前と時刻が残る', async () => {
    const first = made(await draft());
    made(await draft({ drafterName: '見本 二郎', content: opinion('示せない') }));
    const later = fixedClock('2026-11-23T00:00:00Z');
    const went = await draft({
      ...first,
      drafterName: '見本 二郎',
      content: opinion('示してよい', '当番医へ'),
      clock: later,
    });
    expect(made(went)).toEqual({ answerId: first.answerId, version: 2 });
    expect(await stored()).toMatchObject([
      { drafterName: '見本 二郎', texts: ['示せない', ''], state: 'draft' },
      { drafterName: '見本 二郎', texts: ['示してよい', '当番医へ'], byName: '見本 二郎', enteredAt: later.now() },
    ]);
    expect(await addressee()).toMatchObject({ state: 'sent', answeredOn: null });
  });

  test('同じ下書きを二度送っても一つ', async () => {
    const [one, other] = [made(await draft()), made(await draft())];
    expect(other).toEqual(one);
    expect(await stored()).toHaveLength(1);
  });

  test('同時に続けると、あとの人に今の文が示され、先の文は消えない', async () => {
    const first = made(await draft());
    made(await draft({ ...first, content: opinion('先に直した') }));
    expect(await draft({ ...first, content: opinion('あとから直した') })).toMatchObject({
      error: { kind: 'conflict', stored: { texts: ['先に直した', ''], version: 2 } },
    });
    expect(await stored()).toMatchObject([{ texts: ['先に直した', ''] }]);
  });

  test('名前がないと残せず、ほかの団体の下書きは見つからない', async () => {
    expect(await draft({ drafterName: ' ' })).toEqual(
      err({ kind: 'invalid', problems: [{ field: 'drafterName', problem: { kind: 'missing' } }] }),
    );
    const theirs = made(await inside((tx) => saveDraft(tx, linkDoer(officer), byLink(it.care.addresseeId))));
    expect(await draft({ ...theirs })).toEqual(err({ kind: 'not-found' }));
    for (const addresseeId of [it.resident.addresseeId, crypto.randomUUID(), 'no-uuid']) {
      expect(await draft({ addresseeId })).toEqual(err({ kind: 'not-found' }));
    }
  });

  test('回答のあとに確定された下書きを直すと、別の下書きとして残る', async () => {
    const first = made(await draft());
    made(await confirm({ ...first }));
    const kept = made(await draft({ ...first, content: opinion('確定のあとに直した') }));
    expect(kept.answerId).not.toBe(first.answerId);
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['confirmed', 'draft']);
  });
});

describe('確定', () => {
  test('確定すると回答になり、受け取った日は日本の日付で残る', async () => {
    // 23:30 on the 22nd in UTC is the 23rd in Japan.
    const late = fixedClock('2026-11-22T23:30:00Z');
    expect(made(await confirm({ clock: late }))).toMatchObject({ outcome: 'confirmed' });
    expect(await addressee()).toMatchObject({ state: 'answered', answeredOn: '2026-11-23', answerChannel: 'link' });
    expect(await events()).toEqual(['answered']);
    const [answer] = await stored();
    expect(answer).toMatchObject({ state: 'confirmed', confirmedByName: '例示 一子', receivedOn: '2026-11-23' });
  });

  test.each(['no-view', 'declined'] as const)('%s も回答として受け取る', async (kind) => {
    made(await confirm({ content: { ...opinion(''), kind }, via: 'account' }));
    expect(await addressee()).toMatchObject({ state: kind, answerChannel: 'account' });
    expect(await events()).toEqual([kind]);
  });

  test('足りない回答も、確定する人の名前がないものも、確定しない', async () => {
    expect(await confirm({ content: opinion(''), confirmerName: '' })).toEqual(
      err({
        kind: 'invalid',
        problems: [
          { field: 'text-1', problem: { kind: 'says-nothing' } },
          { field: 'confirmerName', problem: { kind: 'missing' } },
        ],
      }),
    );
    expect(await stored()).toEqual([]);
  });

  test('二度押しても一度だけ確定する', async () => {
    const first = made(await draft());
    const [one, two] = [made(await confirm({ ...first })), made(await confirm({ ...first }))];
    expect([one.outcome, two.outcome]).toEqual(['confirmed', 'confirmed']);
    expect(two.answerId).toBe(one.answerId);
    expect(await events()).toEqual(['answered']);
  });

  test('二人が同時に確定すると、一つだけが回答になり、もう一つは下書きとして残る', async () => {
    const texts = ['甲の回答', '乙の回答', '丙の回答'];
    const done = await Promise.all(texts.map((text) => confirm({ content: opinion(text) })));
    const outcomes = done.map((each) => made(each).outcome);
    expect(outcomes.toSorted()).toEqual(['confirmed', 'kept', 'kept']);
    const all = await stored();
    expect(all.map(({ texts: [text] }) => text).toSorted()).toEqual(texts.toSorted());
    expect(all.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    expect(await events()).toEqual(['answered']);
  });

  test('訂正すると前の回答も残り、期日前の回答は遅れたことにならない', async () => {
    made(await confirm());
    const [before] = await stored();
    const later = fixedClock('2027-01-05T00:00:00Z');
    const correction = { content: opinion('訂正した'), corrects: before!.answerId, clock: later };
    expect(made(await confirm(correction))).toMatchObject({ outcome: 'corrected' });
    expect(await stored()).toMatchObject([
      { state: 'superseded', texts: ['示してよい', ''] },
      { state: 'confirmed', texts: ['訂正した', ''], supersedes: before!.answerId, receivedOn: '2027-01-05' },
    ]);
    expect(await addressee()).toMatchObject({ state: 'answered', answeredOn: '2026-11-22' });
    expect(await events()).toEqual(['answered', 'corrected']);
    // What was corrected meanwhile cannot be corrected once more by who did not see that.
    expect(made(await confirm({ content: opinion('古い画面から'), corrects: before!.answerId })).outcome).toBe('kept');
  });

  test('期日のあとの回答も受け取り、印がつく', async () => {
    made(await confirm({ clock: fixedClock('2027-02-01T00:00:00Z') }));
    const { organisationId } = it.doctor;
    const errand = await inside((tx) =>
      loadOrganisationErrand(tx, officer.workspaceId, { organisationId, today: '2027-02-01' }),
    );
    expect(errand!.questions).toMatchObject([{ late: true, shown: 'answered' }]);
  });

  test('終わった照会と反映した照会は、もう受け取らない', async () => {
    made(await confirm());
    const { version } = await addressee();
    const words = { addresseeId: id(), response: '', reflection: '連絡票を変えた', version, clock };
    made(await inside((tx) => reflect(tx, officer, words)));
    expect(await confirm({ content: opinion('あとから') })).toEqual(err({ kind: 'reflected' }));
    await close();
    expect(await draft({ addresseeId: it.care.addresseeId })).toEqual(err({ kind: 'closed' }));
    expect(await inside((tx) => confirmedAnswers(tx, officer.workspaceId, [id(), it.care.addresseeId]))).toHaveLength(
      1,
    );
  });
});

describe('例会の議題', () => {
  const note = (on: string, addresseeId = id()) =>
    inside((tx) => noteOnAgenda(tx, linkDoer(officer), { addresseeId, on, clock }));

  test('議題にした日が残り、日を変えると移り、同じ日なら何も起きない', async () => {
    made(await note('2026-12-10'));
    made(await note('2026-12-10'));
    made(await note('2027-01-14'));
    expect(await addressee()).toMatchObject({ state: 'on-agenda', agendaOn: '2027-01-14' });
    expect(await events()).toEqual(['on-agenda', 'on-agenda']);
    made(await confirm());
    expect(await addressee()).toMatchObject({ state: 'answered', agendaOn: '2027-01-14' });
  });

  test('回答のあと、送る前、照会より前の日は断る', async () => {
    expect(await note('2026-11-21')).toEqual(err({ kind: 'too-early', raisedOn: '2026-11-22' }));
    expect(await note('2026-12-10', it.resident.addresseeId)).toEqual(err({ kind: 'not-found' }));
    made(await confirm());
    expect(await note('2026-12-10')).toEqual(err({ kind: 'answered' }));
    await close();
    expect(await note('2026-12-10')).toEqual(err({ kind: 'closed' }));
  });
});

test('団体には送った照会だけが、待っているものから順に見える', async () => {
  const second = await inside((tx) =>
    sentQuestion(tx, officer, testLinks, { council: it.council, title: '急ぐ照会', dueOn: '2026-12-01' }),
  );
  const errandOf = (organisationId: string) =>
    inside((tx) => loadOrganisationErrand(tx, officer.workspaceId, { organisationId, today: '2026-12-02' }));
  const errand = (await errandOf(it.doctor.organisationId))!;
  expect(errand.waiting.map(({ question }) => question.questionId)).toEqual([second.questionId, it.questionId]);
  expect(errand.waiting.map(({ shown }) => shown)).toEqual(['overdue', 'sent']);
  expect(errand.waiting[0]).toMatchObject({ carrier: '見本 太郎', confirmed: null });
  expect((await errandOf(it.resident.organisationId))!.questions).toEqual([]);
  expect(await errandOf(crypto.randomUUID())).toBeNull();
});
