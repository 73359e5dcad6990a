import { nfkc } from '#kernel/nfkc.ts';

export type TimeReading =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'negative' }
  | { readonly kind: 'no-time' };

/** No time is longer as people and programs write it; a longer text is not looked at. */
const LONGEST = 30;
const form = /^([-−‐–])?(?:(\d{1,4}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{1,3}))?$/;

/**
 * A time in a recording: 00:12:34.500, 00:12:34,500, 12:34, 0:01:02, 全角 too. Minutes and seconds up to 59 (where there are no
 * hours, minutes may run on), hours up to 499; anything else is no time. '-00:00:01.000' is 'negative'.
 */
export function readRecordingTime(text: string): TimeReading {
  if (text.length > LONGEST) return { kind: 'no-time' };
  const match = form.exec(nfkc(text).trim());
  if (!match) return { kind: 'no-time' };
  const [, sign, hours, minutes = '', seconds = '', fraction = ''] = match;
  if (sign !== undefined) return { kind: 'negative' };
  const [h, m, s] = [Number(hours ?? 0), Number(minutes), Number(seconds)];
  if (seconds.length !== 2 || s > 59 || h > 499) return { kind: 'no-time' };
  if (hours === undefined ? m > 599 : m > 59) return { kind: 'no-time' };
  return { kind: 'time', ms: ((h * 60 + m) * 60 + s) * 1000 + Number(fraction.padEnd(3, '0') || 0) };
}

/** 754_500 → '0:12:34': for people, without fractions; '' where there is no time. */
export function printedRecordingTime(ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
