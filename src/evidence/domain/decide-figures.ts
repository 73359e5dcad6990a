import type { DecimalText, FigureKind } from './figure.ts';

/** What makes two statements statements about the same thing by the same source. */
export interface FigureStatement {
  readonly indicator: string;
  readonly place: string;
  readonly asOf: string;
  readonly kind: FigureKind;
  readonly value: DecimalText;
  readonly sourceId: string;
}

export interface KeptStatement extends FigureStatement {
  readonly figureId: string;
}

export type FigureDecision<T> =
  | { readonly kind: 'new'; readonly draft: T }
  | { readonly kind: 'unchanged'; readonly draft: T; readonly figureId: string }
  | { readonly kind: 'correction'; readonly draft: T; readonly figureId: string; readonly before: DecimalText };

/**
 * Decides for each draft whether it is new, says what is known already, or corrects what the same source said of the
 * same thing. Another source's value corrects nothing: both stay current, and the checks show the difference.
 *
 * '15' and '15.0' are different statements: the digits say how the source rounded.
 */
export function decideFigures<T extends FigureStatement>(
  drafts: readonly T[],
  kept: readonly KeptStatement[],
): readonly FigureDecision<T>[] {
  const known = new Map(kept.map((statement) => [keyOf(statement), statement]));
  return drafts.map((draft) => {
    const before = known.get(keyOf(draft));
    if (!before) return { kind: 'new', draft };
    if (before.value === draft.value) return { kind: 'unchanged', draft, figureId: before.figureId };
    return { kind: 'correction', draft, figureId: before.figureId, before: before.value };
  });
}

const keyOf = (s: FigureStatement): string => `${s.indicator}\n${s.place}\n${s.asOf}\n${s.kind}\n${s.sourceId}`;
