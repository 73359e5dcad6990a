import type { IsoDate } from '#kernel/calendar.ts';
import { nfkc } from '#kernel/nfkc.ts';
import { readReference, referenceText } from '../../domain/reference.ts';
import { isSilent, type ShownState, shownStates } from '../../domain/state.ts';
import type { Standing } from '../../locales/questions/ja-list.ts';
import type { QuestionScope, StatusRow } from './question-status.ts';

export const statusSorts = ['reference', 'organisation', 'state', 'sent', 'due'] as const;
export type StatusSort = (typeof statusSorts)[number];

/** Which rows, in which order. */
export interface StatusFilter {
  readonly scope: QuestionScope;
  /** 'silent': whoever has been asked and has not answered. */
  readonly state: ShownState | 'silent' | null;
  readonly organisationId: string | null;
  readonly bodyId: string | null;
  /** Words of the title, or a number as printed. */
  readonly text: string;
  readonly sort: StatusSort;
  readonly descending: boolean;
}

/** The rows that a filter asks for, in its order; equal ones stay in the order of the books. */
export function narrowStatus(rows: readonly StatusRow[], filter: StatusFilter): readonly StatusRow[] {
  const reference = readReference(filter.text);
  const words = nfkc(filter.text).trim().toLowerCase();
  const wanted = rows.filter(
    (row) =>
      row.scope === filter.scope &&
      (filter.state === null || (filter.state === 'silent' ? isSilent(row.state) : row.shown === filter.state)) &&
      (filter.organisationId === null || row.organisationId === filter.organisationId) &&
      (filter.bodyId === null || row.bodyId === filter.bodyId) &&
      (words === '' ||
        (reference
          ? row.fiscalYear === reference.fiscalYear &&
            row.questionNumber === reference.number &&
            (reference.addressee === null || row.number === reference.addressee)
          : nfkc(row.title).toLowerCase().includes(words))),
  );
  const compare = comparisons[filter.sort];
  return wanted.toSorted((a, b) => (filter.descending ? compare(b, a) : compare(a, b)));
}

const collator = new Intl.Collator('ja');
/** No day comes before every day. */
const byDay = (a: IsoDate | null, b: IsoDate | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
const comparisons: Readonly<Record<StatusSort, (a: StatusRow, b: StatusRow) => number>> = {
  reference: (a, b) => a.fiscalYear - b.fiscalYear || a.questionNumber - b.questionNumber || a.number - b.number,
  organisation: (a, b) => collator.compare(a.organisationName, b.organisationName),
  state: (a, b) => shownStates.indexOf(a.shown) - shownStates.indexOf(b.shown),
  sent: (a, b) => byDay(a.sentOn, b.sentOn),
  due: (a, b) => byDay(a.dueOn, b.dueOn),
};

/** Where the open questions stand, for the sentence on top. */
export function standing(open: readonly StatusRow[]): Standing {
  const silent = open.filter(({ state }) => isSilent(state));
  const distinct = (rows: readonly StatusRow[], of: (row: StatusRow) => string) => new Set(rows.map(of)).size;
  return {
    sent: distinct(
      open.filter(({ state }) => state !== 'drafted'),
      ({ questionId }) => questionId,
    ),
    silent: silent.length,
    silentOrganisations: distinct(silent, ({ organisationId }) => organisationId),
    overdue: open.filter(({ shown }) => shown === 'overdue').length,
    toReflect: open.filter(({ state }) => state === 'answered').length,
    drafted: open.filter(({ state }) => state === 'drafted').length,
  };
}

/** Rows of one question that ask for the same next step. */
export interface QuestionCount {
  readonly questionId: string;
  readonly reference: string;
  readonly title: string;
  readonly count: number;
}

/** How many organisations of each question are in a state, in the order of the books. */
export function countByQuestion(
  open: readonly StatusRow[],
  wanted: (row: StatusRow) => boolean,
): readonly QuestionCount[] {
  const counts = new Map<string, QuestionCount>();
  for (const row of open.filter(wanted)) {
    const { questionId, title, fiscalYear, questionNumber } = row;
    const reference = referenceText({ fiscalYear, number: questionNumber, addressee: null });
    const count = (counts.get(questionId)?.count ?? 0) + 1;
    counts.set(questionId, { questionId, reference, title, count });
  }
  return [...counts.values()];
}
