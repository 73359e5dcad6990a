import { err, type Result } from '#kernel/result.ts';
import { Collector } from './collector.ts';
import type { Line, TableRow } from './lines.ts';
import { readRecordingTime, type TimeReading } from './recording-time.ts';
import { readSpeakerLine } from './speaker-line.ts';
import { isSpeakerName } from './speaker-name.ts';
import type { ReadTranscript, Steps, TranscriptRefusal } from './transcript.ts';

const LINES_A_STEP = 5_000;
/** Code units in which a leading time or a heading line must end. */
const HEAD = 60;
/** How speakers are named in a file: in each line, or in lines of their own with a time (Teams, Zoom). */
type Style = 'in-lines' | 'headings';

/**
 * Text with speakers, of a text file or the paragraphs of a Word file.
 * 氏名：発言, ○氏名　発言, 【氏名】, each with a time before it or not ([00:12:34], (0:01:02), 12:34); or, where more lines are of
 * that kind, headings 「氏名   0:05」 with the words below (Teams, Zoom). Rows of a table: speaker | words, a time in a cell of its own.
 * Lines without a speaker belong to the one before; those before the first speaker are left out. Whether a colon names a speaker: isSpeakerName.
 */
export function* readSpokenText(
  lines: () => Iterable<Line | TableRow>,
  format: 'text' | 'docx',
): Steps<Result<ReadTranscript, TranscriptRefusal>> {
  const counts = { headings: 0, inLines: 0 };
  let seen = 0;
  for (const each of lines()) {
    if ('text' in each && headingOf(each.text)) counts.headings += 1;
    else if ('cells' in each || readSpeakerLine(timeBefore(each.text).rest)) counts.inLines += 1;
    seen += 1;
    if (seen % LINES_A_STEP === 0) yield;
  }
  const style: Style = counts.headings > counts.inLines ? 'headings' : 'in-lines';
  const talk = new Talk(style);
  for (const each of lines()) {
    const refusal = 'cells' in each ? talk.row(each) : talk.line(each);
    if (refusal) return err(refusal);
    seen += 1;
    if (seen % LINES_A_STEP === 0) yield;
  }
  const last = talk.flush();
  return last ? err(last) : talk.collector.finish(format);
}

class Talk {
  readonly collector = new Collector();
  readonly #style: Style;
  #open: { line: number; startsMs: number | null; speaker: string; pieces: string[] } | null = null;

  constructor(style: Style) {
    this.#style = style;
  }

  line({ line, text }: Line): TranscriptRefusal | null {
    if (text.trim() === '') return null;
    if (isRecordingNotice(text)) return this.collector.skip(line, 'recording-notice');
    if (this.#style === 'headings') {
      const heading = headingOf(text);
      if (heading) return this.#begin(line, heading.speaker, heading.ms, '');
      return this.#goOn(line, text);
    }
    const { time, rest, bracketed } = timeBefore(text);
    const spoken = readSpeakerLine(rest);
    // A time that is none is an error only where a time is meant: in brackets, or before a name.
    if (time && (spoken || bracketed)) {
      const shown = text.trim().slice(0, 40);
      if (time.kind === 'negative') return { kind: 'negative-time', line, text: shown };
      if (time.kind === 'no-time') return { kind: 'no-time', line, text: shown };
      if (spoken) return this.#begin(line, spoken.speaker, time.ms, spoken.text);
      if (this.#open) return this.#begin(line, this.#open.speaker, time.ms, rest);
      return this.collector.skip(line, 'before-first-speaker');
    }
    const plain = time ? readSpeakerLine(text) : spoken;
    return plain ? this.#begin(line, plain.speaker, null, plain.text) : this.#goOn(line, text);
  }

  row({ line, cells }: TableRow): TranscriptRefusal | null {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length === 0) return null;
    const times = filled.map((cell) => readRecordingTime(cell.replace(/^[[(（［]|[\])）］]$/gu, '')));
    if (times.some(({ kind }) => kind === 'negative'))
      return { kind: 'negative-time', line, text: filled.join(' ').slice(0, 40) };
    const startsMs = times.find((time) => time.kind === 'time')?.ms ?? null;
    const [speaker = '', ...words] = filled.filter((_, at) => times[at]!.kind === 'no-time');
    if (words.length === 0) return speaker === '' ? null : this.#loneCell(line, speaker, startsMs);
    if (isTableHeading(speaker, words[0]!)) return this.collector.skip(line, 'table-heading');
    if (!isSpeakerName(speaker)) return this.line({ line, text: filled.join('\n') });
    return this.#begin(line, speaker, startsMs, words.join('\n'));
  }

