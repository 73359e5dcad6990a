import type { Figure } from '../domain/figure.ts';

/**
 * The place the picture is about: the one the workspace is named after, or else the one with the most different
 * indicators (a facility has one or two, the municipality has many).
 */
export function picturePlace(figures: readonly Figure[], workspaceName: string): string {
  const indicators = new Map<string, Set<string>>();
  for (const figure of figures) {
    const seen = indicators.get(figure.place);
    if (seen) seen.add(figure.indicator);
    else indicators.set(figure.place, new Set([figure.indicator]));
  }
  if (indicators.has(workspaceName)) return workspaceName;
  let best = workspaceName;
  let most = 0;
  for (const [place, keys] of indicators) {
    if (keys.size > most || (keys.size === most && place < best)) {
      best = place;
      most = keys.size;
    }
  }
  return best;
}
