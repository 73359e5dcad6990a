import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';

/** 会議 › the meeting › 会議の記録 › this page. */
export function recordCrumbs({ meeting, body }: MeetingOfBody, actor: Actor, language: Language, here?: string) {
  const t = messages[language];
  const { workspaceKey } = actor;
  return [
    { label: t.councils, href: paths.councils.to(workspaceKey) },
    { label: t.meeting(body.name, meeting.number), href: paths.meeting.to(workspaceKey, meeting.meetingId) },
    ...(here === undefined
      ? [{ label: t.title }]
      : [{ label: t.title, href: paths.record.to(workspaceKey, meeting.meetingId) }, { label: here }]),
  ];
}
