import { err, ok, type Result } from '#kernel/result.ts';
import { cleanText, spokenCharacters } from './characters.ts';
import { speakerKey } from './speaker-key.ts';
import {
  LONGEST_NAME,
  LONGEST_UTTERANCE,
  MOST_SKIPPED,
  MOST_UTTERANCES,
  type ReadTranscript,
  type Skipped,
  type SkipReason,
  type TranscriptFormat,
  type TranscriptRefusal,
  type TranscriptWarning,
  type Utterance,
} from './transcript.ts';

export interface Said {
  readonly line: number;
  readonly startsMs: number | null;
  readonly endsMs: number | null;
  readonly speaker: string;
  readonly text: string;
}

/** Where all formats put what they read: counts, limits, warnings and turns are made here, once. */
export class Collector {
  readonly #utterances: Utterance[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #warnings = new Map<TranscriptWarning['kind'], { line: number; count: number }>();
  readonly #keys = new Map<string, string>();
  #skippedMore = 0;
  #lastKey: string | null = null;
  #lastStart = 0;
  #lastEnd = 0;
  #lastCue = 0;

  /** Takes one utterance; null, or why the whole file must be refused. */
  say(said: Said): TranscriptRefusal | null {
    const text = cleanText(said.text);
    const characters = spokenCharacters(text);
    if (characters === 0) return this.skip(said.line, 'no-words');
    if (text.length > LONGEST_UTTERANCE)
      return { kind: 'utterance-too-long', line: said.line, limit: LONGEST_UTTERANCE };
    if (this.#utterances.length === MOST_UTTERANCES) {
      return { kind: 'too-many-utterances', line: said.line, limit: MOST_UTTERANCES };
    }
    const speaker = this.#name(said);
    const key = this.#keyOf(speaker);
    const beginsTurn = key !== this.#lastKey;
    this.#lastKey = key;
    if (speaker === '') this.#warn('no-speaker', said.line);
    this.#compareTimes(said);
    const { line, startsMs, endsMs } = said;
    this.#utterances.push({ line, startsMs, endsMs, speaker, text, characters, beginsTurn });
    return null;
  }

  skip(line: number, reason: SkipReason): null {
    if (this.#skipped.length < MOST_SKIPPED) this.#skipped.push({ line, reason });
    else this.#skippedMore += 1;
    return null;
  }

  finish(format: TranscriptFormat): Result<ReadTranscript, TranscriptRefusal> {
    if (this.#utterances.length === 0) return err({ kind: 'no-utterance', line: 1 });
    return ok({
      format,
      utterances: this.#utterances,
      skipped: this.#skipped,
      skippedMore: this.#skippedMore,
      warnings: [...this.#warnings].map(([kind, about]) => ({ kind, ...about })),
    });
  }

  #name({ speaker, line }: Said): string {
    const name = cleanText(speaker.slice(0, LONGEST_NAME * 4))
      .replace(/\s+/gu, ' ')
      .normalize('NFC');
    const points = [...name];
    if (points.length <= LONGEST_NAME && speaker.length <= LONGEST_NAME * 4) return name;
    this.#warn('long-name', line);
    return points.slice(0, LONGEST_NAME).join('').trim();
  }

  /** A meeting has some dozens of names; each is folded once. */
  #keyOf(speaker: string): string {
    const known = this.#keys.get(speaker);
    if (known !== undefined) return known;
    const key = speakerKey(speaker);
    this.#keys.set(speaker, key);
    return key;
  }

  /** Several voices of one cue share its line of times and do not overlap with each other. */
  #compareTimes({ startsMs, endsMs, line }: Said): void {
    if (startsMs === null) return;
    const sameCue = startsMs === this.#lastStart && endsMs === this.#lastCue && this.#utterances.length > 0;
    if (startsMs < this.#lastStart) this.#warn('times-go-back', line);
    else if (!sameCue && startsMs < this.#lastEnd) this.#warn('overlapping-times', line);
    this.#lastStart = startsMs;
    this.#lastCue = endsMs ?? 0;
    this.#lastEnd = Math.max(this.#lastEnd, endsMs ?? startsMs);
  }

  #warn(kind: TranscriptWarning['kind'], line: number): void {
    const before = this.#warnings.get(kind);
    if (before) before.count += 1;
    else this.#warnings.set(kind, { line, count: 1 });
  }
}
