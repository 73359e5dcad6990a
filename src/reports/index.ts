/** What the composition roots use of the reports. */
export { reportCommands } from './cli.ts';
export { paths as reportsPaths } from './paths.ts';
export { reportsSlice } from './slice.ts';
export { paperFigureUse } from './use-cases/papers-carrying.ts';
