/** Dashes that people and systems use for one another: hyphens, dashes, minus, the long vowel mark. */
const dashes = /[‐‑‒–—―−ーｰ－﹣]/gu;

/** No date and no number is longer; what is longer is not looked at, and shown in part. */
export const LONGEST = 100;

/** A text as a message shows it: the whole, or its beginning. */
export const shown = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

/** Full-width and compatibility characters folded (NFKC), every dash made '-', white space (also 全角) removed. */
export const foldForReading = (text: string): string =>
  text.normalize('NFKC').replace(dashes, '-').replace(/\s+/gu, '');

const kanjiDigits = '〇一二三四五六七八九';
const kanjiPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 28, 二十八, 二八, 二〇一六, 元 (= 1) → number; null for anything else, e.g. 十十 or 二百十百. */
export function countingNumber(text: string): number | null {
  if (text === '元') return 1;
  if (/^[0-9]{1,6}$/.test(text)) return Number(text);
  const kanji = text.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]{1,6}$/.test(kanji)) {
    return Number([...kanji].map((digit) => kanjiDigits.indexOf(digit)).join(''));
  }
  if (
    !/^(?:[二三四五六七八九]?千)?(?:[二三四五六七八九]?百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(
      kanji,
    )
  )
    return null;
  let sum = 0;
  let digit = 0;
  for (const char of kanji) {
    const power = kanjiPowers[char];
    if (power === undefined) digit = kanjiDigits.indexOf(char);
    else {
      sum += (digit || 1) * power;
      digit = 0;
    }
  }
  return kanji === '' ? null : sum + digit;
}
