import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import { messages } from '../../locales/meetings/messages.ts';
import { meetingWhen } from '../../locales/meetings/when.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';

/** When, where, how open. The online address is for those who are asked to come. */
export function MeetingFacts({
  of: { meeting },
  withLink,
}: {
  readonly of: MeetingOfBody;
  readonly withLink: boolean;
}) {
  const language = useLanguage();
  const words = messages[language];
  const t = words.hub.facts;
  const closed = meeting.closedReason !== '' && meeting.openness !== 'open';
  const items = [
    { term: t.when, description: meetingWhen(meeting, language) },
    ...(meeting.form === 'online' || meeting.form === 'written'
      ? []
      : [{ term: t.where, description: meeting.place === '' ? t.noPlace : meeting.place }]),
    ...(withLink && meeting.onlineLink !== ''
      ? [
          {
            term: t.online,
            description: (
              <a href={meeting.onlineLink} rel="noreferrer">
                {meeting.onlineLink}
              </a>
            ),
          },
        ]
      : []),
    { term: t.form, description: words.forms[meeting.form] },
    {
      term: t.openness,
      description: closed
        ? t.closedReason(words.openness[meeting.openness], meeting.closedReason)
        : words.openness[meeting.openness],
    },
    ...(meeting.answersUntil === null ? [] : [{ term: t.answersUntil, description: t.answerBy(meeting.answersUntil) }]),
    { term: t.state, description: words.states[meeting.state] },
  ];
  return <DescriptionList items={items} />;
}
