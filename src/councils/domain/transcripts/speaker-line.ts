import { isSpeakerName } from './speaker-name.ts';

/** A line that says who speaks, and the words behind it ('' when they follow on the next lines). */
export interface SpeakerLine {
  readonly speaker: string;
  readonly text: string;
}

/** Code units at the beginning of a line in which a name with its brackets must end: lines may be 12 MB long. */
const HEAD = 90;

/**
 * 氏名：発言, ○氏名　発言, 【氏名】発言, [氏名] 発言; null when the line does not say who speaks. No colon is taken for a speaker's
 * where it stands between digits (14:00), before // (https://), or behind something that is no name (isSpeakerName).
 */
export function readSpeakerLine(line: string): SpeakerLine | null {
  const whole = line.trimStart();
  const head = whole.slice(0, HEAD);
  return ringed(whole, head) ?? inBrackets(whole, head) ?? beforeColon(whole, head);
}

function beforeColon(whole: string, head: string): SpeakerLine | null {
  const at = head.search(/[:：]/);
  if (at <= 0) return null;
  const [name, rest] = [head.slice(0, at), whole.slice(at + 1)];
  if (/^(?:\/\/|\\)/.test(rest) || (/[0-9０-９]$/.test(name) && /^[0-9０-９]/.test(rest))) return null;
  return isSpeakerName(name) ? { speaker: name.trim(), text: rest.trim() } : null;
}

/** ○見本委員　発言: the marks of 会議録. A name of two parts may have the same blank in it: ○見本　太郎　発言. */
function ringed(whole: string, head: string): SpeakerLine | null {
  if (!/^[○◯〇●◎]/.test(head)) return null;
  const inside = beforeColon(whole.slice(1), head.slice(1));
  if (inside) return inside;
  const parts = head.slice(1).split(/[\s　]+/u);
  const [first = '', second = ''] = parts;
  // Without a blank behind it there is no telling where the name ends; 「○ 議題」 begins with one and is a list.
  if (first === '' || parts.length < 2) return null;
  const joined = `${first} ${second}`;
  const isTwoParts = parts.length > 2 && !hasTitle(first) && [...second].length <= 6 && isSpeakerName(joined);
  const speaker = isTwoParts ? joined : first;
  if (!isSpeakerName(speaker)) return null;
  const from = isTwoParts ? whole.indexOf(second, 1 + first.length) + second.length : 1 + first.length;
  return { speaker, text: whole.slice(from).trim() };
}

const hasTitle = (name: string): boolean =>
  /(?:委員|会長|議長|座長|委員長|部会長|課長|事務局|先生|さん|氏|君|[)）])$/u.test(name);

const closing: Readonly<Record<string, string>> = { '【': '】', '[': ']', '［': '］' };

/** 【氏名】 may stand alone above the words; [氏名] alone is a sound or a heading, so words must follow it. */
function inBrackets(whole: string, head: string): SpeakerLine | null {
  const close = closing[head[0] ?? ''];
  const end = close === undefined ? -1 : head.indexOf(close);
  if (end < 0) return null;
  const speaker = head.slice(1, end).trim();
  const text = whole
    .slice(end + 1)
    .replace(/^\s*[:：]/u, '')
    .trim();
  if (text === '' && close !== '】') return null;
  return isSpeakerName(speaker) ? { speaker, text } : null;
}
