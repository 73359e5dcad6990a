import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import { renderPdf } from '#platform/paper/typst.ts';
import type { AppointmentLetters } from './appointment-letters.ts';

/** 委嘱状 as PDF, one page each, in the order given. */
export function appointmentPdf(letters: AppointmentLetters, madeAt: Date): Promise<Uint8Array> {
  const template = readFileSync(join(projectRoot(), 'src/councils/paper/bodies/appointment.typ'), 'utf8');
  const { language, ...data } = letters;
  return renderPdf(template, { ...data, lang: language, region: language === 'ja' ? 'JP' : 'GB' }, {}, madeAt);
}
