import type { Tx } from '#platform/db/database.ts';
import type { Challenge, Evidence, EvidenceKind } from '../domain/challenge.ts';
import type { Entered } from './events.ts';
import './tables.ts';

const columns = [
  'challengeId',
  'title',
  'description',
  'state',
  'raisedOn',
  'closingNote',
  'version',
  'byName',
  'enteredAt',
] as const;

/** All challenges, the latest first. */
export async function selectChallenges(tx: Tx, workspaceId: string): Promise<readonly Challenge[]> {
  return tx
    .selectFrom('challenges.challenge')
    .select(columns)
    .where('workspaceId', '=', workspaceId)
    .orderBy('raisedOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .orderBy('challengeId')
    .execute();
}

export async function selectChallenge(tx: Tx, workspaceId: string, challengeId: string): Promise<Challenge | null> {
  const row = await tx
    .selectFrom('challenges.challenge')
    .select(columns)
    .where('workspaceId', '=', workspaceId)
    .where('challengeId', '=', challengeId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertChallenge(
  tx: Tx,
  row: Pick<Challenge, 'challengeId' | 'title' | 'description' | 'raisedOn'> & { readonly workspaceId: string },
  entered: Entered,
): Promise<void> {
  await tx
    .insertInto('challenges.challenge')
    .values({ ...row, state: 'open', closingNote: '', ...entered })
    .execute();
}

/** False when the version is no longer the one that was seen. */
export async function updateChallenge(
  tx: Tx,
  key: { readonly workspaceId: string; readonly challengeId: string; readonly version: number },
  change: Pick<Challenge, 'title' | 'description'> | Pick<Challenge, 'state' | 'closingNote'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('challenges.challenge')
    .set({ ...change, version: key.version + 1 })
    .where('workspaceId', '=', key.workspaceId)
    .where('challengeId', '=', key.challengeId)
    .where('version', '=', key.version)
    .returning('challengeId')
    .executeTakeFirst();
  return changed !== undefined;
}

export interface EvidenceRow {
  readonly evidenceId: string;
  readonly challengeId: string;
  readonly kind: EvidenceKind;
  readonly reference: string;
  readonly path: string;
  readonly quote: string;
}

export async function insertEvidence(
  tx: Tx,
  workspaceId: string,
  rows: readonly EvidenceRow[],
  entered: Entered,
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('challenges.evidence')
    .values(rows.map((row) => ({ workspaceId, ...row, ...entered })))
    .execute();
}

/** A challenge's evidence as it was added. */
export async function selectEvidence(tx: Tx, workspaceId: string, challengeId: string): Promise<readonly Evidence[]> {
  return (
    tx
      .selectFrom('challenges.evidence')
      .select(['evidenceId', 'kind', 'reference', 'path', 'quote', 'byName', 'enteredAt'])
      .where('workspaceId', '=', workspaceId)
      .where('challengeId', '=', challengeId)
      .orderBy('enteredAt')
      // Of one instant: answers, figures and key remarks before words.
      .orderBy('kind')
      .orderBy('evidenceId')
      .execute()
  );
}

/** How many of each kind, of all challenges, in one query. */
export async function countEvidence(
  tx: Tx,
  workspaceId: string,
): Promise<readonly { readonly challengeId: string; readonly kind: EvidenceKind; readonly count: number }[]> {
  return tx
    .selectFrom('challenges.evidence')
    .select(({ fn }) => ['challengeId', 'kind', fn.countAll<number>().as('count')])
    .where('workspaceId', '=', workspaceId)
    .groupBy(['challengeId', 'kind'])
    .execute();
}
