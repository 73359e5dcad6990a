import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenLines } from './lines.ts';
import { readCaptions } from './read-captions.ts';
import { recogniseText } from './recognise.ts';
import { allSteps } from './transcript.ts';

const nothing = { utterances: [], skipped: [], skippedMore: 0, warnings: [] };
const read = (text: string) => {
  const even = evenLines(text);
  const format = recogniseText(even);
  if (format === 'text') throw new Error('no captions');
  const result = allSteps(readCaptions(even, format));
  const found = result.ok ? result.value : { ...nothing, format };
  const said = found.utterances.map(({ line, startsMs, endsMs, speaker, text: words }) => [
    line,
    startsMs,
    endsMs,
    speaker,
    words,
  ]);
  return { ...found, said, refusal: result.ok ? null : result.error };
};

describe('WebVTT', () => {
  test('話者・時刻・行がそのまま読め、タグと設定は落ちる', () => {
    const file = `\uFEFFWEBVTT - みほん市WG
Kind: captions

NOTE 録画は第1会議室
続きの行

STYLE
::cue { color: red }

REGION
id:r1

1
00:00:01.000 --> 00:00:03.500 align:start position:10%
<v.loud 見本 太郎>在宅の<b>看取り</b>は&amp;増えて</v>

id-2
00:04.000 --> 00:00:06.000
<v 例野花子>施設は<c.yellow>空き</c>が<00:00:05.000>ありません
二行目です

00:07.000 --> 00:08.000
<v 見本 太郎>はい<v 例野花子>いいえ

00:09.000 --> 00:10.000
&lrm;

ただの文の段落
`;
    const { format, said, skipped } = read(file);
    expect(format).toBe('vtt');
    expect(said).toEqual([
      [14, 1000, 3500, '見本 太郎', '在宅の看取りは&増えて'],
      [18, 4000, 6000, '例野花子', '施設は空きがありません二行目です'],
      [22, 7000, 8000, '見本 太郎', 'はい'],
      [22, 7000, 8000, '例野花子', 'いいえ'],
    ]);
    expect(skipped).toEqual([
      { line: 4, reason: 'note' },
      { line: 7, reason: 'style' },
      { line: 10, reason: 'region' },
      { line: 25, reason: 'no-words' },
      { line: 28, reason: 'no-timing' },
    ]);
  });

  test('Zoomの「氏名: 発言」と、Teamsの番号つきのキューも読める', () => {
    const zoom = read(
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n見本太郎: おはようございます。\n\n2\n00:00:02.000 --> 00:00:04.000\nきょうは14:00までです。\n',
    );
    expect(zoom.said).toEqual([
      [4, 1000, 2000, '見本太郎', 'おはようございます。'],
      [8, 2000, 4000, '見本太郎', 'きょうは14:00までです。'],
    ]);
    const teams = read(
      'WEBVTT\n\nd6b1c2a3-0000-4000-8000-000000000001/12-0\n00:00:01.000 --> 00:00:02.000\n<v 見本 太郎>はい</v>\n',
    );
    expect(teams.said).toEqual([[4, 1000, 2000, '見本 太郎', 'はい']]);
  });

  test('声の印のないキューは、印のあるファイルでは話者なしとし、知らせる', () => {
    const { utterances, warnings } = read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v 見本>はい\n\n00:02.000 --> 00:03.000\nどうも\n',
    );
    expect(utterances.map(({ speaker, beginsTurn }) => [speaker, beginsTurn])).toEqual([
      ['見本', true],
      ['', true],
    ]);
    expect(warnings).toEqual([{ kind: 'no-speaker', line: 6, count: 1 }]);
  });

  test.each([
    ['負の時刻', '-00:00:01.000 --> 00:00:02.000', 'negative-time'],
    ['終わりが負', '00:00:01.000 --> -00:00:02.000', 'negative-time'],
    ['60秒を超える秒', '00:00:61.000 --> 00:01:02.000', 'no-time'],
    ['60分を超える分', '00:75:00.000 --> 01:16:02.000', 'no-time'],
    ['時刻でない文字', 'はじめ --> おわり', 'no-time'],
    ['終わりが先', '00:00:05.000 --> 00:00:02.000', 'ends-before-start'],
  ])('%sは、行と理由をつけて全体を断る', (_name, timing, kind) => {
    const good = '00:00:00.000 --> 00:00:00.500\n<v 見本>はい';
    expect(read(`WEBVTT\n\n${good}\n\n${timing}\n<v 見本>だめ\n`).refusal).toEqual({ kind, line: 6, text: timing });
  });

  test('時刻の重なりと後戻りは、知らせるだけ', () => {
    const { warnings, said } = read(
      'WEBVTT\n\n00:01.000 --> 00:05.000\n<v 甲>一\n\n00:04.000 --> 00:06.000\n<v 乙>二\n\n00:02.000 --> 00:03.000\n<v 甲>三\n',
    );
    expect(said).toHaveLength(3);
    expect(warnings).toEqual([
      { kind: 'overlapping-times', line: 6, count: 1 },
      { kind: 'times-go-back', line: 9, count: 1 },
    ]);
  });

  test('見出しだけのファイルは、発言がないと断る', () => {
    expect(read('WEBVTT\n\nNOTE だけ\n').refusal).toEqual({ kind: 'no-utterance', line: 1 });
  });
});

