import type { Line, LineReader } from './lines.ts';

/** Lines between two blank ones. In `timing`, where the line of times stands among them; -1 when there is none. */
export interface CaptionBlock {
  readonly line: number;
  readonly lines: readonly string[];
  readonly timing: number;
  /** More words than any cue has: what is left of it is not read. */
  readonly tooLong: boolean;
}

const LINES_A_STEP = 20_000;
/** Code units of a block. */
const LONGEST_BLOCK = 400_000;

/** A sign or a digit in front of an arrow: a line of times, be it right or wrong. 「入院 --> 在宅」 is words. */
const looksLikeTimes = (text: string): boolean => /^\s{0,20}[-−‐–]?[0-9０-９]/u.test(text) && text.includes('-->');

/**
 * The blocks of a caption file. Where a blank line is missing, the next line of times begins a new block, and the number in
 * front of it (SubRip) goes with it. null is a breath after many lines.
 */
export function* captionBlocks(reader: LineReader): Generator<CaptionBlock | null, void, void> {
  let lines: Line[] = [];
  let timing = -1;
  let size = 0;
  const block = (tooLong = false): CaptionBlock => ({
    line: lines[0]!.line,
    lines: lines.map(({ text }) => text),
    timing,
    tooLong,
  });
  for (let next = reader.next(); next; next = reader.next()) {
    if (next.line % LINES_A_STEP === 0) yield null;
    if (next.text.trim() === '') {
      if (lines.length > 0) yield block();
      lines = [];
      timing = -1;
      size = 0;
      continue;
    }
    size += next.text.length;
    if (size > LONGEST_BLOCK) {
      lines.push(next);
      yield block(true);
      return;
    }
    const arrow = timing < 0 && lines.length < 2 ? next.text.includes('-->') : looksLikeTimes(next.text);
    if (arrow && timing < 0 && lines.length < 2) timing = lines.length;
    else if (arrow) {
      const number = lines.length > timing + 1 && /^\s*\d{1,7}\s*$/.test(lines.at(-1)!.text) ? lines.pop()! : null;
      yield block();
      lines = number ? [number] : [];
      timing = lines.length;
      size = next.text.length;
    }
    lines.push(next);
  }
  if (lines.length > 0) yield block();
}
