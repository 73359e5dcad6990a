import type { Tx } from '#platform/db/database.ts';
import type { Gate, LinkVisitor } from '#platform/http/gate.ts';
import { hashToken } from './token.ts';
import '../store/tables.ts';

export type LinkQuestion = Parameters<Gate['identifyLink']>[0];

/**
 * The link with this token, for this purpose and in this workspace's own rows. One query; nothing is written, so an opened mail,
 * a preview or a virus scanner uses nothing up.
 * No throttle: a token has 256 bits, so however fast somebody guesses, there is nothing to slow down, and a throttle by address
 * would shut out the whole office that sits behind one.
 */
export async function findLink(
  tx: Tx,
  workspaceId: string,
  { token, workspaceKey, purpose, now }: LinkQuestion,
): Promise<LinkVisitor | { readonly kind: 'moved' }> {
  const row = await tx
    .selectFrom('access.workspace_key as k')
    .innerJoin('access.workspace as w', 'w.workspaceId', 'k.workspaceId')
    .leftJoin('access.personalLink as l', (join) =>
      join
        .onRef('l.workspaceId', '=', 'w.workspaceId')
        .on('l.tokenHash', '=', hashToken(token))
        .on('l.purpose', '=', purpose),
    )
    .select(['w.name', 'l.linkId', 'l.subjectId', 'l.holderId', 'l.expiresAt', 'l.revokedAt'])
    .where('k.key', '=', workspaceKey)
    .where('k.workspaceId', '=', workspaceId)
    .executeTakeFirst();
  // A sample was removed, and perhaps loaded anew under the same key.
  if (!row) return { kind: 'moved' };
  const { linkId, subjectId, holderId, expiresAt } = row;
  if (linkId === null || subjectId === null || holderId === null || expiresAt === null) return { kind: 'unknown' };
  if (row.revokedAt) return { kind: 'ended', reason: 'revoked', workspaceName: row.name };
  if (expiresAt <= now) return { kind: 'ended', reason: 'expired', workspaceName: row.name };
  const auditName = `link:${linkId}`;
  const doer = { workspaceId, workspaceKey, workspaceName: row.name, name: '', auditName };
  return { kind: 'holder', holder: { ...doer, linkId, subjectId, holderId, token } };
}
