/** Stands in a text where a name was. */
export const HIDDEN_NAME = '（団体名）';

/**
 * A text without these names, however their letters are typed: full or half width, capital or small, with spaces between, compatibility forms.
 * What an organisation wrote is otherwise left as it is.
 * Example: hideNames('みほん市 医師会では難しい', ['みほん市医師会']) → '（団体名）では難しい'
 */
export function hideNames(text: string, names: readonly string[]): string {
  const wanted = names
    .map((name) => lettersOf(name).map(({ letter }) => letter))
    .filter((letters) => letters.length > 0)
    // The longer name first: a name within another must not leave the rest of it standing.
    .toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return text;
  const letters = lettersOf(text);
  let hidden = '';
  let kept = 0;
  for (let at = 0; at < letters.length; ) {
    const found = wanted.find((name) => name.every((letter, index) => letters[at + index]?.letter === letter));
    if (!found) {
      at += 1;
      continue;
    }
    hidden += text.slice(kept, letters[at]!.from) + HIDDEN_NAME;
    at += found.length;
    kept = letters[at - 1]!.until;
    // One character may stand for several letters; what is left of it belongs to the name.
    while (letters[at] && letters[at]!.from < kept) at += 1;
  }
  return hidden + text.slice(kept);
}

interface Letter {
  readonly letter: string;
  /** Where the character that it comes from stands in the text. */
  readonly from: number;
  readonly until: number;
}

/** The letters that count, one by one: without spaces and marks of layout. */
function lettersOf(text: string): readonly Letter[] {
  const found: Letter[] = [];
  for (const { segment, index } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    const until = index + segment.length;
    for (const letter of segment.normalize('NFKC').toLowerCase()) {
      if (!/[\s\p{Cf}\p{Zs}]/u.test(letter)) found.push({ letter, from: index, until });
    }
  }
  return found;
}
