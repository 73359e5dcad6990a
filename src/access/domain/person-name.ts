/** Longest name of a person or a workspace, in UTF-16 units. */
export const NAME_LIMIT = 80;

/** A name on one line: control characters (NUL would be refused by PostgreSQL) and space around are dropped. */
export const settledName = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