  flush(): TranscriptRefusal | null {
    const open = this.#open;
    if (!open) return null;
    this.#open = null;
    const { line, startsMs, speaker, pieces } = open;
    return this.collector.say({ line, startsMs, endsMs: null, speaker, text: pieces.join('\n') });
  }

  /** Words alone in a row go on with the speaker above, or name one themselves. */
  #loneCell(line: number, text: string, startsMs: number | null): TranscriptRefusal | null {
    const spoken = readSpeakerLine(text);
    return spoken ? this.#begin(line, spoken.speaker, startsMs, spoken.text) : this.#goOn(line, text);
  }

  #begin(line: number, speaker: string, startsMs: number | null, text: string): TranscriptRefusal | null {
    const refusal = this.flush();
    this.#open = { line, startsMs, speaker, pieces: text === '' ? [] : [text] };
    return refusal;
  }

  #goOn(line: number, text: string): TranscriptRefusal | null {
    if (!this.#open) return this.collector.skip(line, 'before-first-speaker');
    this.#open.pieces.push(text.trim());
    return null;
  }
}

const open = { '[': ']', '［': ']', '(': ')', '（': ')' } as const;

/** A time at the beginning of a line, with what follows it. */
function timeBefore(text: string): { time: TimeReading | null; rest: string; bracketed: boolean } {
  const whole = text.trimStart();
  const head = whole.slice(0, HEAD);
  const bracketed = head[0] !== undefined && head[0] in open;
  if (bracketed) {
    const end = head.search(/[\])）］]/u);
    const inside = head.slice(1, Math.max(1, end)).trim();
    if (end < 0 || !/^[-−‐–]?[0-9０-９]{1,4}[:：]/u.test(inside)) return { time: null, rest: text, bracketed: false };
    return { time: readRecordingTime(inside), rest: whole.slice(end + 1), bracketed: true };
  }
  const bare = /^([-−‐–]?[0-9０-９]{1,4}[:：][0-9０-９.,:：]{1,14})[\s　]+/u.exec(head);
  if (!bare) return { time: null, rest: text, bracketed: false };
  return { time: readRecordingTime(bare[1]!), rest: whole.slice(bare[0].length), bracketed: false };
}

/** 「見本 太郎   0:05」 and 「[見本 太郎] 14:03:05」, alone on a line. */
function headingOf(text: string): { speaker: string; ms: number } | null {
  if (text.length > HEAD * 2) return null;
  const whole = text.trim();
  const blank = Math.max(...[' ', '\t', '\u3000', '\u00a0'].map((each) => whole.lastIndexOf(each)));
  if (blank < 1) return null;
  const time = readRecordingTime(whole.slice(blank + 1));
  const speaker = whole
    .slice(0, blank)
    .trim()
    .replace(/^[[［](.*)[\]］]$/u, '$1')
    .trim();
  return time.kind === 'time' && isSpeakerName(speaker) ? { speaker, ms: time.ms } : null;
}

/** What Teams writes between the words. */
const isRecordingNotice = (text: string): boolean =>
  text.length < HEAD * 2 &&
  /(?:文字起こし|トランスクリプション|録音|録画)を(?:開始|停止)しました|(?:started|stopped) transcription/u.test(text);

const isTableHeading = (speaker: string, words: string): boolean =>
  /^(?:話者|発言者|氏名|名前|speaker|name)$/iu.test(speaker) &&
  /^(?:発言|内容|発言内容|本文|text|words|remarks?)/iu.test(words);
