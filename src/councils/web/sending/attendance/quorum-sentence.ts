import type { Language } from '#kernel/language.ts';
import { quorumByAnswers, quorumByPresence, quorumByReplies } from '../../../domain/sending/quorum.ts';
import { officerMessages } from '../../../locales/sending/messages.ts';
import type { MeetingOfBody } from '../../../store/meetings.ts';
import type { Attendee } from '../../../store/sending/attendees.ts';

/**
 * 「定足数9人に対し、出席10人（うち代理1人）で成立です。」 by what was seen; by the answers while nobody's presence is noted; by who
 * has answered in a 書面開催.
 */
export function quorumSentence(
  { meeting, body }: MeetingOfBody,
  attendees: readonly Attendee[],
  /** Attendees who gave a vote or an opinion. */
  answered: ReadonlySet<string>,
  language: Language,
): string {
  const t = officerMessages[language].attendance;
  const seats = attendees.filter(({ voting, role }) => voting && role === 'member');
  if (seats.length === 0) return t.empty;
  if (meeting.form === 'written') {
    const { needed, attending, met } = quorumByAnswers(
      body,
      seats.length,
      seats.filter(({ attendeeId }) => answered.has(attendeeId)).length,
    );
    return t.written(needed, attending, met);
  }
  const seen = seats.some(({ presence }) => presence !== null);
  const state = seen ? quorumByPresence(body, seats) : quorumByReplies(body, seats);
  if (body.quorum === 'none') return t.noQuorum(state.attending);
  if (seen) return t.quorum(state.needed, state.attending, state.proxies, state.met);
  const unanswered = seats.filter(({ reply }) => reply === '').length;
  return t.quorumExpected(state.needed, state.attending, state.proxies, unanswered);
}
