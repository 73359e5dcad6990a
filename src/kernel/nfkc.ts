/** Longer than any name, password, code or header. */
const LONGEST_FOLDED = 4_000;

/**
 * Full-width and compatibility characters folded. A longer text is left as it is, and will equal nothing: putting a long run
 * of combining marks in order takes the square of its length, a minute for 1 MiB, during which everybody else waits.
 */
export const nfkc = (text: string): string => (text.length <= LONGEST_FOLDED ? text.normalize('NFKC') : text);
