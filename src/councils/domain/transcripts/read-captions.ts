import { err, ok, type Result } from '#kernel/result.ts';
import { type CaptionBlock, captionBlocks } from './caption-blocks.ts';
import { joinCaptionLines, type Voiced, voicesOf, withoutSubRipTags } from './caption-text.ts';
import { Collector } from './collector.ts';
import { lineReader } from './lines.ts';
import { readRecordingTime } from './recording-time.ts';
import { readSpeakerLine } from './speaker-line.ts';
import { LONGEST_UTTERANCE, type ReadTranscript, type Steps, type TranscriptRefusal } from './transcript.ts';

const BLOCKS_A_STEP = 2_000;

/**
 * WebVTT (根拠: https://www.w3.org/TR/webvtt1/) and SubRip, of text whose line ends are even. Who speaks is said by `<v 氏名>`, or, where a
 * cue has no voice, by 氏名：発言 or [氏名] at the beginning of its lines. A cue without any name belongs to the speaker before if
 * the file names its speakers in words (programs name them only when they change); a file that uses `<v>` names every cue, so
 * there a cue without one has no speaker.
 */
export function* readCaptions(text: string, format: 'vtt' | 'srt'): Steps<Result<ReadTranscript, TranscriptRefusal>> {
  const collector = new Collector();
  const cues = new CueReader(collector, format);
  let blocks = 0;
  for (const block of captionBlocks(lineReader(text))) {
    if (!block) {
      yield;
      continue;
    }
    if (block.tooLong) return err({ kind: 'utterance-too-long', line: block.line, limit: LONGEST_UTTERANCE });
    const refusal = cues.read(format === 'vtt' && blocks === 0 ? withoutHeader(block) : block);
    if (refusal) return err(refusal);
    blocks += 1;
    if (blocks % BLOCKS_A_STEP === 0) yield;
  }
  return collector.finish(format);
}

/** `WEBVTT` and what stands below it belong to the header; a cue right below it, without the blank line, does not. */
function withoutHeader(block: CaptionBlock): CaptionBlock | null {
  return block.timing === 1 ? { line: block.line + 1, lines: block.lines.slice(1), timing: 0, tooLong: false } : null;
}

class CueReader {
  readonly #collector: Collector;
  readonly #format: 'vtt' | 'srt';
  #spokenBefore = '';

  constructor(collector: Collector, format: 'vtt' | 'srt') {
    this.#collector = collector;
    this.#format = format;
  }

  read(block: CaptionBlock | null): TranscriptRefusal | null {
    if (!block) return null;
    const first = block.lines[0]!;
    if (this.#format === 'vtt' && block.timing < 0) {
      if (/^NOTE(?:[ \t]|$)/.test(first)) return this.#collector.skip(block.line, 'note');
      if (/^STYLE\s*$/.test(first)) return this.#collector.skip(block.line, 'style');
      if (/^REGION\s*$/.test(first)) return this.#collector.skip(block.line, 'region');
    }
    if (block.timing < 0) return this.#collector.skip(block.line, 'no-timing');
    const line = block.line + block.timing;
    const times = readTimes(block.lines[block.timing]!, line);
    if (!times.ok) return times.error;
    const voices = this.#voices(block.lines.slice(block.timing + 1));
    if (voices.length === 0) return this.#collector.skip(line, 'empty-cue');
    for (const voice of voices) {
      const refusal = this.#collector.say({ line, ...times.value, ...voice });
      if (refusal) return refusal;
    }
    return null;
  }

  #voices(lines: readonly string[]): readonly Voiced[] {
    const voices = this.#format === 'vtt' ? voicesOf(lines.join('\n')) : [{ speaker: '', text: lines.join('\n') }];
    return voices.flatMap((voice) =>
      voice.speaker === '' ? this.#named(voice.text) : [{ ...voice, text: joinCaptionLines(voice.text.split('\n')) }],
    );
  }

  /** 氏名：発言 and [氏名] at the beginning of lines, as Zoom and others write them. */
  #named(text: string): Voiced[] {
    const found: Voiced[] = [];
    let speaker = this.#spokenBefore;
    let lines: string[] = [];
    const flush = () => {
      const words = joinCaptionLines(lines);
      if (words !== '') found.push({ speaker, text: words });
      lines = [];
    };
    for (const raw of text.split('\n')) {
      const line = this.#format === 'srt' ? withoutSubRipTags(raw) : raw;
      const spoken = readSpeakerLine(line);
      if (spoken) {
        flush();
        speaker = spoken.speaker;
        this.#spokenBefore = speaker;
      }
      lines.push(spoken ? spoken.text : line);
    }
    flush();
    return found;
  }
}

interface Times {
  readonly startsMs: number;
  readonly endsMs: number;
}

/** `00:01.000 --> 00:02.000 align:start`: settings behind the times are left out. */
function readTimes(text: string, line: number): Result<Times, TranscriptRefusal> {
  const shown = text.trim().slice(0, 60);
  const arrow = text.indexOf('-->');
  const start = readRecordingTime(text.slice(0, arrow).trim());
  const end = readRecordingTime(
    text
      .slice(arrow + 3)
      .trimStart()
      .split(/\s/u, 1)[0] ?? '',
  );
  if (start.kind === 'negative' || end.kind === 'negative') return err({ kind: 'negative-time', line, text: shown });
  if (start.kind !== 'time' || end.kind !== 'time') return err({ kind: 'no-time', line, text: shown });
  if (end.ms < start.ms) return err({ kind: 'ends-before-start', line, text: shown });
  return ok({ startsMs: start.ms, endsMs: end.ms });
}