describe('SubRip', () => {
  test('コンマの小数も、空行の抜けも、［氏名］も読める', () => {
    const { format, said } = read(
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n見本太郎：おはよう\r\nございます\r\n2\r\n00:00:03.000 --> 00:00:04.000\r\n[例野 花子] <i>はい</i>\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n[拍手]\r\n見本太郎：では\r\n例野花子：どうぞ\r\n',
    );
    expect(format).toBe('srt');
    expect(said).toEqual([
      [2, 1000, 2500, '見本太郎', 'おはようございます'],
      [6, 3000, 4000, '例野 花子', 'はい'],
      [10, 5000, 6000, '例野 花子', '[拍手]'],
      [10, 5000, 6000, '見本太郎', 'では'],
      [10, 5000, 6000, '例野花子', 'どうぞ'],
    ]);
  });

  test('負の時刻は断る', () => {
    expect(read('1\n-00:00:01,000 --> 00:00:02,500\nはい\n').refusal).toMatchObject({ kind: 'negative-time', line: 2 });
  });
});

describe('書いて読むと同じになる', () => {
  const name = fc.constantFrom('見本 太郎', '例野花子', '試田 三郎委員', 'Speaker 1', '事務局（みほん市）');
  const words = fc
    .array(
      fc.constantFrom('在宅', '看取り', '&', '<', '>', '"', '：', 'abc ', '。', '😀', '1 --> 2', '<v x>', '&amp;'),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((pieces) => `は${pieces.join('')}い`);
  const cues = fc
    .array(fc.tuple(name, words, fc.nat(3_000), fc.nat(60_000)), { minLength: 1, maxLength: 30 })
    .map((all) => {
      let at = 0;
      return all.map(([speaker, text, wait, length]) => {
        const startsMs = at + wait;
        at = startsMs + length;
        return { speaker, text, startsMs, endsMs: at };
      });
    });
  const clock = (ms: number, mark: string) => {
    const pad = (value: number, width = 2) => String(value).padStart(width, '0');
    return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}${mark}${pad(ms % 1000, 3)}`;
  };
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const plain = (result: ReturnType<typeof read>) =>
    result.utterances.map(({ speaker, text, startsMs, endsMs }) => ({ speaker, text, startsMs, endsMs }));

  test('WebVTT', () => {
    fc.assert(
      fc.property(cues, (all) => {
        const file = `WEBVTT\n\n${all
          .map(
            (cue) =>
              `${clock(cue.startsMs, '.')} --> ${clock(cue.endsMs, '.')}\n<v ${cue.speaker}>${escaped(cue.text)}</v>\n`,
          )
          .join('\n')}`;
        expect(plain(read(file))).toEqual(all);
      }),
    );
  });

  test('SubRip', () => {
    fc.assert(
      fc.property(cues, (all) => {
        const file = all
          .map(
            (cue, n) =>
              `${n + 1}\n${clock(cue.startsMs, ',')} --> ${clock(cue.endsMs, ',')}\n${cue.speaker}：${cue.text}\n`,
          )
          .join('\n');
        expect(plain(read(file))).toEqual(all);
      }),
    );
  });
});
