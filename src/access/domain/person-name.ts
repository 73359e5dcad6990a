import { withoutInvisible } from '#kernel/invisible-text.ts';

/** Longest name of a person or a workspace, in UTF-16 units. */
export const NAME_LIMIT = 80;

/**
 * A name on one line: control characters (NUL would be refused by PostgreSQL), what nobody sees (a name written backwards,
 * two that look alike) and space around are dropped.
 */
export const settledName = (typed: string): string =>
  withoutInvisible(typed.toWellFormed().replace(/\p{Cc}+/gu, ' ')).trim();
