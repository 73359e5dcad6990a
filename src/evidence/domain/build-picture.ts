import { pictureLead } from './build-picture-lead.ts';
import { needsSection } from './build-picture-needs.ts';
import { outOfCitySection } from './build-picture-out-of-city.ts';
import { overviewSection } from './build-picture-overview.ts';
import { premiumSection } from './build-picture-premium.ts';
import { pictureRatios } from './build-picture-ratios.ts';
import { resourcesSection } from './build-picture-resources.ts';
import { certifiedTrend, populationTrend, shareTrend, trendSection } from './build-picture-trend.ts';
import { usersSection } from './build-picture-users.ts';
import type { CheckResult } from './check-result.ts';
import type { Figure, Indicator } from './figure.ts';
import type { OutOfCityEstimate } from './out-of-city.ts';
import type { Picture, PictureSection } from './picture.ts';
import { pictureFigures } from './picture-figures.ts';
import type { PictureWording } from './picture-words.ts';
import { pictureWriter } from './picture-writer.ts';

export interface PictureInput {
  /** 地域 whose picture it is, as its figures write it: '大月市'. */
  readonly place: string;
  readonly catalogue: readonly Indicator[];
  /** Every current figure, of the place and of the facilities in it; superseded ones left out. */
  readonly figures: readonly Figure[];
  readonly checks: readonly Pick<CheckResult, 'status' | 'explained'>[];
  readonly outOfCity: OutOfCityEstimate | null;
  /** What other slices contribute (the shared goal); shown after the users' section. */
  readonly extraSections: readonly PictureSection[];
  /** `pictureWording(language, place)` of the slice's locales. */
  readonly wording: PictureWording;
}

/**
 * 現状: what the figures say, in the order in which one asks: who lives here, who is certified, what they use, what is
 * aimed at, which places there are, who is elsewhere, what people wish, what it costs. A section appears only when its
 * figures exist; which of several figures speaks is decided in picture-figures.ts.
 */
export function buildPicture(input: PictureInput): Picture {
  const writer = pictureWriter(pictureFigures(input.place, input.catalogue, input.figures), input.wording);
  const sections = [
    overviewSection(writer),
    trendSection(writer, populationTrend),
    trendSection(writer, certifiedTrend),
    usersSection(writer),
    trendSection(writer, shareTrend),
    ...input.extraSections,
    resourcesSection(writer),
    input.outOfCity && outOfCitySection(writer, input.outOfCity),
    needsSection(writer),
    premiumSection(writer),
  ];
  return {
    title: writer.words.title(input.place),
    lead: pictureLead(writer, input.checks, input.outOfCity),
    sections: sections.filter((section) => section !== null),
    figures: input.figures,
    ratios: pictureRatios(writer, input.catalogue, input.figures),
  };
}
