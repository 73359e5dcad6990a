import type { Language } from '#kernel/language.ts';
import { timetable } from '../../domain/meetings/timetable.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { meetingWhen } from '../../locales/meetings/when.ts';
import type { AgendaItem, MeetingOfBody } from '../../store/meetings.ts';
import type { Material } from '../../store/sending/materials.ts';

/** 次第, as it is printed: everything already worded. */
export interface AgendaPaper {
  readonly language: Language;
  readonly title: string;
  /** 委員用, or '' for the public paper. */
  readonly mark: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly parts: readonly { readonly heading: string; readonly items: readonly AgendaLine[] }[];
  readonly note: string;
  readonly materialsHeading: string;
  readonly materials: readonly string[];
}

export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  /** 「14:00～14:20　協議　説明：事務局」 */
  readonly detail: string;
  readonly explanation: string;
}

export interface AgendaPaperParts {
  readonly of: MeetingOfBody;
  /** The whole agenda in its order; what is not for these readers is left out here, and keeps its time. */
  readonly items: readonly AgendaItem[];
  readonly materials: readonly Material[];
  readonly seats: readonly SeatOnDay[];
  /** Public paper, or the members'. 事務局限り is on neither. */
  readonly readers: 'public' | 'members';
}

export function agendaPaper(
  { of, items, materials, seats, readers }: AgendaPaperParts,
  language: Language,
): AgendaPaper {
  const words = messages[language];
  const t = words.agenda.paper;
  const { meeting, body } = of;
  // An item keeps the number of the members' paper, also where not everybody may read the one before it.
  const numbered = timetable(meeting, items)
    .rows.filter(({ item }) => mayRead('members', item.visibility))
    .map((row, index) => ({ ...row, number: index + 1 }));
  const shown = numbered.filter(({ item }) => mayRead(readers, item.visibility));
  const lines = shown.map(({ item, from, until, number }): AgendaLine => {
    const presenter = presenterOf(item, seats);
    const facts = [t.span(from, until), words.itemKinds[item.kind], presenter === '' ? '' : t.presenter(presenter)];
    return {
      number: t.numbered(number),
      title: item.title,
      detail: facts.filter((fact) => fact !== '').join('　'),
      explanation: item.explanation,
    };
  });
  const place = [
    meeting.form === 'online' || meeting.form === 'written' ? '' : meeting.place,
    meeting.form === 'in-person' ? '' : words.forms[meeting.form],
  ].filter((part) => part !== '');
  const part = (n: number, heading: string) => `${n}　${heading}`;
  return {
    language,
    title: t.heading(body.name, meeting.number),
    mark: readers === 'members' ? t.forMembers : '',
    facts: [
      { label: t.when, text: meetingWhen(meeting, language) },
      ...(place.length === 0 ? [] : [{ label: t.where, text: place.join('　') }]),
    ],
    parts: [
      { heading: part(1, t.opening), items: [] },
      { heading: part(2, t.agendaHeading), items: lines },
      { heading: part(3, t.closing), items: [] },
    ],
    note: readers === 'public' && meeting.openness !== 'open' ? t.closedNote(meeting.closedReason) : '',
    materialsHeading: t.materialsHeading,
    materials: materials
      .filter(({ visibility }) => mayRead(readers, visibility))
      .map(({ number, title }) => words.materialTitle(number, title)),
  };
}

/** The organisation and not the person: the paper is for everybody, and a proxy may come. */
function presenterOf(item: AgendaItem, seats: readonly SeatOnDay[]): string {
  const seat = seats.find(({ seatId }) => seatId === item.presenterSeatId);
  return seat ? seat.organisationName || seat.note : item.presenterName;
}
