import type { Steps, TranscriptRefusal } from './transcript.ts';

const CHARACTERS_A_STEP = 1_000_000;

/**
 * Whether text that was decoded is text that was meant: no control characters, no � where a character was lost, and not what
 * Japanese looks like after it was read in the wrong encoding and saved again. あ in UTF-8 is E3 81 82: read as CP932 it begins with 縺,
 * 繧 or 繝 (kanji that hardly occur), read as Latin with ã, and
 * all three bytes are letters or signs beyond ASCII. Refused when such characters dominate.
 */
export function* legibilityRefusal(text: string): Steps<TranscriptRefusal | null> {
  const counts = { foreign: 0, cp932: 0, latin: 0, cp1252: 0, halfWidth: 0, halfComma: 0 };
  const first = { cp932: -1, latin: -1, cp1252: -1, halfWidth: -1 };
  for (let at = 0; at < text.length; at += 1) {
    if (at % CHARACTERS_A_STEP === CHARACTERS_A_STEP - 1) yield;
    const code = text.charCodeAt(at);
    if (code < 0x80 && code !== 0x7f) {
      if (code < 0x20 && code !== 0x09 && code !== 0x0a) return controlCharacter(text, at);
      continue;
    }
    if (code === 0x7f || (code >= 0x80 && code <= 0x9f && !followsLatin(text, at))) return controlCharacter(text, at);
    if (code === 0xfffd) return { kind: 'mojibake', line: lineOf(text, at), how: 'replaced' };
    counts.foreign += 1;
    if (code === 0x7e3a || code === 0x7e67 || code === 0x7e5d) {
      counts.cp932 += 1;
      if (first.cp932 < 0) first.cp932 = at;
    } else if (isThreeLatin(text, at, code)) {
      counts.latin += 3;
      if (first.latin < 0) first.latin = at;
    } else if (code === 0x201a || code === 0x192) {
      counts.cp1252 += 1;
      if (first.cp1252 < 0) first.cp1252 = at;
    } else if (code >= 0xff61 && code <= 0xff9f) {
      counts.halfWidth += 1;
      if (code === 0xff64) counts.halfComma += 1;
      if (first.halfWidth < 0) first.halfWidth = at;
    }
  }
  const share = (count: number) => (count < 3 ? 0 : count / counts.foreign);
  if (share(counts.cp932) > 0.08) return { kind: 'mojibake', line: lineOf(text, first.cp932), how: 'utf8-as-cp932' };
  if (share(counts.latin) > 0.5) return { kind: 'mojibake', line: lineOf(text, first.latin), how: 'utf8-as-latin' };
  // CP932 read as CP1252: the lead bytes of kana, 82 and 83, are ‚ and ƒ.
  if (share(counts.cp1252) > 0.2) return { kind: 'mojibake', line: lineOf(text, first.cp1252), how: 'other' };
  // EUC-JP read as CP932: half-width kana with a comma in front of every other one.
  if (share(counts.halfWidth) > 0.6 && counts.halfComma / counts.halfWidth > 0.15) {
    return { kind: 'mojibake', line: lineOf(text, first.halfWidth), how: 'other' };
  }
  return null;
}

/** Three bytes of one character of UTF-8, read as three characters of ISO 8859-1 or CP1252; no language writes such letters in a row. */
const isThreeLatin = (text: string, at: number, code: number): boolean => {
  const isByte = (other: number) => other >= 0x80 && other < 0x2200;
  return code >= 0xe2 && code <= 0xef && isByte(text.charCodeAt(at + 1)) && isByte(text.charCodeAt(at + 2));
};

/** Bytes of UTF-8 read as ISO 8859-1 hold C1 controls; those are mojibake, and counted as such. */
const followsLatin = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const twoBefore = text.charCodeAt(at - 2);
  return (before >= 0xc2 && before <= 0xf4) || (twoBefore >= 0xe2 && twoBefore <= 0xf4);
};

const controlCharacter = (text: string, at: number): TranscriptRefusal => ({
  kind: 'control-character',
  line: lineOf(text, at),
  codePoint: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
});

function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
