/** What other slices and the composition roots use of the challenges. */
export { challengesSlice } from './slice.ts';
