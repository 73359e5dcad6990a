import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { Front, Waiting } from '../../use-cases/bodies/load-front.ts';

/** What waits for the secretariat, each with the page where it is done. Nothing at all when nothing waits. */
export function WaitingList({
  front,
  workspaceKey,
  language,
}: {
  readonly front: Front;
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  if (front.waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{messages[language].front.waitingHeading}</h2>
      <ul>
        {front.waiting.map((waiting) => (
          <li
            key={`${waiting.kind} ${waiting.body.bodyId} ${waiting.kind === 'seats' ? '' : waiting.meeting.meetingId}`}
          >
            <a href={hrefOf(waiting, workspaceKey)}>{sentenceOf(waiting, front, language)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hrefOf(waiting: Waiting, key: string): string {
  switch (waiting.kind) {
    case 'seats':
      return paths.body.to(key, waiting.body.bodyId);
    case 'notice-due':
      return paths.sending.to(key, waiting.meeting.meetingId);
    case 'not-closed':
      return paths.meeting.to(key, waiting.meeting.meetingId);
    case 'minutes-to-write':
    case 'minutes-in-check':
      return paths.minutes.to(key, waiting.meeting.meetingId);
  }
}

function sentenceOf(waiting: Waiting, { today }: Front, language: Language): string {
  const { front, list } = messages[language];
  const t = front.waits;
  if (waiting.kind === 'seats') {
    const parts = [
      waiting.soon > 0 ? t.soon(waiting.soon) : '',
      waiting.ended > 0 ? t.ended(waiting.ended) : '',
      waiting.empty > 0 ? t.empty(waiting.empty) : '',
    ];
    return t.seats(waiting.body.name, list(parts.filter((part) => part !== '')));
  }
  const { body, meeting } = waiting;
  const name = `${body.name} ${front.nth(meeting.number)}`;
  const date = formatAsOfBriefly(meeting.heldOn, language);
  switch (waiting.kind) {
    case 'notice-due':
      return t.noticeDue(
        name,
        formatAsOfBriefly(waiting.noticeBy, language),
        front.days(daysBetween(today, meeting.heldOn)),
      );
    case 'not-closed':
      return t.notClosed(name, date);
    case 'minutes-to-write':
      return t.minutesToWrite(name, date);
    case 'minutes-in-check':
      return t.minutesInCheck(name);
  }
}
