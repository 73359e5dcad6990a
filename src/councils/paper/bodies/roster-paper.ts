import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import type { Body } from '../../store/meetings.ts';

/** 名簿 as it is printed. Nothing closed is in it: no address, no number. */
export interface RosterPaper {
  readonly language: Language;
  readonly title: string;
  readonly on: string;
  /** The term that most members share; '' where nobody has one. */
  readonly period: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly closing: string;
  /** '' where the body names none. */
  readonly secretariat: string;
}

/** 名簿 of a body on a day. `seats` are what `seatingOn` gives for that day. */
export function rosterPaper(input: {
  readonly body: Pick<Body, 'name' | 'secretariat'>;
  readonly seats: readonly SeatOnDay[];
  readonly on: IsoDate;
  readonly language: Language;
}): RosterPaper {
  const { body, seats, on, language } = input;
  const t = messages[language].roster;
  const words = councilWords[language];
  const shared = mostCommonPeriod(seats, language);
  return {
    language,
    title: t.title(body.name),
    on: t.on(formatAsOf(on, language)),
    period: shared === '' ? '' : t.period(shared),
    columns: t.columns,
    rows: seats.map((seat, index) => {
      const own = periodOf(seat, language);
      const { term } = seat;
      const remarks = [
        term && term.office !== 'member' ? words.office[term.office] : '',
        seat.voting ? '' : t.nonVoting,
        own !== '' && own !== shared ? t.ownPeriod(own) : '',
        seat.organisationName === '' ? '' : seat.note,
      ];
      return [
        String(index + 1),
        words.sector[seat.sector],
        seat.organisationName || seat.note || t.nobody,
        seat.person?.jobTitle ?? '',
        seat.person?.name ?? t.nobody,
        remarks.filter((remark) => remark !== '').join(language === 'ja' ? '、' : ', '),
      ];
    }),
    closing: t.closing,
    secretariat: body.secretariat === '' ? '' : t.secretariat(body.secretariat),
  };
}

const periodOf = ({ term }: SeatOnDay, language: Language): string =>
  term ? termPeriod(term.appointedOn, term.endsOn, language) : '';

function mostCommonPeriod(seats: readonly SeatOnDay[], language: Language): string {
  const counts = new Map<string, number>();
  for (const seat of seats.filter(({ term }) => term !== null)) {
    const period = periodOf(seat, language);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
