import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterEpoch, daysInMonth } from '#kernel/calendar.ts';
import { weekdayOf, weekdays } from '#kernel/weekday.ts';
import { comingMeetings, dateOfRule, meetingWeeks, type RegularMeetingRule } from './regular-meetings.ts';

const secondThursday: RegularMeetingRule = { week: 2, weekday: 4, at: '19:00' };
const dates = (
  rule: RegularMeetingRule | null,
  singles: Parameters<typeof comingMeetings>[1],
  from: string,
  n: number,
) => comingMeetings(rule, singles, from, n).map(({ heldOn }) => heldOn);
const single = (heldOn: string, more: { heldAt?: string; cancelled?: boolean; note?: string } = {}) => ({
  heldOn,
  heldAt: '',
  cancelled: false,
  note: '',
  ...more,
});

describe('第n曜日', () => {
  test('2026年4月の第2木曜日は9日、最終金曜日は4週目の月にも5週目の月にもある', () => {
    expect(dateOfRule(secondThursday, 2026, 4)).toBe('2026-04-09');
    expect(dateOfRule({ week: 5, weekday: 5 }, 2026, 2)).toBe('2026-02-27');
    expect(dateOfRule({ week: 5, weekday: 5 }, 2026, 5)).toBe('2026-05-29');
    expect(dateOfRule({ week: 5, weekday: 6 }, 2024, 2)).toBe('2024-02-24');
  });

  test('どの月でも、その曜日で、その月の中にあり、第nなら前に同じ曜日がn−1回、最終なら後に一回もない', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...meetingWeeks),
        fc.constantFrom(...weekdays),
        (year, month, week, weekday) => {
          const date = dateOfRule({ week, weekday }, year, month);
          const day = Number(date.slice(8));
          expect(weekdayOf(date)).toBe(weekday);
          expect(Number(date.slice(5, 7))).toBe(month);
          if (week < 5) expect(Math.ceil(day / 7)).toBe(week);
          else expect(day + 7).toBeGreaterThan(daysInMonth(year, month));
        },
      ),
    );
  });
});

describe('次の例会', () => {
  test('その日が例会の日なら、その日から数える', () => {
    expect(dates(secondThursday, [], '2026-11-12', 3)).toEqual(['2026-11-12', '2026-12-10', '2027-01-14']);
    expect(dates(secondThursday, [], '2026-11-13', 1)).toEqual(['2026-12-10']);
  });

  test('中止の日は数えずに中止として残り、臨時の日は日付の順に入る', () => {
    const found = comingMeetings(
      secondThursday,
      [single('2026-12-10', { cancelled: true, note: '忘年会のため' }), single('2026-12-17', { heldAt: '18:30' })],
      '2026-11-22',
      2,
    );
    expect(found).toEqual([
      { heldOn: '2026-12-10', heldAt: '19:00', cancelled: true, note: '忘年会のため', byRule: true },
      { heldOn: '2026-12-17', heldAt: '18:30', cancelled: false, note: '', byRule: false },
      { heldOn: '2027-01-14', heldAt: '19:00', cancelled: false, note: '', byRule: true },
    ]);
  });

  test('決まりがなければ、登録した日だけ', () => {
    expect(dates(null, [single('2026-12-01'), single('2026-11-01')], '2026-11-22', 6)).toEqual(['2026-12-01']);
    expect(dates(null, [], '2026-11-22', 6)).toEqual([]);
    expect(dates(secondThursday, [], '2026-11-22', 0)).toEqual([]);
  });

  test('どんな決まりと例外でも、日付は昇順で重ならず、開催される日はちょうど求めた数', () => {
    const day = fc.integer({ min: 20_000, max: 21_500 }).map(dayAfterEpoch);
    const singles = fc.uniqueArray(fc.record({ heldOn: day, cancelled: fc.boolean() }), {
      selector: ({ heldOn }) => heldOn,
      maxLength: 40,
    });
    const rule = fc.record({
      week: fc.constantFrom(...meetingWeeks),
      weekday: fc.constantFrom(...weekdays),
      at: fc.constant('19:00'),
    });
    fc.assert(
      fc.property(rule, singles, day, fc.integer({ min: 1, max: 12 }), (of, given, from, count) => {
        const found = comingMeetings(
          of,
          given.map(({ heldOn, cancelled }) => single(heldOn, { cancelled })),
          from,
          count,
        );
        const days = found.map(({ heldOn }) => heldOn);
        expect(days).toEqual([...new Set(days)].sort());
        expect(found.filter(({ cancelled }) => !cancelled)).toHaveLength(count);
        expect(days.every((each) => each >= from)).toBe(true);
        expect(found.at(-1)?.cancelled).toBe(false);
      }),
    );
  });
});
