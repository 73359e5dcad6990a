import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel/clock.ts';
import { type MunicipalityCodeError, parseMunicipalityCode } from '#kernel/municipality-code.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { appendAudit } from '../audit.ts';
import { GENESIS_HASH } from '../domain/audit-chain.ts';
import { settledName } from '../domain/person-name.ts';
import { isWorkspaceKey } from '../domain/workspace-key.ts';
import '../store/tables.ts';

export interface NewWorkspace {
  /** Stands in addresses and printed ids: lower-case letters, digits and hyphens, 2 to 32 characters. */
  readonly key: string;
  readonly name: string;
  /** 全国地方公共団体コード, 6 digits with the check digit; one or more. */
  readonly municipalityCodes: readonly string[];
  readonly sample: boolean;
  /** What the audit trail keeps: `cli:<OS user>`. */
  readonly by: string;
  readonly clock: Clock;
}

export type CreateWorkspaceRefusal =
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'key-taken' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-municipality' }
  | { readonly kind: 'bad-municipality-code'; readonly error: MunicipalityCodeError };

/** Makes a workspace and the first link of its audit chain, both or neither. */
export async function createWorkspace(
  database: Database,
  input: NewWorkspace,
): Promise<Result<{ workspaceId: string; key: string }, CreateWorkspaceRefusal>> {
  const name = settledName(input.name);
  if (!isWorkspaceKey(input.key)) return err({ kind: 'bad-key' });
  if (name === '') return err({ kind: 'no-name' });
  if (input.municipalityCodes.length === 0) return err({ kind: 'no-municipality' });
  const codes: string[] = [];
  for (const code of input.municipalityCodes) {
    const parsed = parseMunicipalityCode(code);
    if (!parsed.ok) return err({ kind: 'bad-municipality-code', error: parsed.error });
    codes.push(parsed.value);
  }
  const workspaceId = randomUUID();
  const at = input.clock.now();
  return database.inWorkspace(workspaceId, async (tx) => {
    const key = await tx
      .insertInto('access.workspace_key')
      .values({ key: input.key, workspaceId })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!key) return err({ kind: 'key-taken' });
    await tx
      .insertInto('access.workspace')
      .values({
        workspaceId,
        key: input.key,
        name,
        municipalityCodes: [...new Set(codes)],
        sample: input.sample,
        createdAt: at,
      })
      .execute();
    await tx.insertInto('access.audit_head').values({ workspaceId, seq: 0, hash: GENESIS_HASH }).execute();
    await appendAudit(tx, {
      workspaceId,
      at,
      actor: input.by,
      action: 'workspace.create',
      record: input.key,
      outcome: 'done',
    });
    return ok({ workspaceId, key: input.key });
  });
}
