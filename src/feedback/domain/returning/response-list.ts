import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Addressee } from '../addressee.ts';
import { type Answer, isLate } from '../answer.ts';
import type { Question } from '../question.ts';
import { hasAnswered, isSilent, type ShownState, shownState } from '../state.ts';
import { hideNames } from './hide-names.ts';
import { type Tally, tallyOf } from './tally.ts';

/**
 * 'members' for those who sit in the asking body and for the 事務局: with names. 'outside' for everybody else: without the name of an
 * organisation that did not agree to it, and with nothing that would tell it. 根拠: requirements C8
 */
export const editions = ['members', 'outside'] as const;
export type Edition = (typeof editions)[number];

/** What the list says of its question: never what it came from, nor who wrote it. */
export type ListQuestion = Pick<
  Question,
  | 'questionId'
  | 'fiscalYear'
  | 'number'
  | 'bodyName'
  | 'title'
  | 'background'
  | 'answerKind'
  | 'points'
  | 'choices'
  | 'silenceAgrees'
  | 'raisedOn'
  | 'closed'
>;

/** 意見一覧と対応, as facts; worded once in paper/returning/list-paper.ts for the page and every file. */
export interface ResponseList {
  readonly edition: Edition;
  readonly question: ListQuestion;
  /** The day it was made, in Japan. */
  readonly on: IsoDate;
  readonly answers: readonly ListedAnswer[];
  /** Asked, and nothing has come back; empty in the outside edition, where their names would tell whose the unnamed answers are. */
  readonly silent: readonly ListedSilence[];
  /** Not asked yet: still drafted. Empty in the outside edition. */
  readonly notSent: readonly { readonly addresseeId: string; readonly organisation: string }[];
  readonly tally: Tally;
  /** Some answers stand without a name. */
  readonly unnamed: boolean;
}

export interface ListedAnswer {
  /** null in the outside edition: nothing that leads to one organisation. */
  readonly addresseeId: string | null;
  readonly number: number | null;
  /** null where the name is withheld. */
  readonly organisation: string | null;
  readonly state: ShownState;
  readonly kind: Answer['kind'];
  readonly texts: readonly string[];
  /** The chosen words. */
  readonly choice: string;
  readonly agreement: Answer['agreement'];
  readonly indicatorName: string;
  readonly indicatorMeasure: string;
  /** When it came; null where the name is withheld, since days tell whose 例会 it was. */
  readonly receivedOn: IsoDate | null;
  readonly late: boolean;
  readonly response: string;
  readonly reflection: string;
  readonly returnedOn: IsoDate | null;
}

export interface ListedSilence {
  readonly addresseeId: string;
  readonly number: number;
  readonly organisation: string;
  readonly state: ShownState;
  readonly sentOn: IsoDate;
  readonly dueOn: IsoDate;
  /** Whole days since it was sent. */
  readonly days: number;
  /** Days past the due date; 0 while in time. */
  readonly overdue: number;
  /** 期日までに回答がないため、同意とみなす: only where the question said so, to all, in writing. */
  readonly takenAsAgreed: boolean;
}

export interface ListParts {
  readonly edition: Edition;
  readonly question: Question;
  /** All that are in the books, in the order of their numbers. */
  readonly addressees: readonly Addressee[];
  /** Answers that count, by addressee. */
  readonly confirmed: ReadonlyMap<string, Answer>;
  readonly today: IsoDate;
}

