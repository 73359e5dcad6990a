import type { Figure } from '#evidence/domain/index.ts';
import type { AsOf } from '#kernel/as-of.ts';
import { compare, exact } from '#kernel/exact.ts';

/** Which way the share is meant to go. */
export const directions = ['decrease', 'increase', 'keep'] as const;
export type Direction = (typeof directions)[number];

/** 共有目標: the one number that all organisations look at together, from when to when. Its values are figures. */
export interface SharedGoal {
  readonly goalId: string;
  /** As the municipality calls it: 在宅復帰率を上げる */
  readonly name: string;
  /** Key of a share (割合) in the catalogue. */
  readonly indicator: string;
  readonly baselineAsOf: AsOf;
  readonly targetAsOf: AsOf;
  readonly direction: Direction;
  /** Where it was decided; '' when nobody said. */
  readonly decidedNote: string;
  readonly byName: string;
  readonly enteredAt: Date;
  readonly supersedes: string | null;
}

/** From the printed shares: 28.4 → 27.5 is 'decrease'. */
export function directionOf(baseline: Pick<Figure, 'value'>, target: Pick<Figure, 'value'>): Direction {
  const order = compare(exact(target.value), exact(baseline.value));
  return order < 0 ? 'decrease' : order > 0 ? 'increase' : 'keep';
}
