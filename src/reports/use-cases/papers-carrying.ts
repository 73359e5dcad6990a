import { type CorrectedFigure, correctedFigures, type FigureUse } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Tx } from '#platform/db/database.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { reportsPolicy } from '../policy.ts';
import { figuresOn, type Paper, papersWith } from '../store/papers.ts';

/** For the page of a figure: which papers carry it. */
export const paperFigureUse: FigureUse = {
  async uses(tx, figureIds, actor, language) {
    if (!reportsPolicy['paper.read'](actor)) return [];
    const found = await papersWith(tx, actor.workspaceId, figureIds);
    return found.map(({ figureId, paper }) => ({
      figureId,
      label: messages[language].paperLabel({ ...paper, madeOn: dateInJapan(paper.madeAt) }),
      href: paths.paper.to(actor.workspaceKey, paper.paperId),
    }));
  },
};

export interface PaperToReplace {
  readonly paper: Paper;
  readonly corrected: readonly CorrectedFigure[];
}

/** 差し替えが必要な資料: papers that carry figures corrected since, newest first. Of these papers, or of all. */
export async function papersToReplace(
  tx: Tx,
  actor: Actor,
  paperIds: readonly string[] | 'all' = 'all',
): Promise<readonly PaperToReplace[]> {
  if (!reportsPolicy['paper.read'](actor)) return [];
  const carried = await figuresOn(tx, actor.workspaceId, paperIds);
  const corrected = new Map((await correctedFigures(tx, actor, carried)).map((each) => [each.figureId, each]));
  const wanted = paperIds === 'all' ? null : new Set(paperIds);
  const papers = new Map<string, { paper: Paper; corrected: CorrectedFigure[] }>();
  for (const { figureId, paper } of await papersWith(tx, actor.workspaceId, [...corrected.keys()])) {
    const figure = corrected.get(figureId);
    if (!figure || (wanted && !wanted.has(paper.paperId))) continue;
    const entry = papers.get(paper.paperId) ?? { paper, corrected: [] };
    entry.corrected.push(figure);
    papers.set(paper.paperId, entry);
  }
  return [...papers.values()];
}
