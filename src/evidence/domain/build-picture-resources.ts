import { printedNumber } from '#kernel/printed-number.ts';
import type { Figure } from './figure.ts';
import { compareText } from './figure-index.ts';
import type { PictureSection } from './picture.ts';
import { compareEnd } from './picture-figures.ts';
import { enteredNotes, figureCell, type PictureWriter, printedSources, shareOf } from './picture-writer.ts';

/**
 * 地域の施設と定員: the facilities of the date of the newest total; without a total, of the newest date that any facility
 * has. Large ones first.
 */
export function resourcesSection(writer: PictureWriter): PictureSection | null {
  const { words, figures } = writer;
  const total = figures.latest('capacity-facility-residential');
  const facilities = facilitiesOf(writer, total);
  if (!total && facilities.length === 0) return null;
  const shown = [...facilities, ...(total ? [total] : [])];
  const open = facilities.filter((facility) => Number(facility.value) > 0);
  return {
    id: 'resources',
    message: message(writer, total, open.length),
    sentences: sentences(writer, total, facilities),
    chart:
      facilities.length === 0
        ? null
        : {
            kind: 'bars',
            unit: writer.unit('facility-capacity'),
            items: facilities.map((facility, index) => ({
              label: facility.place,
              value: Number(facility.value),
              text: words.people(printedNumber(facility.value)),
              tone: index === 0 ? 'strong' : 'plain',
            })),
          },
    table: {
      caption: words.resources.caption,
      columns: [
        { label: words.columns.facility, align: 'text' },
        { label: words.columns.note, align: 'text' },
        { label: words.columns.asOf, align: 'text' },
        { label: writer.heading('facility-capacity'), align: 'number' },
      ],
      rows: shown.map((figure) => [
        { text: figure === total ? words.resources.total : figure.place },
        // The total's note is about all of them and stands under the table.
        { text: figure === total ? '' : figure.note },
        { text: writer.date(figure.asOf) },
        figureCell(figure),
      ]),
    },
    // No small-number note: the places of a home for nine do not go up and down by chance.
    notes: enteredNotes(writer, [total]),
    sources: printedSources(writer, shown),
  };
}

function facilitiesOf({ figures }: PictureWriter, total: Figure | null): readonly Figure[] {
  const actual = figures.elsewhere('facility-capacity').filter(({ kind }) => kind === 'actual');
  const newest = actual
    .map(({ asOf }) => asOf)
    .sort(compareEnd)
    .at(-1);
  const asOf = total?.asOf ?? newest;
  return actual
    .filter((facility) => facility.asOf === asOf)
    .sort((a, b) => Number(b.value) - Number(a.value) || compareText(a.place, b.place));
}

function message(writer: PictureWriter, total: Figure | null, count: number): string {
  const { resources } = writer.words;
  if (!total) return resources.facilitiesOnly({ count });
  const given = { place: writer.figures.place, total: printedNumber(total.value) };
  return count === 0 ? resources.totalOnly(given) : resources.message({ ...given, count });
}

function sentences(writer: PictureWriter, total: Figure | null, facilities: readonly Figure[]): readonly string[] {
  const { words } = writer;
  const said: string[] = [];
  const [largest, second] = facilities;
  // Two of the same size have no largest.
  if (largest && Number(largest.value) > 0 && largest.value !== second?.value) {
    said.push(
      words.resources.largest({
        name: words.quote(largest.place),
        places: printedNumber(largest.value),
        share: total && shareOf(largest.value, total.value),
      }),
    );
  }
  const none = facilities.filter((facility) => Number(facility.value) === 0);
  if (none.length > 0) said.push(words.resources.none(words.list(none.map(({ place }) => place))));
  return said;
}
