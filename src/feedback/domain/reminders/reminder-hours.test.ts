import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { isOfficeHoliday } from '#kernel/japanese-holidays.ts';
import { reminderMoment } from './reminder-hours.ts';

const at = (text: string) => new Date(`${text}:00+09:00`);
const next = (text: string, remindHour = 9) => {
  const moment = reminderMoment({ remindHour }, at(text));
  if (!moment.ok) throw new Error('no calendar');
  return moment.value;
};

test.each([
  ['平日の9時ちょうど', '2026-12-25T09:00', '2026-12-25T09:00'],
  ['平日の17時59分', '2026-12-25T17:59', '2026-12-25T17:59'],
  ['平日の朝早く', '2026-12-25T08:59', '2026-12-25T09:00'],
  ['平日の18時は、もう翌開庁日', '2026-12-25T18:00', '2026-12-28T09:00'],
  ['御用納めの夜は、年が明けてから', '2026-12-28T18:30', '2027-01-04T09:00'],
  ['年末', '2026-12-29T10:00', '2027-01-04T09:00'],
  ['成人の日', '2027-01-11T10:00', '2027-01-12T09:00'],
  ['土曜日', '2026-12-19T10:00', '2026-12-21T09:00'],
])('%s', (_title, from, expected) => {
  expect(next(from)).toEqual(at(expected));
});

test('18時以降に出すと決めた事務局は、その1時間だけ', () => {
  expect(next('2026-12-25T20:30', 20)).toEqual(at('2026-12-25T20:30'));
  expect(next('2026-12-25T21:00', 20)).toEqual(at('2026-12-28T20:00'));
  expect(next('2026-12-25T23:59', 23)).toEqual(at('2026-12-25T23:59'));
});

test('暦のない年には断る', () => {
  expect(reminderMoment({ remindHour: 9 }, at('2051-04-03T10:00'))).toMatchObject({
    ok: false,
    error: { kind: 'calendar-unknown', year: 2051 },
  });
});

test('いつ尋ねても、答えは開庁日の時間の中で、戻らず、もう一度尋ねても変わらない', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), fc.integer({ min: 0, max: 23 }), (minutes, remindHour) => {
      const from = new Date(at('2026-06-01T00:00').getTime() + minutes * 60_000);
      const moment = reminderMoment({ remindHour }, from);
      if (!moment.ok) throw new Error('no calendar');
      expect(moment.value >= from).toBe(true);
      expect(isOfficeHoliday(dateInJapan(moment.value))).toEqual({ ok: true, value: false });
      const hour = Number(timeInJapan(moment.value).slice(0, 2));
      expect(hour).toBeGreaterThanOrEqual(remindHour);
      expect(hour).toBeLessThan(Math.max(18, remindHour + 1));
      expect(reminderMoment({ remindHour }, moment.value)).toEqual(moment);
    }),
  );
});
