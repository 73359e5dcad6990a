import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { crumbs } from '../meetings/meeting-at.ts';

/** 会議 › the body › the meeting › 事前訪問 › this page. */
export const visitCrumbs = (actor: Actor, of: MeetingOfBody, language: Language, ...here: readonly string[]) =>
  crumbs(
    actor,
    of,
    language,
    { label: visitsMessages[language].list.crumb, href: paths.visits.to(actor.workspaceKey, of.meeting.meetingId) },
    ...here,
  );
