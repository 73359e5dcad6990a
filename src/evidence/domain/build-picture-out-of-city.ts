import { printedNumber } from '#kernel/printed-number.ts';
import type { OutOfCityEstimate, StatedRange } from './out-of-city.ts';
import type { PictureCell, PictureSection } from './picture.ts';
import {
  changeBetween,
  enteredNotes,
  figureCell,
  type PictureWriter,
  printedSources,
  shareOf,
  smallNumberNotes,
} from './picture-writer.ts';

/** 市外の施設にいる人: users less places, as a floor, and the range that the stated assumptions give. */
export function outOfCitySection(writer: PictureWriter, estimate: OutOfCityEstimate): PictureSection {
  const { words } = writer;
  const { users, places, occupancy, outsidersShare } = estimate.terms;
  const people = (count: number) => printedNumber(String(count));
  const floor = people(estimate.floor);
  const given = { place: writer.figures.place, floor };
  const range = words.outside.rangeText(people(estimate.low), people(estimate.high));
  const term = (text: string, asOf: string, value: PictureCell, source: string): readonly PictureCell[] => [
    { text },
    { text: asOf },
    value,
    { text: source },
  ];
  return {
    id: 'out-of-city',
    message: estimate.floor > 0 ? words.outside.message(given) : words.outside.enough(given),
    sentences: sentences(writer, estimate),
    chart: {
      kind: 'bars',
      unit: writer.unit('facility-residential-users'),
      items: [
        {
          label: words.outside.chart.users,
          value: Number(users.value),
          text: words.people(printedNumber(users.value)),
          tone: 'plain',
        },
        {
          label: words.outside.chart.places,
          value: Number(places.value),
          text: words.people(printedNumber(places.value)),
          tone: 'plain',
        },
        { label: words.outside.chart.floor, value: estimate.floor, text: words.people(floor), tone: 'concern' },
        ...(saysMore(estimate)
          ? [
              {
                label: words.outside.chart.high,
                value: estimate.high,
                text: words.people(people(estimate.high)),
                tone: 'soft' as const,
              },
            ]
          : []),
      ],
    },
    table: {
      caption: words.outside.caption,
      columns: [
        { label: words.columns.term, align: 'text' },
        { label: words.columns.asOf, align: 'text' },
        { label: words.columns.value, align: 'number' },
        { label: words.columns.source, align: 'text' },
      ],
      rows: [
        ...[users, places].map((figure) =>
          term(
            writer.heading(figure.indicator),
            writer.date(figure.asOf),
            figureCell(figure),
            words.shortSource(figure.source),
          ),
        ),
        term(words.outside.rows.occupancy, '', { text: rangeText(writer, occupancy) }, basis(writer, occupancy)),
        term(
          words.outside.rows.outsiders,
          '',
          { text: rangeText(writer, outsidersShare) },
          basis(writer, outsidersShare),
        ),
        term(words.outside.rows.floor, '', { text: floor, value: String(estimate.floor) }, words.outside.computed),
        ...(saysMore(estimate) ? [term(words.outside.rows.range, '', { text: range }, words.outside.computed)] : []),
      ],
    },
    notes: [
      words.outside.assumption,
      ...(estimate.flags.differentTimes
        ? [
            words.differentDates(
              [users, places].map((figure) => ({
                label: writer.name(figure.indicator),
                date: writer.shortDate(figure.asOf),
              })),
            ),
          ]
        : []),
      ...estimate.limits.map((limit) => words.outside.limits[limit]),
      ...enteredNotes(writer, [places]),
      ...smallNumberNotes(writer, [users]),
    ],
    sources: printedSources(writer, [users, places]),
  };
}

function sentences(writer: PictureWriter, estimate: OutOfCityEstimate): readonly string[] {
  const { outside } = writer.words;
  const { users, places, occupancy, outsidersShare } = estimate.terms;
  const rest = changeBetween(places.value, users.value);
  const said: string[] = [];
  if (rest.direction !== 'down') {
    said.push(
      outside.arithmetic({ users: printedNumber(users.value), places: printedNumber(places.value), rest: rest.size }),
    );
  } else {
    said.push(
      outside.morePlaces({ users: printedNumber(users.value), places: printedNumber(places.value), more: rest.size }),
    );
  }
  const share = shareOf(String(estimate.floor), users.value);
  if (estimate.floor > 0 && share)
    said.push(outside.floorMeaning({ floor: printedNumber(String(estimate.floor)), share }));
  if (!saysMore(estimate)) return said;
  said.push(
    outside.range({
      occupancy: outside.rangeText(occupancy.low, occupancy.high),
      outsiders: outside.rangeText(outsidersShare.low, outsidersShare.high),
      low: printedNumber(String(estimate.low)),
      high: printedNumber(String(estimate.high)),
    }),
  );
  return said;
}

/** Every place taken, and by the city's own people: that assumption gives the floor, and has no range to tell. */
const saysMore = ({ floor, high }: OutOfCityEstimate): boolean => high > floor;

const rangeText = ({ words }: PictureWriter, { low, high }: StatedRange): string =>
  words.percent(words.outside.rangeText(low, high));

const basis = ({ words }: PictureWriter, { source }: StatedRange): string => source || words.outside.assumed;
