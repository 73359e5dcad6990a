import type { Language } from '#kernel/language.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { Option } from '#ui/select-field/select-field.tsx';
import type { SeatOnDay } from '../../domain/seating.ts';
import { outsiders, type RememberedSpeaker } from '../../domain/transcripts/resolve-speakers.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import type { SpeakersOfMeeting } from '../../use-cases/transcripts/load-speakers.ts';
import type { SpeakerChoice } from '../../use-cases/transcripts/map-speakers.ts';

/** Speakers a form asks about at once; a form has at most a thousand fields. */
export const SPEAKERS_ASKED = 200;

/** What a form carries for one speaker. */
export interface TypedChoice {
  readonly name: string;
  /** 'person:<id>', 'seat:<id>', 'secretariat' …, '' for not decided. */
  readonly choice: string;
  readonly version: number;
}

export const choiceOf = (said: RememberedSpeaker | null): string => {
  if (said?.personId) return `person:${said.personId}`;
  if (said?.seatId) return `seat:${said.seatId}`;
  return said?.outsider ?? '';
};

export function readChoices(form: FormValues): readonly TypedChoice[] {
  const names = form.all('name');
  const choices = form.all('choice');
  const versions = form.all('version');
  return names.slice(0, SPEAKERS_ASKED).map((name, at) => {
    const version = Number(versions[at] ?? 0);
    return { name, choice: choices[at] ?? '', version: Number.isSafeInteger(version) && version >= 0 ? version : 0 };
  });
}

/** What was typed as the use case asks for it. */
export function asChoice({ name, choice, version }: TypedChoice): SpeakerChoice {
  const [kind, id = ''] = choice.split(':');
  return {
    name,
    version,
    personId: kind === 'person' ? id : null,
    seatId: kind === 'seat' ? id : null,
    outsider: outsiders.find((each) => each === choice) ?? null,
  };
}

/** Whom a name may be: holders of the day, seats that are vacant or had a proxy, and people without a seat. */
export function speakerOptions(of: SpeakersOfMeeting, language: Language): readonly Option[] {
  const m = messages[language];
  const proxied = new Set(
    of.attendees.flatMap(({ seatId, proxyName }) => (proxyName !== '' && seatId ? [seatId] : [])),
  );
  const decided = [...of.people].filter(([personId]) => !of.seats.some(({ person }) => person?.personId === personId));
  return [
    ...of.seats.flatMap((seat): Option[] => [
      ...(seat.person
        ? [{ value: `person:${seat.person.personId}`, label: seatLabel(seat, seat.person.name, language) }]
        : []),
      ...(!seat.person || proxied.has(seat.seatId) || isDecided(of, seat.seatId)
        ? [{ value: `seat:${seat.seatId}`, label: seatLabel(seat, proxyOf(of, seat.seatId), language) }]
        : []),
    ]),
    ...decided.map(([personId, name]) => ({
      value: `person:${personId}`,
      label: `${name}　${m.speakers.noSeatToday}`,
    })),
    ...outsiders.map((each) => ({ value: each, label: m.speakers.outside(m.outsiders[each]) })),
  ];
}

const isDecided = (of: SpeakersOfMeeting, seatId: string): boolean =>
  of.speakers.some(({ stored }) => stored?.seatId === seatId);
const proxyOf = (of: SpeakersOfMeeting, seatId: string): string =>
  of.attendees.find((each) => each.seatId === seatId)?.proxyName ?? '';

const seatLabel = (seat: SeatOnDay, name: string, language: Language): string =>
  messages[language].speakers.seatGroup(seat.organisationName || seat.note, name);
