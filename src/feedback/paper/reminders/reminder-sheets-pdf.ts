import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { daysBetween } from '#kernel/day-count.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { qrSvg } from '#platform/paper/qr-svg.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { messages } from '../../locales/reminders/messages.ts';
import type { AskedQuestion, OrganisationPost } from '../../use-cases/sending/load-post.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';
import { organisationWords } from '../sending/sheet-words.ts';

export interface ReminderSheets {
  /** One organisation a sheet, with all that it has not answered. */
  readonly posts: readonly Pick<OrganisationPost, 'organisation' | 'asked'>[];
  /** Its own page, where the address is known and open; null prints the reference as QR code instead. */
  readonly linkOf: (organisationId: string) => string | null;
  readonly settings: FeedbackSettings;
  readonly workspaceName: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/** 未回答のお知らせ on paper: A4, black on white, one sheet an organisation as long as its questions fit. */
export function reminderSheetsPdf(asked: ReminderSheets): Promise<Uint8Array> {
  const { posts, linkOf, settings, workspaceName, language, madeAt } = asked;
  const t = messages[language].sheetPaper;
  const today = dateInJapan(madeAt);
  const dated = shortDay(today, language);
  const files: Record<string, string> = {};
  const sheets = posts.flatMap((post) => {
    const [first] = post.asked;
    if (!first) return [];
    const link = linkOf(post.organisation.organisationId);
    const reference = referenceOf(first);
    const qr = `qr/${post.organisation.organisationId}.svg`;
    files[qr] = qrSvg(link ?? reference);
    return [
      {
        ...organisationWords(post, { settings, workspaceName, language, dated }),
        person: personOf(post, language),
        reference: t.qrReference(reference),
        qr: `/${qr}`,
        qrAlt: link === null ? t.qrReference(reference) : t.wayLink,
        lead: t.lead(
          post.asked.length,
          post.asked.some(({ addressee }) => addressee.dueOn < today),
        ),
        questions: post.asked.map((one) => questionRow(one, today, language)),
        ways: [
          ...(link === null ? [] : [t.wayLink]),
          ...(settings.fax === '' ? [] : [t.wayFax(settings.fax)]),
          ...(settings.telephone === '' ? [] : [t.wayTelephone(settings.telephone)]),
          ...(settings.email === '' ? [] : [t.wayMail(settings.email)]),
          ...(link === null && settings.fax + settings.telephone + settings.email === '' ? [t.wayOffice] : []),
        ],
      },
    ];
  });
  return paperPdf(
    { template: 'src/feedback/paper/reminders/reminder-sheets.typ', language, madeAt, files },
    { title: t.title, sheets, words: t },
  );
}

function questionRow(one: AskedQuestion, today: IsoDate, language: Language) {
  const { sheetPaper: t, daysPast } = messages[language];
  const { question, addressee, carrierName } = one;
  return {
    reference: referenceOf(one),
    title: question.title,
    notes: [
      ...(carrierName === null ? [] : [t.carrier(carrierName)]),
      ...(question.silenceAgrees ? [t.silenceAgrees] : []),
    ],
    sent: addressee.sentOn === null ? '' : shortDay(addressee.sentOn, language),
    due: shortDay(addressee.dueOn, language),
    days: daysPast(daysBetween(addressee.dueOn, today)),
  };
}

function personOf({ organisation }: Pick<OrganisationPost, 'organisation'>, language: Language): readonly string[] {
  const { contactName, headName, headTitle } = organisation;
  const person = contactName || headName;
  return person === '' ? [] : [messages[language].sheetPaper.person(contactName ? '' : headTitle, person)];
}

const shortDay = (day: IsoDate, language: Language): string => (language === 'ja' ? formatEra(day) : day);
