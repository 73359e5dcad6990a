import type { IsoDate } from '#kernel/calendar.ts';
import { eraAt } from '#kernel/era.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { weekdayOf } from '#kernel/weekday.ts';

const ja = ['日', '月', '火', '水', '木', '金', '土'] as const;
const en = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A due date as it leaves the house: 令和8年12月20日（日曜日、2026-12-20）; in English Sunday 2026-12-20 (Reiwa 8). */
export function printedDay(day: IsoDate, language: Language): string {
  const weekday = weekdayOf(day);
  if (language === 'ja') return `${formatEra(day)}（${ja[weekday]}曜日、${day}）`;
  const { era, year } = eraAt(day);
  return `${en[weekday]} ${day} (${era.roman} ${year})`;
}
