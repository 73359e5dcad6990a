import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { referenceText } from '../../domain/reference.ts';
import type { ListedAnswer, ListedSilence, ResponseList } from '../../domain/returning/response-list.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { opinionText } from './opinion-text.ts';
import { tallyRows } from './tally-rows.ts';

/** A table whose every word stands there already. */
export interface WordedTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 意見一覧と対応 in words: what the page shows, and what PDF, Word and Excel files say. */
export interface ListPaper {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** 委員用 or 公開用. */
  readonly mark: string;
  readonly reference: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** 話し合っていただきたいこと and 選択肢, as they were asked. */
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly summary: string;
  readonly tally: WordedTable | null;
  readonly answers: WordedTable;
  /** Shown where there are no rows. */
  readonly noAnswers: string;
  readonly silent: WordedTable | null;
  /** Sentences at the end: what is not sent yet, why names are missing. */
  readonly notes: readonly string[];
  /** Below every page. */
  readonly footer: string;
  /** Without its ending. */
  readonly fileName: string;
}

export function listPaper(list: ResponseList, workspaceName: string, language: Language): ListPaper {
  const t = returningMessages[language].list;
  const { question, tally } = list;
  const reference = referenceText({ fiscalYear: question.fiscalYear, number: question.number, addressee: null });
  const outside = list.edition === 'outside';
  const { closed } = question;
  const fact = (label: string, text: string) => (text === '' ? [] : [{ label, text }]);
  const rules = question.answerKind === 'agreement' ? [question.silenceAgrees ? t.silenceRule : t.noSilenceRule] : [];
  return {
    language,
    title: t.title,
    subject: question.title,
    mark: t.marks[list.edition],
    reference,
    facts: [
      ...fact(t.facts.reference, reference),
      ...fact(t.facts.body, question.bodyName),
      ...fact(t.facts.raisedOn, formatAsOf(question.raisedOn, language)),
      ...fact(t.facts.kind, [feedbackWords[language].answerKinds[question.answerKind], ...rules].join('　')),
      ...fact(t.background, question.background),
      ...fact(t.closedLabel, closed ? t.closed(closed.as, formatAsOf(closed.on, language), closed.note) : ''),
      ...fact(t.facts.on, formatAsOf(list.on, language)),
    ],
    lists: [
      { heading: t.points, lines: question.points },
      { heading: t.choices, lines: question.choices },
    ]
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: lines.map((line, index) => t.numbered(index + 1) + line) })),
    summary: t.summary(tally),
    tally:
      tally.asked === 0
        ? null
        : { caption: t.tallyCaption, columns: t.tallyColumns, rows: tallyRows(tally, question.answerKind, language) },
    answers: {
      caption: t.answersCaption,
      columns: Object.values(t.columns),
      rows: list.answers.map((answer) => answerCells(answer, list, reference, language)),
    },
    noAnswers: t.noAnswers,
    silent:
      list.silent.length === 0
        ? null
        : {
            caption: t.silentCaption,
            columns: Object.values(t.silentColumns),
            rows: list.silent.map((one) => silentCells(one, reference, language)),
          },
    notes: [
      ...(list.notSent.length > 0 ? [t.notSent(list.notSent.map(({ organisation }) => organisation))] : []),
      ...(outside ? [t.outsideNote] : []),
    ],
    footer: t.footer(t.title, reference, workspaceName),
    fileName: t.file(reference, outside),
  };
}

/** Both eras, one a line: a table's column is narrow. */
const dayLines = (day: string | null, language: Language): string =>
  day === null ? '' : formatAsOf(day, language).replace(/ ?(?=[（(])/u, '\n');

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function answerCells(answer: ListedAnswer, list: ResponseList, reference: string, language: Language) {
  const t = returningMessages[language].list;
  const words = feedbackWords[language];
  const told = answer.returnedOn === null ? t.notReturned : lines(t.returned, dayLines(answer.returnedOn, language));
  return [
    lines(
      answer.organisation ?? t.nameWithheld,
      answer.number === null ? '' : t.answerOf(`${reference}-${answer.number}`),
    ),
    lines(dayLines(answer.receivedOn, language), answer.late ? t.late : ''),
    opinionText(answer, language),
    answer.response,
    answer.reflection,
    lines(words.states[answer.state], list.edition === 'members' && answer.state === 'reflected' ? told : ''),
  ];
}

function silentCells(one: ListedSilence, reference: string, language: Language) {
  const t = returningMessages[language].list;
  return [
    lines(one.organisation, t.answerOf(`${reference}-${one.number}`)),
    dayLines(one.sentOn, language),
    dayLines(one.dueOn, language),
    String(one.days),
    lines(
      t.silentState(feedbackWords[language].states[one.state], one.overdue),
      one.takenAsAgreed ? t.takenAsAgreed : '',
    ),
  ];
}
