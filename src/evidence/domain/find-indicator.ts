import type { Indicator } from './figure.ts';
import { folded } from './file-columns.ts';

/** Finds an indicator by key or exact name (compared after NFKC, without blanks). */
export interface IndicatorFinder {
  /** Every indicator the text may mean: one is right, none is unknown, several are ambiguous. */
  find(text: string): readonly Indicator[];
  /** The name that resembles the text most, when one does. */
  nearest(text: string): string | null;
}

/** Suggestions are kept: a file names the same unknown indicator in a thousand rows. */
export function indicatorFinder(catalogue: readonly Indicator[]): IndicatorFinder {
  const byWord = new Map<string, Indicator[]>();
  for (const indicator of catalogue) {
    for (const word of new Set([folded(indicator.key), folded(indicator.name)])) {
      byWord.set(word, [...(byWord.get(word) ?? []), indicator]);
    }
  }
  const suggestions = new Map<string, string | null>();
  return {
    find(text) {
      const word = folded(text);
      const found = byWord.get(word) ?? [];
      // A key is unique: it wins over another indicator's name that reads the same.
      return found.length > 1 ? (keyed(found, word) ?? found) : found;
    },
    nearest(text) {
      const word = folded(text);
      const known = suggestions.get(word);
      if (known !== undefined) return known;
      const nearest = nearestOf(word, catalogue);
      suggestions.set(word, nearest);
      return nearest;
    },
  };
}

function keyed(found: readonly Indicator[], word: string): readonly Indicator[] | null {
  const byKey = found.filter(({ key }) => folded(key) === word);
  return byKey.length > 0 ? byKey : null;
}

/** At most this share of the longer word may differ for it to be worth suggesting. */
const RESEMBLANCE = 0.5;

function nearestOf(word: string, catalogue: readonly Indicator[]): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const { key, name } of catalogue) {
    for (const [candidate, shown] of [
      [folded(name), name],
      [folded(key), key],
    ] as const) {
      const length = Math.max(word.length, candidate.length);
      // The difference in length alone is part of the distance: most candidates fall away here.
      if (Math.abs(word.length - candidate.length) > length * RESEMBLANCE) continue;
      const distance = editDistance(word.slice(0, 100), candidate.slice(0, 100)) / length;
      if (distance <= RESEMBLANCE && (best === null || distance < best.distance)) best = { name: shown, distance };
    }
  }
  return best?.name ?? null;
}

/** Levenshtein distance: single characters inserted, left out or changed. 認定率 → 要介護認定率 is 3. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min((above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, change));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
