import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { checkCodeOf } from '../domain/check-code.ts';
import type { PaperKind } from '../domain/paper-format.ts';
import { type Edition, insertEdition, latestEdition } from '../store/editions.ts';
import { sha256Of } from '../store/paper-bytes.ts';

interface Content {
  readonly kind: PaperKind;
  /** sha256 of everything that is printed. */
  readonly content: string;
  readonly title: string;
  readonly madeAt: Date;
}

/**
 * The edition this content belongs to: the latest one when nothing has changed since, or else the next. Two errands at the
 * same time get the same edition for the same content, and following ones for different content.
 */
export async function editionFor(tx: Tx, actor: Actor, of: Content): Promise<Edition> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const latest = await latestEdition(tx, actor.workspaceId, of.kind);
    if (latest?.contentSha256 === of.content) return latest;
    const number = (latest?.edition ?? 0) + 1;
    const edition: Edition = {
      kind: of.kind,
      edition: number,
      contentSha256: of.content,
      // The workspace and the number are in it: the same words in another town or edition have another code.
      checkCode: checkCodeOf(sha256Of([actor.workspaceId, of.kind, number, of.content].join('\n'))),
      title: of.title,
      madeAt: of.madeAt,
    };
    // Waits for the other errand to commit or give up, and then either inserts or finds the number taken.
    if (await insertEdition(tx, actor.workspaceId, edition, actor.auditName)) return edition;
  }
  throw new Error('no edition number could be had');
}
