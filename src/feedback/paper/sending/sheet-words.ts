import type { Language } from '#kernel/language.ts';
import { agreements } from '../../domain/answer.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import { sheetMessages } from '../../locales/sending/messages.ts';
import { printedDay } from '../../locales/sending/printed-day.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { AskedQuestion, OrganisationPost } from '../../use-cases/sending/load-post.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';

export interface SheetFacts {
  readonly settings: FeedbackSettings;
  readonly workspaceName: string;
  /** The day that stands on the sheets, as printed. */
  readonly dated: string;
  readonly language: Language;
}

/** 照会票 in words. */
export interface CardWords {
  readonly reference: string;
  readonly to: readonly string[];
  readonly lead: string;
  readonly title: string;
  readonly background: string;
  readonly points: readonly string[];
  readonly kind: string;
  readonly choices: readonly string[];
  readonly choicesBehind: string;
  readonly due: string;
  readonly meeting: string | null;
  readonly silence: string | null;
  readonly silenceAgrees: boolean;
  readonly ways: readonly (readonly [way: string, how: string])[];
}

/** One question on the 回答票. */
export interface AnswerWords {
  readonly reference: string;
  readonly title: string;
  readonly due: string;
  readonly silence: string | null;
  readonly choices: readonly string[];
  readonly agreements: readonly string[];
  readonly indicator: readonly string[];
  /** Each with a box to write in. */
  readonly fields: readonly string[];
  readonly forms: readonly string[];
  readonly open: string;
}

/** Names fit in the band of a sheet, and the ways to answer in their box, however long the books have them. */
const ROOM = { organisation: 54, footer: 36, name: 34, body: 60, office: 60, address: 80, contact: 60 } as const;

export function cardWords(one: AskedQuestion, link: string | null, facts: SheetFacts): CardWords {
  const t = sheetMessages[facts.language];
  const { question, addressee, carrierName } = one;
  const reference = referenceOf(one);
  return {
    reference,
    to: carrierName === null ? [] : [t.carrier(cut(carrierName, ROOM.name))],
    lead: t.lead(cut(question.bodyName, ROOM.body)),
    title: oneLine(question.title),
    background: question.background,
    points: question.points.map(oneLine),
    kind: t.kinds[question.answerKind],
    choices: question.choices.map(oneLine),
    choicesBehind: t.choicesBehind(question.choices.length),
    due: t.dueDay(printedDay(addressee.dueOn, facts.language)),
    meeting:
      addressee.regularMeetingOn === null ? null : t.meetingDay(printedDay(addressee.regularMeetingOn, facts.language)),
    silence: silenceOf(one, facts.language),
    silenceAgrees: question.silenceAgrees,
    ways: waysOf(reference, link, facts),
  };
}

/** 記入欄: what the link's page asks, in the same order. */
export function answerWords(one: AskedQuestion, { language }: SheetFacts): AnswerWords {
  const t = sheetMessages[language];
  const words = feedbackWords[language];
  const { question, addressee } = one;
  const { answerKind } = question;
  const alone = { opinion: t.opinion, choice: t.reason, agreement: t.conditions, indicator: t.indicatorNote }[
    answerKind
  ];
  return {
    reference: referenceOf(one),
    title: oneLine(question.title),
    due: printedDay(addressee.dueOn, language),
    silence: silenceOf(one, language),
    choices: question.choices.map((choice, index) => t.choice(index + 1, oneLine(choice))),
    agreements: answerKind === 'agreement' ? agreements.map((each) => words.agreements[each]) : [],
    indicator: answerKind === 'indicator' ? [t.indicatorName, t.indicatorMeasure] : [],
    fields: question.points.length === 0 ? [alone] : question.points.map((it, at) => t.point(at + 1, oneLine(it))),
    forms: [words.answerForms['no-view'], words.answerForms.declined],
    open: t.open,
  };
}

/** What is the same on all sheets to one organisation. */
export function organisationWords({ organisation }: Pick<OrganisationPost, 'organisation'>, facts: SheetFacts) {
  const t = sheetMessages[facts.language];
  const { settings } = facts;
  return {
    organisation: cut(organisation.name, ROOM.organisation),
    footer: cut(organisation.name, ROOM.footer),
    addressee: t.toOrganisation(cut(organisation.name, ROOM.organisation)),
    date: facts.dated,
    returnFax: settings.fax === '' ? t.returnAddress : t.returnFax(cut(settings.fax, ROOM.contact)),
    office: officeLines(facts),
  };
}

const officeOf = ({ settings, workspaceName }: SheetFacts): string =>
  cut(settings.officeName || workspaceName, ROOM.office);

function officeLines(facts: SheetFacts): readonly string[] {
  const t = sheetMessages[facts.language];
  const { settings } = facts;
  return [
    officeOf(facts),
    cut(t.postal(settings.postalCode, settings.address), ROOM.address),
    settings.telephone && t.telephone(cut(settings.telephone, ROOM.contact)),
  ].filter((line) => line !== '');
}

function waysOf(reference: string, link: string | null, facts: SheetFacts): CardWords['ways'] {
  const t = sheetMessages[facts.language];
  const { email, fax, telephone, postalCode, address } = facts.settings;
  const ways: (readonly [string, string])[] = [];
  if (link !== null) ways.push([t.wayLink, `${t.linkNote}\n${[...link].join('\u200b')}`]);
  if (email !== '') ways.push([t.wayMail, t.mailNote(cut(email, ROOM.contact), reference)]);
  if (fax !== '') ways.push([t.wayFax, t.faxNote(cut(fax, ROOM.contact))]);
  if (telephone !== '') ways.push([t.wayTelephone, t.telephoneNote(cut(telephone, ROOM.contact), reference)]);
  if (ways.length === 0) ways.push([t.wayPost, t.noWay]);
  ways.push([t.sender, [officeOf(facts), cut(t.postal(postalCode, address), ROOM.address)].filter(Boolean).join('　')]);
  return ways;
}

function silenceOf({ question }: AskedQuestion, language: Language): string | null {
  const t = sheetMessages[language];
  if (question.answerKind !== 'agreement') return null;
  return question.silenceAgrees ? t.silenceAgrees : t.silenceIsNoAgreement;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const cut = (text: string, length: number): string => {
  const letters = [...oneLine(text)];
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`;
};
