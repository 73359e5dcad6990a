import { createHash } from 'node:crypto';

/** What the hash covers, besides the hash before it. */
export interface AuditContent {
  readonly workspaceId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly record: string;
  readonly outcome: 'done' | 'refused';
}

export interface AuditRow extends AuditContent {
  readonly previousHash: string;
  readonly hash: string;
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What stands before the first event of a chain. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The canonical form: a JSON array in this order, the instant in UTC with milliseconds, no white space.
 * Example: `["renkei-audit-1","<workspace>",1,"2026-04-01T00:00:00.000Z","cli:root","workspace.create","mihon","done","000…"]`
 */
function canonicalAuditForm(content: AuditContent, previousHash: string): string {
  return JSON.stringify([
    'renkei-audit-1',
    content.workspaceId,
    content.seq,
    content.at.toISOString(),
    content.actor,
    content.action,
    content.record,
    content.outcome,
    previousHash,
  ]);
}

/** SHA-256 over the canonical form, 64 hexadecimal digits. */
export const auditHash = (content: AuditContent, previousHash: string): string =>
  createHash('sha256').update(canonicalAuditForm(content, previousHash), 'utf8').digest('hex');

/** The row that follows `head` (null before the first event). */
export function nextAuditRow(head: AuditHead | null, event: Omit<AuditContent, 'seq'>): AuditRow {
  const previousHash = head?.hash ?? GENESIS_HASH;
  // Text that PostgreSQL would refuse or store differently must be settled before it is hashed.
  const settled = { ...event, record: settle(event.record), action: settle(event.action), actor: settle(event.actor) };
  const content: AuditContent = { ...settled, seq: (head?.seq ?? 0) + 1 };
  return { ...content, previousHash, hash: auditHash(content, previousHash) };
}

/** NUL and lone surrogates become U+FFFD. */
const settle = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');
