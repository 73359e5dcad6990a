import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PictureSection } from './domain/picture.ts';

/** A higher slice that adds to the picture (goals: the shared goal). Handed in through slices.ts. */
export interface PictureContributor {
  sections(tx: Tx, actor: Actor, language: Language): Promise<readonly PictureSection[]>;
  /**
   * Differs whenever `sections` would differ for another reason than a changed figure; read on every visit, so one
   * cheap query. A contributor without one depends on figures alone.
   */
  revision?(tx: Tx, actor: Actor): Promise<string>;
}

/** A higher slice that knows which papers carry a figure (reports). */
export interface FigureUse {
  uses(tx: Tx, figureIds: readonly string[], actor: Actor, language: Language): Promise<readonly FigureUseEntry[]>;
}

export interface FigureUseEntry {
  readonly figureId: string;
  /** 「現状 2026年11月22日 版」 */
  readonly label: string;
  readonly href: string | null;
}
