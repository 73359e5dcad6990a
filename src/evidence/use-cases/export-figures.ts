import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { numberCell, textCell } from '#platform/paper/cells.ts';
import { type Sheet, writeWorkbook } from '#platform/paper/workbook.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { inCatalogueOrder } from '../domain/catalogue-order.ts';
import type { Figure, Indicator, Source } from '../domain/figure.ts';
import { writeFigureRows } from '../domain/write-figure-rows.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { catalogue, currentFigures } from './current-figures.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Without ending: 数値_otsuki_2026-11-22. */
  readonly name: string;
}

/** All current figures in the columns the import reads, so that an export can be imported again. */
export async function exportFiguresCsv(
  tx: Tx,
  actor: Actor,
  options: { readonly language: Language; readonly clock: Clock },
): Promise<Exported> {
  const indicators = await catalogue(tx, actor);
  const figures = inCatalogueOrder(await currentFigures(tx, actor), indicators);
  const bytes = writeCsv(writeFigureRows(figures, indicators));
  return { bytes, count: figures.length, name: exportName(actor, options) };
}

/** All current figures as a workbook: numbers as numbers, a sheet of sources beside them. */
export async function exportFiguresXlsx(
  tx: Tx,
  actor: Actor,
  options: { readonly language: Language; readonly clock: Clock },
): Promise<Exported> {
  const indicators = await catalogue(tx, actor);
  const figures = inCatalogueOrder(await currentFigures(tx, actor), indicators);
  const { language, clock } = options;
  const t = messages[language].figures;
  const bytes = await writeWorkbook([figureSheet(figures, indicators, language), sourceSheet(figures, language)], {
    title: t.title,
    madeAt: clock.now(),
    footer: actor.workspaceName,
  });
  return { bytes, count: figures.length, name: exportName(actor, options) };
}

const exportName = (actor: Actor, { language, clock }: { readonly language: Language; readonly clock: Clock }) =>
  messages[language].figures.exportName(actor.workspaceKey, dateInJapan(clock.now()));

function figureSheet(figures: readonly Figure[], indicators: readonly Indicator[], language: Language): Sheet {
  const { figures: t, figure: f, kinds } = messages[language];
  const words = namer(indicators, language);
  return {
    name: t.sheetFigures,
    columns: [
      { header: t.indicator, width: 34 },
      { header: t.place, width: 18 },
      { header: t.asOf, width: 28 },
      { header: t.kind, width: 8 },
      { header: t.value, width: 12 },
      { header: t.unit, width: 8 },
      { header: t.source, width: 40 },
      { header: f.note, width: 30 },
    ],
    rows: figures.map((figure) => [
      textCell(words.name(figure.indicator)),
      textCell(figure.place),
      textCell(formatAsOf(figure.asOf, language)),
      textCell(kinds[figure.kind]),
      numberCell(figure.value),
      textCell(words.unit(figure.indicator)),
      textCell(figure.source.title),
      textCell(figure.note),
    ]),
  };
}

function sourceSheet(figures: readonly Figure[], language: Language): Sheet {
  const { figures: t, figure: f } = messages[language];
  const sources = new Map<string, Source>(figures.map((figure) => [figure.source.id, figure.source]));
  return {
    name: t.sheetSources,
    columns: [
      { header: f.sourceTitle, width: 40 },
      { header: f.publisher, width: 24 },
      { header: f.publishedOn, width: 28 },
      { header: f.locator, width: 40 },
      { header: f.licence, width: 20 },
    ],
    rows: [...sources.values()].map((source) => [
      textCell(source.title),
      textCell(source.publisher),
      textCell(source.publishedOn ? formatAsOf(source.publishedOn, language) : ''),
      textCell(source.locator),
      textCell(source.licence),
    ]),
  };
}
