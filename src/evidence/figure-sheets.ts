import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { numberCell, textCell } from '#platform/paper/cells.ts';
import type { Sheet } from '#platform/paper/workbook.ts';
import type { Figure } from './domain/figure.ts';
import { messages } from './locales/messages.ts';
import type { Namer } from './locales/namer.ts';

/** The column of `figureSheet` that holds the values: formulas of other sheets point into it. */
export const VALUE_COLUMN = 'E';

/** Sheet 数値, the same in an export and in a paper: a figure a row, in the order given, the first one in row 2. */
export function figureSheet(figures: readonly Figure[], words: Namer, language: Language): Sheet {
  const { figures: t, figure: f, kinds } = messages[language];
  return {
    name: t.sheetFigures,
    columns: [
      { header: t.indicator, width: 34 },
      { header: t.place, width: 18 },
      { header: t.asOf, width: 28 },
      { header: t.kind, width: 8 },
      { header: t.value, width: 12 },
      { header: t.unit, width: 8 },
      { header: t.source, width: 34 },
      { header: f.publisher, width: 26 },
      { header: f.locator, width: 34 },
      { header: f.note, width: 30 },
      { header: f.id, width: 38 },
    ],
    rows: figures.map((figure) => [
      textCell(words.name(figure.indicator)),
      textCell(figure.place),
      textCell(formatAsOf(figure.asOf, language)),
      textCell(kinds[figure.kind]),
      numberCell(figure.value),
      textCell(words.unit(figure.indicator)),
      textCell(figure.source.title),
      textCell(figure.source.publisher),
      textCell(figure.source.locator),
      textCell(figure.note),
      textCell(figure.id),
    ]),
  };
}

/** Sheet 出典: each source once, with how many of the figures come from it. */
export function sourceSheet(figures: readonly Figure[], language: Language): Sheet {
  const { figures: t, figure: f } = messages[language];
  const count = new Map<string, number>();
  for (const { source } of figures) count.set(source.id, (count.get(source.id) ?? 0) + 1);
  const sources = new Map(figures.map(({ source }) => [source.id, source]));
  return {
    name: t.sheetSources,
    columns: [
      { header: f.sourceTitle, width: 44 },
      { header: f.publisher, width: 30 },
      { header: f.publishedOn, width: 26 },
      { header: f.locator, width: 44 },
      { header: f.licence, width: 24 },
      { header: t.sourceFigures, width: 12 },
    ],
    rows: [...sources.values()].map((source) => [
      textCell(source.title, true),
      textCell(source.publisher, true),
      textCell(source.publishedOn === null ? t.notStated : formatAsOf(source.publishedOn, language)),
      textCell(source.locator, true),
      textCell(source.licence, true),
      { kind: 'number', value: count.get(source.id) ?? 0, format: '#,##0' },
    ]),
  };
}
