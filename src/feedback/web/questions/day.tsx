import type { IsoDate } from '#kernel/calendar.ts';
import { useLanguage } from '#ui/language.ts';
import { shownDay } from './shown-day.ts';

/** A day in both eras in a narrow cell: it breaks between the two, never inside one. The column says `unbroken`. */
export function Day({ day }: { readonly day: IsoDate | null }) {
  const shown = shownDay(day, useLanguage());
  const bracket = shown.search(/\s?[（(]/u);
  if (bracket <= 0) return <>{shown}</>;
  return (
    <>
      {shown.slice(0, bracket)}
      <br />
      {shown.slice(bracket).trim()}
    </>
  );
}
