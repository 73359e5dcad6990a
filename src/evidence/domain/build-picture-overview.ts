import { printedNumber } from '#kernel/printed-number.ts';
import type { Figure } from './figure.ts';
import type { PictureSection } from './picture.ts';
import {
  enteredNotes,
  figureCell,
  type PictureWriter,
  printedSources,
  shareOf,
  smallNumberNotes,
} from './picture-writer.ts';

const shown = [
  'total-population',
  'population-65-plus',
  'aging-rate',
  'older-people-living-alone',
  'certified-persons',
  'certified-support',
  'certified-care',
  'certification-rate',
  'support-centres',
] as const;
const bars = ['total-population', 'population-65-plus', 'certified-persons', 'older-people-living-alone'] as const;

/** 人口と認定: the newest value of each main indicator, with its own date. */
export function overviewSection(writer: PictureWriter): PictureSection | null {
  const { words } = writer;
  const found = shown.flatMap((key) => spoken(writer, key) ?? []);
  const first = found[0];
  if (!first) return null;
  const charted = bars.flatMap((key) => spoken(writer, key) ?? []);
  const oneDate = new Set(charted.map((figure) => figure.asOf)).size === 1;
  return {
    id: 'overview',
    message: message(writer) ?? words.overview.single(writer.name(first.indicator), valueWithUnit(writer, first)),
    sentences: sentences(writer),
    chart:
      charted.length === 0
        ? null
        : {
            kind: 'bars',
            unit: writer.unit('total-population'),
            items: charted.map((figure) => ({
              label: oneDate
                ? writer.name(figure.indicator)
                : words.withDate(writer.name(figure.indicator), writer.shortDate(figure.asOf)),
              value: Number(figure.value),
              text: words.people(printedNumber(figure.value)),
              tone: figure.indicator === 'population-65-plus' ? 'strong' : 'plain',
            })),
          },
    table: {
      caption: words.overview.caption,
      columns: [
        { label: words.columns.indicator, align: 'text' },
        { label: words.columns.asOf, align: 'text' },
        { label: words.columns.kind, align: 'text' },
        { label: words.columns.value, align: 'number' },
        { label: words.columns.unit, align: 'text' },
      ],
      rows: found.map((figure) => [
        { text: writer.name(figure.indicator) },
        { text: writer.date(figure.asOf) },
        { text: words.kinds[figure.kind] },
        figureCell(figure),
        { text: writer.unit(figure.indicator) },
      ]),
    },
    notes: [...differentDates(writer), ...enteredNotes(writer, found), ...smallNumberNotes(writer, found)],
    sources: printedSources(writer, found),
  };
}

/**
 * The newest value of an indicator. Where several sources state it, the one that goes with the population (a rate: with
 * the persons it is of), so that sentences, chart and table of this block say one thing.
 */
function spoken(writer: PictureWriter, key: string): Figure | null {
  const { figures } = writer;
  const newest = figures.latest(key);
  const anchor =
    key === 'certification-rate' ? spoken(writer, 'certified-persons') : figures.latest('total-population');
  return newest && anchor?.asOf === newest.asOf ? figures.beside(anchor, key) : newest;
}

/** Population, older people and their share, all of the date of the newest population. */
export function populationToday(writer: PictureWriter) {
  const { figures } = writer;
  const total = figures.latest('total-population');
  if (!total) return null;
  return {
    total,
    older: figures.beside(total, 'population-65-plus'),
    share: figures.beside(total, 'aging-rate'),
  };
}

function message(writer: PictureWriter): string | null {
  const { words } = writer;
  const today = populationToday(writer);
  if (today) {
    const { total, older, share } = today;
    const rate = share?.value ?? (older && shareOf(older.value, total.value));
    return older && rate
      ? words.overview.olderShare({ total: printedNumber(total.value), older: printedNumber(older.value), share: rate })
      : words.overview.total(printedNumber(total.value));
  }
  const certified = spoken(writer, 'certified-persons');
  return certified && words.overview.certified(printedNumber(certified.value));
}

function sentences(writer: PictureWriter): readonly string[] {
  const { figures, words } = writer;
  const said: string[] = [];
  const certified = spoken(writer, 'certified-persons');
  if (certified) {
    const rate = figures.beside(certified, 'certification-rate');
    said.push(
      rate
        ? words.overview.certifiedRate({ certified: printedNumber(certified.value), rate: rate.value })
        : words.overview.certifiedOnly(printedNumber(certified.value)),
    );
  }
  const alone = spoken(writer, 'older-people-living-alone');
  if (alone) {
    const older = figures.beside(alone, 'population-65-plus');
    said.push(
      words.overview.alone({ alone: printedNumber(alone.value), share: older && shareOf(alone.value, older.value) }),
    );
  }
  const centres = figures.latest('support-centres');
  if (centres) said.push(words.overview.centres(printedNumber(centres.value)));
  return said;
}

/** The sentences give no dates; where their figures are of several, a note does. */
function differentDates({ figures, words, name, shortDate }: PictureWriter): readonly string[] {
  const said = ['total-population', 'certified-persons', 'older-people-living-alone'].flatMap(
    (key) => figures.latest(key) ?? [],
  );
  if (new Set(said.map(({ asOf }) => asOf)).size < 2) return [];
  return [words.differentDates(said.map(({ indicator, asOf }) => ({ label: name(indicator), date: shortDate(asOf) })))];
}

const valueWithUnit = (writer: PictureWriter, figure: Figure): string =>
  writer.words.withUnit(printedNumber(figure.value), writer.unit(figure.indicator));
