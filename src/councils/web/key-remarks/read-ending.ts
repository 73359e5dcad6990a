import { parseAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { FormValues } from '#platform/http/route.ts';
import { type Ending, endings } from '../../domain/key-remark.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import type { KeyRemarkEnding } from '../../use-cases/key-remarks/end-key-remark.ts';
import type { FormError } from '../recording/typed-form.ts';

export const endingOf = (form: FormValues): Ending | undefined =>
  endings.find((ending) => ending === form.get('ending'));

/** The fields that each form has; what was typed goes back by them. */
export const endingFields = [
  'challengeId',
  'title',
  'description',
  'decisionId',
  'meetingId',
  'text',
  'owner',
  'ownerName',
  'due',
  'organisationId',
  'note',
];

/** One of the five forms as the errand takes it. */
export function readEnding(
  ending: Ending,
  form: FormValues,
  language: Language,
): Result<KeyRemarkEnding, readonly FormError[]> {
  switch (ending) {
    case 'challenge': {
      const challengeId = form.get('challengeId');
      if (challengeId !== '') return ok({ ending, challengeId });
      return ok({ ending, challengeId: null, title: form.get('title'), description: form.get('description') });
    }
    case 'decision': {
      const decisionId = form.get('decisionId');
      if (decisionId !== '') return ok({ ending, decisionId });
      return ok({ ending, decisionId: null, meetingId: form.get('meetingId'), itemId: null, text: form.get('text') });
    }
    case 'action': {
      const typed = form.get('due').trim();
      const due = typed === '' ? null : parseAsOf(typed);
      if (due !== null && !(due.ok && due.value.length === 10)) {
        return err([{ field: 'due', message: messages[language].end.dueUnread }]);
      }
      return ok({
        ending,
        title: form.get('title'),
        ownerOrganisationId: form.get('owner') || null,
        ownerName: form.get('ownerName'),
        dueOn: due === null ? null : due.value,
      });
    }
    case 'organisation':
      return ok({ ending, organisationId: form.get('organisationId'), note: form.get('note') });
    case 'noted':
      return ok({ ending, note: form.get('note') });
  }
}
