import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { standardCatalogue } from '../domain/standard-catalogue.ts';
import { writeIndicators } from './write-indicators.ts';

/** Gives a workspace the standard catalogue; what it has already is left as it is, so that this can be repeated. */
export async function startWorkspaceCatalogue(tx: Tx, actor: Actor, clock: Clock): Promise<void> {
  await writeIndicators(tx, { actor, clock, indicators: standardCatalogue, keepExisting: true });
}
