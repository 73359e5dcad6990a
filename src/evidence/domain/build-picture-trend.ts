import { lastDay } from '#kernel/as-of.ts';
import type { Tone } from '#kernel/chart-spec.ts';
import { compare, exact } from '#kernel/exact.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { Figure } from './figure.ts';
import type { PictureSection } from './picture.ts';
import { cellOr, changeBetween, enteredNotes, type PictureWriter, printedSources } from './picture-writer.ts';

/** Fewer months than a year make no line: a season would look like a trend. */
const MONTHS_NEEDED = 12;
const TEN_YEARS = 120;
const GAPS_NAMED = 3;

interface Trend {
  readonly id: string;
  /** The first one is the subject of the message. */
  readonly lines: readonly { readonly indicator: string; readonly tone: Tone }[];
  /** Further columns of the table. */
  readonly beside: readonly string[];
  /** Count of people behind a share, so that both are said. */
  readonly people: string | null;
}

export const populationTrend: Trend = {
  id: 'population-trend',
  lines: [
    { indicator: 'total-population', tone: 'plain' },
    { indicator: 'population-65-plus', tone: 'strong' },
  ],
  beside: ['aging-rate'],
  people: null,
};
export const certifiedTrend: Trend = {
  id: 'certified-trend',
  lines: [{ indicator: 'certified-persons', tone: 'strong' }],
  beside: ['certification-rate'],
  people: null,
};
export const shareTrend: Trend = {
  id: 'share-trend',
  lines: [{ indicator: 'institutional-share', tone: 'strong' }],
  beside: ['facility-residential-users', 'certified-persons'],
  people: 'facility-residential-users',
};

/** A monthly series of the last ten years as a line; null when the place has no such series. */
export function trendSection(writer: PictureWriter, trend: Trend): PictureSection | null {
  const { words } = writer;
  const lines = trend.lines.flatMap(({ indicator, tone }) => {
    const months = monthly(writer, indicator);
    return months.length < MONTHS_NEEDED ? [] : [{ indicator, tone, figures: months }];
  });
  const subject = lines[0];
  const first = subject?.figures[0];
  const last = subject?.figures.at(-1);
  if (!subject || !first || !last || subject.indicator !== trend.lines[0]?.indicator) return null;
  const span = monthsFrom(first.asOf, last.asOf);
  const columns = [...lines.map(({ indicator }) => indicator), ...trend.beside];
  const rows = span.filter((month) => month === first.asOf || month.slice(5) === last.asOf.slice(5));
  const tabled = rows.map((month) => columns.map((indicator) => writer.figures.at(indicator, month, 'actual')));
  const shown = [...lines.flatMap(({ figures }) => figures), ...tabled.flat()];
  return {
    id: trend.id,
    message: message(writer, trend, first, last, span.length),
    sentences: lines.flatMap((line) => sentences(writer, trend, line.figures)),
    chart: {
      kind: 'line',
      unit: writer.unit(subject.indicator),
      series: lines.map(({ indicator, tone, figures }) => {
        const values = new Map(figures.map((figure) => [figure.asOf, Number(figure.value)]));
        return {
          label: writer.name(indicator),
          tone,
          points: span.map((month) => ({
            at: lastDay(month),
            label: writer.shortDate(month),
            value: values.get(month) ?? null,
          })),
        };
      }),
    },
    table: {
      caption: words.trend.caption(words.list(lines.map(({ indicator }) => writer.name(indicator)))),
      columns: [
        { label: words.columns.month, align: 'text' },
        ...columns.map((indicator) => ({ label: writer.heading(indicator), align: 'number' as const })),
      ],
      rows: rows.map((month, index) => [
        { text: writer.date(month) },
        ...(tabled[index] ?? []).map((figure) => cellOr(figure, words.absent)),
      ]),
    },
    notes: [words.trend.axis, ...gapNotes(writer, span, subject.figures), ...enteredNotes(writer, tabled.flat())],
    sources: printedSources(writer, shown),
  };
}

function monthly(writer: PictureWriter, indicator: string): readonly Figure[] {
  const months = writer.figures.series(indicator, 'actual').filter(({ asOf }) => /^\d{4}-\d{2}$/.test(asOf));
  const last = months.at(-1);
  if (!last) return [];
  return months.filter(({ asOf }) => monthsFrom(asOf, last.asOf).length <= TEN_YEARS);
}

/** Every month from one to the other, both included. */
function monthsFrom(first: string, last: string): readonly string[] {
  const from = count(first);
  return Array.from({ length: count(last) - from + 1 }, (_, index) => {
    const month = from + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

function message(writer: PictureWriter, trend: Trend, first: Figure, last: Figure, months: number): string {
  const { words } = writer;
  const { direction } = changeBetween(first.value, last.value);
  const say = writer.unit(first.indicator) === '%' ? words.trend.shareMessage : words.trend.message;
  return say({
    span: words.trend.span(spanOf(months - 1)),
    name: writer.name(first.indicator),
    from: spoken(writer, trend, first),
    to: spoken(writer, trend, last),
    direction,
  });
}

/** Months gone by, in words people use: one month short of whole years (January to December) counts as these years. */
function spanOf(months: number): { years: number; months: number } {
  if (months < 23 && months !== 12) return { years: 0, months };
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return rest === 11 ? { years: years + 1, months: 0 } : { years, months: rest };
}

function sentences(writer: PictureWriter, trend: Trend, figures: readonly Figure[]): readonly string[] {
  const { words } = writer;
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return [];
  const name = writer.name(first.indicator);
  const said = [
    words.trend.fromTo({
      name,
      fromAt: writer.shortDate(first.asOf),
      from: spoken(writer, trend, first),
      toAt: writer.shortDate(last.asOf),
      to: spoken(writer, trend, last),
    }),
  ];
  const peak = figures.reduce((best, figure) => (compare(exact(figure.value), exact(best.value)) > 0 ? figure : best));
  // The highest month of the newest year may be a season or chance.
  const inside = peak !== first && monthsFrom(peak.asOf, last.asOf).length > MONTHS_NEEDED;
  if (inside && trend.people === null) {
    said.push(words.trend.peak({ name, at: writer.shortDate(peak.asOf), value: spoken(writer, trend, peak) }));
  }
  return said;
}

/** '1,348人', or for a share both percent and people: '365人（27.1 %）'. */
function spoken(writer: PictureWriter, trend: Trend, figure: Figure): string {
  const { words } = writer;
  const people = trend.people && writer.figures.at(trend.people, figure.asOf, 'actual');
  if (people) return words.shareWithPeople(figure.value, printedNumber(people.value));
  return words.withUnit(printedNumber(figure.value), writer.unit(figure.indicator));
}

function gapNotes(writer: PictureWriter, span: readonly string[], figures: readonly Figure[]): readonly string[] {
  const { words } = writer;
  const known = new Set<string>(figures.map(({ asOf }) => asOf));
  const gaps = span.filter((month) => !known.has(month));
  if (gaps.length === 0) return [];
  const named = words.list(gaps.slice(0, GAPS_NAMED).map((month) => writer.shortDate(month)));
  return [gaps.length <= GAPS_NAMED ? words.trend.gap(named) : words.trend.gapMore(named, gaps.length - GAPS_NAMED)];
}
