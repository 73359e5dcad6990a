import type { IsoDate } from '#kernel/calendar.ts';
import { useLanguage } from '#ui/language.ts';
import { shownDay } from './shown-day.ts';

interface DayProps {
  readonly day: IsoDate | null;
}

/** A day in both eras in a narrow cell: it breaks between the two, never inside one. The column says `unbroken`. */
export function Day({ day }: DayProps) {
  const [first, second] = eras(shownDay(day, useLanguage()));
  if (second === '') return <>{first}</>;
  return (
    <>
      {first}
      <br />
      {second}
    </>
  );
}

/** A day in both eras in a line: only where the line is too short for both does it break, between the two. */
export function DayInLine({ day }: DayProps) {
  return <DayWords>{shownDay(day, useLanguage())}</DayWords>;
}

/** The same for a day that stands in words already: 「令和8年11月29日（日曜日、2026-11-29）」. */
export function DayWords({ children }: { readonly children: string }) {
  const [first, second] = eras(children);
  return (
    <>
      <span class="whole">{first}</span>
      <wbr />
      {second === '' ? null : <span class="whole">{second}</span>}
    </>
  );
}

const eras = (shown: string): readonly [string, string] => {
  const bracket = shown.search(/[（(]/u);
  return bracket <= 0 ? [shown, ''] : [shown.slice(0, bracket), shown.slice(bracket)];
};
