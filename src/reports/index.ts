/** What the composition roots use of the reports. */
export { type ReportsDeps, reportsSlice } from './slice.ts';
export { paperFigureUse } from './use-cases/papers-carrying.ts';
