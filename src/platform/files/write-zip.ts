import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip.ts';

/** 1980-01-01 00:00, the earliest a zip can say: when somebody saved their file is nobody's business. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;

/** An entry with other content. */
export const rewritten = (entry: ZipEntry, bytes: Uint8Array): ZipEntry => ({
  name: entry.name,
  method: 8,
  packed: deflateRawSync(bytes),
  bytes,
});

/** The entries as an archive, one fixed time on all; what was not rewritten is not packed anew. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const facts = factsOf(entry, name.byteLength);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), facts, name]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), facts, central, name]));
    parts.push(local, entry.packed);
    at += local.byteLength + entry.packed.byteLength;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

/** What stands in both headers, from flags to the length of the extra field. */
function factsOf(entry: ZipEntry, nameLength: number): Buffer {
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(UTF8_NAMES, 0);
  facts.writeUInt16LE(entry.method, 2);
  facts.writeUInt16LE(DATE, 6);
  facts.writeUInt32LE(crc32(entry.bytes), 8);
  facts.writeUInt32LE(entry.packed.byteLength, 12);
  facts.writeUInt32LE(entry.bytes.byteLength, 16);
  facts.writeUInt16LE(nameLength, 20);
  return facts;
}
