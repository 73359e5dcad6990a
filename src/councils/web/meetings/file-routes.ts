import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { file, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { mayRead, underItems } from '../../domain/viewpoint.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { agendaDocx } from '../../paper/meetings/agenda-docx.ts';
import { agendaPaper } from '../../paper/meetings/agenda-paper.ts';
import { agendaPdf } from '../../paper/meetings/agenda-pdf.ts';
import { paths } from '../../paths.ts';
import { meetingsOf } from '../../store/meeting-books.ts';
import { agendaItems, findBody, type MeetingOfBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { inForce, materialsOf } from '../../store/sending/materials.ts';
import { meetingCalendar } from '../../use-cases/meetings/calendar.ts';
import { viewpointOf } from '../../use-cases/viewpoint.ts';
import { meetingAt } from './meeting-at.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CALENDAR = 'text/calendar; charset=utf-8';

export const fileRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.agendaFile.pattern,
    who: 'signed-in',
    audit: 'councils.print-agenda',
    async handle(context) {
      const of = await meetingAt(context);
      return of ? printAgenda(context, of) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.calendar.pattern,
    who: 'signed-in',
    audit: 'councils.see-calendar',
    async handle(context) {
      const of = await meetingAt(context);
      if (!of) return refuse('not-found');
      const name = messages[context.language].meeting(of.body.name, of.meeting.number);
      return calendarFile(context, name, [of], `meeting-${of.meeting.number}.ics`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.bodyCalendar.pattern,
    who: 'signed-in',
    audit: 'councils.see-calendar',
    async handle(context) {
      const { tx, actor, params, language } = context;
      const body = isUuid(params.body) ? await findBody(tx, actor.workspaceId, params.body) : undefined;
      if (!body) return refuse('not-found');
      context.touch(body.bodyId);
      const meetings = await meetingsOf(tx, actor.workspaceId, body.bodyId);
      const name = messages[language].agenda.paper.calendar(body.name);
      return calendarFile(
        context,
        name,
        meetings.map((meeting) => ({ meeting, body })),
        'meetings.ics',
      );
    },
  }),
];

/** The public paper for everybody once the notice is out; the members' for those who may read it. */
async function printAgenda(context: WorkspaceContext, of: MeetingOfBody): Promise<Reply> {
  const { tx, actor, clock, language, params, query } = context;
  const { meetingId, heldOn, state, number } = of.meeting;
  const { level } = await viewpointOf(tx, actor, of);
  const readers = query.get('for') === 'members' ? 'members' : 'public';
  if (!mayRead(level, readers)) return refuse('not-found');
  if (level !== 'secretariat' && (state === 'planned' || of.meeting.cancelledOn !== null)) return refuse('not-found');
  const items = await agendaItems(tx, actor.workspaceId, meetingId);
  const paper = agendaPaper(
    {
      of,
      items,
      materials: underItems(inForce(await materialsOf(tx, actor.workspaceId, meetingId)), items),
      seats: await seatingOn(tx, actor.workspaceId, of.body.bodyId, heldOn),
      readers,
    },
    language,
  );
  const name = messages[language].agenda.paper.file(number, readers === 'members');
  return params.file === 'agenda.docx'
    ? file(await agendaDocx(paper, clock.now()), WORD, `${name}.docx`)
    : file(await agendaPdf(paper, clock.now()), 'application/pdf', `${name}.pdf`);
}

async function calendarFile(
  context: WorkspaceContext,
  name: string,
  meetings: readonly MeetingOfBody[],
  fileName: string,
): Promise<Reply> {
  const { tx, actor, language, url, clock } = context;
  const today = dateInJapan(clock.now());
  const events = [];
  for (const of of meetings) {
    // Who sits in the body on that day is asked only where it makes a difference: ten years of weekly meetings are five hundred.
    const ahead = of.meeting.onlineLink !== '' && of.meeting.heldOn >= today;
    const online = ahead && mayRead((await viewpointOf(tx, actor, of)).level, 'members');
    const page = new URL(paths.meeting.to(actor.workspaceKey, of.meeting.meetingId), url);
    events.push({ ...of, reader: { online, url: page.href } });
  }
  return file(meetingCalendar(name, events, language), CALENDAR, fileName);
}
