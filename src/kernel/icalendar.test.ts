import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, iCalendar } from './icalendar.ts';

const event: CalendarEvent = {
  uid: 'meeting-1@renkei',
  sequence: 2,
  changedAt: new Date('2026-11-22T00:00:00.123Z'),
  summary: 'みほん市医療介護連携推進ワーキンググループ 第6回',
  day: '2026-12-10',
  hours: { startsAt: '14:00', endsAt: '16:00' },
  location: 'みほん市役所、3階; 会議室',
  url: '',
  description: '一行目\n二行目, 続き\\',
  cancelled: false,
};
/** As a calendar reads it: unfolded lines. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('予定表', () => {
  test('日本の時刻と、変わるたびに増える番号を持つ', () => {
    const written = lines(iCalendar('会議', [event]));
    expect(written).toContain('DTSTART;TZID=Asia/Tokyo:20261210T140000');
    expect(written).toContain('DTEND;TZID=Asia/Tokyo:20261210T160000');
    expect(written).toContain('SEQUENCE:2');
    expect(written).toContain('DTSTAMP:20261122T000000Z');
    expect(written).toContain('STATUS:CONFIRMED');
    expect(written.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
      'BEGIN:VEVENT',
    ]);
  });

  test('区切りの記号と改行は、逆斜線をつけて書く', () => {
    const written = lines(iCalendar('会議', [event]));
    expect(written).toContain('LOCATION:みほん市役所、3階\\; 会議室');
    expect(written).toContain('DESCRIPTION:一行目\\n二行目\\, 続き\\\\');
  });

  test('中止は中止と伝える', () => {
    expect(iCalendar('会議', [{ ...event, cancelled: true }])).toContain('STATUS:CANCELLED\r\n');
  });

  test('どんな文字でも、一行は75バイトまでで、文字の途中で切れず、つなげば元に戻る', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = iCalendar('会議', [{ ...event, summary }]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(text).toString()).toBe(text);
        const read = lines(text).find((line) => line.startsWith('SUMMARY:'));
        const plain = read?.slice(8).replace(/\\(n|.)/gu, (_, character) => (character === 'n' ? '\n' : character));
        expect(plain).toBe(summary.replace(/\r\n|\r|\n/gu, '\n').replace(/[^\P{Cc}\t\n]/gu, ''));
      }),
    );
  });
});

test('期日は終日の予定になり、その日をふさがない', () => {
  const text = iCalendar('照会', [{ ...event, hours: null }]);
  expect(text).toContain('DTSTART;VALUE=DATE:');
  expect(text).toContain('TRANSP:TRANSPARENT');
  expect(text).not.toContain('DTEND');
});
