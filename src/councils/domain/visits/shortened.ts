/**
 * A text on one line of running words, at most `width` full-width characters wide, with the '…' that says it goes on. Small Latin
 * letters and digits are about six tenths as wide, so that a limit means the same room on paper in either language.
 * Example: shortened('夜間の\n往診が心配です', 6) → '夜間の 往…'.
 */
export function shortened(text: string, width: number): string {
  // A text of 20,000 characters is not folded to see its first hundred.
  const line = text
    .slice(0, width * 20)
    .replace(/\s+/gu, ' ')
    .trim();
  const kept: string[] = [];
  let used = 0;
  for (const character of line) {
    used += NARROW.test(character) ? 0.6 : 1;
    // Room for the '…' is kept in case the text goes on.
    if (used > width) return `${cutBy(kept, 1).trimEnd()}…`;
    kept.push(character);
  }
  return text.length > width * 20 ? `${cutBy(kept, 1).trimEnd()}…` : line;
}

const NARROW = /[ -@[-`a-z{-~À-ɏ]/u;

const cutBy = (characters: readonly string[], count: number): string =>
  characters.slice(0, Math.max(0, characters.length - count)).join('');
