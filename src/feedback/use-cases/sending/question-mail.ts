import type { Language } from '#kernel/language.ts';
import { referenceText } from '../../domain/reference.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { questionMailMessages } from '../../locales/sending/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import { mailFrame } from '../../mail-frame.ts';
import type { AskedQuestion, OrganisationPost } from './load-post.ts';

/** A mail's words. The link stands between the two parts, and in neither. */
export interface MailText {
  readonly subject: string;
  readonly beforeLink: string;
  readonly afterLink: string;
}

export interface MailFacts {
  readonly settings: FeedbackSettings;
  /** Stands for the office while nobody has named it. */
  readonly workspaceName: string;
  readonly language: Language;
}

/** 照会 to one organisation, with all that it is asked at once. */
export function questionMail(post: Pick<OrganisationPost, 'organisation' | 'asked'>, facts: MailFacts): MailText {
  const { settings, workspaceName, language } = facts;
  const t = questionMailMessages[language];
  const { organisation, asked } = post;
  const [first] = asked;
  if (!first) throw new Error('a mail about nothing');
  const frame = mailFrame(settings, { organisationName: organisation.name, workspaceName, language });
  const bodies = [...new Set(asked.map(({ question }) => question.bodyName))].join(language === 'ja' ? '・' : ', ');
  const reference = referenceOf(first);
  const many = asked.length > 1;
  return {
    subject: many ? t.subjectMany(asked.length, reference) : t.subject(reference, first.question.title),
    beforeLink: [
      [frame.opening, many ? t.leadMany(bodies, asked.length) : t.lead(bodies)].join('\n'),
      ...asked.map((one) => questionText(one, language)),
      [t.ways, t.wayLink].join('\n'),
    ].join('\n\n'),
    afterLink: [
      [
        t.linkNote,
        settings.email ? t.wayMail(settings.email) : t.wayMailServer,
        ...(settings.fax ? [t.wayFax(settings.fax)] : []),
        ...(settings.telephone ? [t.wayTelephone(settings.telephone)] : []),
      ].join('\n'),
      frame.closing,
    ].join('\n\n'),
  };
}

export const referenceOf = ({ addressee }: Pick<AskedQuestion, 'addressee'>): string =>
  referenceText({ ...addressee, number: addressee.questionNumber, addressee: addressee.number });

function questionText(one: AskedQuestion, language: Language): string {
  const t = questionMailMessages[language];
  const { question, addressee, carrierName } = one;
  const parts = [
    [t.question(referenceOf(one), question.title), ...(carrierName === null ? [] : [t.carrier(carrierName)])],
    question.background === '' ? [] : [t.background, question.background],
    question.points.length === 0 ? [] : [t.points, ...question.points.map((point, index) => `${index + 1}. ${point}`)],
    [`${t.kind}：${t.kinds[question.answerKind]}`],
    question.choices.length === 0 ? [] : [t.choices, ...question.choices.map((it, index) => `(${index + 1}) ${it}`)],
    [
      t.due(printedDay(addressee.dueOn, language)),
      ...(addressee.regularMeetingOn === null
        ? []
        : [t.regularMeeting(printedDay(addressee.regularMeetingOn, language))]),
      ...(question.answerKind === 'agreement'
        ? [question.silenceAgrees ? t.silenceAgrees : t.silenceIsNoAgreement]
        : []),
    ],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
