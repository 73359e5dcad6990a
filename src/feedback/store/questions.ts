import type { Tx } from '#platform/db/database.ts';
import type { Question } from '../domain/question.ts';
import './tables.ts';

/** 照会 with their points and choices, oldest first. Three queries, however many there are; all of the workspace where no ids are named. */
export async function questions(
  tx: Tx,
  workspaceId: string,
  asked: { readonly questionIds?: readonly string[]; readonly bodyIds?: readonly string[] } = {},
): Promise<readonly Question[]> {
  if (asked.questionIds?.length === 0 || asked.bodyIds?.length === 0) return [];
  let query = withBody(tx, workspaceId);
  if (asked.questionIds) query = query.where('q.questionId', 'in', asked.questionIds);
  if (asked.bodyIds) query = query.where('q.bodyId', 'in', asked.bodyIds);
  const rows = await query.orderBy('q.fiscalYear').orderBy('q.number').execute();
  return withLists(tx, workspaceId, rows);
}

/** One 照会, locked where something is to be decided about it. */
export async function findQuestion(
  tx: Tx,
  workspaceId: string,
  questionId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<Question | undefined> {
  const query = withBody(tx, workspaceId).where('q.questionId', '=', questionId);
  const rows = await (lock === 'lock' ? query.forUpdate('q') : query).execute();
  return (await withLists(tx, workspaceId, rows))[0];
}

const withBody = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('feedback.question as q')
    .innerJoin('councils.body as b', (join) =>
      join.onRef('b.workspaceId', '=', 'q.workspaceId').onRef('b.bodyId', '=', 'q.bodyId'),
    )
    .where('q.workspaceId', '=', workspaceId)
    .selectAll('q')
    .select('b.name as bodyName');

type Row = Awaited<ReturnType<ReturnType<typeof withBody>['execute']>>[number];

async function withLists(tx: Tx, workspaceId: string, rows: readonly Row[]): Promise<readonly Question[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ questionId }) => questionId);
  const points = await listOf(tx, 'feedback.point', workspaceId, ids);
  const choices = await listOf(tx, 'feedback.choice', workspaceId, ids);
  return rows.map((row) => ({
    questionId: row.questionId,
    fiscalYear: row.fiscalYear,
    number: row.number,
    bodyId: row.bodyId,
    bodyName: row.bodyName,
    title: row.title,
    background: row.background,
    answerKind: row.answerKind,
    points: points.get(row.questionId) ?? [],
    choices: choices.get(row.questionId) ?? [],
    silenceAgrees: row.silenceAgrees,
    origin:
      row.originKind === '' || row.originId === null
        ? null
        : { kind: row.originKind, id: row.originId, path: row.originPath, quote: row.originQuote },
    raisedOn: row.raisedOn,
    closed:
      row.closedOn === null || row.closedAs === ''
        ? null
        : { on: row.closedOn, as: row.closedAs, note: row.closingNote },
    version: row.version,
    byName: row.byName,
    enteredAt: row.enteredAt,
  }));
}

async function listOf(
  tx: Tx,
  table: 'feedback.point' | 'feedback.choice',
  workspaceId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom(table)
    .select(['questionId', 'text'])
    .where('workspaceId', '=', workspaceId)
    .where('questionId', 'in', questionIds)
    .orderBy('questionId')
    .orderBy('position')
    .execute();
  const byQuestion = new Map<string, string[]>();
  for (const { questionId, text } of rows) {
    const list = byQuestion.get(questionId);
    if (list) list.push(text);
    else byQuestion.set(questionId, [text]);
  }
  return byQuestion;
}
