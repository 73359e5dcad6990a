import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, type Result } from '#kernel/result.ts';
import type { DocxBlock } from '#platform/docx/docx-text.ts';
import { type DocxRefusal, readDocx } from '#platform/docx/read-docx.ts';
import { type DecodeRefusal, decodeText } from '#platform/tabular/decode.ts';
import { legibilityRefusal } from '../../domain/transcripts/legibility.ts';
import { evenLines, type Line, lineReader, type TableRow } from '../../domain/transcripts/lines.ts';
import { readCaptions } from '../../domain/transcripts/read-captions.ts';
import { readSpokenText } from '../../domain/transcripts/read-spoken-text.ts';
import { recogniseText } from '../../domain/transcripts/recognise.ts';
import {
  type ReadTranscript,
  type Steps,
  TRANSCRIPT_BYTES,
  type TranscriptRefusal,
} from '../../domain/transcripts/transcript.ts';

/** Bytes of a file → utterances. The format is told by what is inside; other requests are let through between the steps. */
export async function readTranscript(bytes: Uint8Array): Promise<Result<ReadTranscript, TranscriptRefusal>> {
  if (bytes.length >= TRANSCRIPT_BYTES) return err(tooLarge(bytes.length));
  if (isOldWord(bytes)) return err({ kind: 'wrong-kind', line: 1, format: 'old-word' });
  if (isZip(bytes)) return readWord(bytes);
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return err(decodeRefusal(decoded.error));
  await nextTurn();
  const text = evenLines(decoded.value.text);
  const illegible = await inTurns(legibilityRefusal(text));
  if (illegible) return err(illegible);
  const format = recogniseText(text);
  await nextTurn();
  return inTurns(format === 'text' ? readSpokenText(() => linesOf(text), 'text') : readCaptions(text, format));
}

async function readWord(bytes: Uint8Array): Promise<Result<ReadTranscript, TranscriptRefusal>> {
  const blocks = await readDocx(bytes);
  if (!blocks.ok) return err(docxRefusal(blocks.error, bytes));
  const lines = [...linesOfWord(blocks.value)];
  const text = lines.map((each) => ('cells' in each ? each.cells.join('\t') : each.text)).join('\n');
  const size = Buffer.byteLength(text);
  if (size >= TRANSCRIPT_BYTES) return err(tooLarge(size));
  const illegible = await inTurns(legibilityRefusal(evenLines(text)));
  if (illegible) return err({ ...illegible, line: paragraphAt(lines, illegible.line) });
  return inTurns(readSpokenText(() => lines, 'docx'));
}

async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

function* linesOf(text: string): Generator<Line, void, void> {
  const reader = lineReader(text);
  for (let line = reader.next(); line; line = reader.next()) yield line;
}

/** Line breaks inside a paragraph make lines of the same number. */
function* linesOfWord(blocks: readonly DocxBlock[]): Generator<Line | TableRow, void, void> {
  for (const block of blocks) {
    if (block.kind === 'row') yield { line: block.number, cells: block.cells.map(evenLines) };
    else for (const text of evenLines(block.text).split('\n')) yield { line: block.number, text };
  }
}

/** The paragraph in which a line of the joined text stands; cells may have several lines. */
function paragraphAt(lines: readonly (Line | TableRow)[], line: number): number {
  let before = 0;
  for (const each of lines) {
    before += 'cells' in each ? each.cells.join('\t').split('\n').length : 1;
    if (before >= line) return each.line;
  }
  return lines.at(-1)?.line ?? 1;
}

const tooLarge = (bytes: number): TranscriptRefusal => ({ kind: 'too-large', line: 1, bytes, limit: TRANSCRIPT_BYTES });
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Word's and Excel's old files begin alike; inside a .doc stands its stream's name in UTF-16. */
const isOldWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('WordDocument', 'utf16le'));

function decodeRefusal(refusal: DecodeRefusal): TranscriptRefusal {
  switch (refusal.kind) {
    case 'undecodable':
      return { kind: 'undecodable', line: 1, tried: refusal.tried };
    case 'binary':
      return { kind: 'control-character', line: refusal.line, codePoint: '' };
    case 'not-text': {
      const format = refusal.format === 'xlsx' || refusal.format === 'xls' ? 'excel' : refusal.format;
      return { kind: 'wrong-kind', line: 1, format };
    }
  }
}

function docxRefusal(refusal: DocxRefusal, bytes: Uint8Array): TranscriptRefusal {
  switch (refusal.kind) {
    case 'not-docx':
      return { kind: 'wrong-kind', line: 1, format: isExcel(bytes) ? 'excel' : 'zip' };
    case 'macros':
      return { kind: 'macros', line: 1 };
    case 'broken':
      return { kind: 'docx-broken', line: 1 };
    default:
      return { kind: 'docx-unsafe', line: 1, what: refusal.kind };
  }
}

/** Names of entries stand in clear in a zip file's directory, at its end. */
const isExcel = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-65_536)).toString('latin1').includes('xl/workbook');
