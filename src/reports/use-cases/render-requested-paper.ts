import { readWorkspace } from '#access/index.ts';
import type { PictureContributor } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { JobContext, JobPayload } from '#platform/jobs/jobs.ts';
import { selectPaper } from '../store/papers.ts';
import { moveRequest, type PaperRequest, selectRequest } from '../store/requests.ts';
import type { RequestState } from '../store/tables.ts';
import { makePicturePaper } from './make-picture-paper.ts';

/** Steps a reader sees: figures collected, pages made, file kept. */
export const STEPS = 3;

/**
 * Makes a requested paper. Safe to run again (requirements R20): a paper that exists is not made twice, and what a killed
 * worker left half-done is done anew.
 */
export async function renderRequestedPaper(
  payload: JobPayload,
  { database, clock, log, filesDir }: JobContext,
  contributors: readonly PictureContributor[],
): Promise<void> {
  const { workspaceId = '', requestId = '' } = payload;
  const inside = <T>(work: (tx: Tx) => Promise<T>) => database.inWorkspace(workspaceId, work);
  const move = (state: RequestState, stepsDone: number) =>
    inside((tx) => moveRequest(tx, workspaceId, requestId, { state, stepsDone, at: clock.now() }));

  const request = await inside((tx) => selectRequest(tx, workspaceId, requestId));
  if (!request || request.state === 'done') return;
  await move('working', 0);
  try {
    const outcome = await inside(async (tx) => {
      if (await selectPaper(tx, workspaceId, requestId)) return 'done' as const;
      const actor = await actorOf(tx, request);
      if (!actor) return 'refused' as const;
      const made = await makePicturePaper(tx, actor, {
        paperId: requestId,
        format: request.format,
        language: request.language,
        clock,
        filesDir,
        contributors,
        // Showing progress is no reason to fail.
        onStep: (done) => move('working', done).catch(() => {}),
      });
      return made.ok ? ('done' as const) : ('refused' as const);
    });
    await move(outcome === 'done' ? 'done' : 'failed', outcome === 'done' ? STEPS : 0);
    log.info('reports.rendered', { request: requestId, outcome });
  } catch (error) {
    await move('failed', 0);
    throw error;
  }
}

/** Whoever asked was an officer when asking; the job acts in that name. */
async function actorOf(tx: Tx, request: PaperRequest): Promise<Actor | null> {
  const workspace = await readWorkspace(tx, request.workspaceId);
  if (!workspace) return null;
  return {
    workspaceId: workspace.workspaceId,
    workspaceKey: workspace.key,
    workspaceName: workspace.name,
    role: 'officer',
    accountId: null,
    name: request.requestedBy,
    auditName: request.requestedBy,
  };
}
