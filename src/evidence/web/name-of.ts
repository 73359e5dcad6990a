import { memberNames } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';

/** Display names for audit names; the command line's `cli:<OS user>` stands for itself. */
export async function nameReader(tx: Tx, actor: Actor): Promise<(auditName: string) => string> {
  const names = await memberNames(tx, actor);
  return (auditName) => names.get(auditName) ?? auditName;
}
