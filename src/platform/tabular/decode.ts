import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '#kernel/result.ts';

/** Encodings that municipal files come in. CP932 is what Windows calls Shift_JIS. */
export type FileEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'CP932';

export interface DecodedText {
  readonly text: string;
  readonly encoding: FileEncoding;
  readonly byteOrderMark: boolean;
}

export type DecodeRefusal =
  /** An Excel book, a PDF …: a file of another kind, told by its first bytes. */
  | { readonly kind: 'not-text'; readonly format: 'xlsx' | 'xls' | 'zip' | 'pdf' | 'image' }
  /** Control characters: no text file. line is where the first one stands. */
  | { readonly kind: 'binary'; readonly line: number }
  | { readonly kind: 'undecodable'; readonly tried: readonly FileEncoding[] };

const CHUNK = 1 << 20;

/**
 * Bytes of an unknown encoding → text, saying which encoding it was (R14): a byte order mark decides; then UTF-16 without one;
 * then UTF-8; then CP932; each strictly, and otherwise a refusal. UTF-8 is tried before CP932 because UTF-8 「介護保険」 is
 * also valid Shift_JIS (莉玖ｭｷ菫晞匱), while CP932 Japanese is hardly ever valid UTF-8: only a short text that begins with
 * half-width kana is (ﾅ（ also reads Łi), and no Japanese file is written in such letters alone.
 * Works in pieces of 1 MiB and lets other requests through between them.
 */
export async function decodeText(bytes: Uint8Array): Promise<Result<DecodedText, DecodeRefusal>> {
  const format = formatBySignature(bytes);
  if (format) return err({ kind: 'not-text', format });

  const marked = encodingByMark(bytes);
  if (marked) {
    const text = await decodeStrictly(bytes.subarray(marked.length), marked.encoding);
    if (text === null) return err({ kind: 'undecodable', tried: [marked.encoding] });
    return checked({ text, encoding: marked.encoding, byteOrderMark: true });
  }

  const tried: FileEncoding[] = [];
  for (const encoding of bytes.includes(0) ? utf16Order(bytes) : (['UTF-8', 'CP932'] as const)) {
    tried.push(encoding);
    const text = await decodeStrictly(bytes, encoding);
    if (text === null) continue;
    const better = encoding === 'UTF-8' && looksForeign(text) ? await decodeStrictly(bytes, 'CP932') : null;
    return checked(
      better === null
        ? { text, encoding, byteOrderMark: false }
        : { text: better, encoding: 'CP932', byteOrderMark: false },
    );
  }
  // A NUL byte that is not half of a UTF-16 character is no text in any encoding.
  return tried.length > 0
    ? err({ kind: 'undecodable', tried })
    : err({ kind: 'binary', line: lineOf(bytes, bytes.indexOf(0)) });
}

/** Letters that JIS X 0208 does not have (Łéñ), and nothing Japanese beside them. Its own ±×÷°§´¨¶, Greek and Cyrillic are at home. */
const looksForeign = (text: string): boolean =>
  /[\u0080-\u02ff]/.test(text.replaceAll(/[±×÷°§´¨¶]/g, '')) && !/[\u0800-\uffff]/.test(text);

function encodingByMark(bytes: Uint8Array): { encoding: FileEncoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'UTF-16LE', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16BE', length: 2 };
  return null;
}

/**
 * UTF-16 without a mark: in the right byte order separators and line ends come out as such, and no Japanese character has one of
 * their bytes as its upper byte (as lower byte many do: 上 is 4E0A, ） is FF09). In other text with a stray NUL they stand on both
 * sides. Empty when the bytes are no UTF-16 table.
 */
function utf16Order(bytes: Uint8Array): readonly FileEncoding[] {
  if (bytes.length % 2 === 1) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, CHUNK));
  const found = { even: 0, odd: 0, little: 0, big: 0 };
  for (let at = 0; at + 1 < view.byteLength; at += 2) {
    const [even, odd] = [view.getUint8(at), view.getUint8(at + 1)];
    if (even === 0 && odd === 0) return [];
    if (isSeparator(even)) found[odd === 0 ? 'little' : 'even'] += 1;
    if (isSeparator(odd)) found[even === 0 ? 'big' : 'odd'] += 1;
  }
  const isLittle = found.little > (found.big + found.odd) * 10;
  const isBig = found.big > (found.little + found.even) * 10;
  return isLittle ? ['UTF-16LE'] : isBig ? ['UTF-16BE'] : [];
}

const isSeparator = (code: number): boolean => code === 0x09 || code === 0x0a || code === 0x0d || code === 0x2c;

const labels: Readonly<Record<FileEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  CP932: 'shift_jis',
};

async function decodeStrictly(bytes: Uint8Array, encoding: FileEncoding): Promise<string | null> {
  const decoder = new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      pieces.push(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
      if (at + CHUNK < bytes.length) await nextTurn();
    }
    pieces.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return pieces.join('');
}

/** Control characters other than tab, line ends, vertical tab and form feed never stand in a table. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f]/;

function checked(decoded: DecodedText): Result<DecodedText, DecodeRefusal> {
  // Old programs end a file with Ctrl-Z.
  const text = decoded.text.endsWith('\u001a') ? decoded.text.slice(0, -1) : decoded.text;
  const at = text.search(control);
  if (at < 0) return ok({ ...decoded, text });
  return err({ kind: 'binary', line: text.slice(0, at).split('\n').length });
}

function formatBySignature(bytes: Uint8Array): 'xlsx' | 'xls' | 'zip' | 'pdf' | 'image' | null {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return containsName(bytes) ? 'xlsx' : 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38) ? 'image' : null;
}

/** An Excel book is a zip that has an entry under xl/. Names stand in clear beside each entry and at the end. */
function containsName(zip: Uint8Array): boolean {
  const ends = [zip.subarray(0, 65_536), zip.subarray(-65_536)];
  return ends.some((part) => /xl\/|\[Content_Types\]\.xml/.test(Buffer.from(part).toString('latin1')));
}

function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}
