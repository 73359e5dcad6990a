import type { Direction } from './spc.ts';

/** 目標をいつも満たす, いつも満たさない, 満たしたり満たさなかったり: of the process as it runs now. */
export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/** Whether the target lies outside the last segment's limits. null without a target, or where neither way is better. */
export function assuranceOf(
  last: { readonly lower: number; readonly upper: number },
  { target, direction }: { readonly target: number | null; readonly direction: Direction },
): Assurance | null {
  if (target === null || direction === 'neutral') return null;
  if (target > last.upper) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < last.lower) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
