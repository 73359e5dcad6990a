import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Action } from '../domain/action.ts';
import type { ActionOrigin } from '../extension-points.ts';
import { challengesPolicy } from '../policy.ts';

/** What the actor may read of these actions: without those that were agreed on something that is not 公開. */
export async function readableActions(
  tx: Tx,
  actor: Actor,
  actions: readonly Action[],
  origins: readonly ActionOrigin[],
): Promise<readonly Action[]> {
  if (challengesPolicy['action.read-confined'](actor) || actions.length === 0) return actions;
  const ids = actions.map(({ actionId }) => actionId);
  let readable = actions;
  for (const origin of origins) {
    const confined = await origin.confined(tx, actor.workspaceId, ids);
    readable = readable.filter(({ actionId }) => !confined.has(actionId));
  }
  return readable;
}
