import { type CalendarEvent, iCalendar } from '#kernel/icalendar.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/meetings/messages.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';

/** How much of a meeting a calendar may hold: the online address is for those who are asked to come. */
export interface CalendarReader {
  readonly online: boolean;
  /** The meeting's page for this reader, with its host; '' for none. */
  readonly url: string;
}

/** Meetings as an iCalendar file. For one meeting, for a body's feed, and for who comes by a personal link. */
export function meetingCalendar(
  name: string,
  meetings: readonly (MeetingOfBody & { readonly reader: CalendarReader })[],
  language: Language,
): Uint8Array {
  return new TextEncoder().encode(
    iCalendar(
      name,
      meetings.map((each) => eventOf(each, language)),
    ),
  );
}

function eventOf(
  { meeting, body, reader }: MeetingOfBody & { reader: CalendarReader },
  language: Language,
): CalendarEvent {
  const words = messages[language];
  return {
    uid: `meeting-${meeting.meetingId}@renkei`,
    // A calendar counts from 0.
    sequence: meeting.version - 1,
    changedAt: meeting.enteredAt,
    summary: words.meeting(body.name, meeting.number),
    day: meeting.heldOn,
    hours: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    location: meeting.form === 'online' || meeting.form === 'written' ? words.forms[meeting.form] : meeting.place,
    url: reader.url,
    description: reader.online ? meeting.onlineLink : '',
    cancelled: meeting.cancelledOn !== null,
  };
}
