import { type AuditHead, type AuditRow, auditHash, GENESIS_HASH } from './audit-chain.ts';

export type ChainProblem =
  /** The row, or the head's note of it, is not what was written. */
  | { readonly seq: number; readonly kind: 'altered' }
  /** Rows `seq` to `last` are gone. */
  | { readonly seq: number; readonly kind: 'missing'; readonly last: number }
  /** The row was written at another place. */
  | { readonly seq: number; readonly kind: 'reordered'; readonly belongsAt: number }
  /** The chain ends before the head, or before a head printed earlier, says that it ends. */
  | { readonly seq: number; readonly kind: 'tail-cut'; readonly last: number };

export interface ChainReport {
  readonly ok: boolean;
  readonly events: number;
  readonly head: AuditHead | null;
  readonly problems: readonly ChainProblem[];
}

/** A report names at most so many; a chain that broke a thousand times has broken. */
const PROBLEM_LIMIT = 1_000;

/**
 * Walks a chain in the order of `seq`, a page of rows at a time.
 * Example: row 5 altered → problems [{seq: 5, kind: 'altered'}]; rows 9 and 10 of 10 deleted → [{seq: 9, kind: 'tail-cut', last: 10}].
 */
export function chainWalk() {
  let events = 0;
  let previous: AuditRow | null = null;
  const missing: { seq: number; last: number }[] = [];
  const broken: AuditRow[] = [];
  const rewritten = new Set<number>();
  let printedWas: 'not-asked' | 'right' | 'wrong' = 'not-asked';

  return {
    see(row: AuditRow, printed: AuditHead | null = null): void {
      events += 1;
      const expected = (previous?.seq ?? 0) + 1;
      if (row.seq > expected) missing.push({ seq: expected, last: row.seq - 1 });
      const sound = auditHash(row, row.previousHash) === row.hash;
      if (!sound) broken.push(row);
      // A row that is sound in itself and does not follow the row before it: that one was rewritten, hash and all.
      const before = previous?.hash ?? GENESIS_HASH;
      if (sound && row.seq === expected && row.previousHash !== before) rewritten.add(Math.max(1, expected - 1));
      if (printed?.seq === row.seq) printedWas = printed.hash === row.hash ? 'right' : 'wrong';
      previous = row;
    },

    /** `head` is the database's own note; `printed` is one that left the building on paper or in a backup. */
    finish(head: AuditHead | null, printed: AuditHead | null = null): ChainReport {
      const last = previous?.seq ?? 0;
      const problems: ChainProblem[] = missing.map((gap) => ({ ...gap, kind: 'missing' as const }));
      const places = [...broken.map((row) => row.seq), ...missing.flatMap(placesOf), ...beyond(last, head)];
      for (const row of broken.slice(0, PROBLEM_LIMIT)) problems.push(nameBroken(row, places));
      const named = new Set(broken.map((row) => row.seq));
      if (printed && printedWas === 'wrong') rewritten.add(printed.seq);
      // Every chain begins with the making of its workspace: none at all is a chain that was cut off whole.
      const shouldEnd = Math.max(head?.seq ?? 0, printed?.seq ?? 0, 1);
      if (shouldEnd > last) problems.push({ seq: last + 1, kind: 'tail-cut', last: shouldEnd });
      else if (!head || head.seq < last) rewritten.add((head?.seq ?? 0) + 1);
      else if (previous && head.hash !== (previous as AuditRow).hash) rewritten.add(last);
      for (const seq of rewritten) if (!named.has(seq)) problems.push({ seq, kind: 'altered' });
      problems.sort((a, b) => a.seq - b.seq);
      return { ok: problems.length === 0, events, head, problems: problems.slice(0, PROBLEM_LIMIT) };
    },
  };
}

/** The whole chain at once. */
export function verifyChain(
  rows: readonly AuditRow[],
  head: AuditHead | null,
  printed: AuditHead | null = null,
): ChainReport {
  const walk = chainWalk();
  for (const row of rows) walk.see(row, printed);
  return walk.finish(head, printed);
}

/** A broken row whose hash is right for another empty or broken place was moved; otherwise its contents were changed. */
function nameBroken(row: AuditRow, places: readonly number[]): ChainProblem {
  const belongsAt = places
    .slice(0, PROBLEM_LIMIT)
    .find((seq) => seq !== row.seq && auditHash({ ...row, seq }, row.previousHash) === row.hash);
  return belongsAt === undefined ? { seq: row.seq, kind: 'altered' } : { seq: row.seq, kind: 'reordered', belongsAt };
}

const placesOf = (gap: { seq: number; last: number }): number[] =>
  Array.from({ length: Math.min(gap.last - gap.seq + 1, PROBLEM_LIMIT) }, (_, index) => gap.seq + index);

const beyond = (last: number, head: AuditHead | null): number[] =>
  head && head.seq > last ? placesOf({ seq: last + 1, last: head.seq }) : [];
