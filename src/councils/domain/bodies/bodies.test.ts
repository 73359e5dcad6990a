import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDate } from '#kernel/day-count.ts';
import { bodyTree, makesCycle, treeLines } from './body-tree.ts';
import { documentNumber } from './document-number.ts';
import { byRosterOrder, countBySector } from './roster-order.ts';
import { termEnd, termPeriod } from './term-period.ts';
import { coversDay, lastDayOf, overlapping, termWarning } from './terms.ts';

const span = (appointedOn: string, endsOn: string, endedOn: string | null = null) => ({ appointedOn, endsOn, endedOn });
const day = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2020-01-01', n));
const spans = fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([from, n]) => span(from, addDays(from, n)));

describe('日付', () => {
  test('2年の任期は、2年後の前の日まで。応当日のない月はその月の末日まで', () => {
    expect(termEnd('2025-04-01', 24)).toBe('2027-03-31');
    expect(termEnd('2026-01-31', 1)).toBe('2026-02-28');
    expect(termEnd('2024-02-29', 12)).toBe('2025-02-28');
    expect(termEnd('2026-12-15', 1)).toBe('2027-01-14');
  });
  test('ない日付は日付でない', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-4-1', 'R7.4.1', '']) expect(isIsoDate(text)).toBe(false);
    expect(isIsoDate('2024-02-29')).toBe(true);
  });
  test('n日あとまでの日数はn', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, n) => daysBetween(from, addDays(from, n)) === n),
    );
  });
});

describe('任期', () => {
  test('紙には元号で「から…まで」と書く', () => {
    expect(termPeriod('2025-04-01', '2027-03-31', 'ja')).toBe('令和7年4月1日から令和9年3月31日まで');
    expect(termPeriod('2025-04-01', '2027-03-31', 'en')).toBe('2025-04-01 to 2027-03-31');
  });
  test('重なるのは、同じ日を含むとき、そのときだけ', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = coversDay(a, b.appointedOn) || coversDay(b, a.appointedOn);
        return (overlapping([a], b) !== null) === shared;
      }),
    );
  });
  test('始まらなかった任期は、何とも重ならない', () => {
    expect(overlapping([span('2026-04-01', '2028-03-31', '2026-03-31')], span('2026-01-01', '2027-01-01'))).toBeNull();
  });
  test('90日以内に終わり、後任がいなければ知らせる', () => {
    const term = span('2025-04-01', '2027-03-31');
    expect(termWarning([term], '2026-12-30')).toBeNull();
    expect(termWarning([term], '2026-12-31')).toEqual({ kind: 'ends-soon', term, daysLeft: 90 });
    expect(termWarning([term], '2027-03-31')).toEqual({ kind: 'ends-soon', term, daysLeft: 0 });
    expect(termWarning([term], '2027-04-02')).toEqual({ kind: 'ended', term, daysAgo: 2 });
    expect(termWarning([term, span('2027-04-01', '2029-03-31')], '2027-03-31')).toBeNull();
  });
  test('途中で終わった任期は、終わった日から数え、だれもいない席は空席と知らせる', () => {
    const term = span('2025-04-01', '2027-03-31', '2026-06-30');
    expect(lastDayOf(term)).toBe('2026-06-30');
    expect(termWarning([term], '2026-07-01')).toMatchObject({ kind: 'ended', daysAgo: 1 });
    expect(termWarning([], '2026-07-01')).toEqual({ kind: 'empty' });
    expect(termWarning([span('2026-04-01', '2028-03-31', '2026-03-31')], '2026-07-01')).toEqual({ kind: 'empty' });
  });
});

describe('会議体の木', () => {
  const body = (bodyId: string, parentId: string | null, position = 0) => ({
    bodyId,
    parentId,
    position,
    name: bodyId,
  });
  test('上位の会議体の下に、並び順で置く。上位のないものは最上位に置く', () => {
    const lines = treeLines(bodyTree([body('c', 'a', 2), body('b', 'a', 1), body('a', null), body('d', 'missing')]));
    expect(lines.map((line) => [line.body.bodyId, line.depth])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 0],
    ]);
  });
  test('自分の下を上に置くと輪になる', () => {
    const bodies = [body('a', null), body('b', 'a'), body('c', 'b')];
    expect(makesCycle(bodies, 'a', 'c')).toBe(true);
    expect(makesCycle(bodies, 'a', 'a')).toBe(true);
    expect(makesCycle(bodies, 'c', 'a')).toBe(false);
    expect(makesCycle(bodies, 'a', null)).toBe(false);
  });
  test('輪を断れば、どの会議体もちょうど一度、木に出る', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (list) => {
        const parents = new Map<string, string | null>(Array.from({ length: 8 }, (_, at) => [String(at), null]));
        const all = () => [...parents].map(([id, parent]) => body(id, parent));
        for (const [child, parent] of list) {
          if (!makesCycle(all(), String(child), String(parent))) parents.set(String(child), String(parent));
        }
        return treeLines(bodyTree(all())).length === 8;
      }),
    );
  });
});

test('名簿は区分、席の順に並び、席を区分ごとに数える', () => {
  const seat = (seatId: string, sector: 'medical' | 'care' | 'resident', position: number) => ({
    seatId,
    sector,
    position,
  });
  const seats = [seat('a', 'resident', 1), seat('b', 'medical', 5), seat('c', 'care', 2), seat('d', 'medical', 4)];
  expect(seats.toSorted(byRosterOrder).map((each) => each.seatId)).toEqual(['d', 'b', 'c', 'a']);
  expect(countBySector(seats)).toEqual([
    { sector: 'medical', seats: 2 },
    { sector: 'care', seats: 1 },
    { sector: 'resident', seats: 1 },
  ]);
});

test('文書番号は、番号だけなら記号を付け、書かれていればそのまま', () => {
  expect(documentNumber('みほ長第', ' 12 ')).toBe('みほ長第12号');
  expect(documentNumber('みほ長第', '12-3')).toBe('みほ長第12-3号');
  expect(documentNumber('みほ長第', 'みほ福第5号')).toBe('みほ福第5号');
  expect(documentNumber('', '12')).toBe('12');
});
