import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemOutcome } from '../meeting.ts';
import type { OpenThing } from '../open-thing.ts';
import {
  carriedSince,
  compareThings,
  draftAgenda,
  type HeldMeeting,
  type ItemRecord,
  leftOpen,
  type RootedThing,
  rootOf,
  thingKey,
} from './carry-over.ts';

const thing = (given: Partial<OpenThing> & Pick<OpenThing, 'kind' | 'id'>): OpenThing => ({
  title: given.id,
  since: '2026-04-01',
  firstMeetingId: null,
  carriedFrom: null,
  timesCarried: 0,
  reason: { ja: '理由', en: 'reason' },
  itemKind: 'discussion',
  minutes: 10,
  visibility: 'public',
  presenterSeatId: null,
  href: null,
  ...given,
});
const rooted = (given: Partial<OpenThing> & Pick<OpenThing, 'kind' | 'id'>, root?: string): RootedThing => ({
  thing: thing(given),
  root: root ?? thingKey(given.kind, given.id),
});
const none = { taken: new Set<string>(), dropped: new Set<string>() };
const ids = (things: readonly OpenThing[]) => things.map(({ id }) => id);

describe('次回の次第案', () => {
  test('古いものから、同じ日は議題・要点発言・実施事項・資料・訪問・ほかの順、そのつぎは題名の順', () => {
    const open = [
      rooted({ kind: 'question', id: '照会' }),
      rooted({ kind: 'visit', id: '訪問' }),
      rooted({ kind: 'item', id: '新しい議題', since: '2026-05-01' }),
      rooted({ kind: 'material', id: '資料' }),
      rooted({ kind: 'item', id: 'い' }),
      rooted({ kind: 'item', id: 'あ' }),
      rooted({ kind: 'action', id: '実施' }),
      rooted({ kind: 'key-remark', id: '発言' }),
    ];
    const expected = ['あ', 'い', '発言', '実施', '資料', '訪問', '照会', '新しい議題'];
    expect(ids(draftAgenda(open, none))).toEqual(expected);
    expect(ids(draftAgenda([...open].reverse(), none))).toEqual(expected);
  });

  test('すでに次第にあるものと、理由をつけてやめたものは出ない', () => {
    const open = [
      rooted({ kind: 'item', id: 'a' }),
      rooted({ kind: 'item', id: 'b' }),
      rooted({ kind: 'action', id: 'c' }),
    ];
    expect(ids(draftAgenda(open, { taken: new Set(['item:a']), dropped: new Set(['action:c']) }))).toEqual(['b']);
  });

  test('要点発言と、それを取り上げて結果の出なかった議題は、一つになる', () => {
    const remark = rooted({ kind: 'key-remark', id: 'k' });
    const item = rooted({ kind: 'item', id: 'i' }, 'key-remark:k');
    expect(ids(draftAgenda([item, remark], none))).toEqual(['k']);
    expect(ids(draftAgenda([remark, item], none))).toEqual(['k']);
    expect(ids(draftAgenda([item], none))).toEqual(['i']);
  });
});

describe('持ち越しの回数', () => {
  const held: HeldMeeting[] = [
    { meetingId: 'm1', number: 1, heldOn: '2026-04-01' },
    { meetingId: 'm2', number: 2, heldOn: '2026-06-01' },
    { meetingId: 'm3', number: 3, heldOn: '2026-08-01' },
  ];
  test('はじめの会議から数え、最後に残した会議がわかる', () => {
    expect(carriedSince(held, { meetingId: 'm2', since: '2026-06-01' })).toEqual({
      firstMeetingId: 'm2',
      carriedFrom: 'm3',
      timesCarried: 2,
    });
  });
  test('会議によらないものは、その日からの会議を数える', () => {
    expect(carriedSince(held, { meetingId: null, since: '2026-07-01' })).toMatchObject({
      carriedFrom: 'm3',
      timesCarried: 1,
    });
    expect(carriedSince(held, { meetingId: null, since: '2026-09-01' })).toMatchObject({
      carriedFrom: null,
      timesCarried: 0,
    });
  });
});

const record = (given: Partial<ItemRecord> & Pick<ItemRecord, 'itemId' | 'meetingId'>): ItemRecord => ({
  sourceKind: '',
  sourceId: null,
  outcome: null,
  ...given,
});

