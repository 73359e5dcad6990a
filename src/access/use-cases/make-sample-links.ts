import { type Role, roles } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { paths } from '../paths.ts';
import { createAccount } from './create-account.ts';
import { readWorkspace } from './find-workspace.ts';
import { issueLink } from './one-time-link.ts';

export interface SampleLink {
  readonly workspace: string;
  readonly role: Role;
  /** Path on this server, e.g. `/sign-in/sample/3q2…`. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** Who sits on a sample seat: visibly nobody. */
const sampleNames: Record<Role, string> = {
  officer: '見本 事務局',
  member: '見本 WG委員（医師会）',
  head: '見本 団体長',
  council: '見本 推進会議委員',
  viewer: '見本 閲覧のみ',
};

/**
 * One link for each role of a sample workspace, in its transaction. There is one account a role; links made earlier stop
 * working, so that only the links printed last are good.
 */
export async function makeSampleLinks(
  tx: Tx,
  input: { readonly workspaceId: string; readonly clock: Clock },
): Promise<Result<readonly SampleLink[], { readonly kind: 'not-a-sample' }>> {
  const { workspaceId } = input;
  const at = input.clock.now();
  const workspace = await readWorkspace(tx, workspaceId);
  if (!workspace?.sample) return err({ kind: 'not-a-sample' });
  await tx
    .updateTable('access.one_time_link')
    .set({ usedAt: at })
    .where('workspaceId', '=', workspaceId)
    .where('purpose', '=', 'sample-sign-in')
    .where('usedAt', 'is', null)
    .execute();
  const links: SampleLink[] = [];
  for (const role of roles) {
    const accountId = await sampleAccount(tx, { workspaceId, role, at });
    const { token, expiresAt } = await issueLink(tx, { purpose: 'sample-sign-in', workspaceId, accountId, at });
    links.push({ workspace: workspace.key, role, path: paths.sampleLink.to(token), expiresAt });
  }
  return ok(links);
}

/** The account that signs in as this role of a sample: the one there is, or a new one. */
export async function sampleAccount(
  tx: Tx,
  { workspaceId, role, at }: { readonly workspaceId: string; readonly role: Role; readonly at: Date },
): Promise<string> {
  return (await findSampleAccount(tx, workspaceId, role)) ?? newSampleAccount(tx, workspaceId, role, at);
}

/** Who made a sample's seats, in place of a person. */
export const SAMPLE_MAKER = 'system:sample';

async function findSampleAccount(tx: Tx, workspaceId: string, role: Role): Promise<string | null> {
  const row = await tx
    .selectFrom('access.membership')
    .select('accountId')
    .where('workspaceId', '=', workspaceId)
    .where('createdBy', '=', SAMPLE_MAKER)
    .where('displayName', '=', sampleNames[role])
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .orderBy('createdAt')
    .executeTakeFirst();
  return row?.accountId ?? null;
}

async function newSampleAccount(tx: Tx, workspaceId: string, role: Role, at: Date): Promise<string> {
  const account = { workspaceId, role, displayName: sampleNames[role], by: SAMPLE_MAKER, at };
  return (await createAccount(tx, account)).accountId;
}
