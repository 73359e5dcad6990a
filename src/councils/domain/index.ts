/** Words that other slices' domains share. */
export type { OpenThing } from './open-thing.ts';
