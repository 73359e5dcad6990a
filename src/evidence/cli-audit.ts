import { appendAudit } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';

/** A command leaves the same line as the page would, under `cli:<OS user>`. */
export async function auditCommand(
  tx: Tx,
  actor: Actor,
  event: {
    readonly action: string;
    readonly record: string;
    readonly outcome: 'done' | 'refused';
    readonly clock: Clock;
  },
): Promise<void> {
  const { clock, ...rest } = event;
  await appendAudit(tx, { workspaceId: actor.workspaceId, at: clock.now(), actor: actor.auditName, ...rest });
}
