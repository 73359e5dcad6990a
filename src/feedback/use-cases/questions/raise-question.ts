import { randomUUID } from 'node:crypto';
import type { PersonalLinks } from '#access/index.ts';
import { relayKeyRemark } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { fiscalYearOf } from '#kernel/fiscal-year.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OriginKind } from '../../domain/question.ts';
import {
  type AddresseeDraft,
  addresseeProblems,
  type QuestionWords,
  settledWords,
  wordsProblems,
} from '../../domain/questions/question-draft.ts';
import { feedbackPolicy } from '../../policy.ts';
import { putLists, takeNumber } from '../../store/question-rows.ts';
import { insertAddressees, keepLinks, surroundings } from './addressee-rows.ts';
import { loadOrigin } from './load-origin.ts';
import { openBody } from './open-body.ts';
import { type QuestionRefusal, questionPath } from './refusals.ts';

export interface RaisedQuestion extends QuestionWords {
  readonly bodyId: string;
  /** What it comes from; its words are kept as they are now. */
  readonly origin: { readonly kind: OriginKind; readonly id: string } | null;
  readonly addressees: readonly AddresseeDraft[];
  readonly clock: Clock;
}

/**
 * 照会を起案する: the next number of the fiscal year, to one or many organisations. Nothing goes out by this; a key remark that it was
 * raised from waits no longer.
 */
export async function raiseQuestion(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: RaisedQuestion,
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const at = input.clock.now();
  const today = dateInJapan(at);
  if (!(await openBody(tx, workspaceId, input.bodyId))) return err({ kind: 'not-found' });
  const origin = input.origin && isUuid(input.origin.id) ? await loadOrigin(tx, workspaceId, input.origin) : undefined;
  if (input.origin && !origin) return err({ kind: 'not-found' });
  const around = await surroundings(tx, workspaceId, { bodyId: input.bodyId, today });
  const problems = [...wordsProblems(input), ...addresseeProblems(input.addressees, around)];
  if (problems.length > 0) return err({ kind: 'invalid', problems });

  const questionId = randomUUID();
  if (origin?.kind === 'key-remark') {
    await relayKeyRemark(tx, actor, { keyRemarkId: origin.id, path: questionPath(questionId), clock: input.clock });
  }
  const { points, choices, ...words } = settledWords(input);
  const fiscalYear = fiscalYearOf(today);
  await tx
    .insertInto('feedback.question')
    .values({
      ...words,
      workspaceId,
      questionId,
      fiscalYear,
      number: await takeNumber(tx, workspaceId, fiscalYear),
      bodyId: input.bodyId,
      originKind: origin?.kind ?? '',
      originId: origin?.id ?? null,
      originPath: origin?.path ?? '',
      originQuote: origin?.words ?? '',
      raisedOn: today,
      closedOn: null,
      byName: actor.name,
      enteredBy: actor.auditName,
      enteredAt: at,
    })
    .execute();
  await putLists(tx, { workspaceId, questionId }, { points, choices });
  await insertAddressees(tx, actor, { questionId, drafts: input.addressees, after: 0, today, at });
  const organisationIds = input.addressees.map(({ organisationId }) => organisationId);
  await keepLinks(tx, actor, links, { organisationIds, today, at });
  return ok({ questionId });
}
