import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { crumbs } from '../meetings/meeting-at.ts';

/** 会議 › the body › the meeting › 会議の記録 › this page. */
export const recordCrumbs = (of: MeetingOfBody, actor: Actor, language: Language, ...here: readonly string[]) =>
  crumbs(
    actor,
    of,
    language,
    { label: messages[language].title, href: paths.record.to(actor.workspaceKey, of.meeting.meetingId) },
    ...here,
  );
