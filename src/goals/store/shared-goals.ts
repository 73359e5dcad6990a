import type { Tx } from '#platform/db/database.ts';
import type { SharedGoal } from '../domain/goal.ts';
import type { SharedGoalTable } from './tables.ts';
import './tables.ts';

/** Every goal there has been, the one in force first. */
export async function selectSharedGoals(tx: Tx, workspaceId: string): Promise<readonly SharedGoal[]> {
  const rows = await tx
    .selectFrom('goals.sharedGoal')
    .select([
      'goalId',
      'name',
      'indicatorKey',
      'baselineAsOf',
      'targetAsOf',
      'direction',
      'decidedNote',
      'byName',
      'enteredAt',
      'supersedes',
    ])
    .where('workspaceId', '=', workspaceId)
    .execute();
  return newestFirst(rows.map(({ indicatorKey, ...row }) => ({ ...row, indicator: indicatorKey })));
}

/** Along the chain of supersession, not by the clock, which may have been set back. */
function newestFirst(goals: readonly SharedGoal[]): readonly SharedGoal[] {
  const successors = new Map(goals.map((goal) => [goal.supersedes, goal]));
  const ordered: SharedGoal[] = [];
  for (let goal = successors.get(null); goal; goal = successors.get(goal.goalId)) ordered.unshift(goal);
  return ordered;
}

/** The id of the goal in force; one cheap query. */
export async function selectCurrentGoalId(tx: Tx, workspaceId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('goals.sharedGoal as goal')
    .select('goal.goalId')
    .where('goal.workspaceId', '=', workspaceId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('goals.sharedGoal as newer')
            .select('newer.goalId')
            .whereRef('newer.workspaceId', '=', 'goal.workspaceId')
            .whereRef('newer.supersedes', '=', 'goal.goalId'),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.goalId ?? null;
}

/** False when somebody else has superseded the same goal in the meantime. */
export async function insertSharedGoal(tx: Tx, row: SharedGoalTable): Promise<boolean> {
  const inserted = await tx
    .insertInto('goals.sharedGoal')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('goalId')
    .executeTakeFirst();
  return inserted !== undefined;
}
