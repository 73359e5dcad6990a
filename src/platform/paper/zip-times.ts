import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day a zip entry can carry; any fixed day would do. */
const DAY = new Date(1980, 0, 1);

/**
 * Packs an Office file again with one fixed time on every entry, and the same for workbooks embedded in it (charts of slides).
 * Libraries write the clock there; the same paper should be the same bytes.
 */
export function fixZipTimes(
  bytes: Uint8Array,
  mend: (path: string, text: string) => string | null = () => null,
): Uint8Array {
  const entries = unzipSync(bytes);
  const packed: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(entries)) {
    if (path.endsWith('/')) continue;
    if (path.endsWith('.xlsx')) packed[path] = fixZipTimes(content, mend);
    else if (path.endsWith('.xml') || path.endsWith('.rels')) {
      const mended = mend(path, strFromU8(content));
      packed[path] = mended === null ? content : strToU8(mended);
    } else packed[path] = content;
  }
  return zipSync(packed, { mtime: DAY, level: 6 });
}
