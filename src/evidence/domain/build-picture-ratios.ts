import { decimalsOf } from '#kernel/exact.ts';
import { scaleOf } from './check-ratio.ts';
import type { Figure, Indicator } from './figure.ts';
import { bestBeside, indexFigures } from './figure-index.ts';
import type { PictureRatio } from './picture.ts';
import type { PictureWriter } from './picture-writer.ts';

/**
 * The ratios whose numerator and denominator are both published for the same place, time and kind; the same source's
 * figures come first, as in the checks.
 */
export function pictureRatios(
  writer: PictureWriter,
  catalogue: readonly Indicator[],
  figures: readonly Figure[],
): readonly PictureRatio[] {
  const index = indexFigures(catalogue, figures);
  return catalogue.flatMap((indicator) => {
    const { numerator, denominator, unit } = indicator;
    if (numerator === null || denominator === null) return [];
    return index.ofIndicator(indicator.key).flatMap((ratio) => {
      const beside = (key: string) =>
        bestBeside(
          ratio,
          index.at(key, ratio.place, ratio.asOf).filter(({ kind }) => kind === ratio.kind),
        );
      const [top, bottom] = [beside(numerator), beside(denominator)];
      if (!top || !bottom) return [];
      return [
        {
          label: writer.words.withDate(writer.name(indicator.key), writer.shortDate(ratio.asOf)),
          ratioFigureId: ratio.id,
          numeratorFigureId: top.id,
          denominatorFigureId: bottom.id,
          scale: scaleOf(unit),
          decimals: decimalsOf(ratio.value),
        },
      ];
    });
  });
}
