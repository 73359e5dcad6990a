import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Enqueue } from '#platform/jobs/jobs.ts';
import type { PaperFormat } from '../domain/paper-format.ts';
import { reportsPolicy } from '../policy.ts';
import { insertRequest, selectRequest } from '../store/requests.ts';

export const RENDER_JOB = 'reports.render';

export interface PaperOrder {
  /** Made with the page that holds the button, so that a button pressed twice asks once (requirements R9). */
  readonly token: string;
  readonly format: PaperFormat;
  readonly language: Language;
  readonly clock: Clock;
  readonly enqueue: Enqueue;
}

/** Asks for a paper; the job makes it. Returns the id under which it can be watched and, later, read. */
export async function requestPaper(
  tx: Tx,
  actor: Actor,
  order: PaperOrder,
): Promise<Result<{ requestId: string }, { kind: 'forbidden' }>> {
  if (!reportsPolicy['paper.make'](actor)) return err({ kind: 'forbidden' });
  const ask = async (requestId: string) => {
    const now = order.clock.now();
    const fresh = await insertRequest(tx, {
      workspaceId: actor.workspaceId,
      requestId,
      kind: 'picture',
      format: order.format,
      language: order.language,
      state: 'queued',
      stepsDone: 0,
      requestedBy: actor.auditName,
      requestedAt: now,
      changedAt: now,
    });
    if (fresh) await order.enqueue(tx, RENDER_JOB, { workspaceId: actor.workspaceId, requestId });
    return fresh;
  };
  const token = isUuid(order.token) ? order.token : randomUUID();
  if (await ask(token)) return ok({ requestId: token });
  // An old page gone back to: what it asked for is finished, so this is a new wish.
  const earlier = await selectRequest(tx, actor.workspaceId, token);
  if (earlier?.format === order.format && (earlier.state === 'queued' || earlier.state === 'working')) {
    return ok({ requestId: token });
  }
  const requestId = randomUUID();
  await ask(requestId);
  return ok({ requestId });
}
