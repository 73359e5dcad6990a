import { firstDay } from '#kernel/as-of.ts';
import { exact, roundTo, times, whole } from '#kernel/exact.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { Figure } from './figure.ts';
import type { PictureSection } from './picture.ts';
import {
  changeBetween,
  enteredNotes,
  figureCell,
  type PictureWriter,
  printedSources,
  shareOf,
} from './picture-writer.ts';

/** 介護保険料: the newest amount of every plan period that is known. */
export function premiumSection(writer: PictureWriter): PictureSection | null {
  const { words } = writer;
  const periods = [
    ...new Map(
      writer.figures
        .series('standard-premium', 'actual')
        .map((figure) => [planPeriodOf(figure), figure] as const)
        // 介護保険法 came into force in FY2000: an earlier date is a slip, and no plan period.
        .filter(([period]) => period >= 1),
    ).entries(),
  ];
  const [newest, before] = [periods.at(-1), periods.at(-2)];
  if (!newest) return null;
  const amounts = periods.map(([, figure]) => figure);
  const [period, figure] = newest;
  return {
    id: 'premium',
    message: words.premium.message({ period: words.premium.period(period), amount: printedNumber(figure.value) }),
    sentences: [
      words.premium.year(printedNumber(roundTo(times(exact(figure.value), whole(12)), 0))),
      ...(before ? [change(writer, before[0], before[1], figure)] : []),
    ],
    // One amount is a sentence, not a chart.
    chart:
      periods.length < 2
        ? null
        : {
            kind: 'bars',
            unit: writer.unit('standard-premium'),
            items: periods.map(([number, amount]) => ({
              label: words.premium.period(number),
              value: Number(amount.value),
              text: words.yen(printedNumber(amount.value)),
              tone: amount === figure ? 'strong' : 'plain',
            })),
          },
    table: {
      caption: words.premium.caption,
      columns: [
        { label: words.premium.columns.period, align: 'text' },
        { label: words.columns.asOf, align: 'text' },
        { label: writer.heading('standard-premium'), align: 'number' },
      ],
      rows: periods.map(([number, amount]) => [
        { text: words.premium.period(number) },
        { text: writer.date(amount.asOf) },
        figureCell(amount),
      ]),
    },
    notes: enteredNotes(writer, amounts),
    sources: printedSources(writer, amounts),
  };
}

/**
 * 第N期 in which the amount holds. 根拠: 介護保険法117条1項 (三年を一期); the first plan began in FY2000, so 第6期 is
 * FY2015 to FY2017. Example: 2016-04-01 → 6.
 */
function planPeriodOf({ asOf }: Pick<Figure, 'asOf'>): number {
  const first = firstDay(asOf);
  const fiscalYear = Number(first.slice(0, 4)) - (Number(first.slice(5, 7)) < 4 ? 1 : 0);
  return Math.floor((fiscalYear - 2000) / 3) + 1;
}

function change(writer: PictureWriter, period: number, from: Figure, to: Figure): string {
  const { premium } = writer.words;
  const { size, direction } = changeBetween(from.value, to.value);
  const share = shareOf(size.replaceAll(',', ''), from.value);
  if (direction === 'same') return premium.same(premium.period(period));
  if (!share) return premium.fromNothing({ period: premium.period(period), from: printedNumber(from.value) });
  return premium.change({
    period: premium.period(period),
    from: printedNumber(from.value),
    change: size,
    percent: share,
    up: direction === 'up',
  });
}
