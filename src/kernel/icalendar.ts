import type { IsoDate } from './calendar.ts';
import type { ClockTime } from './clock-time.ts';

/** One meeting, or one day by which something is due, as a calendar keeps it. */
export interface CalendarEvent {
  /** Stable for good: 'meeting-<id>@renkei'. */
  readonly uid: string;
  /** Counts up with every change (SEQUENCE), so that a calendar takes the newer one. */
  readonly sequence: number;
  /** When it was last changed. */
  readonly changedAt: Date;
  readonly summary: string;
  readonly day: IsoDate;
  /** null: the whole day. */
  readonly hours: { readonly startsAt: ClockTime; readonly endsAt: ClockTime } | null;
  readonly location: string;
  readonly url: string;
  readonly description: string;
  readonly cancelled: boolean;
}

/**
 * An iCalendar file in Japan's time. Times carry TZID=Asia/Tokyo with its definition (no summer time since 1951).
 * 根拠: RFC 5545, 3.1 (folding at 75 octets, CRLF), 3.3.11 (escaping), 3.6.5 (VTIMEZONE)
 */
export const iCalendar = (name: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Renkei//Renkei//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'TZNAME:JST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  ...(event.hours === null
    ? [`DTSTART;VALUE=DATE:${compact(event.day)}`, 'TRANSP:TRANSPARENT']
    : [
        `DTSTART;TZID=Asia/Tokyo:${local(event.day, event.hours.startsAt)}`,
        `DTEND;TZID=Asia/Tokyo:${local(event.day, event.hours.endsAt)}`,
      ]),
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
  ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
  ...(event.url === '' ? [] : [`URL:${oneLine(event.url)}`]),
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

const compact = (day: IsoDate): string => day.replaceAll('-', '');
const local = (day: IsoDate, time: ClockTime): string => `${compact(day)}T${time.replace(':', '')}00`;
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/gu, '');

/** Text of a property: backslash, semicolon, comma and line ends carry a backslash; other control characters are no text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, '');

/** Lines of at most 75 octets in UTF-8, cut between characters; a continuation begins with a blank. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};
