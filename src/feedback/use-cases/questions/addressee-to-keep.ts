import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Question } from '../../domain/question.ts';
import { feedbackPolicy } from '../../policy.ts';
import { findAddressee } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';

/** One 照会先 with its question, both held: the question's row first, as every errand does. */
export async function addresseeToKeep(
  tx: Tx,
  actor: Actor,
  addresseeId: string,
): Promise<
  Result<
    { readonly addressee: Addressee; readonly question: Question },
    { readonly kind: 'forbidden' } | { readonly kind: 'not-found' }
  >
> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const seen = isUuid(addresseeId) ? await findAddressee(tx, workspaceId, addresseeId) : undefined;
  const question = seen && (await findQuestion(tx, workspaceId, seen.questionId, 'lock'));
  const addressee = question && (await findAddressee(tx, workspaceId, addresseeId, 'lock'));
  return addressee && question ? ok({ addressee, question }) : err({ kind: 'not-found' });
}
