import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { endings } from '../../domain/key-remark.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import type { RecordEvent } from '../../store/recording.ts';

/** What happened to it, the first first. */
export function KeyRemarkHistory({
  events,
  language,
}: {
  readonly events: readonly RecordEvent[];
  readonly language: Language;
}) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{messages[language].one.history}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.eventId}>{sentence(event, language)}</li>
        ))}
      </ul>
    </section>
  );
}

function sentence(event: RecordEvent, language: Language): string {
  const t = messages[language];
  const at = `${formatAsOf(dateInJapan(event.enteredAt), language)} ${timeInJapan(event.enteredAt)}`;
  const by = spokenName(event.byName, language);
  switch (event.kind) {
    case 'ended': {
      const ending = endings.find((each) => each === event.text);
      return t.one.endedBy(by, at, ending ? t.ended[ending] : event.text, event.note);
    }
    case 'reopened':
      return t.one.reopened(by, at, event.note);
    case 'relayed':
      return t.one.relayed(by, at);
    case 'unrelayed':
      return t.one.unrelayed(by, at);
    case 'changed':
      return t.one.changed(by, at, event.text);
    default:
      return t.one.marked(by, at);
  }
}
