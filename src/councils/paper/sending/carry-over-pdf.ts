import type { Doer } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import type { Visibility } from '../../domain/meeting.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { paperMessages, sendingWords } from '../../locales/sending/messages.ts';
import { agendaItems, findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import { printedDay } from './printed-day.ts';

/** 持ち越し一覧: what earlier meetings left open for this one, as far as those may read it to whom the material is open. */
export async function carryOverPdf(
  tx: Tx,
  doer: Doer,
  { meeting, body }: MeetingOfBody,
  made: { readonly language: Language; readonly clock: Clock; readonly visibility: Visibility },
): Promise<Uint8Array> {
  const { language } = made;
  const t = paperMessages[language].carryOver;
  const items = (await agendaItems(tx, doer.workspaceId, meeting.meetingId)).filter(
    (item) => item.timesCarried > 0 && mayRead(made.visibility, item.visibility),
  );
  const firsts = new Map<string, string>();
  for (const id of new Set(items.flatMap(({ firstMeetingId, carriedFrom }) => firstMeetingId ?? carriedFrom ?? []))) {
    const first = await findMeeting(tx, doer.workspaceId, id);
    if (first) firsts.set(id, t.meeting(first.meeting.number, printedDay(first.meeting.heldOn, language)));
  }
  const title = t.title(sendingWords[language].nth(body.name, meeting.number));
  const rows = items.map((item) => [
    item.title,
    firsts.get(item.firstMeetingId ?? item.carriedFrom ?? '') ?? '',
    t.times(item.timesCarried),
    item.explanation,
  ]);
  return paperPdf(
    { template: 'src/councils/paper/sending/carry-over.typ', language, madeAt: made.clock.now() },
    {
      title,
      lead: t.lead(items.length),
      columns: t.columns,
      rows,
    },
  );
}
