import type { CheckResult } from '#evidence/index.ts';
import { decimalsOf } from '#kernel/exact.ts';
import { numberFormat, textCell } from '#platform/paper/cells.ts';
import type { Cell, Sheet } from '#platform/paper/workbook.ts';
import type { PaperFinding } from '../domain/picture-paper.ts';
import type { ReportsMessages } from '../locales/ja.ts';

/** Where a figure's value stands: 数値!$E$12. Null for a figure that is not in the workbook. */
export type CellOf = (figureId: string) => string | null;

/**
 * 検算: each relation with the stated value and what the other figures give. Where the relation is arithmetic on cells of the
 * sheet 数値 it is a live formula, so that whoever corrects a number there sees at once what follows.
 */
export function checksSheet(
  checks: readonly CheckResult[],
  findings: readonly PaperFinding[],
  cellOf: CellOf,
  words: ReportsMessages,
): Sheet {
  const { columns } = words;
  const findingOf = new Map(findings.map((finding) => [finding.check, finding]));
  return {
    name: words.sheets.checks,
    columns: [
      { header: columns.check, width: 40 },
      { header: columns.placeAndTime, width: 34 },
      { header: columns.stated, width: 12 },
      { header: columns.computed, width: 12 },
      { header: columns.difference, width: 12 },
      { header: columns.status, width: 10 },
      { header: columns.sentence, width: 60 },
      { header: columns.explanation, width: 40 },
    ],
    rows: checks.map((check, index) => {
      const finding = findingOf.get(check.check);
      const row = index + 2;
      const stated = statedCell(check, cellOf);
      const computed = computedCell(check, cellOf);
      const both = stated && computed;
      return [
        textCell(words.checkKinds[check.kind](check.facts.indicator.name), true),
        textCell(finding?.place ?? words.checkAt(check.facts.place, check.facts.asOf), true),
        stated,
        computed,
        both && check.facts.difference !== null
          ? {
              kind: 'formula',
              formula: `ROUND(C${row}-D${row},10)`,
              cached: Number(check.facts.difference),
              format: numberFormat(decimalsOf(check.facts.difference)),
            }
          : null,
        textCell(words.statuses[check.status]),
        textCell(finding?.sentence ?? '', true),
        textCell(finding ? words.explanation(finding.explained) : '', true),
      ];
    }),
  };
}

function statedCell({ facts }: CheckResult, cellOf: CellOf): Cell {
  if (!facts.stated) return null;
  const cell = cellOf(facts.stated.figureId);
  const value = Number(facts.stated.value);
  const format = numberFormat(decimalsOf(facts.stated.value));
  return cell ? { kind: 'formula', formula: cell, cached: value, format } : { kind: 'number', value, format };
}

function computedCell({ facts }: CheckResult, cellOf: CellOf): Cell {
  if (facts.computed === null) return null;
  const value = Number(facts.computed);
  const format = numberFormat(decimalsOf(facts.computed));
  const formula = formulaOf(facts, cellOf);
  return formula ? { kind: 'formula', formula, cached: value, format } : { kind: 'number', value, format };
}

/** The relation as arithmetic on cells; null where it is none, or a figure is not in the workbook. */
function formulaOf(facts: CheckResult['facts'], cellOf: CellOf): string | null {
  switch (facts.kind) {
    case 'sum':
    case 'sum-over-places': {
      const cells = facts.parts.map((part) => cellOf(part.figureId));
      return cells.length > 0 && cells.length <= 200 && cells.every((cell) => cell !== null)
        ? `SUM(${cells.join(',')})`
        : null;
    }
    case 'ratio': {
      const top = facts.numerator && cellOf(facts.numerator.figureId);
      const bottom = facts.denominator && cellOf(facts.denominator.figureId);
      if (!top || !bottom || facts.dividesByZero || facts.computed === null) return null;
      const scale = facts.indicator.unit === '%' ? '*100' : '';
      return `ROUND(${top}/${bottom}${scale},${decimalsOf(facts.computed)})`;
    }
    case 'year-on-year':
      return cellOf(facts.earlier.figureId);
    case 'agreement':
      return cellOf(facts.other.figureId);
    case 'range':
      return null;
  }
}
