import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inVisitOrder, seatsToVisit, type VisitFacts } from './visit-order.ts';

const member = (position: number, more: Partial<VisitFacts> = {}): VisitFacts => ({
  position,
  visitedOn: null,
  lastVisitOn: null,
  silentTwice: false,
  ...more,
});
const positions = (members: readonly VisitFacts[]) => inVisitOrder(members).map(({ position }) => position);

describe('事前訪問の順', () => {
  test('2回続けて発言のない委員、一度も訪ねていない委員、前の訪問が古い委員、訪ね終えた委員の順', () => {
    expect(
      positions([
        member(1, { visitedOn: '2026-12-01', lastVisitOn: '2026-12-01' }),
        member(2, { lastVisitOn: '2026-09-01' }),
        member(3, { lastVisitOn: '2026-06-01' }),
        member(4),
        member(5, { lastVisitOn: '2026-09-01', silentTwice: true }),
      ]),
    ).toEqual([5, 4, 3, 2, 1]);
  });

  test('同じ条件なら名簿の順', () => {
    expect(positions([member(3), member(1), member(2)])).toEqual([1, 2, 3]);
  });

  const anybody = fc.record({
    position: fc.integer({ min: 1, max: 40 }),
    visitedOn: fc.option(fc.constantFrom('2026-11-01', '2026-12-01')),
    lastVisitOn: fc.option(fc.constantFrom('2026-06-01', '2026-11-01', '2026-12-01')),
    silentTwice: fc.boolean(),
  });

  test('だれも抜けず、訪ね終えた委員がまだの委員より前に来ることはない', () => {
    fc.assert(
      fc.property(fc.array(anybody), (members) => {
        const sorted = inVisitOrder(members);
        expect(new Set(sorted)).toEqual(new Set(members));
        const firstVisited = sorted.findIndex(({ visitedOn }) => visitedOn !== null);
        if (firstVisited >= 0)
          expect(sorted.slice(firstVisited).every(({ visitedOn }) => visitedOn !== null)).toBe(true);
        const open = sorted.filter(({ visitedOn }) => visitedOn === null);
        const firstLoud = open.findIndex(({ silentTwice }) => !silentTwice);
        if (firstLoud >= 0) expect(open.slice(firstLoud).some(({ silentTwice }) => silentTwice)).toBe(false);
      }),
    );
  });
});

describe('訪ねる席', () => {
  const held = { person: '架川 健', organisationId: 'care' };
  const notNamedYet = { person: null, organisationId: 'doctors' };
  const vacant = { person: null, organisationId: null };

  test('委員か団体のある席を訪ね、公募の空席は数えない', () => {
    expect(seatsToVisit([held, notNamedYet, vacant])).toEqual([held, notNamedYet]);
  });

  test('委員の名前を一人も登録していない会議体では、どの席も数える', () => {
    expect(seatsToVisit([notNamedYet, vacant])).toEqual([notNamedYet, vacant]);
    expect(seatsToVisit([])).toEqual([]);
  });
});
