import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { paths } from '../../paths.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';

/** The meeting that the address names, noted for the audit trail; undefined when there is none in this workspace. */
export async function meetingAt(context: WorkspaceContext): Promise<MeetingOfBody | undefined> {
  const { meeting } = context.params;
  if (!isUuid(meeting)) return undefined;
  const found = await findMeeting(context.tx, context.actor.workspaceId, meeting);
  if (found) context.touch(meeting);
  return found;
}

export const meetingName = ({ body, meeting }: MeetingOfBody, language: Language): string =>
  messages[language].meeting(body.name, meeting.number);

/** 会議 › the body › the meeting › this page. */
export function crumbs({ workspaceKey: key }: Actor, of: MeetingOfBody, language: Language, here?: string) {
  const t = messages[language];
  const meeting = t.nth(of.meeting.number);
  return [
    { label: t.councils, href: paths.councils.to(key) },
    { label: of.body.name, href: paths.body.to(key, of.body.bodyId) },
    ...(here === undefined
      ? [{ label: meeting }]
      : [{ label: meeting, href: paths.meeting.to(key, of.meeting.meetingId) }, { label: here }]),
  ];
}
