import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { type Weekday, weekdayOf } from '#kernel/weekday.ts';
import { LAST_WEEK, type RegularMeetingRule } from '../domain/regular-meetings.ts';

const days: Readonly<Record<Language, readonly string[]>> = {
  ja: ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const nth = ['first', 'second', 'third', 'fourth', 'last'] as const;

export const weekdayName = (weekday: Weekday, language: Language): string => days[language][weekday]!;

/** 第2, 最終; second, last. */
export const weekName = (week: RegularMeetingRule['week'], language: Language): string =>
  language === 'en' ? nth[week - 1]! : week === LAST_WEEK ? '最終' : `第${week}`;

/** 「毎月第2木曜日 19:00」, readable by readRegularMeeting again; "every second Thursday of the month, 19:00". */
export function regularMeetingText(rule: RegularMeetingRule, language: Language): string {
  const [week, day] = [weekName(rule.week, language), weekdayName(rule.weekday, language)];
  return language === 'ja' ? `毎月${week}${day} ${rule.at}` : `every ${week} ${day} of the month, ${rule.at}`;
}

/** Both eras and the day of the week: 「令和8年12月10日（2026-12-10）木曜日」 */
export const dateWithWeekday = (date: IsoDate, language: Language): string =>
  `${formatAsOf(date, language)}${language === 'ja' ? '' : ', '}${weekdayName(weekdayOf(date), language)}`;
