import type { AuditHead, AuditRow } from './domain/audit-chain.ts';

/** Columns of an exported trail: everything that the hash covers, so that the file can be verified on its own. */
export const auditColumns: readonly string[] = [
  'seq',
  'at',
  'actor',
  'action',
  'record',
  'outcome',
  'previous_hash',
  'hash',
];

export const auditCells = (row: AuditRow): readonly string[] => [
  String(row.seq),
  row.at.toISOString(),
  row.actor,
  row.action,
  row.record,
  row.outcome,
  row.previousHash,
  row.hash,
];

/** Last line of the file: the head of the whole chain at that moment. */
export const headCells = (head: AuditHead): readonly string[] => [
  'head',
  '',
  '',
  '',
  String(head.seq),
  '',
  '',
  head.hash,
];
