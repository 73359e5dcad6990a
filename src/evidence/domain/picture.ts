import type { ChartSpec } from '#kernel/chart-spec.ts';
import type { DecimalText, Figure } from './figure.ts';

/**
 * 現状: the shared picture of the area, as data. Page, PDF, slides and workbook are all made from this one value,
 * so a sentence on paper cannot differ from the sentence on screen.
 */
export interface Picture {
  readonly title: string;
  /** The answer in one sentence, made from the figures. */
  readonly lead: string;
  readonly sections: readonly PictureSection[];
  /** Every current figure, for the workbook and for the list of papers that carry a figure. */
  readonly figures: readonly Figure[];
  /** Ratios the workbook prints as live formulas. */
  readonly ratios: readonly PictureRatio[];
}

/** One message: one block of the page, one slide, one chart with its table and its sentences. */
export interface PictureSection {
  /** Anchor and slide key: 'users', 'out-of-city' … */
  readonly id: string;
  /** The heading is the message: 「施設・居住系の割合は3年で0.9ポイント下がる計画」 */
  readonly message: string;
  readonly sentences: readonly string[];
  readonly chart: ChartSpec | null;
  readonly table: PictureTable;
  /** Said under the chart: small numbers, assumptions, provisional values. */
  readonly notes: readonly string[];
  /** Printed sources, already worded, without duplicates. */
  readonly sources: readonly string[];
}

export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly align: 'text' | 'number' }[];
  readonly rows: readonly (readonly PictureCell[])[];
}

export interface PictureCell {
  /** As printed: '1,347', '28.4'. */
  readonly text: string;
  /** The number behind the text, for the workbook; absent for words. */
  readonly value?: DecimalText;
  /** The figure this cell shows: the page links it to its history. */
  readonly figureId?: string;
  /** 仮 */
  readonly provisional?: boolean;
}

export interface PictureRatio {
  readonly label: string;
  readonly ratioFigureId: string;
  readonly numeratorFigureId: string;
  readonly denominatorFigureId: string;
  /** 100 for percent. */
  readonly scale: number;
  /** Digits after the point in the printed ratio. */
  readonly decimals: number;
}
