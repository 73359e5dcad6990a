import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/paper/workbook.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { inCatalogueOrder } from '../domain/catalogue-order.ts';
import { writeFigureRows } from '../domain/write-figure-rows.ts';
import { figureSheet, sourceSheet } from '../figure-sheets.ts';
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
  const sheets = [figureSheet(figures, namer(indicators, language), language), sourceSheet(figures, language)];
  const bytes = await writeWorkbook(sheets, {
    title: t.title,
    madeAt: clock.now(),
    footer: actor.workspaceName,
  });
  return { bytes, count: figures.length, name: exportName(actor, options) };
}

const exportName = (actor: Actor, { language, clock }: { readonly language: Language; readonly clock: Clock }) =>
  messages[language].figures.exportName(actor.workspaceKey, dateInJapan(clock.now()));
