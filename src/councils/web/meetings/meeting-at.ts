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

interface Step {
  readonly label: string;
  readonly href?: string;
}

/** The title of a page about one meeting, which says of which: 「…第5回の出欠」. */
export const titleOf = (of: MeetingOfBody, language: Language, page: string): string =>
  messages[language].pageOf(meetingName(of, language), page);

/** 会議 › the body › the meeting › …, the last one being this page: a plain text where it leads nowhere. */
export function crumbs(
  { workspaceKey: key }: Actor,
  of: MeetingOfBody,
  language: Language,
  ...steps: readonly (string | Step)[]
): readonly Step[] {
  const t = messages[language];
  const rest = steps.map((step) => (typeof step === 'string' ? { label: step } : step));
  return [
    { label: t.councils, href: paths.councils.to(key) },
    { label: of.body.name, href: paths.body.to(key, of.body.bodyId) },
    { label: t.nth(of.meeting.number), href: paths.meeting.to(key, of.meeting.meetingId) },
    ...rest,
  ];
}
