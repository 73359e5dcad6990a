import { type Sector, sectors } from '#directory/domain/index.ts';
import type { Language } from '#kernel/language.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { type BriefingQuestion, questionPositions } from '../../domain/visits/questions.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { memberName } from './member-name.ts';

/** A field of the form, and to whom what stands in it is asked. */
export interface QuestionPlace {
  readonly name: string;
  readonly label: string;
  readonly sector: Sector | '';
  readonly seatKey: string;
  readonly position: 1 | 2;
}

/** By field name, as typed. */
export type QuestionTexts = ReadonlyMap<string, string>;

/** Two fields for all, for each sector that has a seat (or a question already), and for each seat. */
export function questionPlaces(
  seats: readonly SeatOnDay[],
  stored: readonly BriefingQuestion[],
  language: Language,
): readonly QuestionPlace[] {
  const { questions: t, sectors: names } = visitsMessages[language];
  const whom = [
    { sector: '', seatKey: '', to: t.all },
    ...sectors
      .filter((sector) => seats.some((seat) => seat.sector === sector) || stored.some((each) => each.sector === sector))
      .map((sector) => ({ sector, seatKey: '', to: t.sector(names[sector]) }) as const),
    ...seats.map((seat) => ({ sector: '', seatKey: seat.seatId, to: memberName(seat, language) }) as const),
  ] as const;
  return whom.flatMap(({ sector, seatKey, to }) =>
    questionPositions.map((position) => ({
      name: `q-${seatKey || sector || 'all'}-${position}`,
      label: t.field(to, position),
      sector,
      seatKey,
      position,
    })),
  );
}

export const textsOf = (places: readonly QuestionPlace[], stored: readonly BriefingQuestion[]): QuestionTexts =>
  new Map(
    places.map((place) => [
      place.name,
      stored.find(
        ({ sector, seatKey, position }) =>
          sector === place.sector && seatKey === place.seatKey && position === place.position,
      )?.text ?? '',
    ]),
  );

export const readTexts = (places: readonly QuestionPlace[], form: FormValues): QuestionTexts =>
  new Map(places.map(({ name }) => [name, form.get(name).replaceAll('\r\n', '\n')]));

/** What was typed, and the questions to seats that are no longer there on the day: those have no field and stay. */
export const questionsTyped = (
  places: readonly QuestionPlace[],
  texts: QuestionTexts,
  stored: readonly BriefingQuestion[],
): readonly BriefingQuestion[] => [
  ...places.map(({ name, sector, seatKey, position }) => ({ sector, seatKey, position, text: texts.get(name) ?? '' })),
  ...stored.filter(({ seatKey }) => seatKey !== '' && !places.some((place) => place.seatKey === seatKey)),
];
