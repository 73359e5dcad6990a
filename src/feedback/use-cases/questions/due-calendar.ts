import type { IsoDate } from '#kernel/calendar.ts';
import { type CalendarEvent, iCalendar } from '#kernel/icalendar.ts';
import type { Language } from '#kernel/language.ts';
import { referenceText } from '../../domain/reference.ts';
import { messages } from '../../locales/questions/messages.ts';

/** One organisation's due date, as a calendar needs it. */
export interface DueEntry {
  readonly addresseeId: string;
  readonly fiscalYear: number;
  readonly questionNumber: number;
  readonly number: number;
  readonly title: string;
  readonly organisationName: string;
  readonly dueOn: IsoDate;
  readonly version: number;
  /** Its page, with its host. */
  readonly url: string;
}

/** Due dates as whole days. A due date that moves keeps its entry, and the calendar takes the newer one. */
export const dueCalendar = (entries: readonly DueEntry[], madeAt: Date, language: Language): Uint8Array =>
  new TextEncoder().encode(
    iCalendar(
      messages[language].calendar.name,
      entries.map((entry) => eventOf(entry, madeAt, language)),
    ),
  );

const eventOf = (entry: DueEntry, madeAt: Date, language: Language): CalendarEvent => ({
  uid: `question-${entry.addresseeId}@renkei`,
  sequence: entry.version - 1,
  changedAt: madeAt,
  summary: messages[language].calendar.summary(
    referenceText({ fiscalYear: entry.fiscalYear, number: entry.questionNumber, addressee: entry.number }),
    entry.organisationName,
  ),
  day: entry.dueOn,
  hours: null,
  location: '',
  url: entry.url,
  description: entry.title,
  cancelled: false,
});
