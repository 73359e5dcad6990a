import type { Direction } from '../domain/goal.ts';

export interface SharedGoalTable {
  workspaceId: string;
  goalId: string;
  name: string;
  indicatorKey: string;
  baselineAsOf: string;
  targetAsOf: string;
  direction: Direction;
  decidedNote: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
  supersedes: string | null;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'goals.sharedGoal': SharedGoalTable;
  }
}
