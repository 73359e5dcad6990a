/** Characters that must not begin a line (行頭禁則), as far as labels need it. */
const NOT_FIRST = /^[、。，．・：；）」』】〕！？ー％%)\]!?,.]/u;
/** Characters that must not end a line (行末禁則). */
const NOT_LAST = /[（「『【〔([]$/u;
/** Stays with the word before it, so that a line ends in it unseen and '28.4 %' stays whole. */
const SPACE = /^\s+$/u;
const HALF_WIDTH = /^[ -~\uff61-\uff9f]$/u;

/** 者, 率, 人 …: a word of one character belongs to the word before it. */
const SUFFIX = /^\p{Script=Han}$/u;

/** Brackets and points are narrow in a proportional font. */
const NARROW = /^[（）「」、。・％]$/u;

/** Width of a line in units of the font size: 1 for a full-width character, 0.66 for ASCII. Generous on purpose. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.66 : NARROW.test(character) ? 0.75 : 1;
  return width;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Breaks a label into lines of at most `em`, between words where possible; nothing is ever cut off. */
export function wrap(text: string, em: number): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      (SPACE.test(segment) || NOT_FIRST.test(segment) || SUFFIX.test(segment) || NOT_LAST.test(last))
    )
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthInEm(line + piece) > em) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (widthInEm(piece) <= em) line += piece;
    else
      for (const character of piece) {
        if (line !== '' && widthInEm(line + character) > em) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
