import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actionsById } from '#challenges/index.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { recordingClock as clock, setState, type TestRecording, testRecording } from '../../fixtures/recording.ts';
import { agendaItems } from '../../store/meetings.ts';
import { agreedActionsOf, decisionsOf, recordEventsOf, remarksOf } from '../../store/recording.ts';
import { agreeMeetingAction } from './agree-meeting-action.ts';
import { addDecision, changeDecision, hideDecision } from './decisions.ts';
import { finishItem, recordOutcome, startItem } from './items.ts';
import { addRemark, changeRemark } from './remarks.ts';
import { removeRemark, restoreRemark } from './remove-remark.ts';

let db: TestDatabase;
let officer: Actor;
let it: TestRecording;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  it = await inside((tx) => testRecording(tx, officer));
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);

const said = (text = '退院の連絡が前日になります。') => ({
  remarkId: randomUUID(),
  meetingId: it.meetingId,
  itemId: it.items[1],
  seatId: it.care.seatId,
  speakerName: '',
  text,
  clock,
});
const remarks = () => inside((tx) => remarksOf(tx, officer.workspaceId, it.meetingId));

describe('発言の記録', () => {
  test('書いた時刻と順番とともに残り、別の日に書けば時刻は残らない', async () => {
    await inside(async (tx) => {
      await addRemark(tx, officer, said('一つめ'));
      await addRemark(tx, officer, { ...said('二つめ'), clock: fixedClock('2026-11-23T05:20:00Z') });
    });
    expect((await remarks()).map(({ text, saidAt, position }) => [text, saidAt, position])).toEqual([
      ['一つめ', '14:20', 1],
      ['二つめ', '', 2],
    ]);
  });

  test('同じ書式が二度届いても一つ。直された後に届いても一つ。違う文なら、失わずに別の発言になる', async () => {
    const form = said();
    await Promise.all([1, 2, 3].map(() => inside((tx) => addRemark(tx, officer, form))));
    expect(await remarks()).toHaveLength(1);
    await inside((tx) => changeRemark(tx, officer, { ...form, text: '直した文', version: 1 }));
    expect(await inside((tx) => addRemark(tx, officer, form))).toEqual({
      ok: true,
      value: { remarkId: form.remarkId },
    });
    expect(await remarks()).toHaveLength(1);
    await inside((tx) => addRemark(tx, officer, { ...form, text: '戻るボタンの後に打った別の文' }));
    expect((await remarks()).map(({ text }) => text)).toEqual(['直した文', '戻るボタンの後に打った別の文']);
  });

  test('二人が同時に十件ずつ書いても、二十件残る', async () => {
    const writer = (name: string) =>
      Array.from({ length: 10 }, (_, n) => inside((tx) => addRemark(tx, officer, said(`${name}${n}`))));
    await Promise.all([...writer('甲'), ...writer('乙')]);
    const all = await remarks();
    expect(all).toHaveLength(20);
    expect(new Set(all.map(({ position }) => position)).size).toBe(20);
  });

  test('先に直した人がいれば書かずに、いまの文を返す。前の文は履歴に残る', async () => {
    const form = said('前日になります。');
    await inside((tx) => addRemark(tx, officer, form));
    const mine = { ...form, version: 1 };
    expect((await inside((tx) => changeRemark(tx, officer, { ...mine, text: '先の人の文' }))).ok).toBe(true);
    const late = await inside((tx) => changeRemark(tx, officer, { ...mine, text: '後の人の文' }));
    expect(late).toMatchObject({ ok: false, error: { kind: 'changed', stored: { text: '先の人の文', version: 2 } } });
    const events = await inside((tx) => recordEventsOf(tx, officer.workspaceId, form.remarkId));
    expect(events.map(({ kind, text }) => [kind, text])).toEqual([['changed', '前日になります。']]);
  });

  test('取り消しても文は残り、元に戻せる。閉会後は理由が要り、会議の経過にも残る', async () => {
    const form = said();
    await inside((tx) => addRemark(tx, officer, form));
    const one = { remarkId: form.remarkId, clock };
    expect((await inside((tx) => removeRemark(tx, officer, { ...one, reason: '', version: 1 }))).ok).toBe(true);
    expect(await remarks()).toMatchObject([{ removed: true, text: '退院の連絡が前日になります。' }]);
    expect((await inside((tx) => restoreRemark(tx, officer, { ...one, version: 2 }))).ok).toBe(true);
    await inside((tx) => setState(tx, officer, it.meetingId, 'held'));
    expect(await inside((tx) => removeRemark(tx, officer, { ...one, reason: '', version: 3 }))).toEqual({
      ok: false,
      error: { kind: 'invalid', problems: [{ field: 'reason', error: { kind: 'missing' } }] },
    });
    const reason = '二重に書いた';
    expect((await inside((tx) => removeRemark(tx, officer, { ...one, reason, version: 3 }))).ok).toBe(true);
    const events = await inside((tx) =>
      tx.selectFrom('councils.meetingEvent').select(['kind', 'note']).where('kind', '=', 'remark-removed').execute(),
    );
    expect(events).toEqual([{ kind: 'remark-removed', note: reason }]);
  });

  test('空の文、見えない文字、ほかの会議体の席は、何が悪いかをまとめて返す', async () => {
    const bad = { ...said('見え\u200bない'), seatId: randomUUID(), itemId: 'x' };
    expect(await inside((tx) => addRemark(tx, officer, bad))).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        problems: [
          { field: 'text', error: { kind: 'invisible', codePoint: 'U+200B' } },
          { field: 'itemId', error: { kind: 'unknown' } },
          { field: 'seatId', error: { kind: 'unknown' } },
        ],
      },
    });
    expect(await inside((tx) => addRemark(tx, officer, said(' \n ')))).toMatchObject({
      error: { problems: [{ field: 'text', error: { kind: 'missing' } }] },
    });
  });
});

