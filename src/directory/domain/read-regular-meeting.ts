import { parseClockTime } from '#kernel/clock-time.ts';
import { countingNumber, foldForReading, LONGEST } from '#kernel/digits.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isWeekday } from '#kernel/weekday.ts';
import { LAST_WEEK, meetingWeeks, type RegularMeetingRule } from './regular-meetings.ts';

/** In the order of their numbers. */
const kanji = '日月火水木金土';

const form = /^(?:毎月)?(?:第([1-5一二三四五])|(最終|最後の?))([日月火水木金土])曜日?(?:の)?[、,]?(.+)$/u;

/**
 * 例会 as officials write it: 毎月第2木曜日 19:00, 第２木曜19時, 最終金曜日 午後7時; '' → null.
 * 第5 is refused: most months have none, and 最終 is what is usually meant.
 */
export function readRegularMeeting(text: string): Result<RegularMeetingRule | null, 'meets'> {
  if (text.length > LONGEST) return err('meets');
  const folded = foldForReading(text);
  if (folded === '') return ok(null);
  const match = form.exec(folded);
  if (!match) return err('meets');
  const [, nth, last, day, time] = match;
  const written = last ? LAST_WEEK : countingNumber(nth ?? '');
  const week = meetingWeeks.find((one) => one === written && (last !== undefined || one !== LAST_WEEK));
  const weekday = kanji.indexOf(day ?? '');
  const at = parseClockTime(time ?? '');
  return week && isWeekday(weekday) && at.ok ? ok({ week, weekday, at: at.value }) : err('meets');
}
