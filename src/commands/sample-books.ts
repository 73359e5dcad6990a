import type { PersonalLinks } from '#access/index.ts';
import { type Clock, fixedClock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';

/** The ids that a sample's short keys have got. */
export interface SampleBooks {
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, { readonly personId: string; readonly name: string }>;
  readonly bodies: ReadonlyMap<string, string>;
  readonly links: PersonalLinks;
}

/** A sample is refused by its own doors: a mistake in the sample. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`sample refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Noon in Japan of a day, some days away. */
export const noon = (day: string, days = 0): Clock =>
  fixedClock(new Date(Date.parse(`${day}T03:00:00Z`) + days * 86_400_000).toISOString());
