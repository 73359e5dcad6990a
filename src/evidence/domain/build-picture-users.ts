import { type AsOf, lastDay } from '#kernel/as-of.ts';
import type { Tone } from '#kernel/chart-spec.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { PictureSection } from './picture.ts';
import { compareEnd } from './picture-figures.ts';
import {
  cellOr,
  changeBetween,
  enteredNotes,
  figureCell,
  type PictureWriter,
  printedSources,
  shareOf,
  smallNumberNotes,
} from './picture-writer.ts';

const parts = [
  { key: 'facility', indicator: 'facility-residential-users', tone: 'strong' },
  { key: 'home', indicator: 'home-service-users', tone: 'plain' },
  { key: 'unused', indicator: 'service-non-users', tone: 'soft' },
] as const satisfies readonly { key: string; indicator: string; tone: Tone }[];

/** 認定者 of one time, split by what they use. */
interface Split {
  readonly asOf: AsOf;
  readonly kind: FigureKind;
  readonly total: Figure | null;
  readonly facility: Figure;
  readonly home: Figure;
  readonly unused: Figure;
  readonly share: Figure | null;
}

/**
 * 認定者の利用別: the first and the newest 実績 whose three parts are all known, and the last 推計 or 計画 that reaches as
 * far as the newest 実績 or further.
 */
export function usersSection(writer: PictureWriter): PictureSection | null {
  const { words } = writer;
  const splits = chosenSplits(writer);
  const newest = splits[0] && (splits.findLast(({ kind }) => kind === 'actual') ?? splits[0]);
  if (!newest) return null;
  const all = splits.flatMap(({ total, facility, home, unused, share }) => [total, facility, home, unused, share]);
  return {
    id: 'users',
    message: message(writer, splits),
    sentences: sentences(writer, splits, newest),
    chart: {
      kind: 'stacked',
      unit: writer.unit('certified-persons'),
      groups: splits.map((split) => ({
        label: words.withKind(writer.shortDate(split.asOf), words.kinds[split.kind]),
        parts: parts.map(({ key, tone }) => ({
          label: words.users.parts[key],
          value: Number(split[key].value),
          text: withShare(writer, split, key),
          tone,
        })),
      })),
    },
    table: {
      caption: words.users.caption,
      columns: [
        { label: words.columns.asOf, align: 'text' },
        { label: words.columns.kind, align: 'text' },
        ...['certified-persons', ...parts.map(({ indicator }) => indicator), 'institutional-share'].map(
          (indicator) => ({ label: writer.heading(indicator), align: 'number' as const }),
        ),
      ],
      rows: splits.map((split) => [
        { text: writer.date(split.asOf) },
        { text: words.kinds[split.kind] },
        cellOr(split.total, words.absent),
        ...parts.map(({ key }) => figureCell(split[key])),
        cellOr(split.share, words.absent),
      ]),
    },
    notes: [
      ...(splits.some(({ total }) => total) ? [words.users.computedShares] : []),
      ...enteredNotes(writer, all),
      ...smallNumberNotes(writer, all),
    ],
    sources: printedSources(writer, all),
  };
}

function chosenSplits(writer: PictureWriter): readonly Split[] {
  const actual = splitsOf(writer, 'actual');
  const [first, newest] = [actual[0], actual.at(-1)];
  const expected = [...splitsOf(writer, 'projected'), ...splitsOf(writer, 'planned')]
    .filter((split) => !newest || compareEnd(split.asOf, newest.asOf) >= 0)
    .sort((a, b) => compareEnd(a.asOf, b.asOf))
    .at(-1);
  return [first, newest === first ? null : newest, expected].filter((split) => split != null);
}

function splitsOf({ figures }: PictureWriter, kind: FigureKind): readonly Split[] {
  return figures.series('facility-residential-users', kind).flatMap((facility) => {
    const { asOf } = facility;
    const home = figures.beside(facility, 'home-service-users');
    const unused = figures.beside(facility, 'service-non-users');
    if (!home || !unused) return [];
    const total = figures.beside(facility, 'certified-persons');
    return [{ asOf, kind, total, facility, home, unused, share: figures.beside(facility, 'institutional-share') }];
  });
}

