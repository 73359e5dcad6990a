import { formatAsOf } from '#kernel/as-of.ts';
import { formatClockTime } from '#kernel/clock-time.ts';
import type { Language } from '#kernel/language.ts';
import { weekdayOf } from '#kernel/weekday.ts';
import type { Meeting } from '../../store/meetings.ts';
import { messages } from './messages.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** 「令和8年12月10日（2026-12-10）木曜日 午後2時から午後4時まで」 */
export function meetingWhen(meeting: Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt'>, language: Language): string {
  const time = (at: string) => (language === 'ja' ? formatClockTime(at) : at);
  const weekday = weekdays[language][weekdayOf(meeting.heldOn)] ?? '';
  const day = formatAsOf(meeting.heldOn, language);
  const times = messages[language].between(time(meeting.startsAt), time(meeting.endsAt));
  return language === 'ja' ? `${day}${weekday}曜日 ${times}` : `${weekday} ${day}, ${times}`;
}
