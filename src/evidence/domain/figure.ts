import type { AsOf } from '#kernel/as-of.ts';

/**
 * A decimal number as the source prints it, ASCII, no separators: '9080', '35.2', '15.0', '-1.5'.
 * The digits after the point are kept because they say how the source rounded.
 */
export type DecimalText = string;

/** 実績 / 推計 / 計画 */
export const figureKinds = ['actual', 'projected', 'planned'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** 指標. The relations that checks evaluate (検算) are declared here, beside the definition. */
export interface Indicator {
  /** lower-case kebab: 'certified-persons' */
  readonly key: string;
  /** 要介護（要支援）認定者数 */
  readonly name: string;
  /** 人, %, 円, 床, 月額円 … as officials print it */
  readonly unit: string;
  readonly definition: string;
  /** Keys of the indicators whose quotient this one is; % when unit is '%'. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Each entry is one way to split this indicator: keys whose sum it must be, at the same place and time. */
  readonly partitions: readonly (readonly string[])[];
  /** Key of the indicator whose figures at all other places (e.g. each facility) sum to this one. */
  readonly sumOverPlacesOf: string | null;
  readonly min: DecimalText | null;
  readonly max: DecimalText | null;
  /** Largest plausible change in one year, in percent of the earlier value. */
  readonly maxYearlyChangePercent: DecimalText | null;
}

/** 出典 */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date, or null when the source does not say. */
  readonly publishedOn: string | null;
  /** Page, slide, table or URL. */
  readonly locator: string;
  readonly licence: string;
}

/** 数値: one value of an indicator. Never overwritten: superseded by a newer figure that names it. */
export interface Figure {
  readonly id: string;
  readonly indicator: string;
  /** '大月市', or '富士見苑' for a figure of one facility. */
  readonly place: string;
  readonly asOf: AsOf;
  readonly kind: FigureKind;
  readonly value: DecimalText;
  readonly source: Source;
  readonly note: string;
  /** Audit name of who entered it. */
  readonly enteredBy: string;
  /** ISO instant. */
  readonly enteredAt: string;
  readonly supersedes: string | null;
}
