import type { Addressee } from '../addressee.ts';
import type { MailKind } from '../mail.ts';
import { isSilent } from '../state.ts';

/**
 * Whether a mail that waited is still to go: a question to somebody who has not been sent it, a reminder to somebody who is silent.
 * What was answered, closed or taken back while it waited needs none (`about` holds no addressee that was taken back).
 */
export function stillWanted(kind: MailKind, about: readonly Pick<Addressee, 'state' | 'questionClosed'>[]): boolean {
  if (kind === 'test') return true;
  if (kind === 'return') return about.some(({ state }) => state === 'reflected');
  return about.some(
    ({ state, questionClosed }) => !questionClosed && (kind === 'question' ? state === 'drafted' : isSilent(state)),
  );
}
