import { createHmac, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Doer } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonalLink, PersonalLinks } from '../personal-links.ts';
import type { PersonalLinkTable } from '../store/tables.ts';
import { hashToken } from './token.ts';

type Row = Selectable<PersonalLinkTable>;
type EventKind = 'issued' | 'extended' | 'reopened' | 'replaced' | 'revoked';

/** Personal links of an installation. `secretKey`: its 32 bytes; whoever has only the database has no link. */
export function createPersonalLinks(secretKey: Uint8Array): PersonalLinks {
  /** 256 bits, the same for the same row: what was printed can be printed again. */
  const tokenOf = (workspaceId: string, linkId: string, generation: number): string =>
    createHmac('sha256', secretKey).update(`personal-link ${workspaceId} ${linkId} ${generation}`).digest('base64url');
  const shown = (row: Row, at: Date): PersonalLink => ({
    linkId: row.linkId,
    purpose: row.purpose,
    subjectId: row.subjectId,
    holderId: row.holderId,
    token: tokenOf(row.workspaceId, row.linkId, row.generation),
    expiresAt: row.expiresAt,
    state: row.revokedAt ? 'revoked' : row.expiresAt <= at ? 'expired' : 'open',
  });

  return {
    async issue(tx, doer, { purpose, subjectId, holderId, expiresAt, at }) {
      const key = { workspaceId: doer.workspaceId, purpose, subjectId, holderId };
      const linkId = randomUUID();
      const made = await tx
        .insertInto('access.personalLink')
        .values({
          ...key,
          linkId,
          tokenHash: hashToken(tokenOf(doer.workspaceId, linkId, 1)),
          expiresAt,
          createdAt: at,
          createdBy: doer.auditName,
        })
        .onConflict((conflict) => conflict.columns(['workspaceId', 'purpose', 'subjectId', 'holderId']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (made) {
        await note(tx, doer, made.linkId, 'issued', at);
        return shown(made, at);
      }
      const there = await linkOf(tx, key).forUpdate().executeTakeFirstOrThrow();
      if (there.expiresAt >= expiresAt || there.revokedAt) return shown(there, at);
      await change(tx, doer, there.linkId, { expiresAt });
      await note(tx, doer, there.linkId, 'extended', at);
      return shown({ ...there, expiresAt }, at);
    },

    async list(tx, workspaceId, { purpose, subjectId, at }) {
      const rows = await tx
        .selectFrom('access.personalLink')
        .selectAll()
        .where('workspaceId', '=', workspaceId)
        .where('purpose', '=', purpose)
        .where('subjectId', '=', subjectId)
        .orderBy('createdAt')
        .execute();
      return rows.map((row) => shown(row, at));
    },

    async revoke(tx, doer, { linkId, at }) {
      const there = await locked(tx, doer, linkId);
      // Revoked twice stays revoked since the first time.
      if (!there || there.revokedAt) return there !== undefined;
      await change(tx, doer, linkId, { revokedAt: at });
      await note(tx, doer, linkId, 'revoked', at);
      return true;
    },

    async reopen(tx, doer, { linkId, expiresAt, at }) {
      const changed = await change(tx, doer, linkId, { expiresAt, revokedAt: null });
      if (changed) await note(tx, doer, linkId, 'reopened', at);
      return changed !== undefined;
    },

    async replace(tx, doer, { linkId, expiresAt, at }) {
      const there = await locked(tx, doer, linkId);
      if (!there) return null;
      const generation = there.generation + 1;
      const tokenHash = hashToken(tokenOf(doer.workspaceId, linkId, generation));
      const changed = await change(tx, doer, linkId, { generation, tokenHash, expiresAt, revokedAt: null });
      await note(tx, doer, linkId, 'replaced', at);
      return changed ? shown(changed, at) : null;
    },
  };
}

const linkOf = (tx: Tx, key: Pick<Row, 'workspaceId' | 'purpose' | 'subjectId' | 'holderId'>) =>
  tx
    .selectFrom('access.personalLink')
    .selectAll()
    .where('workspaceId', '=', key.workspaceId)
    .where('purpose', '=', key.purpose)
    .where('subjectId', '=', key.subjectId)
    .where('holderId', '=', key.holderId);

const locked = (tx: Tx, doer: Doer, linkId: string): Promise<Row | undefined> =>
  tx
    .selectFrom('access.personalLink')
    .selectAll()
    .where('workspaceId', '=', doer.workspaceId)
    .where('linkId', '=', linkId)
    .forUpdate()
    .executeTakeFirst();

const change = (
  tx: Tx,
  doer: Doer,
  linkId: string,
  values: Partial<Pick<Row, 'generation' | 'tokenHash' | 'expiresAt' | 'revokedAt'>>,
): Promise<Row | undefined> =>
  tx
    .updateTable('access.personalLink')
    .set(values)
    .where('workspaceId', '=', doer.workspaceId)
    .where('linkId', '=', linkId)
    .returningAll()
    .executeTakeFirst();

async function note(tx: Tx, doer: Doer, linkId: string, kind: EventKind, at: Date): Promise<void> {
  await tx
    .insertInto('access.personalLinkEvent')
    .values({ workspaceId: doer.workspaceId, eventId: randomUUID(), linkId, kind, at, by: doer.auditName })
    .execute();
}
