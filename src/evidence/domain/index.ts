/** Words that other slices' domains share. */
export type { DecimalText, Figure, FigureKind, Indicator, Source } from './figure.ts';
