import type { IsoDate } from '#kernel/calendar.ts';
import { type ClockTime, parseClockTime } from '#kernel/clock-time.ts';
import { formatBothEras, parseJapaneseDate } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { clockTimeRefusal, dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import { type MeetingForm, meetingForms, type Openness, opennesses } from '../../domain/meeting.ts';
import { messages } from '../../locales/meetings/messages.ts';
import type { Body, Meeting } from '../../store/meetings.ts';
import type { PlannedMeeting } from '../../use-cases/meetings/plan-meeting.ts';
import type { FieldError } from './problem-sentence.ts';

const fields = [
  'number',
  'heldOn',
  'startsAt',
  'endsAt',
  'form',
  'place',
  'onlineLink',
  'openness',
  'closedReason',
  'answersUntil',
] as const;

export type MeetingField = (typeof fields)[number];
/** What stands in the form, as typed. */
export type TypedMeeting = Readonly<Record<MeetingField, string>>;
export const meetingFields = fields;

export const readMeetingForm = (form: FormValues): TypedMeeting =>
  Object.fromEntries(fields.map((field) => [field, form.get(field)])) as TypedMeeting;

/** A new meeting as the body's last one was: most groups meet at one hour in one room. */
export const proposedForm = (body: Body, last: Meeting | undefined): TypedMeeting => ({
  number: '',
  heldOn: '',
  startsAt: last?.startsAt ?? '',
  endsAt: last?.endsAt ?? '',
  form: last?.form === 'written' ? 'in-person' : (last?.form ?? 'in-person'),
  place: last?.place ?? '',
  onlineLink: last?.onlineLink ?? '',
  openness: last?.openness ?? (body.openToPublic ? 'open' : 'closed'),
  closedReason: last?.closedReason ?? '',
  answersUntil: '',
});

const printedDate = (day: IsoDate | null, language: Language): string =>
  day === null ? '' : language === 'ja' ? formatBothEras(day) : day;

export const formOfMeeting = (meeting: Meeting, language: Language): TypedMeeting => ({
  number: String(meeting.number),
  heldOn: printedDate(meeting.heldOn, language),
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  form: meeting.form,
  place: meeting.place,
  onlineLink: meeting.onlineLink,
  openness: meeting.openness,
  closedReason: meeting.closedReason,
  answersUntil: printedDate(meeting.answersUntil, language),
});

/** The typed form as the use case takes it, or what cannot be read. */
export function meetingInput(typed: TypedMeeting, language: Language): Result<PlannedMeeting, readonly FieldError[]> {
  const errors: FieldError[] = [];
  const { missing } = messages[language].form;
  const day = (field: 'heldOn' | 'answersUntil'): IsoDate => {
    const read = parseJapaneseDate(typed[field]);
    if (read.ok) return read.value;
    errors.push({ field, message: typed[field].trim() === '' ? missing.date : dateRefusal(read.error, language) });
    return '';
  };
  const time = (field: 'startsAt' | 'endsAt'): ClockTime => {
    const read = parseClockTime(typed[field]);
    if (read.ok) return read.value;
    errors.push({ field, message: typed[field].trim() === '' ? missing.time : clockTimeRefusal(read.error, language) });
    return '';
  };
  const number = typed.number.trim();
  const form = meetingForms.find((each) => each === typed.form) ?? 'in-person';
  const input: PlannedMeeting = {
    number: number === '' ? null : Number(nfkc(number).replace(/^第|回$/gu, '')),
    heldOn: day('heldOn'),
    startsAt: time('startsAt'),
    endsAt: time('endsAt'),
    form: form satisfies MeetingForm,
    place: typed.place,
    onlineLink: typed.onlineLink,
    openness: (opennesses.find((each) => each === typed.openness) ?? 'closed') satisfies Openness,
    closedReason: typed.closedReason,
    answersUntil: form === 'written' && typed.answersUntil.trim() !== '' ? day('answersUntil') : null,
  };
  return errors.length > 0 ? err(errors) : ok(input);
}
