import { Badge } from '#ui/badge/badge.tsx';
import { useLanguage } from '#ui/language.ts';
import type { ShownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';

const tones = {
  drafted: 'plain',
  sent: 'info',
  'on-agenda': 'info',
  overdue: 'concern',
  answered: 'good',
  'no-view': 'plain',
  declined: 'plain',
  reflected: 'good',
} as const satisfies Record<ShownState, string>;

/** A state in words; an overdue one of a question that said so in writing is also said to agree. */
export function StateBadge({ state, silenceAgrees }: { readonly state: ShownState; readonly silenceAgrees: boolean }) {
  const language = useLanguage();
  return (
    <>
      <Badge tone={tones[state]}>{feedbackWords[language].states[state]}</Badge>
      {state === 'overdue' && silenceAgrees ? <p class="note">{messages[language].table.silenceAgrees}</p> : null}
    </>
  );
}
