import { foldForReading } from '#kernel/digits.ts';
import { err, ok, type Result } from '#kernel/result.ts';

/** Longer before or after the due date nobody is reminded. */
export const LONGEST_REMIND_DAYS = 60;

/**
 * Days as they are typed with any comma between them, each once, ascending.
 * Example: '３、14' with at most 5 → [3, 14]; '' → []; '0' or '3日' or a sixth day → refused.
 */
export function readRemindDays(typed: string, atMost: number): Result<readonly number[], 'days'> {
  const parts = foldForReading(
    typed
      .replace(/[、，,・\s]+/gu, ' ')
      .trim()
      .replaceAll(' ', '/'),
  )
    .split('/')
    .filter((part) => part !== '');
  if (!parts.every((part) => /^[1-9][0-9]?$/.test(part))) return err('days');
  const days = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  return days.length <= atMost && days.every((day) => day <= LONGEST_REMIND_DAYS) ? ok(days) : err('days');
}

/** As it stands in the form: [3, 14] → '3, 14'. */
export const remindDaysText = (days: readonly number[]): string => days.join(', ');
