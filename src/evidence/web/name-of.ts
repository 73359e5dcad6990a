import { memberNames, spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';

/** What a page shows for audit names. */
export async function nameReader(tx: Tx, actor: Actor, language: Language): Promise<(auditName: string) => string> {
  const names = await memberNames(tx, actor);
  return (auditName) => spokenName(auditName, language, names);
}
