import type { Language } from '#kernel/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import type { CellMessage } from '../domain/cell-messages.ts';
import { figureFileMessage } from '../locales/figure-file-messages.ts';
import { messages } from '../locales/messages.ts';

/** More than a person reads at once; the rest is counted. */
const SHOWN = 100;

export interface MessageListProps {
  readonly kind: 'error' | 'warning';
  readonly list: readonly CellMessage[];
  /** How many there are beyond the list. */
  readonly more: number;
  readonly language: Language;
}

/** Errors or warnings of a table, each with row and column. Nothing at all when there are none. */
export function MessageList({ kind, list, more, language }: MessageListProps) {
  if (list.length === 0) return null;
  const t = messages[language].import;
  const count = list.length + more;
  const hidden = count - Math.min(SHOWN, list.length);
  return (
    <Notice kind={kind} title={kind === 'error' ? t.refusedTitle(count) : t.warningsTitle(count)}>
      <p>{kind === 'error' ? t.refusedBody : t.warningsBody}</p>
      <ul>
        {list.slice(0, SHOWN).map((message) => (
          <li key={`${message.row} ${message.column} ${message.kind}`}>{figureFileMessage(message, language)}</li>
        ))}
      </ul>
      {hidden > 0 ? <p>{t.moreErrors(hidden)}</p> : null}
    </Notice>
  );
}
