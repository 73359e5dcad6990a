import { err, ok, type Result } from '#kernel/result.ts';
import { rewritten, writeZip } from './write-zip.ts';
import { readZip, type ZipEntry, type ZipLimits, type ZipRefusal } from './zip.ts';

export type OfficeKind = 'docx' | 'xlsx' | 'pptx';
export type OfficeRefusal = ZipRefusal | 'macros' | 'ole' | 'unknown';

/** What stays in the file for people to know: 校閲コメント and 変更履歴. */
export type OfficeNote = 'comments' | 'tracked-changes';

export interface OfficeFile {
  readonly kind: OfficeKind;
  /** The file without the names of who wrote it. */
  readonly bytes: Uint8Array;
  readonly notes: readonly OfficeNote[];
}

const LIMITS: ZipLimits = { entries: 2_000, unpacked: 100 * 1024 * 1024, ratio: 150 };

/** The part that makes an archive a document of its kind. 根拠: ECMA-376 part 1 */
const mains: readonly (readonly [OfficeKind, RegExp])[] = [
  ['docx', /wordprocessingml\.document\.main\+xml/],
  ['xlsx', /spreadsheetml\.sheet\.main\+xml/],
  ['pptx', /presentationml\.(?:presentation|slideshow)\.main\+xml/],
];

/**
 * Looks into a Word, Excel or PowerPoint file and takes the writers' names out of it: docProps, and the path of a template on
 * somebody's disk. Books inside it (charts) are looked into the same way.
 */
export async function openOffice(
  bytes: Uint8Array,
  depth = 0,
  left = { entries: LIMITS.entries, unpacked: LIMITS.unpacked },
): Promise<Result<OfficeFile, OfficeRefusal>> {
  const read = await readZip(bytes, { ...LIMITS, ...left });
  if (!read.ok) return read;
  const entries = read.value;
  // One allowance for the file with all that is inside: a hundred small books, each a bomb for itself, are one as well.
  left.entries -= entries.length;
  left.unpacked -= entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0);
  const types = textOf(entries.find(({ name }) => name === '[Content_Types].xml'));
  if (hasMacros(entries, types)) return err('macros');
  const kind = mains.find(([, main]) => main.test(types))?.[0];
  if (!kind) return err('unknown');
  const cleaned: ZipEntry[] = [];
  for (const entry of entries) {
    if (isOle(entry.bytes)) return err('ole');
    if (!isZip(entry.bytes)) cleaned.push(withoutNames(entry));
    else {
      if (depth > 0) return err('unknown');
      const inner = await openOffice(entry.bytes, depth + 1, left);
      if (!inner.ok) return inner;
      cleaned.push(rewritten(entry, inner.value.bytes));
    }
  }
  return ok({ kind, bytes: writeZip(cleaned), notes: notesOf(entries) });
}

const hasMacros = (entries: readonly ZipEntry[], types: string): boolean =>
  /macroEnabled|vnd\.ms-office\.(?:vbaProject|activeX)/i.test(types) ||
  entries.some(({ name }) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\d*\.bin)$/i.test(name));

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);

const textOf = (entry: ZipEntry | undefined): string => (entry ? Buffer.from(entry.bytes).toString('utf8') : '');

const EMPTY_CUSTOM =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';

function withoutNames(entry: ZipEntry): ZipEntry {
  const replaced = (text: string) => rewritten(entry, Buffer.from(text));
  switch (entry.name.toLowerCase()) {
    case 'docprops/core.xml':
      return replaced(emptied(textOf(entry), ['creator', 'lastModifiedBy', 'created', 'modified', 'lastPrinted']));
    case 'docprops/app.xml':
      return replaced(emptied(textOf(entry), ['Manager', 'Company', 'HyperlinkBase', 'Template']));
    case 'docprops/custom.xml':
      return replaced(EMPTY_CUSTOM);
    case 'word/_rels/settings.xml.rels':
      return replaced(
        textOf(entry).replace(/<Relationship\b[^<>]*>/g, (tag) => (tag.includes('/attachedTemplate"') ? '' : tag)),
      );
    case 'word/settings.xml':
      return replaced(textOf(entry).replace(/<w:attachedTemplate\b[^<>]*\/>/g, ''));
    default:
      return entry;
  }
}

/** The elements taken out, whatever their prefix. No expression here looks beyond the next `<`: linear, whatever is in the file. */
const emptied = (xml: string, elements: readonly string[]): string =>
  elements.reduce(
    (text, name) => text.replace(new RegExp(`<((?:\\w+:)?${name})(?:\\s[^<>]*)?(?:/>|>[^<]*</\\1>)`, 'g'), ''),
    xml,
  );

function notesOf(entries: readonly ZipEntry[]): readonly OfficeNote[] {
  const comments = entries.some(({ name }) => /(?:^|\/)(?:comments|threadedComments?)\/?[^/]*\.xml$/i.test(name));
  const body = textOf(entries.find(({ name }) => name === 'word/document.xml'));
  const tracked = /<w:(?:ins|del|moveFrom|moveTo)\s/.test(body);
  return [...(comments ? (['comments'] as const) : []), ...(tracked ? (['tracked-changes'] as const) : [])];
}