describe('だれが、いつまで', () => {
  test('書けるのは事務局だけ。署名済みや中止の会議は受けつけない', async () => {
    for (const role of roles.filter((each) => each !== 'officer')) {
      expect(await inside((tx) => addRemark(tx, as(officer, role), said()))).toEqual({
        ok: false,
        error: { kind: 'forbidden' },
      });
    }
    const form = said();
    await inside((tx) => addRemark(tx, officer, form));
    await inside((tx) => setState(tx, officer, it.meetingId, 'signed'));
    const signed = { ok: false, error: { kind: 'locked', because: 'signed' } };
    const { meetingId } = it;
    const [itemId] = it.items;
    expect(await inside((tx) => addRemark(tx, officer, said()))).toEqual(signed);
    expect(await inside((tx) => changeRemark(tx, officer, { ...form, text: '直し', version: 1 }))).toEqual(signed);
    const decision = { decisionId: randomUUID(), meetingId, itemId, text: '決定', clock };
    expect(await inside((tx) => addDecision(tx, officer, decision))).toEqual(signed);
    expect(await inside((tx) => startItem(tx, officer, { itemId, clock }))).toEqual(signed);
    expect(await inside((tx) => agreeMeetingAction(tx, officer, action()))).toEqual(signed);
    expect(await remarks()).toMatchObject([{ text: form.text, version: 1 }]);
  });

  test('ほかの導入単位の会議は、ないのと同じ', async () => {
    const stranger = await db.workspace();
    const outcome = await db.database.inWorkspace(stranger.workspaceId, (tx) => addRemark(tx, stranger, said()));
    expect(outcome).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

const action = () => ({
  meetingId: it.meetingId,
  itemId: it.items[1],
  title: '連絡票を作る',
  ownerOrganisationId: it.doctor.organisationId,
  ownerName: '',
  dueOn: '2027-01-31',
  challengeId: null,
  clock,
});

describe('決定・実施事項・結果', () => {
  test('決定は版で直し、取り消しても残る', async () => {
    const decision = {
      decisionId: randomUUID(),
      meetingId: it.meetingId,
      itemId: it.items[1],
      text: '3日前に連絡する',
      clock,
    };
    const { decisionId } = decision;
    await inside((tx) => addDecision(tx, officer, decision));
    await inside((tx) => addDecision(tx, officer, decision));
    expect((await inside((tx) => changeDecision(tx, officer, { ...decision, text: '原則3日前', version: 1 }))).ok).toBe(
      true,
    );
    const late = await inside((tx) => changeDecision(tx, officer, { ...decision, text: '2日前', version: 1 }));
    expect(late).toMatchObject({ error: { kind: 'changed', stored: { text: '原則3日前' } } });
    const hide = { decisionId, removed: true, reason: '', version: 2, clock };
    expect((await inside((tx) => hideDecision(tx, officer, hide))).ok).toBe(true);
    const all = await inside((tx) => decisionsOf(tx, officer.workspaceId, it.meetingId));
    expect(all).toMatchObject([{ decisionId, text: '原則3日前', removed: true, version: 3 }]);
  });

  test('実施事項は会議体のものとして課題の側に立ち、同じ書式は一度だけ数える', async () => {
    const form = { ...action(), formId: randomUUID() };
    const [first, again] = [
      await inside((tx) => agreeMeetingAction(tx, officer, form)),
      await inside((tx) => agreeMeetingAction(tx, officer, form)),
    ];
    expect(again).toEqual(first);
    await inside((tx) => agreeMeetingAction(tx, officer, { ...form, title: '別の実施事項' }));
    const agreed = await inside((tx) => agreedActionsOf(tx, officer.workspaceId, it.meetingId));
    expect(agreed).toHaveLength(2);
    const actions = await inside((tx) =>
      actionsById(
        tx,
        officer.workspaceId,
        agreed.map(({ actionId }) => actionId),
      ),
    );
    expect(actions.find(({ title }) => title === '連絡票を作る')).toMatchObject({
      originKind: 'councils.body',
      originId: it.bodyId,
      originRecord: it.meetingId,
      originPath: `/councils/meetings/${it.meetingId}`,
      dueOn: '2027-01-31',
    });
    const unknown = await inside((tx) =>
      agreeMeetingAction(tx, officer, { ...action(), title: ' ', ownerOrganisationId: randomUUID() }),
    );
    expect(unknown).toMatchObject({
      error: { problems: [{ field: 'title' }, { field: 'ownerOrganisationId', error: { kind: 'unknown' } }] },
    });
  });

  test('次の議題を始めると前の議題が終わる。結果を書いている人の版は動かない', async () => {
    const [first, second] = it.items;
    const at = (iso: string) => fixedClock(iso);
    await inside((tx) => startItem(tx, officer, { itemId: first, clock: at('2026-11-22T05:02:00Z') }));
    await inside((tx) => startItem(tx, officer, { itemId: second, clock }));
    await inside((tx) => finishItem(tx, officer, { itemId: second, clock: at('2026-11-22T06:00:00Z') }));
    const items = () => inside((tx) => agendaItems(tx, officer.workspaceId, it.meetingId));
    expect((await items()).map(({ startedAt, endedAt, version }) => [startedAt, endedAt, version])).toEqual([
      ['14:02', '14:20', 1],
      ['14:20', '15:00', 1],
      ['', '', 1],
    ]);
    const outcome = {
      itemId: second,
      outcome: 'decided',
      outcomeNote: '',
      summary: '3日前に連絡',
      version: 1,
      clock,
    } as const;
    expect((await inside((tx) => recordOutcome(tx, officer, outcome))).ok).toBe(true);
    const late = await inside((tx) => recordOutcome(tx, officer, { ...outcome, summary: '別の要点' }));
    expect(late).toMatchObject({ error: { kind: 'changed', stored: { summary: '3日前に連絡', version: 2 } } });
    expect((await items())[1]).toMatchObject({ outcome: 'decided', startedAt: '14:20', endedAt: '15:00' });
  });
});
