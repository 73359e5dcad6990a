import type { SamplePerson } from '../../sample-councils.ts';
import type { Line } from './talk.ts';

interface Take {
  readonly body: string;
  readonly number: number;
  readonly present: readonly SamplePerson[];
}

/** Seconds somebody needs for these words: six characters a second, and a breath. */
const seconds = (words: string): number => Math.ceil([...words].length / 6) + 2;
const clock = (total: number, fraction: string): string =>
  [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':') + fraction;

/** The recording's text, in one of the forms that recorders and meeting tools write, in turn: WebVTT, SRT, `氏名：発言`. */
export function transcriptOf(lines: readonly Line[], { body, number, present }: Take) {
  const name = (who: string) => present.find(({ key }) => key === who)?.name ?? who;
  let at = 30;
  const timed = lines.map(([who, words]) => {
    const start = at;
    at += seconds(words);
    return { speaker: name(who), words, start, end: at - 1 };
  });
  const file = `${body}-${number}`;
  if (number % 3 === 1) {
    const cues = timed.map(
      ({ speaker, words, start, end }) =>
        `${clock(start, '.000')} --> ${clock(end, '.000')}\n<v ${speaker}>${words}</v>\n`,
    );
    return { fileName: `${file}.vtt`, text: `WEBVTT\n\n${cues.join('\n')}` };
  }
  if (number % 3 === 2) {
    const cues = timed.map(
      ({ speaker, words, start, end }, index) =>
        `${index + 1}\n${clock(start, ',000')} --> ${clock(end, ',000')}\n${speaker}：${words}\n`,
    );
    return { fileName: `${file}.srt`, text: cues.join('\n') };
  }
  return {
    fileName: `${file}.txt`,
    text: timed.map(({ speaker, words, start }) => `[${clock(start, '')}] ${speaker}：${words}\n`).join(''),
  };
}
