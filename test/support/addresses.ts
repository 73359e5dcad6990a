import type { Route } from '#platform/http/route.ts';

/** A route with the slice it belongs to. */
export interface Address {
  readonly slice: string;
  readonly route: Route;
}

/** Ids (or keys) by parameter; a parameter that means different things in two slices stands as '<slice>.<parameter>'. */
export type Records = Readonly<Record<string, string>>;

/** Well formed, and nobody's. */
export const NO_RECORD = '00000000-0000-4000-8000-000000000000';

const PARAMETER = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;

/** The parameters of a route that name a record: file names, which are written out, left out. */
export const parametersOf = ({ route }: Address): readonly string[] =>
  [...route.path.matchAll(PARAMETER)].filter((match) => match[2] === undefined).map((match) => match[1]!);

/** What `records` holds for this parameter in this slice. */
export const recordFor = ({ slice }: Address, parameter: string, records: Records): string | undefined =>
  records[`${slice}.${parameter}`] ?? records[parameter];

/** The key under which another record has to stand, to take this parameter's place. */
export const recordKey = ({ slice }: Address, parameter: string, records: Records): string =>
  `${slice}.${parameter}` in records ? `${slice}.${parameter}` : parameter;

/** Every path of a route with these records in it; more than one where the pattern spells out file names. */
export function pathsOf(address: Address, records: Records): readonly string[] {
  let paths = [''];
  let from = 0;
  for (const match of address.route.path.matchAll(PARAMETER)) {
    const [whole, name = '', pattern] = match;
    const before = address.route.path.slice(from, match.index);
    const choices = pattern === undefined ? [recordFor(address, name, records) || NO_RECORD] : writtenOut(pattern);
    paths = paths.flatMap((path) => choices.map((choice) => `${path}${before}${choice}`));
    from = match.index + whole.length;
  }
  return paths.map((path) => path + address.route.path.slice(from));
}

/** The paths of a route with each of the records there are in the place of its last parameter. */
export function everyPathOf(address: Address, records: Records, all: ReadonlyMap<string, readonly string[]>) {
  const last = parametersOf(address).at(-1)!;
  const key = recordKey(address, last, records);
  const ids = all.get(key) ?? [];
  return ids.length === 0
    ? pathsOf(address, records)
    : ids.flatMap((id) => pathsOf(address, { ...records, [key]: id }));
}

export const pathOf = (address: Address, records: Records): string => pathsOf(address, records)[0]!;

/** 'a\.(?:pdf|docx)' → a.pdf, a.docx. Nothing else of regular expressions is used in a route. */
function writtenOut(pattern: string): string[] {
  const choice = /\(\?:([^()]*)\)/.exec(pattern);
  if (!choice) return [pattern.replaceAll('\\', '')];
  return choice[1]!.split('|').flatMap((each) => writtenOut(pattern.replace(choice[0], () => each)));
}

export const nameOf = ({ route }: Address): string => `${route.method} ${route.path}`;
