import type { Addressee } from '../addressee.ts';
import type { MailKind } from '../mail.ts';
import { isSilent } from '../state.ts';

/**
 * Those of a mail that waited for whom it is still to go: a question to somebody who has not been sent it, a reminder to somebody who is
 * silent, a result to somebody for whom there is one. What was answered, closed or taken back meanwhile needs none (`about` holds no
 * addressee that was taken back). A test is about nobody.
 */
export const stillWanted = <A extends Pick<Addressee, 'state' | 'questionClosed'>>(
  kind: Exclude<MailKind, 'test'>,
  about: readonly A[],
): readonly A[] =>
  about.filter(({ state, questionClosed }) =>
    kind === 'return'
      ? state === 'reflected'
      : !questionClosed && (kind === 'question' ? state === 'drafted' : isSilent(state)),
  );
