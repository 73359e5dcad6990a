import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, lineReader, type TableRow } from './lines.ts';
import { readSpokenText } from './read-spoken-text.ts';
import { allSteps } from './transcript.ts';

function* linesOf(text: string): Generator<Line> {
  const reader = lineReader(text);
  for (let line = reader.next(); line; line = reader.next()) yield line;
}
const nothing = { utterances: [], skipped: [], skippedMore: 0, warnings: [], format: 'text' } as const;
const read = (text: string | readonly (Line | TableRow)[]) => {
  const result = allSteps(readSpokenText(() => (typeof text === 'string' ? linesOf(text) : text), 'text'));
  const found = result.ok ? result.value : nothing;
  const said = found.utterances.map(({ line, startsMs, speaker, text: words }) => [line, startsMs, speaker, words]);
  return { ...found, said, refusal: result.ok ? null : result.error };
};

describe('氏名：発言', () => {
  test('全角・半角のコロン、続きの行、前置きの行', () => {
    const { said, skipped } = read(
      '第5回 みほん市WG 会議録\n日時：令和8年10月1日 14:00\n出席者：見本、例野\n\n見本太郎：おはようございます。\n　きょうは14:00から15:30までです。\n課題：人が足りない。\n例野 花子: はい。資料は https://example.jp/ です。\nhttps://example.jp/a\n事務局（みほん市）：補足します。\n',
    );
    expect(skipped.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(said).toEqual([
      [5, null, '見本太郎', 'おはようございます。\nきょうは14:00から15:30までです。\n課題：人が足りない。'],
      [8, null, '例野 花子', 'はい。資料は https://example.jp/ です。\nhttps://example.jp/a'],
      [10, null, '事務局（みほん市）', '補足します。'],
    ]);
  });

  test.each([
    '問題は、三つあります：一つ目',
    '「在宅」：という言葉',
    '14:00 に始めます',
    '午後2:30に集合',
    'https://example.jp/',
    '2026：年度',
    '以下の三点：',
    '例えば次のこと：',
    '議題１：報告',
    '1. 予算：前年どおり',
    'これは三十字をこえる長い長い長い長い長い長い長い長い長い前置きの文：である',
    '：見本',
  ])('「%s」のコロンを、話者とは読まない', (line) => {
    expect(read(`見本太郎：はい\n${line}\n`).said).toHaveLength(1);
  });

  test('時刻は [00:12:34]、(0:01:02)、12:34 のどれでも読め、名前のない時刻の行は前の人の続き', () => {
    const { said } = read(
      '[00:00:34] 見本太郎：一\n(0:01:02) 例野花子：二\n12:34 見本太郎：三\n［00:13:00］ 続きです\n',
    );
    expect(said).toEqual([
      [1, 34_000, '見本太郎', '一'],
      [2, 62_000, '例野花子', '二'],
      [3, 754_000, '見本太郎', '三'],
      [4, 780_000, '見本太郎', '続きです'],
    ]);
  });

  test('負の時刻と、時刻でない時刻は断る', () => {
    expect(read('[-00:00:34] 見本太郎：一\n').refusal).toMatchObject({ kind: 'negative-time', line: 1 });
    expect(read('見本太郎：一\n[00:99:34] 例野花子：二\n').refusal).toMatchObject({ kind: 'no-time', line: 2 });
  });

  test('会議録の ○氏名　発言 と 【氏名】', () => {
    const { said } = read(
      '○見本座長　ただいまから始めます。\n○例野　花子　はい。\n○議長（見本太郎君）　次に移ります。\n○ 議題１\n【試田三郎】\n賛成です。\n【例野花子】反対です。\n',
    );
    expect(said).toEqual([
      [1, null, '見本座長', 'ただいまから始めます。'],
      [2, null, '例野 花子', 'はい。'],
      [3, null, '議長（見本太郎君）', '次に移ります。\n○ 議題１'],
      [5, null, '試田三郎', '賛成です。'],
      [7, null, '例野花子', '反対です。'],
    ]);
  });

  test('Teamsの「氏名   0:05」を見出しとする形と、Zoomの［氏名］時刻', () => {
    const { said, skipped } = read(
      '第5回WG-20261001_140000-会議の録音\n見本 太郎 が文字起こしを開始しました\n見本 太郎   0:05\nおはようございます。\n注意：静かに。\n例野 花子   1:02:03\nはい。\n',
    );
    expect(said).toEqual([
      [3, 5000, '見本 太郎', 'おはようございます。\n注意：静かに。'],
      [6, 3_723_000, '例野 花子', 'はい。'],
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['before-first-speaker', 'recording-notice']);
    expect(
      read('[見本 太郎] 14:03:05\nはい\n[例野] 14:03:09\nいいえ\n').said.map(([, ms, name]) => [ms, name]),
    ).toEqual([
      [50_585_000, '見本 太郎'],
      [50_589_000, '例野'],
    ]);
  });

  test('表は、話者と発言の行として読む', () => {
    const { said, skipped } = read([
      { line: 1, cells: ['話者', '発言'] },
      { line: 3, cells: ['見本太郎', 'はい'] },
      { line: 5, cells: ['', '続きです'] },
      { line: 7, cells: ['00:01:00', '例野花子', 'いいえ'] },
    ]);
    expect(said).toEqual([
      [3, null, '見本太郎', 'はい\n続きです'],
      [7, 60_000, '例野花子', 'いいえ'],
    ]);
    expect(skipped).toEqual([{ line: 1, reason: 'table-heading' }]);
  });

  test('発言の交代は、名前の書き方のちがいでは数えない', () => {
    const { utterances } = read('見本太郎：一\n見本　太郎委員：二\n例野：三\n見本太郎さん：四\n');
    expect(utterances.map(({ beginsTurn }) => beginsTurn)).toEqual([true, false, true, true]);
  });

  test('書いて読むと同じになる', () => {
    const name = fc.constantFrom('見本 太郎', '例野花子', '試田 三郎委員', 'Speaker 1', '事務局（みほん市）', '座長');
    const words = fc
      .array(fc.constantFrom('在宅', '看取り', '：', ': ', 'abc', '。', '😀', '14:00', '[1:00]'), {
        minLength: 1,
        maxLength: 9,
      })
      .map((pieces) => `は${pieces.join('')}い`);
    const time = fc.option(fc.nat(86_399));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, words, time, fc.boolean()), { minLength: 1, maxLength: 30 }), (all) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const file = all
          .map(([speaker, text, seconds, wide]) => {
            const at =
              seconds === null
                ? ''
                : `[${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}] `;
            return `${at}${speaker}${wide ? '：' : ': '}${text}`;
          })
          .join('\n');
        expect(read(file).said.map((each) => each.slice(1))).toEqual(
          all.map(([speaker, text, seconds]) => [seconds === null ? null : seconds * 1000, speaker, text]),
        );
      }),
    );
  });
});
