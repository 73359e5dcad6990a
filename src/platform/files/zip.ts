import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { err, ok, type Result } from '#kernel/result.ts';

const inflate = promisify(inflateRaw);

/** One file in a zip archive. `packed` is how it lies there: kept as it is when the archive is written again unchanged. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly packed: Uint8Array;
  readonly bytes: Uint8Array;
}

export type ZipRefusal =
  /** No archive, a broken one, or one that says different things in its two directories. */
  | 'damaged'
  | 'encrypted'
  /** More files, or more bytes when unpacked, than any document has: a zip bomb (requirements R11). */
  | 'too-much-inside';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together when unpacked. Counted as they come out, never believed from the directory. */
  readonly unpacked: number;
  /** Unpacked bytes to packed ones, looked at beyond `freeOfRatio`. */
  readonly ratio: number;
}

/** Small archives may be packed as tightly as they like: a form with a thousand equal lines is. */
const FREE_OF_RATIO = 10 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads an archive whole, strictly: it begins at the first byte and its directory ends at the last one, so that nothing rides in
 * front or behind (polyglots); names are plain relative ones, each once; sizes and checksums are those that the unpacked bytes have.
 * 根拠: PKWARE APPNOTE 6.3
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<Result<readonly ZipEntry[], ZipRefusal>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return err('damaged');
  const { count, size, offset } = end;
  if (count > limits.entries) return err('too-much-inside');
  if (offset + size !== end.at) return err('damaged');
  const found: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: (readonly [number, number])[] = [];
  let unpacked = 0;
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const head = centralHead(view, at, end.at);
    if (!head) return err('damaged');
    if (head.flags & 0x2041) return err('encrypted');
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + head.nameLength)).toString('utf8');
    if (!isPlainName(name) || names.has(name.toLowerCase())) return err('damaged');
    names.add(name.toLowerCase());
    const data = dataOf(view, bytes, head, name);
    if (!data || (head.method !== 0 && head.method !== 8)) return err('damaged');
    spans.push([head.local, data.end]);
    if (unpacked + head.size > limits.unpacked) return err('too-much-inside');
    const content = head.method === 0 ? data.packed : await unpack(data.packed, limits.unpacked - unpacked);
    if (content === 'too-much-inside' || content === 'damaged') return err(content);
    unpacked += content.byteLength;
    if (unpacked > FREE_OF_RATIO && unpacked > limits.ratio * bytes.byteLength) return err('too-much-inside');
    if (content.byteLength !== head.size || crc32(content) !== head.crc) return err('damaged');
    found.push({ name, method: head.method, packed: data.packed, bytes: content });
    at += 46 + head.nameLength + head.extraLength + head.commentLength;
  }
  return at === end.at && !overlap(spans) ? ok(found) : err('damaged');
}

function endOfDirectory(view: DataView) {
  // Without a comment the record is the last 22 bytes; Office writes none.
  const at = view.byteLength - 22;
  if (at < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(at, true) !== END) return null;
  const [disk, count] = [view.getUint32(at + 4, true), view.getUint16(at + 10, true)];
  // Of 65,535 entries or 4 GiB on (zip64) no document is.
  if (disk !== 0 || count === 0 || count === 0xffff || count !== view.getUint16(at + 8, true)) return null;
  return { at, count, size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
}

function centralHead(view: DataView, at: number, end: number) {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
  const head = {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true) as 0 | 8,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    nameLength: view.getUint16(at + 28, true),
    extraLength: view.getUint16(at + 30, true),
    commentLength: view.getUint16(at + 32, true),
    local: view.getUint32(at + 42, true),
  };
  return at + 46 + head.nameLength + head.extraLength + head.commentLength <= end ? head : null;
}

type Head = NonNullable<ReturnType<typeof centralHead>>;

/** The packed bytes behind the local header, which must bear the same name and method as the directory says. */
function dataOf(view: DataView, bytes: Uint8Array, head: Head, name: string) {
  const { local } = head;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const [nameLength, extraLength] = [view.getUint16(local + 26, true), view.getUint16(local + 28, true)];
  const start = local + 30 + nameLength + extraLength;
  const end = start + head.packedSize;
  if (end > view.byteLength || view.getUint16(local + 8, true) !== head.method) return null;
  const localName = Buffer.from(bytes.subarray(local + 30, local + 30 + nameLength)).toString('utf8');
  return localName === name ? { packed: bytes.subarray(start, end), end } : null;
}

async function unpack(packed: Uint8Array, most: number): Promise<Uint8Array | 'too-much-inside' | 'damaged'> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much-inside' : 'damaged';
  }
}

const isPlainName = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('/') &&
  !/[\\:\p{Cc}\ufffd]/u.test(name) &&
  !name.split('/').some((part) => part === '..' || part === '.');

/** Entries that share bytes: the cheap way to a bomb. */
function overlap(spans: readonly (readonly [number, number])[]): boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.some(([start], index) => index > 0 && start < sorted[index - 1]![1]);
}
