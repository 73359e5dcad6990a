/** What other slices may use of the figures. */

export { evidenceCommands } from './cli.ts';
export type { FigureUse, FigureUseEntry, PictureContributor } from './contributors.ts';
export type { CheckResult } from './domain/checks.ts';
export type { DecimalText, Figure, FigureKind, Indicator, Source } from './domain/figure.ts';
export type { Picture, PictureCell, PictureRatio, PictureSection, PictureTable } from './domain/picture.ts';
export { checkPlace, checkSentence } from './locales/check-sentences.ts';
export { indicatorName, indicatorUnit } from './locales/indicator-names.ts';
export { sourceLines } from './locales/source-lines.ts';
export { paths as evidencePaths } from './paths.ts';
export { printedId } from './printed-id.ts';
export { type EvidenceDeps, evidenceSlice } from './slice.ts';
export { type CorrectedFigure, correctedFigures } from './use-cases/corrected-figures.ts';
export { catalogue, currentFigures } from './use-cases/current-figures.ts';
export { importCatalogue } from './use-cases/import-catalogue.ts';
export { type ImportInput, type ImportRefusal, type ImportReport, importFigures } from './use-cases/import-figures.ts';
export { loadChecks } from './use-cases/load-checks.ts';
export { loadPicture, pictureRevision } from './use-cases/load-picture.ts';
export { setAssumption } from './use-cases/set-assumption.ts';
export { startWorkspaceCatalogue as startCatalogue } from './use-cases/start-workspace-catalogue.ts';
