/** What other slices and the composition roots use of the directory. */
export { directorySlice } from './slice.ts';
