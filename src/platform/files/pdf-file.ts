import { err, ok, type Result } from '#kernel/result.ts';

export type PdfRefusal = 'damaged' | 'encrypted' | 'two-kinds';

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Pages, as far as they stand there uncompressed; null when they do not. */
  readonly pages: number | null;
  /** False when the file keeps its properties compressed or is signed: whose name stands in it could not be seen. */
  readonly checked: boolean;
}

const SPACE = 0x20;

/**
 * Looks into a PDF and blanks who wrote it, byte for byte in place, so that no offset moves: /Author of the Info dictionary and
 * dc:creator of the XMP packet, where they stand uncompressed. A signed file is left as it is.
 * 根拠: ISO 32000-1, 14.3
 */
export function openPdf(bytes: Uint8Array): Result<PdfFile, PdfRefusal> {
  // One byte, one character: places in the text are places in the file.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return err('damaged');
  if (endsAsZip(text)) return err('two-kinds');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || text.length - end > 1_024) return err('damaged');
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return err('encrypted');
  const pages = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? null;
  if (/\/ByteRange\s*\[/.test(text)) return ok({ bytes, pages, checked: false });
  const named = authors(text);
  if (!named) return err('damaged');
  const blanked = new Uint8Array(bytes);
  for (const [from, to] of [...named.spans, ...creators(text)]) blanked.fill(SPACE, from, to);
  return ok({ bytes: blanked, pages, checked: named.closed && propertiesAreReadable(text) });
}

/** A zip's directory right at the end: the same bytes would open as an archive too. */
const endsAsZip = (text: string): boolean => {
  const at = text.lastIndexOf('PK\x05\x06');
  return at >= 0 && text.length - at <= 22 + 0xffff && text.lastIndexOf('PK\x01\x02', at) >= 0;
};

type Span = readonly [from: number, to: number];

/** More than any file names its author, and longer than any name: behind a bracket that never closes nobody looks to the end. */
const MOST_AUTHORS = 1_000;
const LONGEST_AUTHOR = 10_000;

/** What stands between the brackets of each /Author (…) and /Author <…>, and whether all of them close; null for more than there can be. */
function authors(text: string): { readonly spans: readonly Span[]; readonly closed: boolean } | null {
  const spans: Span[] = [];
  let found = 0;
  let closed = true;
  for (const match of text.matchAll(/\/Author\s*([(<])(?!<)/g)) {
    found += 1;
    if (found > MOST_AUTHORS) return null;
    const from = match.index + match[0].length;
    const until = Math.min(text.length, from + LONGEST_AUTHOR);
    const hex = match[1] === '<' ? text.slice(from, until).indexOf('>') : 0;
    const to = match[1] === '<' ? (hex < 0 ? -1 : from + hex) : endOfString(text, from, until);
    if (to < 0) closed = false;
    if (to > from) spans.push([from, to]);
  }
  return { spans, closed };
}

/** Where a literal string ends: brackets inside it come in pairs or behind a backslash. */
function endOfString(text: string, from: number, until: number): number {
  let depth = 1;
  for (let at = from; at < until; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The words between the tags of dc:creator, and Author where a writer put it as an attribute. */
function* creators(text: string): Generator<Span> {
  const [open, close] = ['<dc:creator>', '</dc:creator>'];
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
    const end = text.indexOf(close, start);
    if (end < 0) break;
    const from = start + open.length;
    for (const words of text.slice(from, end).matchAll(/>([^<>]+)</g)) {
      yield [from + words.index + 1, from + words.index + 1 + words[1]!.length];
    }
    start = end;
  }
  for (const attribute of text.matchAll(/\b(?:pdf|xap|xmp):Author="([^"]*)"/g)) {
    const to = attribute.index + attribute[0].length - 1;
    yield [to - attribute[1]!.length, to];
  }
}

/** More info dictionaries and metadata streams than any file saved again and again has. */
const MOST_PROPERTIES = 100;

/** True when the Info dictionaries and the metadata that the file names stand there in plain words. */
function propertiesAreReadable(text: string): boolean {
  const named = (key: string) =>
    new Set(
      [...text.matchAll(new RegExp(`/${key}\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,5})\\s{1,9}R`, 'g'))].map(
        (it) => `${it[1]} ${it[2]}`,
      ),
    );
  const [infos, metadata] = [named('Info'), named('Metadata')];
  if (infos.size + metadata.size > MOST_PROPERTIES) return false;
  const packed = (id: string) => {
    const body = bodyOf(text, id);
    return body === null || body.slice(0, body.indexOf('stream') + 1).includes('/Filter');
  };
  return [...infos].every((id) => bodyOf(text, id) !== null) && ![...metadata].some(packed);
}

/** The first letters of an object that stands there uncompressed; null when it does not. */
function bodyOf(text: string, id: string): string | null {
  const found = new RegExp(`(?:^|[^0-9])${id.replace(' ', '\\s{1,9}')}\\s{1,9}obj`).exec(text);
  return found && text.slice(found.index, found.index + 2_000);
}
