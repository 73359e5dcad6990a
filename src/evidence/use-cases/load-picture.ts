import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PictureContributor } from '../contributors.ts';
import { buildPicture } from '../domain/build-picture.ts';
import type { CheckResult } from '../domain/checks.ts';
import type { Figure, Indicator } from '../domain/figure.ts';
import { estimateOutOfCity, type OutOfCityEstimate } from '../domain/out-of-city.ts';
import type { Picture } from '../domain/picture.ts';
import { type PictureFigures, pictureFigures } from '../domain/picture-figures.ts';
import { pictureWording } from '../locales/picture-wording.ts';
import { evidencePolicy } from '../policy.ts';
import { type Assumption, selectAssumptions } from '../store/assumptions.ts';
import { selectCurrentFigures } from '../store/figures.ts';
import { selectCatalogue } from '../store/indicators.ts';
import { readRevision } from '../store/revision.ts';
import type { AssumptionKey } from '../store/tables.ts';
import { checkFigures } from './load-checks.ts';
import { picturePlace } from './picture-place.ts';

/** All the page 現状 needs, read with five queries and what the contributors read. */
export interface PictureMaterial {
  readonly place: string;
  readonly catalogue: readonly Indicator[];
  readonly figures: readonly Figure[];
  /** Which of several figures speaks. */
  readonly speaking: PictureFigures;
  readonly checks: readonly CheckResult[];
  readonly picture: Picture;
}

export async function loadPictureMaterial(
  tx: Tx,
  actor: Actor,
  language: Language,
  contributors: readonly PictureContributor[],
): Promise<PictureMaterial> {
  const { workspaceId } = actor;
  const readable = evidencePolicy['figure.read'](actor);
  const catalogue = readable ? await selectCatalogue(tx, workspaceId) : [];
  const figures = readable ? await selectCurrentFigures(tx, workspaceId, {}) : [];
  const checks = readable ? await checkFigures(tx, actor, catalogue, figures) : [];
  const place = picturePlace(figures, actor.workspaceName);
  const speaking = pictureFigures(place, catalogue, figures);
  const outOfCity = outOfCityOf(speaking, await selectAssumptions(tx, workspaceId));
  const extraSections = [];
  for (const contributor of contributors) extraSections.push(...(await contributor.sections(tx, actor, language)));
  const picture = buildPicture({
    place,
    catalogue,
    figures,
    checks,
    outOfCity,
    extraSections,
    wording: pictureWording(language, place),
  });
  return { place, catalogue, figures, speaking, checks, picture };
}

/** 現状 as data: what the page, the PDF, the slides and the workbook are made of. */
export async function loadPicture(
  tx: Tx,
  actor: Actor,
  language: Language,
  contributors: readonly PictureContributor[],
): Promise<Picture> {
  return (await loadPictureMaterial(tx, actor, language, contributors)).picture;
}

/** Differs whenever the picture would differ. */
export async function pictureRevision(
  tx: Tx,
  actor: Actor,
  contributors: readonly PictureContributor[],
): Promise<string> {
  const parts = [await readRevision(tx, actor.workspaceId)];
  for (const contributor of contributors) if (contributor.revision) parts.push(await contributor.revision(tx, actor));
  return parts.join('·');
}

/**
 * Until somebody states otherwise: every place taken, and by the city's own people. It is the reckoning that gives the
 * smallest number, the one the cities' own papers use (「単純に計算しても」).
 */
const FLOOR = { occupancy: { low: '100', high: '100' }, 'outsiders-share': { low: '0', high: '0' } } as const;

function outOfCityOf(
  speaking: PictureFigures,
  assumptions: ReadonlyMap<AssumptionKey, Assumption>,
): OutOfCityEstimate | null {
  const users = speaking.latest('facility-residential-users');
  const places = speaking.latest('capacity-facility-residential');
  if (!users || !places) return null;
  return estimateOutOfCity({
    users,
    places,
    occupancy: assumptions.get('occupancy') ?? FLOOR.occupancy,
    outsidersShare: assumptions.get('outsiders-share') ?? FLOOR['outsiders-share'],
  });
}
