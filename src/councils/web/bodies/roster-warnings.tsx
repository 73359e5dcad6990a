import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { lastDayOf } from '../../domain/bodies/terms.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { RosterWarning } from '../../use-cases/bodies/load-body.ts';
import { seatName } from './seat-name.ts';

/** As many seats without a member are named one by one; more are said in one line, and stand in the roster below. */
const EMPTY_SHOWN = 4;

/** What the secretariat should look at in a roster. Warnings only: everything can go on. */
export function RosterWarnings({
  warnings,
  workspaceKey,
  language,
}: {
  readonly warnings: readonly RosterWarning[];
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  if (warnings.length === 0) return null;
  const empty = warnings.filter((found) => found.kind === 'seat' && found.warning.kind === 'empty');
  // A body just entered has nobody yet: that is one thing to do, and not sixteen lines.
  const folded = empty.length > EMPTY_SHOWN;
  const shown = folded ? warnings.filter((found) => !empty.includes(found)) : warnings;
  const { body: t } = messages[language];
  return (
    <Notice kind="warning" title={t.warningsTitle(shown.length + (folded ? 1 : 0))}>
      <ul>
        {folded ? <li>{t.warnings.manyEmpty(empty.length)}</li> : null}
        {shown.map((warning) => {
          const sentence = sentenceOf(warning, language);
          const href = warning.kind === 'seat' ? paths.seat.to(workspaceKey, warning.seatId) : null;
          return <li key={`${href} ${sentence}`}>{href ? <a href={href}>{sentence}</a> : sentence}</li>;
        })}
      </ul>
    </Notice>
  );
}

function sentenceOf(found: RosterWarning, language: Language): string {
  const t = messages[language].body.warnings;
  switch (found.kind) {
    case 'no-chair':
      return t.noChair;
    case 'two-chairs':
      return t.twoChairs(messages[language].list(found.names));
    case 'two-seats':
      return t.twoSeats(found.name);
    case 'seat': {
      const seat = seatName(found.label, language);
      const { warning } = found;
      if (warning.kind === 'empty') return t.empty(seat);
      const on = formatAsOf(lastDayOf(warning.term), language);
      return warning.kind === 'ended'
        ? t.ended(seat, warning.term.personName, on)
        : t.soon(seat, warning.term.personName, warning.daysLeft, on);
    }
  }
}
