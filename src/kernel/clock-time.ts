import { countingNumber, foldForReading, LONGEST, shown } from './digits.ts';
import { err, ok, type Result } from './result.ts';

/** A time of day in Japan to the minute, '00:00' to '23:59'; sorts as text. */
export type ClockTime = string;

/** Why a time was refused; `text` is what was typed. */
export type ClockTimeError =
  | { readonly kind: 'unreadable'; readonly text: string }
  /** 25時, 午後13時, 14時70分 */
  | { readonly kind: 'no-such-time'; readonly text: string };

const half = '(午前|午後|am|pm)?';
const number = '([0-9]{1,2}|[〇零一二三四五六七八九十]{1,4})';
const forms: readonly RegExp[] = [
  new RegExp(`^${half}${number}時半$`, 'iu'),
  new RegExp(`^${half}${number}時(?:${number}分?)?$`, 'iu'),
  new RegExp(`^${half}${number}[:.]([0-9]{2})$`, 'iu'),
  /^()([0-9]{1,2})([0-9]{2})$/u,
];

/**
 * A time of day as officials write it: 14:00, １４：００, 14時, 14時半, 14時30分, 午後2時, 午後二時三十分, 1400.
 * 午後12時 is refused: it is read as noon by some and as midnight by others; 正午 and 12:00 are not.
 * Errors carry what was typed. Example: parseClockTime('午後2時') → '14:00'.
 */
export function parseClockTime(text: string): Result<ClockTime, ClockTimeError> {
  if (text.length > LONGEST) return err({ kind: 'unreadable', text: shown(text) });
  const folded = foldForReading(text);
  if (folded === '正午') return ok('12:00');
  for (const [index, form] of forms.entries()) {
    const match = form.exec(folded);
    if (!match) continue;
    const hour = countingNumber(match[2] ?? '');
    const minute = index === 0 ? 30 : countingNumber(match[3] ?? '0');
    if (hour === null || minute === null) return err({ kind: 'unreadable', text });
    const word = match[1]?.toLowerCase();
    if (word && hour > 11) return err({ kind: 'no-such-time', text });
    const of24 = word === '午後' || word === 'pm' ? hour + 12 : hour;
    return of24 < 24 && minute < 60 ? ok(clockTime(of24 * 60 + minute)) : err({ kind: 'no-such-time', text });
  }
  return err({ kind: 'unreadable', text });
}

/** True for the canonical form of a time that exists. */
export const isClockTime = (text: string): text is ClockTime => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes since midnight: '14:30' → 870. */
export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes since midnight → 'HH:MM'; past midnight it goes on counting from 00:00: 1470 → '00:30'. */
export const clockTime = (minutes: number): ClockTime => {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

/** As papers say it: '14:00' → 午後2時, '09:30' → 午前9時30分, '12:00' → 正午. */
export function formatClockTime(time: ClockTime): string {
  const minutes = minutesOf(time);
  if (minutes === 720) return '正午';
  const [word, hour] = minutes < 720 ? ['午前', Math.floor(minutes / 60)] : ['午後', Math.floor(minutes / 60) - 12];
  return `${word}${hour}時${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`;
}
