import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { messages } from '../../locales/voiceless/messages.ts';
import type { LoadedFounding } from '../../use-cases/voiceless/load-founding.ts';

interface HistoryProps {
  readonly loaded: LoadedFounding;
  readonly language: Language;
}

/** Everything that was entered about it, the first first; what was taken back or corrected too. */
export function FoundingHistory({ loaded: { founding, events }, language }: HistoryProps) {
  const { one: t, steps, events: names } = messages[language];
  const lines = [
    ...founding.entries.map(({ entryId, step, doneOn, ...line }) => ({
      ...line,
      key: entryId,
      what: doneOn === null ? t.stepTakenBack(steps[step]) : t.stepDone(steps[step], formatAsOf(doneOn, language)),
    })),
    ...events.map(({ eventId, kind, ...line }) => ({ ...line, key: eventId, what: names[kind] })),
  ].toSorted((a, b) => a.enteredAt.getTime() - b.enteredAt.getTime());
  return (
    <Disclosure summary={t.history}>
      <DataTable
        caption={t.history}
        captionHidden
        columns={[
          { label: t.historyColumns.at, unbroken: true },
          { label: t.historyColumns.what },
          { label: t.historyColumns.note, sentences: true },
          { label: t.historyColumns.by },
        ]}
        rows={lines.map(({ enteredAt, what, note, byName }) => ({
          cells: [formatAsOf(dateInJapan(enteredAt), language), what, note, spokenName(byName, language)],
        }))}
      />
    </Disclosure>
  );
}
