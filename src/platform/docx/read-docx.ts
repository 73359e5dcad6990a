import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '#kernel/result.ts';
import { type DocxBlock, DocxText } from './docx-text.ts';
import { attributeOf, XmlTrouble, xmlTokens } from './xml-tokens.ts';
import { unpackEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

export type DocxRefusal = {
  readonly kind: 'not-docx' | 'macros' | 'doctype' | 'bomb' | 'encrypted' | 'broken';
};

/** Bytes of XML that a document may have unpacked: 200,000 utterances with all their marks. */
const DOCUMENT_LIMIT = 48_000_000;
const PART_LIMIT = 2_000_000;
const TOKENS_A_STEP = 50_000;

/**
 * Paragraphs and table rows of a Word file (.docx), in bounded memory: entries, ratio and bytes that really come out are counted; macros,
 * DOCTYPE and encryption refuse the whole. Pictures, notes, headers and deleted words are not read.
 * 根拠: ISO/IEC 29500-1 (WordprocessingML), PKWARE APPNOTE 6.3.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<readonly DocxBlock[], DocxRefusal>> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  const named = (name: string) => entries.value.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const [types] = named('[Content_Types].xml');
  if (!types) return err({ kind: 'not-docx' });
  if (entries.value.some(({ name }) => /(?:^|\/)vba[^/]*\.(?:bin|xml)$/i.test(name))) return err({ kind: 'macros' });
  try {
    const declared = await partText(bytes, types, PART_LIMIT);
    if (!declared.ok) return declared;
    if (/macroEnabled|vbaProject/i.test(declared.value)) return err({ kind: 'macros' });
    const main = named(await mainPart(bytes, named('_rels/.rels')[0]));
    // Two entries of one name: readers disagree on which one counts.
    if (main.length !== 1) return err({ kind: main.length === 0 ? 'not-docx' : 'broken' });
    const xml = await partText(bytes, main[0]!, DOCUMENT_LIMIT);
    return xml.ok ? ok(await blocksOf(xml.value)) : xml;
  } catch (error) {
    if (error instanceof XmlTrouble) return err({ kind: error.problem });
    throw error;
  }
}

async function partText(zip: Uint8Array, entry: ZipEntry, limit: number): Promise<Result<string, DocxRefusal>> {
  const part = await unpackEntry(zip, entry, limit);
  if (!part.ok) return part;
  const [first, second] = part.value;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(part.value));
  } catch {
    return err({ kind: 'broken' });
  }
}

/** Word online writes word/document2.xml: the package says which part is the document. */
async function mainPart(zip: Uint8Array, relations: ZipEntry | undefined): Promise<string> {
  const usual = 'word/document.xml';
  const xml = relations && (await partText(zip, relations, PART_LIMIT));
  if (!xml?.ok) return usual;
  for (const token of xmlTokens(xml.value)) {
    if (token.kind === 'text' || token.kind === 'close' || !token.name.endsWith('Relationship')) continue;
    if (!attributeOf(token.attributes, 'Type')?.endsWith('/officeDocument')) continue;
    const target = attributeOf(token.attributes, 'Target') ?? '';
    // Outside the package nothing is read.
    return attributeOf(token.attributes, 'TargetMode') === 'External' ? '' : target.replace(/^\//, '');
  }
  return usual;
}

async function blocksOf(xml: string): Promise<readonly DocxBlock[]> {
  const text = new DocxText();
  let tokens = 0;
  for (const token of xmlTokens(xml)) {
    text.take(token);
    tokens += 1;
    if (tokens % TOKENS_A_STEP === 0) await nextTurn();
  }
  return text.finish();
}
