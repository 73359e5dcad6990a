import { page, type Reply, type WorkspaceContext } from '#platform/http/route.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { crumbs, meetingName } from './meeting-at.ts';

/** 409: the meeting is past the state in which this could be done; where to go instead. */
export function refusedMeeting(
  { actor, language }: WorkspaceContext,
  of: MeetingOfBody,
  why: 'cancelled' | 'closed' | 'signed',
): Reply {
  const t = messages[language];
  const title = meetingName(of, language);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(actor, of, language, t.form.refused[why]),
      body: (
        <>
          <PageHeader title={title} />
          <Notice kind="warning" title={t.form.refused[why]}>
            <LinkButton href={paths.meeting.to(actor.workspaceKey, of.meeting.meetingId)} kind="secondary">
              {title}
            </LinkButton>
          </Notice>
        </>
      ),
    },
    409,
  );
}
