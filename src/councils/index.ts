/** What other slices and the composition roots use of the councils. */
export { councilsCommands } from './cli.ts';
export type { AgendaSource, BriefingPart, BriefingParts, BriefingSection } from './extension-points.ts';
export { paths as councilsPaths } from './paths.ts';
export { councilsSlice } from './slice.ts';
