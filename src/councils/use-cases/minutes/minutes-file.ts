import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { canonicalJson } from '../../domain/minutes/canonical-json.ts';
import type { Edition } from '../../domain/minutes.ts';
import { editions } from '../../domain/minutes.ts';
import { minutesDocx } from '../../paper/minutes/minutes-docx.ts';
import { minutesPaper } from '../../paper/minutes/minutes-paper.ts';
import { minutesPdf } from '../../paper/minutes/minutes-pdf.ts';
import type { MinutesReading } from './minutes-document.ts';

/** json is the text itself, byte for byte what was hashed. */
export const minutesFormats = ['pdf', 'docx', 'json'] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

export const mediaTypes: Readonly<Record<MinutesFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
};

export const isEdition = (text: string | undefined): text is Edition =>
  (editions as readonly (string | undefined)[]).includes(text);

/** One edition as a file: final once signed, a draft and marked as one before. */
export async function minutesFile(
  reading: MinutesReading,
  format: MinutesFormat,
  language: Language,
  clock: Clock,
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(canonicalJson(reading.document));
  const paper = minutesPaper(reading, language, dateInJapan(clock.now()));
  const madeAt = reading.lockedAt ?? clock.now();
  return format === 'pdf' ? minutesPdf(paper, madeAt) : minutesDocx(paper, madeAt);
}
