import type { Sector } from '#directory/domain/index.ts';
import type { Figure } from '#evidence/domain/index.ts';
import { compareAsOf } from '#kernel/as-of.ts';

/**
 * Which figures a member meets on their briefing: those that their own work moves, or that move their work. At most five, so that they
 * fit beside the rest on one sheet. 根拠: the deck's tables for the working group (認定者, 施設・居住系, 在宅, 意向調査).
 */
export const sectorIndicators: Readonly<Record<Sector, readonly string[]>> = {
  medical: [
    'certified-persons',
    'home-service-users',
    'wish-home-general',
    'wish-home-certified',
    'institutional-share',
  ],
  care: [
    'certified-persons',
    'home-service-users',
    'facility-residential-users',
    'service-non-users',
    'capacity-facility-residential',
  ],
  resident: ['population-65-plus', 'aging-rate', 'older-people-living-alone', 'wish-home-general', 'standard-premium'],
  administration: [
    'population-65-plus',
    'certified-persons',
    'certification-rate',
    'institutional-share',
    'standard-premium',
  ],
  other: ['total-population', 'population-65-plus', 'aging-rate', 'older-people-living-alone', 'wish-home-general'],
};

export interface SectorFigures {
  /** The newest 実績 of each indicator, in the order above. */
  readonly figures: readonly Figure[];
  /** Indicators without one. */
  readonly missing: readonly string[];
}

/** The newest actual value of each of the sector's indicators for `place`; an estimate or a plan never stands in for one. */
export function sectorFigures(figures: readonly Figure[], sector: Sector, place: string): SectorFigures {
  const newest = (key: string): Figure | undefined =>
    figures
      .filter((figure) => figure.indicator === key && figure.kind === 'actual' && figure.place === place)
      .sort((a, b) => compareAsOf(b.asOf, a.asOf))[0];
  const found = sectorIndicators[sector].map((key) => ({ key, figure: newest(key) }));
  return {
    figures: found.flatMap(({ figure }) => figure ?? []),
    missing: found.filter(({ figure }) => !figure).map(({ key }) => key),
  };
}
