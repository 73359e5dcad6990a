import { dateInJapan } from '#kernel/date-in-japan.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { qrSvg } from '#platform/paper/qr-svg.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { sheetMessages } from '../../locales/sending/messages.ts';
import type { OrganisationPost } from '../../use-cases/sending/load-post.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';
import { answerWords, cardWords, organisationWords, type SheetFacts } from './sheet-words.ts';

export interface SheetsPaper {
  /** One organisation after the other, each beginning on a front side. */
  readonly posts: readonly Pick<OrganisationPost, 'organisation' | 'asked'>[];
  /** The organisation's own page, where its address is known: null prints the reference as QR code instead. */
  readonly linkOf: (organisationId: string) => string | null;
  readonly settings: FeedbackSettings;
  readonly workspaceName: string;
  readonly language: Language;
  readonly madeAt: Date;
}

/**
 * 照会票 and 回答票: a card a question, then one answer sheet for all of them. The card's code opens the organisation's page; the answer
 * sheet, which travels back over other people's machines, carries its reference only.
 */
export function sheetsPdf({
  posts,
  linkOf,
  settings,
  workspaceName,
  language,
  madeAt,
}: SheetsPaper): Promise<Uint8Array> {
  const t = sheetMessages[language];
  const today = dateInJapan(madeAt);
  const facts: SheetFacts = { settings, workspaceName, language, dated: language === 'ja' ? formatEra(today) : today };
  const files: Record<string, string> = {};
  const qr = (text: string): string => {
    const name = `qr/${Object.keys(files).length + 1}.svg`;
    files[name] = qrSvg(text);
    return `/${name}`;
  };
  const sheets = posts.map((post) => {
    const link = linkOf(post.organisation.organisationId);
    return {
      ...organisationWords(post, facts),
      cards: post.asked.map((one) => ({
        ...cardWords(one, link, facts),
        opens: link ?? '',
        qr: qr(link ?? referenceOf(one)),
        qrAlt: link === null ? t.qrReference(referenceOf(one)) : t.qrLink,
      })),
      questions: post.asked.map((one) => ({
        ...answerWords(one, facts),
        qr: qr(referenceOf(one)),
        qrAlt: t.qrReference(referenceOf(one)),
      })),
    };
  });
  const [first] = posts;
  const title =
    posts.length === 1 && first?.asked[0] ? t.title(referenceOf(first.asked[0])) : t.titleMany(posts.length);
  return paperPdf(
    { template: 'src/feedback/paper/sending/sheets.typ', language, madeAt, files },
    breakable({
      title,
      footer: workspaceName,
      sheets,
      words: {
        reference: t.reference,
        card: t.card,
        answer: t.answer,
        background: t.background,
        backgroundWhole: t.backgroundWhole,
        behind: t.behind,
        points: t.points,
        kind: t.kind,
        due: t.due,
        meeting: t.meeting,
        ways: t.ways,
        answerLead: t.answerLead,
        returnTo: t.returnTo,
        respondent: t.respondent,
        jobTitle: t.jobTitle,
        name: t.name,
        date: t.date,
        telephone: t.phone,
      },
    }),
  );
}

/** Runs that a line cannot hold (an address, a code) may break every so many characters: on paper nothing runs over the edge. What a press opens stays whole. */
const longRun = /[!-~À-ɏ]{16}(?=[!-~À-ɏ])/gu;

function breakable<T>(value: T): T {
  // A path of a file here is shorter than any such run.
  if (typeof value === 'string') return value.replace(longRun, '$&\u200b') as T;
  if (Array.isArray(value)) return value.map(breakable) as T;
  if (value === null || typeof value !== 'object') return value;
  const whole = ([key, field]: [string, unknown]) => [key, key === 'opens' ? field : breakable(field)];
  return Object.fromEntries(Object.entries(value).map(whole)) as T;
}
