import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { messages } from '../../locales/questions/messages.ts';

export type RefusedKind = 'frozen' | 'closed' | 'answered' | 'remove-answered' | 'last' | 'changed' | 'settled';

/** Why a form can no longer be saved, or what became of the record meanwhile. */
export function Refused({ kind }: { readonly kind: RefusedKind }) {
  const t = messages[useLanguage()].form;
  const said = {
    frozen: [t.frozenTitle, t.frozen],
    closed: [t.closedTitle, t.closed],
    answered: [t.answeredTitle, t.answered],
    'remove-answered': [t.removeAnsweredTitle, t.removeAnswered],
    last: [t.lastTitle, t.last],
    changed: [t.conflictTitle, t.conflict],
    settled: [t.settledTitle, t.settled],
  }[kind];
  return (
    <Notice kind="warning" title={said[0]}>
      <p>{said[1]}</p>
    </Notice>
  );
}