describe('残った議題', () => {
  const all = { held: () => true, cancelled: () => false };
  test('次の会議で取り上げられた議題は、その結果に従う', () => {
    const first = record({ itemId: 'a', meetingId: 'm1', outcome: 'carried' });
    const again = record({ itemId: 'b', meetingId: 'm2', sourceKind: 'item', sourceId: 'a', outcome: 'carried' });
    expect(leftOpen([first, again], all).map(({ item }) => item.itemId)).toEqual(['b']);
    expect(leftOpen([first, { ...again, outcome: 'decided' }], all)).toEqual([]);
    expect(leftOpen([first, again], all)[0]?.first.itemId).toBe('a');
  });
  test('中止になった会議の議題は戻り、先の会議で残っていたものはそちらが残る', () => {
    const is = { held: (id: string) => id === 'm1', cancelled: (id: string) => id === 'm2' };
    const first = record({ itemId: 'a', meetingId: 'm1', outcome: 'carried' });
    const again = record({ itemId: 'b', meetingId: 'm2', sourceKind: 'item', sourceId: 'a' });
    const typed = record({ itemId: 'c', meetingId: 'm2' });
    const visit = record({ itemId: 'd', meetingId: 'm2', sourceKind: 'visit', sourceId: 'v' });
    const action = record({ itemId: 'e', meetingId: 'm2', sourceKind: 'action', sourceId: 'x' });
    expect(leftOpen([first, again, typed, visit, action], is).map(({ item }) => item.itemId)).toEqual(['a', 'c', 'd']);
  });
  test('たどった先が自分に戻っても、止まる', () => {
    const a = record({ itemId: 'a', meetingId: 'm1', sourceKind: 'item', sourceId: 'b' });
    const b = record({ itemId: 'b', meetingId: 'm2', sourceKind: 'item', sourceId: 'a' });
    expect(
      rootOf(
        a,
        new Map([
          ['a', a],
          ['b', b],
        ]),
      ).root,
    ).toMatch(/^item:/);
  });
});

/** Years of a body at random: what each meeting adds, does with its items, what is taken to the next one and what is let go. */
const history = fc.array(
  fc.record({
    fresh: fc.integer({ min: 0, max: 3 }),
    outcomes: fc.array(fc.constantFrom<ItemOutcome | null>(null, 'carried', 'decided', 'discussed', 'withdrawn'), {
      minLength: 8,
      maxLength: 8,
    }),
    takes: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    drops: fc.option(fc.nat(5), { nil: null, freq: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('どんな経過でも、開いた議題は結果が出るか理由をつけてやめるまで、次回の案か次第にちょうど一度ある', () => {
  fc.assert(
    fc.property(history, (meetings) => {
      const items: ItemRecord[] = [];
      const held: HeldMeeting[] = [];
      const dropped = new Set<string>();
      const ended = new Set<string>();
      const times = new Map<string, number>();
      let next: ItemRecord[] = [];
      for (const [index, step] of meetings.entries()) {
        const meetingId = `m${index}`;
        const fresh = Array.from({ length: step.fresh }, (_, n) => record({ itemId: `${meetingId}-${n}`, meetingId }));
        const agenda = [...next, ...fresh].map((item, n) => ({ ...item, outcome: step.outcomes[n % 8]! }));
        items.push(...agenda);
        held.push({ meetingId, number: index + 1, heldOn: `2026-01-${String(index + 1).padStart(2, '0')}` });
        const byId = new Map(items.map((item) => [item.itemId, item]));
        const isHeld = { held: () => true, cancelled: () => false };
        for (const item of agenda) {
          if (item.outcome !== null && item.outcome !== 'carried') ended.add(rootOf(item, byId).root);
        }
        const open = leftOpen(items, isHeld).map(({ item, first, root }): RootedThing => {
          const since = held.find((each) => each.meetingId === first.meetingId)!;
          return rooted(
            {
              kind: 'item',
              id: item.itemId,
              since: since.heldOn,
              ...carriedSince(held, { ...since, since: since.heldOn }),
            },
            root,
          );
        });
        const draft = draftAgenda(open, { taken: new Set(), dropped });
        // Nothing is lost and nothing stands there twice.
        const roots = new Set(items.map((item) => rootOf(item, byId).root));
        const expected = [...roots].filter((root) => !ended.has(root) && !dropped.has(root)).sort();
        expect(draft.map(({ id }) => rootOf(byId.get(id)!, byId).root).sort()).toEqual(expected);
        // Oldest first, always in one order.
        expect(draft).toEqual([...draft].sort(compareThings));
        expect(draftAgenda([...open].reverse(), { taken: new Set(), dropped })).toEqual(draft);
        for (const each of draft) {
          const { root } = rootOf(byId.get(each.id)!, byId);
          expect(each.timesCarried).toBeGreaterThan(times.get(root) ?? 0);
          times.set(root, each.timesCarried);
        }
        const letGo = step.drops === null ? undefined : draft[step.drops];
        if (letGo) dropped.add(rootOf(byId.get(letGo.id)!, byId).root);
        next = draft
          .filter((each, n) => each !== letGo && step.takes[n % 12])
          .map((each, n) =>
            record({
              itemId: `m${index + 1}-c${n}`,
              meetingId: `m${index + 1}`,
              sourceKind: 'item',
              sourceId: each.id,
            }),
          );
        const left = draftAgenda(open, {
          taken: new Set(next.map((item) => rootOf(byId.get(item.sourceId!)!, byId).root)),
          dropped,
        });
        expect(left.length + next.length).toBe(draft.length - (letGo ? 1 : 0));
      }
    }),
  );
});