/** '382人（28.4 %）': the published share where there is one, else the computed one, else people alone. */
function withShare(writer: PictureWriter, split: Split, key: (typeof parts)[number]['key']): string {
  const { words } = writer;
  const count = printedNumber(split[key].value);
  const share =
    (key === 'facility' && split.share?.value) || (split.total && shareOf(split[key].value, split.total.value));
  return share ? words.peopleWithShare(count, share) : words.people(count);
}

function message(writer: PictureWriter, splits: readonly Split[]): string {
  const { words } = writer;
  const actual = splits.filter(({ kind }) => kind === 'actual');
  // Where there are two 実績 the change that happened is the message; what is expected follows in a sentence.
  const [from, to] = actual.length > 1 ? actual : splits;
  if (!from) throw new Error('a section needs a split');
  if (from.kind !== 'actual') {
    return words.users.onlyExpected({
      at: writer.shortDate(from.asOf),
      kind: words.kinds[from.kind],
      users: withShare(writer, from, 'facility'),
    });
  }
  if (!to || !isLater(to, from)) return words.users.now(withShare(writer, from, 'facility'));
  return words.users.becomes({
    from: withShare(writer, from, 'facility'),
    to: withShare(writer, to, 'facility'),
    fromAt: writer.shortDate(from.asOf),
    toAt: writer.shortDate(to.asOf),
    kind: to.kind,
  });
}

function sentences(writer: PictureWriter, splits: readonly Split[], newest: Split): readonly string[] {
  const [from, second, third] = splits;
  const to = from && second && isLater(second, from) ? second : null;
  // What was expected for the very time of the 実績 is told beside it: nobody grows from one to the other.
  const expected = third ?? (to ? null : second);
  const said = from && to ? [...comparison(writer, from, to)] : [];
  // An estimate made years ago is told beside what happened since, not as a continuation of it.
  if (expected) {
    said.push(
      writer.words.users.expected({
        at: writer.shortDate(expected.asOf),
        kind: writer.words.kinds[expected.kind],
        users: withShare(writer, expected, 'facility'),
      }),
    );
  }
  const home = withShare(writer, newest, 'home');
  const unused = withShare(writer, newest, 'unused');
  const at = writer.shortDate(newest.asOf);
  const labelled = newest.kind === 'actual' ? at : writer.words.withKind(at, writer.words.kinds[newest.kind]);
  return [...said, writer.words.users.homeAndUnused({ at: labelled, home, unused })];
}

const isLater = (to: Split, from: Split): boolean => lastDay(to.asOf) > lastDay(from.asOf);

function comparison(writer: PictureWriter, from: Split, to: Split): readonly string[] {
  const { users } = writer.words;
  const [fromAt, toAt] = [writer.shortDate(from.asOf), writer.shortDate(to.asOf)];
  const said: string[] = [];
  if (from.total && to.total) {
    const change = changeBetween(from.total.value, to.total.value);
    const [before, after] = [printedNumber(from.total.value), printedNumber(to.total.value)];
    said.push(
      change.direction === 'same'
        ? users.certifiedSame({ to: after, fromAt, toAt })
        : users.certifiedChange({
            from: before,
            to: after,
            fromAt,
            toAt,
            change: change.size,
            up: change.direction === 'up',
            kind: to.kind,
          }),
    );
  }
  const people = changeBetween(from.facility.value, to.facility.value);
  const points = from.share && to.share ? changeBetween(from.share.value, to.share.value) : null;
  said.push(
    users.usersChange({
      points: points?.size ?? null,
      pointsUp: points?.direction === 'up',
      people: people.size,
      peopleUp: people.direction === 'up',
      peopleSame: people.direction === 'same',
      kind: to.kind,
    }),
  );
  return said;
}
