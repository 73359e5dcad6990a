/** Words that other slices' domains share. */
export type { CheckResult } from './check-result.ts';
export type { DecimalText, Figure, FigureKind, Indicator, Source } from './figure.ts';
export { bestBeside } from './figure-index.ts';
export type { Picture, PictureCell, PictureSection, PictureTable } from './picture.ts';
