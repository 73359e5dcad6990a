import { type CheckResult, figureSheet, type Namer, type Picture, sourceSheet, VALUE_COLUMN } from '#evidence/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { compare, decimalsOf, exact, over, printedInterval, roundTo, times, whole } from '#kernel/exact.ts';
import { numberFormat, textCell } from '#platform/paper/cells.ts';
import type { Cell, Sheet } from '#platform/paper/workbook.ts';
import type { PicturePaper } from '../domain/picture-paper.ts';
import type { ReportsMessages } from '../locales/ja.ts';
import { type CellOf, checksSheet } from './checks-sheet.ts';

/** The workbook of a paper: every figure, the ratios and the checks as live formulas, the sources. */
export function pictureWorkbook(
  paper: PicturePaper,
  picture: Picture,
  checks: readonly CheckResult[],
  names: Namer,
  words: ReportsMessages,
): Sheet[] {
  const figures = figureSheet(picture.figures, names, paper.language);
  const rowOf = new Map(picture.figures.map((figure, index) => [figure.id, index + 2]));
  const cellOf: CellOf = (figureId) => {
    const row = rowOf.get(figureId);
    return row === undefined ? null : `${figures.name}!$${VALUE_COLUMN}$${row}`;
  };
  return [
    figures,
    ratiosSheet(picture, names, cellOf, paper, words),
    checksSheet(checks, paper.findings, cellOf, words),
    sourceSheet(picture.figures, paper.language),
    aboutSheet(paper, words),
  ];
}

function ratiosSheet(
  picture: Picture,
  names: Namer,
  cellOf: CellOf,
  paper: PicturePaper,
  words: ReportsMessages,
): Sheet {
  const figures = new Map(picture.figures.map((figure) => [figure.id, figure]));
  const { columns } = words;
  const rows: Cell[][] = [];
  for (const ratio of picture.ratios) {
    const printed = figures.get(ratio.ratioFigureId);
    const top = figures.get(ratio.numeratorFigureId);
    const bottom = figures.get(ratio.denominatorFigureId);
    const [printedCell, topCell, bottomCell] = [printed, top, bottom].map((figure) => figure && cellOf(figure.id));
    if (!printed || !top || !bottom || !printedCell || !topCell || !bottomCell || Number(bottom.value) === 0) continue;
    const row = rows.length + 2;
    // Rounded half away from zero, as Excel's ROUND does.
    const share = times(over(exact(top.value), exact(bottom.value)), whole(ratio.scale));
    // As in 検算: exactly half-way (12.35 beside 12.3 or 12.4) both roundings are right, and one more digit shows why.
    const { low, high } = printedInterval(printed.value);
    const agrees = compare(low, share) <= 0 && compare(share, high) <= 0;
    const rounded = compare(exact(roundTo(share, ratio.decimals)), exact(printed.value)) === 0;
    const digits = agrees && !rounded ? ratio.decimals + 1 : ratio.decimals;
    const computed = roundTo(share, digits);
    const format = numberFormat(ratio.decimals);
    rows.push([
      textCell(ratio.label),
      textCell(`${printed.place} ${formatAsOf(printed.asOf, paper.language)}`),
      textCell(names.name(top.indicator)),
      { kind: 'formula', formula: topCell, cached: Number(top.value), format: numberFormat(decimalsOf(top.value)) },
      textCell(names.name(bottom.indicator)),
      {
        kind: 'formula',
        formula: bottomCell,
        cached: Number(bottom.value),
        format: numberFormat(decimalsOf(bottom.value)),
      },
      {
        kind: 'formula',
        formula: `ROUND(${topCell}/${bottomCell}*${ratio.scale},${digits})`,
        cached: Number(computed),
        format: numberFormat(digits),
      },
      { kind: 'formula', formula: printedCell, cached: Number(printed.value), format },
      {
        kind: 'formula',
        formula: `IF(ROUND(ABS(D${row}/F${row}*${ratio.scale}-H${row})-0.5*10^-${ratio.decimals},10)<=0,"${words.agrees}","${words.differs}")`,
        cached: agrees ? words.agrees : words.differs,
      },
    ]);
  }
  return {
    name: words.sheets.ratios,
    columns: [
      { header: columns.ratio, width: 34 },
      { header: columns.placeAndTime, width: 34 },
      { header: columns.numerator, width: 34 },
      { header: columns.numeratorValue, width: 12 },
      { header: columns.denominator, width: 34 },
      { header: columns.denominatorValue, width: 12 },
      { header: columns.computed, width: 12 },
      { header: columns.printed, width: 12 },
      { header: columns.agreement, width: 14 },
    ],
    rows,
  };
}

function aboutSheet(paper: PicturePaper, words: ReportsMessages): Sheet {
  const lines: readonly (readonly [string, string])[] = [
    [words.about.title, paper.title],
    [words.about.lead, paper.lead],
    ...paper.sections.map((section, index) => [words.about.message(index + 1), section.message] as const),
    [words.about.workspace, paper.workspaceName],
    [words.about.edition, words.edition(paper.edition)],
    [words.about.madeOn, formatAsOf(paper.madeOn, paper.language)],
    [words.about.checkCode, paper.checkCode],
    [words.about.how, words.about.howText],
  ];
  return {
    name: words.sheets.about,
    columns: [
      { header: words.about.item, width: 22 },
      { header: words.about.content, width: 90 },
    ],
    rows: lines.map(([item, content]) => [textCell(item), textCell(content, true)]),
  };
}
