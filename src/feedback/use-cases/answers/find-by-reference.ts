import type { Tx } from '#platform/db/database.ts';
import type { Addressee } from '../../domain/addressee.ts';
import type { Reference } from '../../domain/reference.ts';
import { isSilent } from '../../domain/state.ts';
import { addressees } from '../../store/addressees.ts';
import '../../store/tables.ts';

/** What a printed number means: the one 照会先, or all of the question where it names none. Empty when there is no such number. */
export async function findByReference(
  tx: Tx,
  workspaceId: string,
  { fiscalYear, number, addressee }: Reference,
): Promise<readonly Addressee[]> {
  const question = await tx
    .selectFrom('feedback.question')
    .select('questionId')
    .where('workspaceId', '=', workspaceId)
    .where('fiscalYear', '=', fiscalYear)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!question) return [];
  const all = await addressees(tx, workspaceId, { questionIds: [question.questionId] });
  return addressee === null ? all : all.filter((it) => it.number === addressee);
}

/** Other open questions to the same organisation without an answer: what else its sheet may carry. */
export async function unansweredBeside(
  tx: Tx,
  workspaceId: string,
  { organisationId, addresseeId }: Addressee,
): Promise<readonly Addressee[]> {
  const all = await addressees(tx, workspaceId, { organisationIds: [organisationId], closed: false });
  return all.filter((it) => it.addresseeId !== addresseeId && (isSilent(it.state) || it.state === 'drafted'));
}
