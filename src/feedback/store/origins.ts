import type { Tx } from '#platform/db/database.ts';
import type { OriginKind } from '../domain/question.ts';
import './tables.ts';

/** Questions raised from these records, the first first. */
export async function questionsFrom(
  tx: Tx,
  workspaceId: string,
  { kind, ids }: { readonly kind: OriginKind; readonly ids: readonly string[] },
): Promise<
  readonly {
    readonly originId: string;
    readonly questionId: string;
    readonly bodyId: string;
    readonly fiscalYear: number;
    readonly number: number;
    readonly title: string;
    readonly withdrawn: boolean;
    /** Some organisation has it. */
    readonly goneOut: boolean;
  }[]
> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('feedback.question as q')
    .select(['q.originId', 'q.questionId', 'q.bodyId', 'q.fiscalYear', 'q.number', 'q.title', 'q.closedAs'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('feedback.addressee as a')
          .select('a.addresseeId')
          .whereRef('a.workspaceId', '=', 'q.workspaceId')
          .whereRef('a.questionId', '=', 'q.questionId')
          .where('a.state', '!=', 'drafted')
          .where('a.removedOn', 'is', null),
      ).as('goneOut'),
    )
    .where('q.workspaceId', '=', workspaceId)
    .where('q.originId', 'in', [...ids])
    .where('q.originKind', '=', kind)
    .orderBy('q.fiscalYear')
    .orderBy('q.number')
    .execute();
  return rows.map(({ originId, closedAs, goneOut, ...row }) => ({
    ...row,
    originId: originId!,
    withdrawn: closedAs === 'withdrawn',
    goneOut: Boolean(goneOut),
  }));
}
