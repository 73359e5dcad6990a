import { isUuid } from '#kernel/uuid.ts';
import { file, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { CouncilsDeps } from '../../deps.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findMeeting } from '../../store/meetings.ts';
import { briefingsPdf } from '../../use-cases/visits/briefings-pdf.ts';
import { meetingName } from '../meetings/meeting-at.ts';

/** 説明資料 of a meeting as PDF: all of them in posting order, or one. */
export const briefingRoutes = ({ briefingSections }: Pick<CouncilsDeps, 'briefingSections'>): readonly Route[] => {
  async function paper(context: WorkspaceContext, seatId: string | null): Promise<Reply> {
    const { tx, actor, language, clock, params } = context;
    const { meeting: meetingId } = params;
    if (!isUuid(meetingId) || (seatId !== null && !isUuid(seatId))) return refuse('not-found');
    const made = await briefingsPdf(tx, actor, {
      meetingId,
      seatIds: seatId === null ? null : [seatId],
      language,
      clock,
      sections: briefingSections,
    });
    if (!made.ok) return refuse(made.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
    context.touch(meetingId);
    for (const each of made.value.seatIds) context.touch(each);
    const found = await findMeeting(tx, actor.workspaceId, meetingId);
    const t = visitsMessages[language];
    const name = found ? t.briefing.title(meetingName(found, language)) : meetingId;
    return file(made.value.bytes, 'application/pdf', `${name}.pdf`);
  }
  return [
    workspaceRoute({
      method: 'get',
      path: paths.briefings.pattern,
      who: secretariat,
      audit: 'councils.make-briefings',
      handle: (context) => paper(context, null),
    }),
    workspaceRoute({
      method: 'get',
      path: paths.briefing.pattern,
      who: secretariat,
      audit: 'councils.make-briefings',
      handle: (context) => paper(context, context.params.seat ?? ''),
    }),
  ];
};
