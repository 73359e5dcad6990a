import { file, linkRoute, type Route, refuse } from '#platform/http/route.ts';
import { MEETING_LINK } from '../../domain/sending/link-life.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { meetingCalendar } from '../../use-cases/meetings/calendar.ts';
import { loadErrand } from '../../use-cases/sending/load-errand.ts';

/** The meeting for the calendar of whoever holds a personal link to it. The link itself stays out of the file: calendars are shared. */
export const linkCalendarRoutes: readonly Route[] = [
  linkRoute({
    method: 'get',
    path: paths.link.calendar.pattern,
    who: 'link',
    purpose: MEETING_LINK,
    audit: 'councils.see-calendar',
    async handle(context) {
      const { tx, holder, clock, language } = context;
      const asked = {
        meetingId: holder.subjectId,
        attendeeId: holder.holderId,
        via: 'link',
        now: clock.now(),
      } as const;
      const errand = await loadErrand(tx, holder.workspaceId, asked);
      if (!errand) return refuse('not-found');
      context.touch(errand.attendee.attendeeId);
      const { meeting, body } = errand;
      const name = messages[language].meeting(body.name, meeting.number);
      const event = { meeting, body, reader: { online: true, url: '' } };
      return file(
        meetingCalendar(name, [event], language),
        'text/calendar; charset=utf-8',
        `meeting-${meeting.number}.ics`,
      );
    },
  }),
];
