import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';

/** 会議 › the meeting › 事前訪問 › this page. */
export function crumbs(
  { workspaceKey: key }: Actor,
  { meeting, body }: MeetingOfBody,
  language: Language,
  here?: string,
) {
  const t = visitsMessages[language];
  return [
    { label: t.councils, href: paths.councils.to(key) },
    { label: t.meeting(body.name, meeting.number), href: paths.meeting.to(key, meeting.meetingId) },
    ...(here === undefined
      ? [{ label: t.list.crumb }]
      : [{ label: t.list.crumb, href: paths.visits.to(key, meeting.meetingId) }, { label: here }]),
  ];
}
