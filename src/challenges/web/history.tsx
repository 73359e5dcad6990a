import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { evidenceKinds, type HistoryEvent } from '../domain/challenge.ts';
import { type FieldChange, readChangeNote } from '../domain/change-note.ts';
import { messages } from '../locales/messages.ts';

/** 経過: what happened, when, by whom; the latest last. */
export function History({
  events,
  language,
}: {
  readonly events: readonly HistoryEvent[];
  readonly language: Language;
}) {
  const t = messages[language];
  const { at, what, note, by } = t.historyColumns;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <DataTable
        caption={t.history}
        captionHidden
        columns={[{ label: at }, { label: what }, { label: note, sentences: true }, { label: by }]}
        rows={events.map((event) => ({
          cells: [
            formatAsOf(dateInJapan(event.enteredAt), language),
            t.events[event.kind],
            <span key="note" class="as-written">
              {eventNote(event, language)}
            </span>,
            spokenName(event.byName, language),
          ],
        }))}
      />
    </section>
  );
}

function eventNote(event: HistoryEvent, language: Language): string {
  if (event.kind !== 'changed') return event.note;
  const read = readChangeNote(event.note);
  return typeof read === 'string' ? read : read.map((change) => changeSentence(change, language)).join('\n');
}

function changeSentence({ field, from, to }: FieldChange, language: Language): string {
  const t = messages[language];
  if (field === 'evidence') {
    const kind = evidenceKinds.find((one) => one === to);
    return t.evidenceAdded(kind ? t.evidenceKinds[kind] : to);
  }
  if (from === '' && to === '') return t.reworded(t.changes[field]);
  const shown = (value: string) => (isIsoDate(value) ? formatAsOf(value, language) : value || t.none);
  return t.changed(t.changes[field], shown(from), shown(to));
}
