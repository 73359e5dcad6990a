import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '#kernel/result.ts';
import { weekdays } from '#kernel/weekday.ts';
import { regularMeetingText } from '../locales/regular-meeting-words.ts';
import { readRegularMeeting } from './read-regular-meeting.ts';
import { meetingWeeks } from './regular-meetings.ts';

test('役所の書き方のどれからも、第何・曜日・時刻を読む', () => {
  const secondThursday = ok({ week: 2, weekday: 4, at: '19:00' });
  for (const text of ['毎月第2木曜日 19:00', '第２木曜１９時', '第二木曜日 午後7時', '毎月第2木曜日の19時']) {
    expect(readRegularMeeting(text)).toEqual(secondThursday);
  }
  expect(readRegularMeeting('最終金曜日 18:30')).toEqual(ok({ week: 5, weekday: 5, at: '18:30' }));
  expect(readRegularMeeting(' ')).toEqual(ok(null));
});

test('第5・時刻なし・ない時刻は、勝手に決めずに断る', () => {
  for (const text of ['第5木曜日 19:00', '第2木曜日', '第2木曜日 25:00', '木曜日 19:00', '毎週木曜日 19:00', '未定']) {
    expect(readRegularMeeting(text)).toEqual(err('meets'));
  }
  expect(readRegularMeeting(`第2木曜日${' '.repeat(10_000)}`)).toEqual(err('meets'));
});

test('どの決まりも、書いた言葉から同じ決まりに読み戻せる', () => {
  const time = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(fc.constantFrom(...meetingWeeks), fc.constantFrom(...weekdays), time, (week, weekday, minutes) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const rule = { week, weekday, at: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
      expect(readRegularMeeting(regularMeetingText(rule, 'ja'))).toEqual(ok(rule));
    }),
  );
});
