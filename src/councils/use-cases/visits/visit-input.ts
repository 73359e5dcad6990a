import type { IsoDate } from '#kernel/calendar.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { type TypedTextError, textLimits, typedText } from '#kernel/typed-text.ts';
import { type VisitWay, type VisitWords, visitWays } from '../../domain/visits/visit.ts';

/** A visit as it was typed; the date is already read. */
export interface VisitInput {
  readonly visitedOn: IsoDate;
  readonly way: string;
  readonly visitorName: string;
  readonly worries: string;
  readonly willSay: string;
  readonly note: string;
}

export type VisitProblem =
  | { readonly field: 'visitorName' | 'worries' | 'willSay' | 'note'; readonly problem: TypedTextError }
  | { readonly field: 'way'; readonly problem: { readonly kind: 'not-a-choice' } }
  /** A visit is written down when it has been made. */
  | { readonly field: 'visitedOn'; readonly problem: { readonly kind: 'in-future' } };

/** Nobody's words are cut to fit; how much a form takes is said beside it. */
export const visitLimits = {
  visitorName: textLimits.name,
  worries: textLimits.long,
  willSay: textLimits.long,
  note: textLimits.long,
} as const;

export function checkedVisit(input: VisitInput, today: IsoDate): Result<VisitWords, readonly VisitProblem[]> {
  const problems: VisitProblem[] = [];
  const text = (field: 'visitorName' | 'worries' | 'willSay' | 'note'): string => {
    const rule = { limit: visitLimits[field], required: field === 'visitorName' };
    const read = typedText(input[field], { ...rule, lines: field === 'visitorName' ? 'one-line' : 'several-lines' });
    if (!read.ok) problems.push({ field, problem: read.error });
    return read.ok ? read.value : '';
  };
  if (input.visitedOn > today) problems.push({ field: 'visitedOn', problem: { kind: 'in-future' } });
  const way = visitWays.find((each) => each === input.way);
  if (!way) problems.push({ field: 'way', problem: { kind: 'not-a-choice' } });
  const words: VisitWords = {
    visitedOn: input.visitedOn,
    way: way as VisitWay,
    visitorName: text('visitorName'),
    worries: text('worries'),
    willSay: text('willSay'),
    note: text('note'),
  };
  return problems.length > 0 ? err(problems) : ok(words);
}
