import type { Picture, PictureSection } from '#evidence/domain/index.ts';
import type { Language } from '#kernel/language.ts';

/** 現状 as a paper: the picture, its findings, and by what one recognises this edition. */
export interface PicturePaper {
  readonly language: Language;
  readonly workspaceName: string;
  readonly title: string;
  readonly lead: string;
  /** Said on the first page; null where no goal has been set. */
  readonly goal: PictureSection | null;
  readonly sections: readonly PictureSection[];
  readonly findings: readonly PaperFinding[];
  /** Every source named in the sections, once, in the order of first use. */
  readonly sources: readonly string[];
  readonly edition: number;
  /** Day in Japan, ISO. */
  readonly madeOn: string;
  readonly checkCode: string;
}

/** A finding (食い違い) as it is printed: never left out, with its explanation where somebody gave one. */
export interface PaperFinding {
  readonly check: string;
  /** Where and when. */
  readonly place: string;
  /** The arithmetic, and what would make it hold. */
  readonly sentence: string;
  readonly explained: { readonly by: string; readonly on: string; readonly reason: string } | null;
}

export interface PaperIdentity {
  readonly edition: number;
  readonly madeOn: string;
  readonly checkCode: string;
  readonly workspaceName: string;
  readonly language: Language;
}

/** The part of the goal is printed first, for the first page answers the question. */
const isGoal = (section: PictureSection): boolean => /(^|-)goal($|-)/u.test(section.id);

/** Puts the picture, its findings and the edition's marks together; each source is listed once. */
export function picturePaper(
  picture: Picture,
  findings: readonly PaperFinding[],
  identity: PaperIdentity,
): PicturePaper {
  return {
    ...identity,
    title: picture.title,
    lead: picture.lead,
    goal: picture.sections.find(isGoal) ?? null,
    sections: picture.sections,
    findings,
    sources: [...new Set(picture.sections.flatMap((section) => section.sources))],
  };
}

/**
 * What makes one edition differ from another: every word and every number that is printed, and which figures they are, in one
 * fixed order. Edition, date and language's own words of the frame are not in it. Its sha256 decides whether a new edition begins.
 */
export function pictureContent(picture: Picture, findings: readonly PaperFinding[], language: Language): string {
  const { title, lead, sections, ratios } = picture;
  const figures = picture.figures
    .map(({ id, indicator, place, asOf, kind, value, source, note }) => [
      id,
      indicator,
      place,
      asOf,
      kind,
      value,
      [source.title, source.publisher, source.publishedOn, source.locator, source.licence],
      note,
    ])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return canonical({ language, title, lead, sections, ratios, findings, figures });
}

/** JSON whose keys are in order: equal content gives equal text however it was put together. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
