import type { IsoDate } from '#kernel/calendar.ts';
import { fiscalYearOf } from '#kernel/fiscal-year.ts';

/** 文書番号 as printed: 「みほ長第」 and 12 → 「みほ長第12号」. What already reads so is left as it is. */
export function documentNumber(prefix: string, typed: string): string {
  const number = typed.trim();
  return /^[0-9０-９]+(?:[-－の][0-9０-９]+)*$/u.test(number) && prefix !== '' ? `${prefix}${number}号` : number;
}

export interface RegisteredLetter {
  readonly kind: 'appointment' | 'notice';
  readonly subjectId: string;
  readonly bodyId: string;
  readonly documentNumber: string;
  readonly dated: IsoDate;
}

/**
 * Letters that bear the same number in the same 年度 and are other letters. 委嘱状 of one body and day are one letter in many
 * copies: an office takes one number for all of them.
 */
export const lettersOfSameNumber = <T extends RegisteredLetter>(
  letters: readonly T[],
  letter: RegisteredLetter,
): readonly T[] =>
  letters.filter(
    (other) =>
      other.documentNumber === letter.documentNumber &&
      fiscalYearOf(other.dated) === fiscalYearOf(letter.dated) &&
      !isSameLetter(other, letter),
  );

function isSameLetter(a: RegisteredLetter, b: RegisteredLetter): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'notice') return a.subjectId === b.subjectId;
  return a.subjectId === b.subjectId || (a.bodyId === b.bodyId && a.dated === b.dated);
}
