import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '#kernel/result.ts';
import { readZip, type ZipEntry, type ZipLimits, type ZipRefusal } from '#platform/files/zip.ts';
import { type DocxBlock, DocxText } from './docx-text.ts';
import { attributeOf, XmlTrouble, xmlTokens } from './xml-tokens.ts';

export type DocxRefusal = {
  readonly kind: 'not-docx' | 'macros' | 'doctype' | 'bomb' | 'encrypted' | 'broken';
};

/** A Word file has some dozens of parts; 64 MB of XML are 200,000 utterances with all their marks, and pictures. */
const LIMITS: ZipLimits = { entries: 2_000, unpacked: 64_000_000, ratio: 250 };
const TOKENS_A_STEP = 50_000;

/**
 * Paragraphs and table rows of a Word file (.docx), in bounded memory (readZip counts what really comes out); macros,
 * DOCTYPE and encryption refuse the whole. Pictures, notes, headers and deleted words are not read.
 * 根拠: ISO/IEC 29500-1 (WordprocessingML).
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<readonly DocxBlock[], DocxRefusal>> {
  const entries = await readZip(bytes, LIMITS);
  if (!entries.ok) return err({ kind: zipTrouble[entries.error] });
  const named = (name: string) => entries.value.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const types = named('[Content_Types].xml');
  if (!types) return err({ kind: 'not-docx' });
  if (entries.value.some(({ name }) => /(?:^|\/)vba[^/]*\.(?:bin|xml)$/i.test(name))) return err({ kind: 'macros' });
  try {
    const declared = partText(types);
    if (!declared.ok) return declared;
    if (/macroEnabled|vbaProject/i.test(declared.value)) return err({ kind: 'macros' });
    const main = named(mainPart(named('_rels/.rels')));
    if (!main) return err({ kind: 'not-docx' });
    const xml = partText(main);
    return xml.ok ? ok(await blocksOf(xml.value)) : xml;
  } catch (error) {
    if (error instanceof XmlTrouble) return err({ kind: error.problem });
    throw error;
  }
}

const zipTrouble: Readonly<Record<ZipRefusal, DocxRefusal['kind']>> = {
  damaged: 'broken',
  encrypted: 'encrypted',
  'too-much-inside': 'bomb',
};

function partText({ bytes }: ZipEntry): Result<string, DocxRefusal> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return err({ kind: 'broken' });
  }
}

/** Word online writes word/document2.xml: the package says which part is the document. */
function mainPart(relations: ZipEntry | undefined): string {
  const usual = 'word/document.xml';
  const xml = relations && partText(relations);
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
