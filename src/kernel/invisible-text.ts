/** What stands in a text without being seen: two texts that look alike would be two, or one would read otherwise. */
export interface InvisibleCharacter {
  /** 'U+200B' */
  readonly codePoint: string;
  /** The text before it, at most its last ten characters. */
  readonly before: string;
}

// Zero-width, bidirectional and other control characters and fillers; a variation selector is part of its kanji (葛󠄀).
const invisible = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]--\p{Variation_Selector}]/v;
const invisibleInLines =
  /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]--[\p{Variation_Selector}\t\n\r]]/v;

/**
 * The first invisible character; null when there is none. Text of several lines may hold tabs and line ends.
 * Example: 'みほん\u200b市' → U+200B behind みほん; '葛\u{e0100}城市' → null.
 */
export function invisibleIn(text: string, lines: 'one-line' | 'several-lines'): InvisibleCharacter | null {
  const found = (lines === 'one-line' ? invisible : invisibleInLines).exec(text);
  if (!found) return null;
  const codePoint = found[0].codePointAt(0) ?? 0;
  return {
    codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    before: [...text.slice(0, found.index)].slice(-10).join(''),
  };
}

/** Every one of them taken out, for what a person is called. */
export const withoutInvisible = (text: string): string => text.replace(new RegExp(invisible, 'gv'), '');
