import type { Language } from '#kernel/language.ts';
import type { FigureKind, Indicator } from './figure.ts';
import type { OutOfCityLimit } from './out-of-city.ts';

/** What the picture needs of a language. The domain decides what is said, `locales` how. */
export interface PictureWording {
  readonly language: Language;
  readonly words: PictureWords;
  indicatorName(indicator: Pick<Indicator, 'key' | 'name'>): string;
  indicatorUnit(indicator: Pick<Indicator, 'key' | 'unit'>): string;
}

/** A source as papers print it; the same table published many times is one line with its first and last date. */
export interface PrintedSource {
  readonly title: string;
  readonly publisher: string;
  /** ISO dates; null when the source does not say. */
  readonly first: string | null;
  readonly last: string | null;
  readonly locator: string;
  readonly licence: string;
}

export type Direction = 'up' | 'down' | 'same';

/** Numbers arrive as printed (grouped); only counts of findings, facilities, months and periods are numbers. */
export interface PictureWords {
  readonly title: (place: string) => string;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly people: (count: string) => string;
  readonly percent: (share: string) => string;
  readonly yen: (amount: string) => string;
  readonly withUnit: (value: string, unit: string) => string;
  readonly peopleWithShare: (count: string, share: string) => string;
  readonly shareWithPeople: (share: string, count: string) => string;
  readonly withDate: (label: string, asOf: string) => string;
  readonly withKind: (asOf: string, kind: string) => string;
  readonly quote: (name: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly columns: {
    readonly indicator: string;
    readonly asOf: string;
    readonly kind: string;
    readonly value: string;
    readonly unit: string;
    readonly month: string;
    readonly facility: string;
    readonly note: string;
    readonly term: string;
    readonly source: string;
    readonly withUnit: (name: string, unit: string) => string;
  };
  readonly absent: string;
  readonly source: (it: PrintedSource) => string;
  readonly shortSource: (it: { title: string; publisher: string }) => string;
  readonly noteOn: (labels: string, note: string) => string;
  readonly smallNumber: (labels: string) => string;
  readonly differentDates: (figures: readonly { label: string; date: string }[]) => string;
  readonly lead: {
    readonly populationShare: (it: { asOf: string; total: string; share: string; older: string }) => string;
    readonly populationOlder: (it: { asOf: string; total: string; older: string }) => string;
    readonly populationOnly: (it: { asOf: string; total: string }) => string;
    readonly outside: (it: { users: string; places: string; floor: string }) => string;
    readonly enoughPlaces: (it: { users: string; places: string }) => string;
    readonly users: (it: { asOf: string; users: string }) => string;
    readonly findings: (count: number, explained: number) => string;
    readonly noFindings: string;
    readonly figuresOnly: (count: string) => string;
    readonly empty: string;
  };
  readonly overview: {
    readonly olderShare: (it: { total: string; older: string; share: string }) => string;
    readonly total: (total: string) => string;
    readonly certified: (certified: string) => string;
    readonly single: (name: string, value: string) => string;
    readonly caption: string;
    readonly certifiedRate: (it: { certified: string; rate: string }) => string;
    readonly certifiedOnly: (certified: string) => string;
    readonly alone: (it: { alone: string; share: string | null }) => string;
    readonly centres: (count: string) => string;
  };
  readonly trend: {
    /** Years and the months beyond them; under two years months alone. */
    readonly span: (it: { years: number; months: number }) => string;
    /** Said of every line chart: its height is not in proportion. */
    readonly axis: string;
    readonly message: (it: { span: string; name: string; from: string; to: string; direction: Direction }) => string;
    readonly shareMessage: (it: {
      span: string;
      name: string;
      from: string;
      to: string;
      direction: Direction;
    }) => string;
    readonly fromTo: (it: { name: string; fromAt: string; from: string; toAt: string; to: string }) => string;
    readonly peak: (it: { name: string; at: string; value: string }) => string;
    readonly caption: (names: string) => string;
    readonly gap: (months: string) => string;
    readonly gapMore: (months: string, more: number) => string;
  };
  readonly users: {
    readonly parts: {
      readonly facility: string;
      readonly home: string;
      readonly unused: string;
    };
    readonly becomes: (it: { from: string; to: string; fromAt: string; toAt: string; kind: FigureKind }) => string;
    readonly now: (users: string) => string;
    /** The message where nothing has happened yet. */
    readonly onlyExpected: (it: { at: string; kind: string; users: string }) => string;
    readonly certifiedChange: (it: {
      from: string;
      to: string;
      fromAt: string;
      toAt: string;
      change: string;
      up: boolean;
      kind: FigureKind;
    }) => string;
    readonly certifiedSame: (it: { to: string; fromAt: string; toAt: string }) => string;
    readonly usersChange: (it: {
      points: string | null;
      pointsUp: boolean;
      people: string;
      peopleUp: boolean;
      peopleSame: boolean;
      kind: FigureKind;
    }) => string;
    readonly expected: (it: { at: string; kind: string; users: string }) => string;
    readonly homeAndUnused: (it: { at: string; home: string; unused: string }) => string;
    readonly caption: string;
    readonly computedShares: string;
  };
  readonly resources: {
    readonly message: (it: { place: string; total: string; count: number }) => string;
    readonly totalOnly: (it: { place: string; total: string }) => string;
    readonly facilitiesOnly: (it: { count: number }) => string;
    readonly largest: (it: { name: string; places: string; share: string | null }) => string;
    readonly none: (names: string) => string;
    readonly caption: string;
    readonly total: string;
  };
  readonly outside: {
    readonly message: (it: { place: string; floor: string }) => string;
    readonly enough: (it: { place: string }) => string;
    readonly arithmetic: (it: { users: string; places: string; rest: string }) => string;
    readonly morePlaces: (it: { users: string; places: string; more: string }) => string;
    readonly floorMeaning: (it: { floor: string; share: string }) => string;
    readonly range: (it: { occupancy: string; outsiders: string; low: string; high: string }) => string;
    readonly assumption: string;
    readonly limits: Readonly<Record<OutOfCityLimit, string>>;
    readonly chart: {
      readonly users: string;
      readonly places: string;
      readonly floor: string;
      readonly high: string;
    };
    readonly rangeText: (low: string, high: string) => string;
    readonly rows: {
      readonly occupancy: string;
      readonly outsiders: string;
      readonly floor: string;
      readonly range: string;
    };
    readonly assumed: string;
    readonly computed: string;
    readonly caption: string;
  };
  readonly needs: {
    readonly both: (it: { general: string; certified: string }) => string;
    readonly general: (share: string) => string;
    readonly certified: (share: string) => string;
    readonly labels: {
      readonly general: string;
      readonly certified: string;
    };
    readonly asPeople: (it: { share: string; certified: string; people: string; asOf: string }) => string;
    readonly countUnknown: string;
    readonly caption: string;
  };
  readonly premium: {
    readonly message: (it: { period: string; amount: string }) => string;
    readonly period: (n: number) => string;
    readonly year: (amount: string) => string;
    readonly change: (it: { period: string; from: string; change: string; percent: string; up: boolean }) => string;
    readonly same: (period: string) => string;
    /** From 0, where no percentage can be given. */
    readonly fromNothing: (it: { period: string; from: string }) => string;
    readonly caption: string;
    readonly columns: {
      readonly period: string;
    };
  };
}
