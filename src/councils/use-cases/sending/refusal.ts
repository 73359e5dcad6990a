import type { TextProblem } from '../../domain/sending/text-problem.ts';

/** The refusals that errands of sending share; each adds its own. */
export type Refused<K extends string = never> =
  | { readonly kind: 'forbidden' | 'not-found' | K }
  | { readonly kind: 'invalid'; readonly problems: readonly TextProblem[] };
