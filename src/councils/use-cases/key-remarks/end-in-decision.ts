import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { findMeeting } from '../../store/meetings.ts';
import { findDecision } from '../../store/recording.ts';
import { addDecision } from '../recording/decisions.ts';
import type { Ended, EndingOf, EndKeyRemarkRefusal } from './ended.ts';

type DecisionEnding =
  | { readonly decisionId: string }
  | { readonly decisionId: null; readonly meetingId: string; readonly itemId: string | null; readonly text: string };

/** Points to a decision of the same body, or writes one into a meeting of it that still takes entries. */
export async function endInDecision(
  tx: Tx,
  actor: Actor,
  { of, ending, clock }: EndingOf<DecisionEnding>,
): Promise<Result<Ended, EndKeyRemarkRefusal>> {
  if (ending.decisionId !== null) {
    const { decisionId } = ending;
    const decision = isUuid(decisionId) ? await findDecision(tx, actor.workspaceId, decisionId) : undefined;
    const known = decision && !decision.removed && (await isOfBody(tx, actor, decision.meetingId, of.body.bodyId));
    return known ? ok({ endingId: decisionId, endingNote: '' }) : unknown('decisionId');
  }
  const { meetingId, itemId, text } = ending;
  if (!(await isOfBody(tx, actor, meetingId, of.body.bodyId))) return unknown('meetingId');
  const added = await addDecision(tx, actor, { decisionId: randomUUID(), meetingId, itemId, text, clock });
  return added.ok ? ok({ endingId: added.value.decisionId, endingNote: '' }) : added;
}

async function isOfBody(tx: Tx, actor: Actor, meetingId: string, bodyId: string): Promise<boolean> {
  const found = isUuid(meetingId) ? await findMeeting(tx, actor.workspaceId, meetingId) : undefined;
  return found?.body.bodyId === bodyId;
}

const unknown = (field: string) =>
  err({ kind: 'invalid', problems: [{ field, error: { kind: 'unknown' } }] } as const satisfies EndKeyRemarkRefusal);
