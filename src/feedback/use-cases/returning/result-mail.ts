import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import type { Question } from '../../domain/question.ts';
import { referenceText } from '../../domain/reference.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { mailFrame } from '../../mail-frame.ts';
import { chosenWords, opinionText } from '../../paper/returning/opinion-text.ts';
import type { Told } from './load-give-back.ts';

export interface ResultFacts {
  readonly question: Question;
  readonly settings: FeedbackSettings;
  /** Stands for the office while nobody has named it. */
  readonly workspaceName: string;
  readonly language: Language;
}

/** What one organisation is told: what it was asked, what it answered, what was made of it, what changed. On mail and sheet alike. */
export interface ResultWords {
  readonly reference: string;
  readonly lead: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  readonly thanks: string;
}

/** Characters of an answer that a result repeats: the organisation has its own words, and the sheet is one sheet. */
const QUOTED = { mail: 2_000, sheet: 500 } as const;

export function resultWords({ addressee, answer }: Told, facts: ResultFacts, on: keyof typeof QUOTED): ResultWords {
  const { question, language } = facts;
  const t = returningMessages[language].result;
  const said = [...opinionText({ ...answer, choice: chosenWords(question.choices, answer.choice) }, language)];
  const quote = said.length <= QUOTED[on] ? said.join('') : `${said.slice(0, QUOTED[on]).join('')}${t.shortened}`;
  return {
    reference: referenceText({ fiscalYear: question.fiscalYear, number: question.number, addressee: addressee.number }),
    lead: t.lead(question.bodyName),
    parts: [
      { label: t.question, text: question.title },
      { label: t.answer(formatAsOf(addressee.answeredOn ?? answer.receivedOn, language)), text: quote },
      { label: t.response, text: addressee.response || t.noResponse },
      { label: t.reflection, text: addressee.reflection },
    ],
    thanks: t.thanks,
  };
}

/** 照会の結果 to one organisation. The link stands between the two parts, and in neither. */
export function resultMail(
  told: Told,
  facts: ResultFacts & { readonly withLink: boolean },
): { readonly subject: string; readonly beforeLink: string; readonly afterLink: string } {
  const { settings, workspaceName, language, withLink } = facts;
  const t = returningMessages[language].result;
  const { reference, lead, parts, thanks } = resultWords(told, facts, 'mail');
  const frame = mailFrame(settings, { organisationName: told.addressee.organisationName, workspaceName, language });
  const before = [
    [frame.opening, lead].join('\n'),
    ...parts.map(({ label, text }) => `■ ${label}\n${text}`),
    thanks,
    ...(withLink ? [t.link] : []),
  ];
  return {
    subject: t.subject(reference, facts.question.title),
    beforeLink: (withLink ? before : [...before, frame.closing]).join('\n\n'),
    afterLink: withLink ? frame.closing : '',
  };
}
