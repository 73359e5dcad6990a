/** An utterance as the ranking needs it. `position` names it in its transcript. */
export interface SpokenUtterance {
  readonly position: number;
  readonly speaker: string;
  readonly text: string;
}

/** Utterances that follow one another by one speaker, up to a length: what is ranked, and proposed at its first utterance. */
export interface Passage {
  readonly position: number;
  /** Of its last utterance. */
  readonly until: number;
  readonly speaker: string;
  readonly text: string;
}

/** A passage is at most this long (characters) before a new one begins; longer only by its last utterance. */
const PASSAGE_LENGTH = 160;
/** More passages than this are not compared: then passages are made longer. */
const MOST_PASSAGES = 2_000;

/**
 * Merges utterances, in order, into passages: a recording's utterances are cut by breath, not by thought. A text so long that it
 * would give more than 2,000 passages is cut into longer ones.
 */
export function passagesOf(utterances: readonly SpokenUtterance[]): readonly Passage[] {
  const total = utterances.reduce((sum, { text }) => sum + text.length, 0);
  let length = Math.max(PASSAGE_LENGTH, Math.ceil((2 * total) / MOST_PASSAGES));
  for (;;) {
    const passages = merged(utterances, length);
    if (passages.length <= MOST_PASSAGES || length > total) return passages.slice(0, MOST_PASSAGES);
    length *= 2;
  }
}

function merged(utterances: readonly SpokenUtterance[], length: number): Passage[] {
  const passages: { position: number; until: number; speaker: string; text: string }[] = [];
  for (const { position, speaker, text } of utterances) {
    const last = passages.at(-1);
    if (last && last.speaker === speaker && last.text.length < length) {
      last.text += text;
      last.until = position;
    } else passages.push({ position, until: position, speaker, text });
  }
  return passages;
}
