import type { IsoDate } from '#kernel/calendar.ts';
import { type ClockTime, formatClockTime } from '#kernel/clock-time.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { weekdayOf } from '#kernel/weekday.ts';

const ja = ['日', '月', '火', '水', '木', '金', '土'] as const;
const en = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** A day as a 開催通知 prints it: 令和8年12月10日（木）; in English 2026-12-10 (Thu). */
export const printedDay = (day: IsoDate, language: Language): string =>
  language === 'ja' ? `${formatEra(day)}（${ja[weekdayOf(day)]}）` : `${day} (${en[weekdayOf(day)]})`;

/** 午後2時から午後3時30分まで; 14:00 to 15:30. */
export const printedTimes = (from: ClockTime, to: ClockTime, language: Language): string =>
  language === 'ja' ? `${formatClockTime(from)}から${formatClockTime(to)}まで` : `${from} to ${to}`;
