/** What a picture may keep: what draws it. Everything else (where it was taken, with which camera, by whom) goes. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
]);
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const isPng = (bytes: Uint8Array): boolean =>
  Buffer.compare(PNG_SIGNATURE, Buffer.from(bytes.subarray(0, 8))) === 0;
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** A PNG from its first to its last chunk, without text, EXIF, time and what rides behind it; null when it is broken. 根拠: ISO/IEC 15948 */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [PNG_SIGNATURE];
  let at = 8;
  let drawn = false;
  while (at + 12 <= bytes.byteLength) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) return null;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (at === 8 && type !== 'IHDR') return null;
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') drawn = true;
    if (type === 'IEND') return drawn ? new Uint8Array(Buffer.concat(kept)) : null;
    at = end;
  }
  return null;
}

/**
 * A JPEG from SOI to EOI without EXIF, XMP, IPTC, comments and what rides behind it; null when it is broken. Which way up it was
 * taken is kept, in an EXIF block that says nothing else. 根拠: ITU-T T.81; CIPA DC-008 (Exif)
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (!isJpeg(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  let drawn = false;
  while (at + 2 <= bytes.byteLength) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return drawn ? jpegOf(segments, orientation) : null;
    if (at + 4 > bytes.byteLength) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.byteLength || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationIn(segment) ?? orientation;
    if (isDrawing(marker)) segments.push(segment);
    at = end;
    if (marker === 0xda) {
      const scanEnd = endOfScan(bytes, at);
      segments.push(bytes.subarray(at, scanEnd));
      drawn = true;
      at = scanEnd;
    }
  }
  return null;
}

/** All but APPn and COM; of those JFIF (APP0), the colour profile (APP2) and Adobe's colour transform (APP14). */
const isDrawing = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xe2 || marker === 0xee || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe);

/** Entropy-coded bytes run to the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.byteLength;
}

function jpegOf(segments: readonly Uint8Array[], orientation: number): Uint8Array {
  const turned = orientation > 1 ? [orientationSegment(orientation)] : [];
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...turned, ...segments, Buffer.from([0xff, 0xd9])]));
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** Tag 0x0112 of IFD0; null when there is none. */
function orientationIn(segment: Uint8Array): number | null {
  const body = Buffer.from(segment.subarray(4));
  if (!body.subarray(0, 6).equals(EXIF)) return null;
  const tiff = body.subarray(6);
  if (tiff.byteLength < 14) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.byteLength) return null;
  for (let index = 0; index < short(start); index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : null;
  }
  return null;
}

function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([EXIF, tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.byteLength + 2, 2);
  return Buffer.concat([head, body]);
}
