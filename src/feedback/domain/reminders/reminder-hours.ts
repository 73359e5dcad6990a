import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { addDays } from '#kernel/day-count.ts';
import { type CalendarError, nextWorkingDay } from '#kernel/japanese-holidays.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { FeedbackSettings } from '../settings.ts';

/** From this hour on, in Japan, nobody is reminded any more on that day. */
const CLOSING_HOUR = 18;

/**
 * The moment itself where a reminder may go out then, else the next one at which it may: on a day on which offices are open, from the
 * hour that the workspace set until 18:00. Whoever set 18:00 or later has that one hour.
 *
 * Example: from nine, Friday 2026-12-25 18:00 → Monday 2026-12-28 9:00; 2026-12-28 18:30 → 2027-01-04 9:00
 */
export function reminderMoment(
  { remindHour }: Pick<FeedbackSettings, 'remindHour'>,
  at: Date,
): Result<Date, CalendarError> {
  const today = dateInJapan(at);
  const hour = Number(timeInJapan(at).slice(0, 2));
  const closed = hour >= Math.max(CLOSING_HOUR, remindHour + 1);
  const day = nextWorkingDay(closed ? addDays(today, 1) : today);
  if (!day.ok) return day;
  if (day.value === today && hour >= remindHour) return ok(at);
  return ok(new Date(`${day.value}T${String(remindHour).padStart(2, '0')}:00:00+09:00`));
}
