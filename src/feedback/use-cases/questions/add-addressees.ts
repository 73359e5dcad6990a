import type { PersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { type AddresseeDraft, addresseeProblems } from '../../domain/questions/question-draft.ts';
import { feedbackPolicy } from '../../policy.ts';
import { noteOnAddressee } from '../../store/addressees.ts';
import { everAsked, updateAddressee } from '../../store/question-rows.ts';
import { findQuestion } from '../../store/questions.ts';
import { insertAddressees, keepLinks, meetingsBefore, surroundings } from './addressee-rows.ts';
import type { QuestionRefusal } from './refusals.ts';

/**
 * Asks further organisations the same question. One that was taken off comes back with its number and with all that had happened; its
 * answer, had there been one, would have kept it there.
 */
export async function addAddressees(
  tx: Tx,
  actor: Actor,
  links: PersonalLinks,
  input: {
    readonly questionId: string;
    readonly addressees: readonly AddresseeDraft[];
    readonly clock: Clock;
  },
): Promise<Result<{ readonly questionId: string }, QuestionRefusal>> {
  if (!feedbackPolicy['feedback.keep'](actor)) return err({ kind: 'forbidden' });
  const { workspaceId } = actor;
  const { questionId, addressees: drafts } = input;
  const question = isUuid(questionId) ? await findQuestion(tx, workspaceId, questionId, 'lock') : undefined;
  if (!question) return err({ kind: 'not-found' });
  if (question.closed) return err({ kind: 'closed' });
  const at = input.clock.now();
  const today = dateInJapan(at);
  const before = await everAsked(tx, workspaceId, questionId);
  const asked = new Set(before.flatMap((row) => (row.removedOn === null ? [row.organisationId] : [])));
  const around = await surroundings(tx, workspaceId, { bodyId: question.bodyId, today, asked });
  const problems = addresseeProblems(drafts, around);
  if (problems.length > 0) return err({ kind: 'invalid', problems });

  const removed = new Map(before.map((row) => [row.organisationId, row]));
  const back = drafts.filter(({ organisationId }) => removed.has(organisationId));
  const meetings = await meetingsBefore(tx, workspaceId, back, today);
  for (const { organisationId, dueOn, carrierSeatId } of back) {
    const addresseeId = removed.get(organisationId)!.addresseeId;
    const regularMeetingOn = meetings.get(organisationId) ?? null;
    const set = { dueOn, carrierSeatId, regularMeetingOn, removedOn: null, removeReason: '' };
    await updateAddressee(tx, { workspaceId, addresseeId }, set);
    await noteOnAddressee(tx, actor, { addresseeId, kind: 'restored', day: dueOn, at });
  }
  const after = Math.max(0, ...before.map(({ number }) => number));
  const fresh = drafts.filter(({ organisationId }) => !removed.has(organisationId));
  await insertAddressees(tx, actor, { questionId, drafts: fresh, after, today, at });
  const organisationIds = drafts.map(({ organisationId }) => organisationId);
  await keepLinks(tx, actor, links, { organisationIds, today, at });
  return ok({ questionId });
}
