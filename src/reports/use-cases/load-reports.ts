import type { Actor } from '#kernel/actor.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { readCheckCode } from '../domain/check-code.ts';
import { reportsPolicy } from '../policy.ts';
import { type Edition, editionWithCode, latestEdition } from '../store/editions.ts';
import { readBytes } from '../store/paper-bytes.ts';
import {
  countPapers,
  figuresOn,
  type Paper,
  selectPaper,
  selectPapers,
  selectPapersOfEdition,
} from '../store/papers.ts';
import { type PaperRequest, selectOpenRequests, selectRequest } from '../store/requests.ts';
import { type PaperToReplace, papersToReplace } from './papers-carrying.ts';

export const PAGE = 50;

export interface Reports {
  readonly papers: readonly Paper[];
  readonly total: number;
  readonly requests: readonly PaperRequest[];
  readonly toReplace: readonly PaperToReplace[];
}

/** Everything the page 報告 shows. */
export async function loadReports(tx: Tx, actor: Actor, page: number): Promise<Reports> {
  if (!reportsPolicy['paper.read'](actor)) return { papers: [], total: 0, requests: [], toReplace: [] };
  const { workspaceId } = actor;
  return {
    papers: await selectPapers(tx, workspaceId, PAGE, (page - 1) * PAGE),
    total: await countPapers(tx, workspaceId),
    requests: await selectOpenRequests(tx, workspaceId, 10),
    toReplace: await papersToReplace(tx, actor),
  };
}

export type PaperState =
  | {
      readonly kind: 'ready';
      readonly paper: Paper;
      readonly figures: number;
      readonly corrected: PaperToReplace | null;
    }
  | { readonly kind: 'request'; readonly request: PaperRequest };

/** A paper, or the request it will come from: both live under one id. */
export async function loadPaper(tx: Tx, actor: Actor, id: string): Promise<Result<PaperState, { kind: 'not-found' }>> {
  if (!isUuid(id) || !reportsPolicy['paper.read'](actor)) return err({ kind: 'not-found' });
  const paper = await selectPaper(tx, actor.workspaceId, id);
  if (paper) {
    const [corrected] = await papersToReplace(tx, actor, [id]);
    const figures = (await figuresOn(tx, actor.workspaceId, [id])).length;
    return ok({ kind: 'ready', paper, figures, corrected: corrected ?? null });
  }
  const request = await selectRequest(tx, actor.workspaceId, id);
  return request ? ok({ kind: 'request', request }) : err({ kind: 'not-found' });
}

export async function readPaperFile(
  tx: Tx,
  actor: Actor,
  id: string,
  filesDir: string,
): Promise<Result<{ paper: Paper; bytes: Uint8Array }, { kind: 'not-found' } | { kind: 'unavailable' }>> {
  if (!isUuid(id) || !reportsPolicy['paper.read'](actor)) return err({ kind: 'not-found' });
  const paper = await selectPaper(tx, actor.workspaceId, id);
  if (!paper) return err({ kind: 'not-found' });
  const bytes = await readBytes(filesDir, paper);
  return bytes ? ok({ paper, bytes }) : err({ kind: 'unavailable' });
}

export interface CheckedPaper {
  readonly edition: Edition;
  /** Number of the newest edition; the same as this one's when nothing newer came out. */
  readonly latest: number;
  readonly papers: readonly Paper[];
  /** Figures of this edition that were corrected since; the same for each of its files. */
  readonly corrected: PaperToReplace | null;
}

/** 照合: which edition a code on a sheet of paper belongs to, and what has changed since. */
export async function checkPaper(
  tx: Tx,
  actor: Actor,
  typed: string,
): Promise<Result<CheckedPaper, { kind: 'unreadable' } | { kind: 'unknown'; code: string }>> {
  const code = readCheckCode(typed);
  if (code === null) return err({ kind: 'unreadable' });
  const edition = reportsPolicy['paper.read'](actor) ? await editionWithCode(tx, actor.workspaceId, code) : null;
  if (!edition) return err({ kind: 'unknown', code });
  const papers = await selectPapersOfEdition(tx, actor.workspaceId, edition.kind, edition.edition);
  const replace = await papersToReplace(
    tx,
    actor,
    papers.map((paper) => paper.paperId),
  );
  const latest = await latestEdition(tx, actor.workspaceId, edition.kind);
  return ok({ edition, latest: latest?.edition ?? edition.edition, papers, corrected: replace[0] ?? null });
}
