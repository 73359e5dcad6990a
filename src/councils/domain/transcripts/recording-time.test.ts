import { expect, test } from 'vitest';
import { readRecordingTime } from './recording-time.ts';

const HOUR = 3_600_000;

test('録音の時刻は、WebVTTとSRTの書き方で読む。100時間を超えるものも時刻である', () => {
  expect(readRecordingTime('00:12:34.500')).toEqual({ kind: 'time', ms: 754_500 });
  expect(readRecordingTime('00:12:34,5')).toEqual({ kind: 'time', ms: 754_500 });
  expect(readRecordingTime('100:00:05.000')).toEqual({ kind: 'time', ms: 100 * HOUR + 5000 });
  expect(readRecordingTime('499:59:59')).toMatchObject({ kind: 'time' });
});

test('分や秒が60以上のもの、500時間からのもの、負の時刻は時刻でない', () => {
  for (const text of ['00:60:00', '00:00:60', '500:00:00', '1:2', ''])
    expect(readRecordingTime(text).kind).toBe('no-time');
  expect(readRecordingTime('-00:00:01.000')).toEqual({ kind: 'negative' });
});
