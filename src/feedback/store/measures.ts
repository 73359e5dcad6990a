import type { Tx } from '#platform/db/database.ts';
import type { Measured } from '../domain/measures/measures.ts';
import './tables.ts';

export interface MeasuredAddressee extends Measured {
  readonly organisationName: string;
  readonly fiscalYear: number;
  readonly bodyId: string;
}

/** Every 照会先 that has gone out, with what its answer was; organisations in the order of the books. One query. */
export async function measuredAddressees(
  tx: Tx,
  workspaceId: string,
  asked: {
    readonly fiscalYear?: number | null;
    readonly bodyId?: string | null;
  } = {},
): Promise<readonly MeasuredAddressee[]> {
  let query = tx
    .selectFrom('feedback.addressee as a')
    .innerJoin('feedback.question as q', (join) =>
      join.onRef('q.workspaceId', '=', 'a.workspaceId').onRef('q.questionId', '=', 'a.questionId'),
    )
    .innerJoin('directory.organisation as o', (join) =>
      join.onRef('o.workspaceId', '=', 'a.workspaceId').onRef('o.organisationId', '=', 'a.organisationId'),
    )
    .leftJoin('feedback.answer as w', (join) =>
      join
        .onRef('w.workspaceId', '=', 'a.workspaceId')
        .onRef('w.addresseeId', '=', 'a.addresseeId')
        .on('w.state', '=', 'confirmed'),
    )
    .where('a.workspaceId', '=', workspaceId)
    .where('a.removedOn', 'is', null)
    .where('a.state', '!=', 'drafted')
    .select([
      'a.organisationId',
      'o.name as organisationName',
      'q.fiscalYear',
      'q.bodyId',
      'a.state',
      'a.dueOn',
      'a.sentOn',
      'a.answeredOn',
      'a.reflectedOn',
      'w.kind as form',
      'q.closedOn',
      'q.closedAs',
    ]);
  if (asked.fiscalYear) query = query.where('q.fiscalYear', '=', asked.fiscalYear);
  if (asked.bodyId) query = query.where('q.bodyId', '=', asked.bodyId);
  const rows = await query.orderBy('o.nameKana').orderBy('o.name').orderBy('a.organisationId').execute();
  return rows.map(({ closedAs, ...row }) => ({ ...row, withdrawn: closedAs === 'withdrawn' }));
}

/** Fiscal years in which anything was asked, newest first. */
export async function fiscalYearsAsked(tx: Tx, workspaceId: string): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('feedback.question')
    .select('fiscalYear')
    .distinct()
    .where('workspaceId', '=', workspaceId)
    .orderBy('fiscalYear', 'desc')
    .execute();
  return rows.map(({ fiscalYear }) => fiscalYear);
}

/** Bodies that have asked anything, also those that have ended, in their order. */
export const bodiesThatAsked = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('councils.body as b')
    .where('b.workspaceId', '=', workspaceId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('feedback.question as q')
          .select('q.questionId')
          .whereRef('q.workspaceId', '=', 'b.workspaceId')
          .whereRef('q.bodyId', '=', 'b.bodyId'),
      ),
    )
    .select(['b.bodyId', 'b.name'])
    .orderBy('b.position')
    .orderBy('b.name')
    .orderBy('b.bodyId')
    .execute();