/** Gathers what came back, what became of it, and who has not answered. */
export function responseList({ edition, question, addressees, confirmed, today }: ListParts): ResponseList {
  const asked = addressees.filter(({ state }) => state !== 'drafted');
  const answered = asked.flatMap((addressee) => {
    const answer = hasAnswered(addressee.state) ? confirmed.get(addressee.addresseeId) : undefined;
    return answer ? [{ addressee, answer }] : [];
  });
  const silent = asked.filter(({ state }) => isSilent(state)).map((one) => silenceOf(one, question, today));
  const tally = tallyOf(
    question,
    answered.map(({ answer }) => answer),
    silent,
  );
  if (edition === 'members') {
    const drafted = addressees.filter(({ state }) => state === 'drafted');
    return {
      edition,
      question: questionOf(question, (text) => text),
      on: today,
      tally,
      answers: answered.map(({ addressee, answer }) => listed(question, addressee, answer)),
      silent,
      notSent: drafted.map(({ addresseeId, organisationName }) => ({ addresseeId, organisation: organisationName })),
      unnamed: false,
    };
  }
  const hidden = addressees.filter(({ addresseeId }) => !confirmed.get(addresseeId)?.openOutside);
  const names = hidden.map(({ organisationName }) => organisationName);
  const hide = (text: string) => hideNames(text, names);
  const rows = answered.map(({ addressee, answer }) =>
    forOutside(listed(question, addressee, answer), answer.openOutside, hide),
  );
  return {
    edition,
    question: questionOf(question, hide),
    on: today,
    tally: { ...tally, choices: tally.choices.map(({ text, count }) => ({ text: hide(text), count })) },
    // By what is shown and by nothing else: neither number nor day of a withheld name has a say.
    answers: rows.toSorted((a, b) => order(sortKey(a), sortKey(b))),
    silent: [],
    notSent: [],
    unnamed: rows.some(({ organisation }) => organisation === null),
  };
}

function listed(question: ListQuestion, addressee: Addressee, answer: Answer): ListedAnswer {
  // The day of the first answer: who answered in time and corrected it later was not late.
  const receivedOn = addressee.answeredOn ?? answer.receivedOn;
  return {
    addresseeId: addressee.addresseeId,
    number: addressee.number,
    organisation: addressee.organisationName,
    state: addressee.state,
    kind: answer.kind,
    texts: answer.texts,
    choice: answer.choice === null ? '' : (question.choices[answer.choice - 1] ?? ''),
    agreement: answer.agreement,
    indicatorName: answer.indicatorName,
    indicatorMeasure: answer.indicatorMeasure,
    receivedOn,
    late: isLate({ receivedOn }, addressee.dueOn),
    response: addressee.response,
    reflection: addressee.reflection,
    returnedOn: addressee.returnedOn,
  };
}

function questionOf(question: Question, words: (text: string) => string): ListQuestion {
  const { questionId, fiscalYear, number, bodyName, answerKind, silenceAgrees, raisedOn, closed } = question;
  return {
    ...{ questionId, fiscalYear, number, bodyName, answerKind, silenceAgrees, raisedOn },
    title: words(question.title),
    background: words(question.background),
    points: question.points.map(words),
    choices: question.choices.map(words),
    closed: closed && { ...closed, note: words(closed.note) },
  };
}

/** As it may be read outside the body. What people wrote keeps its words, but for the names that may not be told. */
function forOutside(row: ListedAnswer, named: boolean, hide: (text: string) => string): ListedAnswer {
  return {
    ...row,
    addresseeId: null,
    number: null,
    organisation: named ? row.organisation : null,
    texts: row.texts.map(hide),
    choice: hide(row.choice),
    indicatorName: hide(row.indicatorName),
    indicatorMeasure: hide(row.indicatorMeasure),
    response: hide(row.response),
    reflection: hide(row.reflection),
    receivedOn: named ? row.receivedOn : null,
    late: named && row.late,
    returnedOn: named ? row.returnedOn : null,
  };
}

function silenceOf(addressee: Addressee, question: Question, today: IsoDate): ListedSilence {
  const { addresseeId, number, organisationName, dueOn } = addressee;
  const sentOn = addressee.sentOn ?? dueOn;
  const state = shownState(addressee, today);
  return {
    addresseeId,
    number,
    organisation: organisationName,
    state,
    sentOn,
    dueOn,
    days: Math.max(0, daysBetween(sentOn, today)),
    overdue: Math.max(0, daysBetween(dueOn, today)),
    takenAsAgreed: question.silenceAgrees && state === 'overdue',
  };
}

/** Those with a name first, by it; the others by their words. */
const sortKey = (row: ListedAnswer): string =>
  JSON.stringify([row.organisation === null ? 1 : 0, row.organisation ?? '', row]);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
