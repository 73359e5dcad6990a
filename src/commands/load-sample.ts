import {
  appendAudit,
  createWorkspace,
  findWorkspace,
  type PersonalLinks,
  readWorkspace,
  removeSampleWorkspace,
} from '#access/index.ts';
import { catalogue, importCatalogue, importFigures, setAssumption, startWorkspaceCatalogue } from '#evidence/index.ts';
import { setSharedGoal } from '#goals/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { SampleTown } from '#samples/sample-town.ts';
import { cliActor } from './cli-actor.ts';
import { loadCouncils } from './load-sample-councils.ts';
import { loadFeedback } from './load-sample-feedback.ts';

export type SampleRefusal = { readonly kind: 'real-workspace'; readonly key: string };

/**
 * Loads a sample town through the importers that users have. Idempotent: a town that is there stays as it is, with what
 * people have tried out in it; one that was interrupted while loading is taken away and loaded anew.
 */
export async function loadSample(
  database: Database,
  sample: SampleTown,
  clock: Clock,
  by: string,
  links: PersonalLinks,
): Promise<Result<'loaded' | 'present', SampleRefusal>> {
  // The books are kept by an invented clerk, for whoever looks on; the audit trail says who loaded them.
  const actorOf = (workspaceId: string): Actor => ({
    ...cliActor({ workspaceId, key: sample.key, name: sample.name }, by),
    name: '見本 事務局',
  });
  const found = await database.outsideWorkspaces((tx) => findWorkspace(tx, sample.key));
  if (found) {
    const state = await database.inWorkspace(found.workspaceId, (tx) => stateOf(tx, actorOf(found.workspaceId)));
    if (state === 'real') return err({ kind: 'real-workspace', key: sample.key });
    if (state === 'loaded') return ok('present');
    await removeSample(database, sample.key);
  }
  const made = await createWorkspace(database, {
    key: sample.key,
    name: sample.name,
    municipalityCodes: sample.municipalityCodes,
    sample: true,
    by,
    clock,
  });
  if (!made.ok) throw new Error(`sample ${sample.key}: ${made.error.kind}`);
  const { workspaceId } = made.value;
  await database.inWorkspace(workspaceId, (tx) => fill(tx, actorOf(workspaceId), sample, { clock, links }));
  return ok('loaded');
}

/** One transaction: a town is there whole, or not at all. */
async function fill(
  tx: Tx,
  actor: Actor,
  sample: SampleTown,
  { clock, links }: { readonly clock: Clock; readonly links: PersonalLinks },
): Promise<void> {
  const now = dateInJapan(clock.now());
  await startWorkspaceCatalogue(tx, actor, clock);
  if (sample.catalogueCsv) {
    const bytes = await sample.catalogueCsv(now);
    must(await importCatalogue(tx, actor, { bytes, fileName: 'catalogue.csv', dryRun: false, clock }));
  }
  const bytes = await sample.figuresCsv(now);
  must(await importFigures(tx, actor, { bytes, fileName: 'figures.csv', dryRun: false, clock }));
  for (const key of ['occupancy', 'outsiders-share'] as const) {
    const { low, high, basis } = key === 'occupancy' ? sample.assumptions.occupancy : sample.assumptions.outsidersShare;
    must(await setAssumption(tx, actor, { key, low, high, source: basis, clock }));
  }
  must(await setSharedGoal(tx, actor, { ...sample.goal(now), clock }));
  const books = await loadCouncils(tx, actor, sample.councils(now), { links, clock });
  if (sample.feedback) await loadFeedback(tx, actor, sample.feedback(now), { books, clock });
  await appendAudit(tx, {
    workspaceId: actor.workspaceId,
    at: clock.now(),
    actor: actor.auditName,
    action: 'sample.load',
    record: sample.key,
    outcome: 'done',
  });
}

function must(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(`sample refused: ${JSON.stringify(result.error)}`);
}

async function stateOf(tx: Tx, actor: Actor): Promise<'real' | 'loaded' | 'half'> {
  const workspace = await readWorkspace(tx, actor.workspaceId);
  if (!workspace?.sample) return 'real';
  // Everything a sample holds comes in one transaction: no catalogue means that it never did.
  return (await catalogue(tx, actor)).length > 0 ? 'loaded' : 'half';
}

export async function removeSample(
  database: Database,
  key: string,
): Promise<Result<'removed' | 'absent', SampleRefusal>> {
  const found = await database.outsideWorkspaces((tx) => findWorkspace(tx, key));
  if (!found) return ok('absent');
  const removed = await database.inWorkspace(found.workspaceId, (tx) => removeSampleWorkspace(tx, found.workspaceId));
  return removed.ok ? ok('removed') : err({ kind: 'real-workspace', key });
}
