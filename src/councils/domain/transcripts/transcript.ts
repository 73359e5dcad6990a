/** 発言: what one speaker said in one go, as the file has it. */
export interface Utterance {
  /** Line of the file, from 1; in a Word file the paragraph. */
  readonly line: number;
  /** Milliseconds from the beginning of the recording; null where the file has no time. */
  readonly startsMs: number | null;
  readonly endsMs: number | null;
  /** As written, white space put in order; '' where the file does not say who spoke. */
  readonly speaker: string;
  readonly text: string;
  /** Code points without white space. */
  readonly characters: number;
  /** The speaker differs from the utterance before: a turn (話者の交代) is an uninterrupted run of one speaker. */
  readonly beginsTurn: boolean;
}

export type TranscriptFormat = 'vtt' | 'srt' | 'text' | 'docx';

/** Why something of the file is not among the utterances. */
export type SkipReason =
  | 'note'
  | 'style'
  | 'region'
  | 'no-timing'
  | 'empty-cue'
  | 'no-words'
  | 'before-first-speaker'
  | 'table-heading'
  | 'recording-notice';

export interface Skipped {
  readonly line: number;
  readonly reason: SkipReason;
}

/** What reads strangely and is taken in all the same: the first line of its kind, and how many there are. */
export interface TranscriptWarning {
  readonly kind: 'no-speaker' | 'overlapping-times' | 'times-go-back' | 'long-name';
  readonly line: number;
  readonly count: number;
}

/** Why the whole file is refused, and the line where it shows (1 where the file as a whole is meant). */
export type TranscriptRefusal = { readonly line: number } & (
  | { readonly kind: 'wrong-kind'; readonly format: 'image' | 'pdf' | 'excel' | 'old-word' | 'zip' }
  | { readonly kind: 'undecodable'; readonly tried: readonly string[] }
  | { readonly kind: 'control-character'; readonly codePoint: string }
  /** `replaced`: � stands where a character was lost; the others: read in the wrong encoding before it came here. */
  | { readonly kind: 'mojibake'; readonly how: 'replaced' | 'utf8-as-cp932' | 'utf8-as-latin' | 'other' }
  | { readonly kind: 'negative-time'; readonly text: string }
  | { readonly kind: 'no-time'; readonly text: string }
  | { readonly kind: 'ends-before-start'; readonly text: string }
  | { readonly kind: 'no-utterance' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-utterances'; readonly limit: number }
  | { readonly kind: 'utterance-too-long'; readonly limit: number }
  | { readonly kind: 'macros' }
  | { readonly kind: 'docx-unsafe'; readonly what: 'doctype' | 'bomb' | 'encrypted' }
  | { readonly kind: 'docx-broken' }
);

export interface ReadTranscript {
  readonly format: TranscriptFormat;
  readonly utterances: readonly Utterance[];
  /** The first ones; `skippedMore` counts the rest. */
  readonly skipped: readonly Skipped[];
  readonly skippedMore: number;
  readonly warnings: readonly TranscriptWarning[];
}

/** A file of this size or more is refused: two days of speech, or no transcript. Bytes; for Word files also the text inside. */
export const TRANSCRIPT_BYTES = 12_000_000;
export const MOST_UTTERANCES = 200_000;
/** Code units of one utterance: some hours without anybody else, so most likely a text without speakers. */
export const LONGEST_UTTERANCE = 100_000;
/** Code points kept of a speaker's name. */
export const LONGEST_NAME = 100;
export const MOST_SKIPPED = 10_000;

/** Reads in steps: between two of them the caller may let others work. */
export type Steps<T> = Generator<undefined, T, void>;

/** Runs all steps at once, where nobody else waits. */
export function allSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
