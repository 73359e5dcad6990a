import type { IsoDate } from '#kernel/calendar.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { messages } from '../../locales/bodies/messages.ts';

/** 委嘱状: one sheet a person. Dates stand in the era alone, as cities print them. */
export interface AppointmentLetters {
  readonly language: Language;
  readonly title: string;
  readonly sheets: readonly {
    readonly number: string;
    readonly to: string;
    /** The second part stands on one line: 「…委員を」「委嘱します」. */
    readonly sentence: readonly [string, string];
    readonly period: string;
    readonly dated: string;
    readonly authority: string;
  }[];
}

export function appointmentLetters(input: {
  readonly bodyName: string;
  readonly documentNumber: string;
  readonly dated: IsoDate;
  readonly authority: string;
  readonly people: readonly { readonly name: string; readonly appointedOn: IsoDate; readonly endsOn: IsoDate }[];
  readonly language: Language;
}): AppointmentLetters {
  const { language } = input;
  const t = messages[language].letter;
  return {
    language,
    title: t.title,
    sheets: input.people.map(({ name, appointedOn, endsOn }) => ({
      number: input.documentNumber,
      to: t.to(name),
      sentence: t.sentence(input.bodyName),
      period: t.period(termPeriod(appointedOn, endsOn, language)),
      dated: language === 'ja' ? formatEra(input.dated) : input.dated,
      authority: input.authority,
    })),
  };
}
