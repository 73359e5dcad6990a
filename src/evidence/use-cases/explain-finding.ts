import { randomUUID } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { type CheckResult, fingerprint } from '../domain/checks.ts';
import { TEXT_LIMIT } from '../domain/table-cells.ts';
import { evidencePolicy } from '../policy.ts';
import { insertExplanation } from '../store/explanations.ts';
import { raiseRevision } from '../store/revision.ts';
import { loadChecksAfresh } from './load-checks.ts';

export type ExplainRefusal =
  | { readonly kind: 'forbidden' }
  /** No relation of this name. */
  | { readonly kind: 'not-found' }
  /** It holds or cannot be told: there is nothing to explain. */
  | { readonly kind: 'no-finding'; readonly finding: CheckResult }
  /** A figure was superseded since the reader looked. */
  | { readonly kind: 'changed'; readonly finding: CheckResult }
  | { readonly kind: 'reason-missing'; readonly finding: CheckResult }
  | { readonly kind: 'reason-too-long'; readonly finding: CheckResult; readonly limit: number };

/** Keeps why a finding stands as it does. The finding stays where it is; earlier explanations stay too. */
export async function explainFinding(
  tx: Tx,
  actor: Actor,
  input: {
    readonly check: string;
    readonly reason: string;
    /** Fingerprint of the finding the reader saw; null when nothing was shown (command line). */
    readonly seen: string | null;
    readonly clock: Clock;
  },
): Promise<Result<CheckResult, ExplainRefusal>> {
  if (!evidencePolicy['finding.explain'](actor)) return err({ kind: 'forbidden' });
  await raiseRevision(tx, actor.workspaceId);
  const finding = (await loadChecksAfresh(tx, actor)).find((result) => result.check === input.check);
  if (!finding) return err({ kind: 'not-found' });
  if (finding.status !== 'violated') return err({ kind: 'no-finding', finding });
  if (input.seen !== null && input.seen !== fingerprint(finding)) return err({ kind: 'changed', finding });
  const reason = input.reason.trim();
  if (reason === '') return err({ kind: 'reason-missing', finding });
  if ([...reason].length > TEXT_LIMIT) return err({ kind: 'reason-too-long', finding, limit: TEXT_LIMIT });
  await insertExplanation(tx, {
    workspaceId: actor.workspaceId,
    explanationId: randomUUID(),
    checkKey: finding.check,
    fingerprint: fingerprint(finding),
    reason,
    byName: actor.name,
    enteredBy: actor.auditName,
    enteredAt: input.clock.now(),
  });
  return ok(finding);
}
