/** What other slices and the composition roots use of the relay. */
export { feedbackCommands } from './cli.ts';
export { questionsRaised } from './follow-ups.ts';
export { paths as feedbackPaths } from './paths.ts';
export { feedbackSlice } from './slice.ts';
