/** Words of a cue under one voice; '' where the cue does not say whose. */
export interface Voiced {
  readonly speaker: string;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** &amp; &lt; &gt; &nbsp; &lrm; &rlm; and numbers; anything else stays as it is. Linear in the text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,5});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const hex = /^#x/i.test(name);
    const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : whole;
  });
}

/**
 * Text of a WebVTT cue by voices (根拠: W3C WebVTT 6.4, cue text parsing): `<v.loud 氏名>` begins a voice and `</v>` ends it, all
 * other tags and time stamps are taken out, the reading in `<rt>` too; entities are decoded. A `<` that opens no tag, or is
 * never closed, is a character like any other. Linear: where `>` comes next is looked up once.
 */
export function voicesOf(text: string): readonly Voiced[] {
  const found: Voiced[] = [];
  let speaker = '';
  let pieces: string[] = [];
  let inReading = false;
  let close = -2;
  const flush = () => {
    const words = decodeEntities(pieces.join(''));
    if (words.trim() !== '') found.push({ speaker, text: words });
    pieces = [];
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const until = open < 0 ? text.length : open;
    if (!inReading && until > at) pieces.push(text.slice(at, until));
    if (open < 0) break;
    if (close !== -1 && close < open) close = text.indexOf('>', open);
    if (close < 0 || !/[a-z/0-9]/i.test(text[open + 1] ?? '')) {
      if (!inReading) pieces.push('<');
      at = open + 1;
      continue;
    }
    const tag = text.slice(open + 1, close);
    at = close + 1;
    const name = /^\/?[a-z]*/i.exec(tag)?.[0].toLowerCase() ?? '';
    if (name === 'v' || name === '/v') {
      flush();
      speaker = name === 'v' ? annotationOf(tag) : '';
    }
    if (name === 'rt') inReading = true;
    if (name === '/rt' || name === '/ruby') inReading = false;
  }
  flush();
  return found;
}

/** `v.loud.first 見本 太郎` → 見本 太郎: behind the classes, which have no blanks. */
function annotationOf(tag: string): string {
  const blank = tag.search(/[\s]/u);
  return blank < 0 ? '' : decodeEntities(tag.slice(blank)).trim();
}

/** Tags and places that SubRip files carry; anything else in angle brackets is text. */
export const withoutSubRipTags = (text: string): string =>
  text.replace(/<\/?(?:[bius]|font(?: [^<>]{0,100})?)>|\{\\[^{}]{1,40}\}/gi, '');

/** Lines of a caption are broken for the screen: Japanese is joined as it is, words of Latin letters with a blank. */
export function joinCaptionLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let last = '';
  for (const line of lines) {
    const words = line.trim();
    if (words === '') continue;
    if (isLatin(last) && isLatin(words[0]!)) pieces.push(' ');
    pieces.push(words);
    last = words.at(-1)!;
  }
  return pieces.join('');
}

const isLatin = (character: string): boolean => character >= '!' && character <= '~';
