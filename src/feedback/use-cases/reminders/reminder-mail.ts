import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import { reminderMailMessages } from '../../locales/reminders/messages.ts';
import { questionMailMessages } from '../../locales/sending/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
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
  const office = settings.officeName || workspaceName;
  const person = organisation.contactName || organisation.headName;
  const title = organisation.contactName ? '' : organisation.headTitle;
  const reference = referenceOf(first);
  const many = asked.length > 1;
  const ways = [
    settings.email ? q.wayMail(settings.email) : q.wayMailServer,
    ...(settings.fax ? [q.wayFax(settings.fax)] : []),
    ...(settings.telephone ? [q.wayTelephone(settings.telephone)] : []),
  ];
  const closing = [
    office,
    q.postal(settings.postalCode, settings.address),
    settings.telephone && q.telephone(settings.telephone),
    settings.fax && q.fax(settings.fax),
  ]
    .filter(Boolean)
    .join('\n');
  const rest = [ways.join('\n'), t.crossed, closing];
  const before = [
    [q.toOrganisation(organisation.name), ...(person ? [q.toContact(title, person)] : [])].join('\n'),
    [q.opening(office), t.lead(asked.length)].join('\n'),
    ...asked.map((one) =>
      [
        q.question(referenceOf(one), one.question.title),
        t.due(printedDay(one.addressee.dueOn, language), daysBetween(one.addressee.dueOn, today)),
        ...(one.question.silenceAgrees ? [q.silenceAgrees] : []),
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
