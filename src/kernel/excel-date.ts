import { dayAfterEpoch, type IsoDate } from './calendar.ts';
import { err, ok, type Result } from './result.ts';

/** 1900: Windows Excel's default. 1904: 「1904年から計算する」, old Mac books. */
export type ExcelDateSystem = '1900' | '1904';

export type ExcelDateError =
  | { readonly kind: 'not-a-serial'; readonly serial: number }
  /** Serial 60 is 29 February 1900, a day that only Excel knows. */
  | { readonly kind: 'no-such-day'; readonly serial: 60 };

/**
 * The day behind Excel's serial number; the time of day is cut off.
 * Example: 42461 in the 1900 system and 40999 in the 1904 system are both '2016-04-01'.
 */
export function excelDate(serial: number, system: ExcelDateSystem): Result<IsoDate, ExcelDateError> {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (system === '1900' ? 1 : 0) || day > 2_958_465) {
    return err({ kind: 'not-a-serial', serial });
  }
  if (system === '1904') return ok(dayAfterEpoch(day - 24_107));
  if (day === 60) return err({ kind: 'no-such-day', serial: 60 });
  return ok(dayAfterEpoch(day - (day > 60 ? 25_569 : 25_568)));
}
