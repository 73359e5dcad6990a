import type { Tx } from '#platform/db/database.ts';
import './tables.ts';

/** When each question last heard of something, by its id: an answer or its correction, and a sending to somebody. */
export interface QuestionNews {
  readonly answers: ReadonlyMap<string, Date>;
  readonly sendings: ReadonlyMap<string, Date>;
}

/** One query for all of them. */
export async function questionNews(tx: Tx, workspaceId: string, questionIds: readonly string[]): Promise<QuestionNews> {
  const answers = new Map<string, Date>();
  const sendings = new Map<string, Date>();
  if (questionIds.length === 0) return { answers, sendings };
  const rows = await tx
    .selectFrom('feedback.addresseeEvent as e')
    .innerJoin('feedback.addressee as a', (join) =>
      join.onRef('a.workspaceId', '=', 'e.workspaceId').onRef('a.addresseeId', '=', 'e.addresseeId'),
    )
    .where('e.workspaceId', '=', workspaceId)
    .where('a.questionId', 'in', questionIds)
    .where('e.kind', 'in', ['answered', 'no-view', 'declined', 'corrected', 'sent'])
    .select(['a.questionId', 'e.kind'])
    .select((eb) => eb.fn.max('e.enteredAt').as('at'))
    .groupBy(['a.questionId', 'e.kind'])
    .execute();
  for (const { questionId, kind, at } of rows) {
    const news = kind === 'sent' ? sendings : answers;
    const before = news.get(questionId);
    if (!before || before < at) news.set(questionId, at);
  }
  return { answers, sendings };
}
