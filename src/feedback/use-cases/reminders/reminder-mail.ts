import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import { reminderMailMessages } from '../../locales/reminders/messages.ts';
import { questionMailMessages } from '../../locales/sending/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import { mailFrame } from '../../mail-frame.ts';
import type { OrganisationPost } from '../sending/load-post.ts';
import { type MailFacts, type MailText, referenceOf } from '../sending/question-mail.ts';

/** 未回答のお知らせ to one organisation, of everything it has not answered. Without a link the answer comes by reply, FAX or telephone. */
export function reminderMail(
  post: Pick<OrganisationPost, 'organisation' | 'asked'>,
  facts: MailFacts & { readonly today: IsoDate; readonly withLink: boolean },
): MailText {
  const { settings, workspaceName, language, today, withLink } = facts;
  const { organisation, asked } = post;
  const [first] = asked;
  if (!first) throw new Error('a reminder of nothing');
  const t = reminderMailMessages[language];
  const q = questionMailMessages[language];
  const frame = mailFrame(settings, { organisationName: organisation.name, workspaceName, language });
  const reference = referenceOf(first);
  const many = asked.length > 1;
  const ways = [
    settings.email ? q.wayMail(settings.email) : q.wayMailServer,
    ...(settings.fax ? [withLink ? q.wayFax(settings.fax) : t.wayFax(settings.fax)] : []),
    ...(settings.telephone ? [q.wayTelephone(settings.telephone)] : []),
  ];
  const rest = [ways.join('\n'), t.crossed, frame.closing];
  const before = [
    [
      frame.opening,
      t.lead(
        asked.length,
        asked.some(({ addressee }) => addressee.dueOn < today),
      ),
    ].join('\n'),
    ...asked.map((one) =>
      [
        q.question(referenceOf(one), one.question.title),
        t.due(printedDay(one.addressee.dueOn, language), daysBetween(one.addressee.dueOn, today)),
        ...(one.question.silenceAgrees ? [one.addressee.dueOn < today ? t.takenAsAgreed : q.silenceAgrees] : []),
      ].join('\n'),
    ),
    [t.ways, ...(withLink ? [q.wayLink] : [])].join('\n'),
  ];
  return {
    subject: many ? t.subjectMany(asked.length, reference) : t.subject(reference, first.question.title),
    beforeLink: [...before, ...(withLink ? [] : rest)].join('\n\n'),
    afterLink: withLink ? [q.linkNote, ...rest].join('\n\n') : '',
  };
}
