import { expect, test } from 'vitest';
import { timetable } from './timetable.ts';

test('議題の時間を順に足し、終わりの時刻を超えた分を示す', () => {
  const { rows, planned, available, overrun } = timetable({ startsAt: '14:00', endsAt: '15:00' }, [
    { minutes: 40 },
    { minutes: 30 },
  ]);
  expect(rows.map(({ from, until }) => `${from}–${until}`)).toEqual(['14:00–14:40', '14:40–15:10']);
  expect({ planned, available, overrun }).toEqual({ planned: 70, available: 60, overrun: 10 });
});

test('ちょうど収まるときと議題のないときは、超過は零', () => {
  expect(timetable({ startsAt: '14:00', endsAt: '15:00' }, [{ minutes: 60 }]).overrun).toBe(0);
  expect(timetable({ startsAt: '14:00', endsAt: '15:00' }, [])).toMatchObject({ planned: 0, overrun: 0 });
});
