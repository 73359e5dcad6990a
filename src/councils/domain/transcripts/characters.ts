/** Code points without white space (全角 blanks too): what participation is measured in. '見本　市\n' → 3. */
export function spokenCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    if (!isLowSurrogate && !isBlank(code)) count += 1;
  }
  return count;
}

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x80 && (code === 0x3000 || code === 0xa0 || code === 0x85 || isRareBlank(code)));

const isRareBlank = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x1680 ||
  code === 0xfeff;

/** Marks of direction and of no width, which captions carry and nobody speaks. Joiners stay: they hold emoji together. */
const unspoken = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What is kept of spoken text: unspoken marks taken out, tabs and no-break spaces as blanks, nothing around it. */
export const cleanText = (text: string): string =>
  text
    .replace(unspoken, '')
    .replace(/[\t\u00a0]/g, ' ')
    .trim();
