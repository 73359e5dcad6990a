import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inflate } from 'fflate';
import { err, ok, type Result } from '#kernel/result.ts';

/** An entry as the central directory names it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

export type ZipRefusal = { readonly kind: 'broken' | 'bomb' | 'encrypted' };

/** A Word file has some dozens. */
const MOST_ENTRIES = 2_000;
/** A deflated text grows at most by this before it is no text any more; small entries may. */
const MOST_RATIO = 250;
const RATIO_FROM = 4_000_000;
/** Bytes handed to the inflater at once: they can become a thousand times as many. */
const STEP = 4_096;

/** The entries of a zip file, read from its directory at the end. */
export function zipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], ZipRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return err({ kind: 'broken' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return err({ kind: 'bomb' });
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return err({ kind: 'broken' });
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return err({ kind: 'broken' });
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return ok(entries);
}

/** Where the end record begins: behind it stands nothing but a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/**
 * One entry unpacked, of at most `limit` bytes. What comes out is counted as it comes, whatever the directory promises; other
 * requests are let through meanwhile.
 */
export async function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Result<Uint8Array, ZipRefusal>> {
  if (entry.encrypted) return err({ kind: 'encrypted' });
  const packed = packedBytes(zip, entry);
  if (!packed) return err({ kind: 'broken' });
  if (entry.method === 0) return packed.length > limit ? err({ kind: 'bomb' }) : ok(packed);
  if (entry.method !== 8) return err({ kind: 'broken' });
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflater = new Inflate((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    ended ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      return err({ kind: 'broken' });
    }
    if (size > limit || (size > RATIO_FROM && size > MOST_RATIO * (at + STEP))) return err({ kind: 'bomb' });
    if (at % (STEP * 64) === 0) await nextTurn();
  }
  return ended ? ok(joined(pieces, size)) : err({ kind: 'broken' });
}

/** The entry's bytes behind its own header, whose name and extra field may differ in length from the directory's. */
function packedBytes(zip: Uint8Array, { offset, compressed }: ZipEntry): Uint8Array | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + compressed > zip.length ? null : zip.subarray(from, from + compressed);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
