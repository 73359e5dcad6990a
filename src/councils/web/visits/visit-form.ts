import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import type { Visit } from '../../store/visits.ts';
import type { VisitInput, VisitProblem } from '../../use-cases/visits/visit-input.ts';

/** What stands in the form, as typed. */
export interface VisitForm {
  readonly visitedOn: string;
  readonly way: string;
  readonly visitorName: string;
  readonly worries: string;
  readonly willSay: string;
  readonly note: string;
}

export type VisitField = keyof VisitForm;
export const visitFields = ['visitedOn', 'way', 'visitorName', 'worries', 'willSay', 'note'] as const;

export interface FieldError {
  readonly field: VisitField;
  readonly message: string;
}

export const emptyVisitForm = (visitorName: string): VisitForm => ({
  visitedOn: '',
  way: 'visit',
  visitorName,
  worries: '',
  willSay: '',
  note: '',
});

export const formOfVisit = (visit: Visit, language: Language): VisitForm => ({
  // Only what parseJapaneseDate reads back.
  visitedOn: language === 'ja' ? formatAsOf(visit.visitedOn, language) : visit.visitedOn,
  way: visit.way,
  visitorName: visit.visitorName,
  worries: visit.worries,
  willSay: visit.willSay,
  note: visit.note,
});

export const readVisitForm = (form: FormValues): VisitForm => ({
  visitedOn: form.get('visitedOn'),
  way: form.get('way'),
  visitorName: form.get('visitorName'),
  worries: form.get('worries'),
  willSay: form.get('willSay'),
  note: form.get('note'),
});

/** The form with its date read, or what is wrong with the date. */
export function visitInput(form: VisitForm, language: Language): Result<VisitInput, readonly FieldError[]> {
  const t = visitsMessages[language].form;
  if (form.visitedOn.trim() === '') {
    return err([{ field: 'visitedOn', message: typedTextRefusal({ kind: 'missing' }, t.visitedOn, language) }]);
  }
  const date: Result<IsoDate, Parameters<typeof dateRefusal>[0]> = parseJapaneseDate(form.visitedOn);
  if (!date.ok) return err([{ field: 'visitedOn', message: dateRefusal(date.error, language) }]);
  return ok({ ...form, visitedOn: date.value });
}

export function wordProblem(found: VisitProblem, language: Language): FieldError {
  const t = visitsMessages[language].form;
  switch (found.field) {
    case 'visitedOn':
      return { field: 'visitedOn', message: t.futureDate };
    case 'way':
      return { field: 'way', message: t.wayMissing };
    default:
      return { field: found.field, message: typedTextRefusal(found.problem, t[found.field], language) };
  }
}
