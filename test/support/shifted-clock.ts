import { join } from 'node:path';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { nextWorkingDay } from '#kernel/japanese-holidays.ts';
import { projectRoot } from '#platform/config/root.ts';

/**
 * Settings for a trial whose clock begins at ten on a working morning, today's or the next: what an office does by day is seen at night
 * and on holidays too. The clocks of the database and of the browser go on as they are.
 */
export function tenOnAWorkingDay(): Readonly<Record<string, string>> {
  const now = new Date();
  const day = nextWorkingDay(dateInJapan(now));
  if (!day.ok) throw new Error(`no calendar of holidays: ${day.error.kind}`);
  const shift = Date.parse(`${day.value}T10:00:00+09:00`) - now.getTime();
  const preload = `--require ${join(projectRoot(), 'test/support/shift-clock.cjs')}`;
  return { CLOCK_SHIFT_MS: String(shift), NODE_OPTIONS: [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' ') };
}
