import type { IsoDate } from '#kernel/calendar.ts';
import { daysBetween } from '#kernel/day-count.ts';

/** 任期, as its dates: from 委嘱日 to the end of the term, or to the last day in office where it ended early. */
export interface TermSpan {
  readonly appointedOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Last day in office of a term that ended early; the day before `appointedOn` for one that never began. */
  readonly endedOn: IsoDate | null;
}

/** 任期満了日, or the last day in office where the term ended before it. */
export const lastDayOf = (term: TermSpan): IsoDate => term.endedOn ?? term.endsOn;

/** True when the term covers the day. */
export const coversDay = (term: TermSpan, day: IsoDate): boolean => term.appointedOn <= day && day <= lastDayOf(term);

/** The first term that shares a day with the span; a term that never began shares none. */
export function overlapping<T extends TermSpan>(terms: readonly T[], span: TermSpan): T | null {
  const begun = (term: TermSpan) => term.appointedOn <= lastDayOf(term);
  if (!begun(span)) return null;
  return (
    terms.find((term) => begun(term) && term.appointedOn <= lastDayOf(span) && span.appointedOn <= lastDayOf(term)) ??
    null
  );
}

/** A term that ends within so many days is told, so that the organisation can be asked in time for whom it sends next. */
export const WARNING_DAYS = 90;

export type TermWarning<T extends TermSpan = TermSpan> =
  /** Runs out in `daysLeft` days (0: today is the last one), and nobody has been appointed for afterwards. */
  | { readonly kind: 'ends-soon'; readonly term: T; readonly daysLeft: number }
  /** Ran out or ended `daysAgo` days ago, and nobody has been appointed since. */
  | { readonly kind: 'ended'; readonly term: T; readonly daysAgo: number }
  /** Nobody has ever held the seat. */
  | { readonly kind: 'empty' };

/**
 * What is to be done about one seat's terms on a day; null when it is held for longer than 90 days, or somebody is appointed
 * to follow.
 */
export function termWarning<T extends TermSpan>(terms: readonly T[], today: IsoDate): TermWarning<T> | null {
  const begun = terms.filter((term) => term.appointedOn <= lastDayOf(term));
  const last = begun.reduce<T | null>((best, term) => (best && lastDayOf(best) >= lastDayOf(term) ? best : term), null);
  if (!last) return { kind: 'empty' };
  const daysLeft = daysBetween(today, lastDayOf(last));
  if (daysLeft < 0) return { kind: 'ended', term: last, daysAgo: -daysLeft };
  return daysLeft <= WARNING_DAYS ? { kind: 'ends-soon', term: last, daysLeft } : null;
}
