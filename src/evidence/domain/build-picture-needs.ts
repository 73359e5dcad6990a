import { exact, over, roundTo, times, whole } from '#kernel/exact.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { PictureSection } from './picture.ts';
import { enteredNotes, figureCell, type PictureWriter, printedSources } from './picture-writer.ts';

/** 住民ニーズ: the newest survey shares of those who wish to go on living at home. */
export function needsSection(writer: PictureWriter): PictureSection | null {
  const { figures, words } = writer;
  const general = figures.latest('wish-home-general');
  const certified = figures.latest('wish-home-certified');
  const found = [general, certified].filter((figure) => figure !== null);
  if (found.length === 0) return null;
  const label = {
    'wish-home-general': words.needs.labels.general,
    'wish-home-certified': words.needs.labels.certified,
  };
  return {
    id: 'needs',
    message:
      general && certified
        ? words.needs.both({ general: general.value, certified: certified.value })
        : general
          ? words.needs.general(general.value)
          : words.needs.certified(certified?.value ?? ''),
    sentences: inPeople(writer),
    chart: {
      kind: 'bars',
      unit: '%',
      items: found.map((figure) => ({
        label: label[figure.indicator as keyof typeof label],
        value: Number(figure.value),
        text: words.percent(figure.value),
        tone: figure === certified ? 'strong' : 'plain',
      })),
    },
    table: {
      caption: words.needs.caption,
      columns: [
        { label: words.columns.indicator, align: 'text' },
        { label: words.columns.asOf, align: 'text' },
        { label: words.columns.withUnit(words.columns.value, '%'), align: 'number' },
      ],
      rows: found.map((figure) => [
        { text: writer.name(figure.indicator) },
        { text: writer.date(figure.asOf) },
        figureCell(figure),
      ]),
    },
    notes: [words.needs.countUnknown, ...enteredNotes(writer, found)],
    sources: printedSources(writer, found),
  };
}

/** A share of those asked, applied to all certified persons: an order of magnitude, said as such (およそ). */
function inPeople({ figures, words, shortDate }: PictureWriter): readonly string[] {
  const share = figures.latest('wish-home-certified');
  const certified = figures.latest('certified-persons');
  if (!share || !certified) return [];
  const people = roundTo(times(exact(certified.value), over(exact(share.value), whole(100))), 0);
  return [
    words.needs.asPeople({
      share: share.value,
      certified: printedNumber(certified.value),
      people: printedNumber(people),
      asOf: shortDate(certified.asOf),
    }),
  ];
}
