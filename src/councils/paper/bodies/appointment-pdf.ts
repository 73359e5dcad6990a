import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { AppointmentLetters } from './appointment-letters.ts';

/** 委嘱状 as PDF, one page each, in the order given. */
export function appointmentPdf(letters: AppointmentLetters, madeAt: Date): Promise<Uint8Array> {
  const { language, ...data } = letters;
  return paperPdf({ template: 'src/councils/paper/bodies/appointment.typ', language, madeAt }, data);
}
