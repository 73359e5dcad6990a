import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { settledText, textLimits } from '#kernel/typed-text.ts';
import type { Tx } from '#platform/db/database.ts';
import { draftAgenda } from '../../domain/meetings/carry-over.ts';
import { textProblems } from '../../domain/meetings/text-problem.ts';
import type { AgendaSource } from '../../extension-points.ts';
import { councilsPolicy } from '../../policy.ts';
import { lockBody } from '../../store/bodies.ts';
import { insertDropped } from '../../store/carry-over.ts';
import { openBooks } from './open-things.ts';
import type { ReasonRefusal } from './refusals.ts';

export interface DroppedCarryOver {
  readonly bodyId: string;
  readonly kind: string;
  readonly id: string;
  readonly reason: string;
  readonly sources?: readonly AgendaSource[];
  readonly clock: Clock;
}

/** 持ち越しをやめる: an open thing comes back no more in this body. Reason and name stay for good; the thing itself is not touched. */
export async function dropCarryOver(
  tx: Tx,
  actor: Actor,
  { bodyId, kind, id, reason, sources = [], clock }: DroppedCarryOver,
): Promise<Result<null, ReasonRefusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const body = await lockBody(tx, actor.workspaceId, bodyId);
  if (!body) return err({ kind: 'not-found' });
  const books = await openBooks(tx, actor, { body, before: null, sources, clock });
  const thing = draftAgenda(books.open, books).find((each) => each.kind === kind && each.id === id);
  if (!thing) return err({ kind: 'not-found' });
  const problems = textProblems('reason', reason, { limit: textLimits.sentence, required: true });
  if (problems.length > 0) return err({ kind: 'invalid', problems });
  await insertDropped(tx, {
    workspaceId: actor.workspaceId,
    bodyId,
    sourceKind: kind,
    sourceId: id,
    title: thing.title,
    reason: settledText(reason),
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: clock.now(),
  });
  return ok(null);
}
