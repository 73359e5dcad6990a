import { type Reply, refuse, type WorkspaceContext } from '#platform/http/route.ts';
import { messages } from '../../locales/meetings/messages.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import type { Refused } from '../../use-cases/meetings/refusals.ts';
import { refusedMeeting } from './refused-meeting.tsx';

/** A refusal that no field can mend: 409 where the meeting is over, otherwise as if it were not there. */
export function agendaRefused(context: WorkspaceContext, of: MeetingOfBody, error: Refused<unknown>): Reply {
  switch (error.kind) {
    case 'cancelled':
    case 'closed':
    case 'signed':
      return refusedMeeting(context, of, error.kind);
    case 'changed':
      return refuse('conflict');
    default:
      return refuse(error.kind === 'forbidden' ? 'forbidden' : 'not-found');
  }
}

/** What stands above the field of an item's text. */
export const itemLabel = (language: WorkspaceContext['language']) => (field: string) => {
  const { add } = messages[language].agenda;
  return { title: add.title, explanation: add.explanation, presenterName: add.presenterName }[field] ?? field;
};
