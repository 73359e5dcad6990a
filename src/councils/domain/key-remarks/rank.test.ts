import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentWords } from './content-words.ts';
import { type Passage, passagesOf } from './passages.ts';
import { propose, rank } from './rank.ts';

const spoken = (...texts: readonly string[]): Passage[] =>
  texts.map((text, index) => ({ position: index + 1, until: index + 1, speaker: 'A', text }));

test('言葉は、助詞・数・どの会議でも言う言葉・一字の切れはしを除き、全角半角をそろえて一度ずつ数える', () => {
  expect(contentWords('退院の連絡が、３日前に連絡票で届くことを思います。皆様の質問です。')).toEqual([
    '退院',
    '連絡',
    '日前',
    '届く',
  ]);
  expect(contentWords('はい、そうですね。')).toEqual([]);
  expect(contentWords('ＩＣＴ　ict ICT')).toEqual(['ict']);
});

/**
 * 2 shares one word each with 1 and 3, by equally long passages; 4 and 5 stand alone. With d = 0.85 by hand:
 * s2 = 0.15 + 0.85·2·s1 and s1 = s3 = 0.15 + 0.85·s2/2, so s2 = 0.405 ÷ 0.2775 = 1.4595 and s1 = 0.7703; s4 = s5 = 0.15.
 */
test('五つの文：両どなりと言葉を分け合う文が最初に立つ（手計算と同じ点数）', () => {
  const ranked = rank(
    spoken(
      '退院 薬局 歯科 送迎',
      '退院 救急 看護 訪問',
      '救急 食事 入浴 体操',
      '予算 条例 広報 印刷',
      '雪道 除雪 当番 班長',
    ),
  );
  expect(ranked.map(({ position }) => position)).toEqual([2, 1, 3, 4, 5]);
  const expected = [1.4595, 0.7703, 0.7703, 0.15, 0.15];
  for (const [at, score] of expected.entries()) expect(ranked[at]!.score).toBeCloseTo(score, 3);
  expect(ranked[0]).toMatchObject({
    neighbours: 2,
    words: ['救急', '退院'],
    closest: [
      { position: 1, words: ['退院'] },
      { position: 3, words: ['救急'] },
    ],
  });
});

test('候補は、ほかとつながりのない文と、同じことを言う文を除く', () => {
  const ranked = rank(
    spoken(
      '退院の連絡が前日に病院から届く。',
      '病院から退院の連絡が前日に届く。',
      '退院の薬を薬局が用意する。',
      '予算と条例を広報する。',
    ),
  );
  expect(propose(ranked, 10).map(({ position }) => position)).toEqual([1, 3]);
  expect(propose(ranked, 1)).toHaveLength(1);
});

test('どの組にもある言葉はつながりに数えない', () => {
  const ranked = rank(
    spoken(...Array.from({ length: 40 }, (_, n) => `退院 固有${String.fromCodePoint(0x4e00 + n * 7)} 別紙`)),
  );
  expect(ranked.every(({ words }) => !words.includes('退院'))).toBe(true);
});

test('三語に満たない文だけなら、何も言わない', () => {
  expect(rank(spoken('はい。', '異議なし。', ''))).toEqual([]);
  expect(propose(rank([]), 5)).toEqual([]);
});

const words = ['退院', '連絡', '病院', '薬局', '歯科', '訪問', '看護', '救急', '家族', '介護', '送迎', '冬場'];
const passages = fc
  .array(fc.array(fc.constantFrom(...words), { maxLength: 6 }), { maxLength: 30 })
  .map((texts) => spoken(...texts.map((text) => text.join('、'))));

test('同じ文からは何度でも同じ順が出て、点数は高い順、同点は話した順', () => {
  fc.assert(
    fc.property(passages, (given) => {
      const ranked = rank(given);
      expect(rank(given)).toEqual(ranked);
      for (const [at, one] of ranked.slice(1).entries()) {
        const before = ranked[at]!;
        expect(before.score > one.score || (before.score === one.score && before.position < one.position)).toBe(true);
      }
      const total = ranked.filter(({ neighbours }) => neighbours > 0);
      // Damped weights only move between neighbours: together they stay one each.
      expect(total.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(total.length, 1);
    }),
  );
});

test('候補は順位の一部で、数を超えず、同じ発言を二度出さない', () => {
  fc.assert(
    fc.property(passages, fc.integer({ min: 0, max: 8 }), (given, count) => {
      const ranked = rank(given);
      const proposed = propose(ranked, count);
      expect(proposed.length).toBeLessThanOrEqual(count);
      expect(ranked.filter((one) => proposed.includes(one))).toEqual(proposed);
    }),
  );
});

test('続けて話した発言はまとめ、話者が替われば分ける。長すぎる会議も2,000までにまとめる', () => {
  const said = (speaker: string, text: string, position: number) => ({ speaker, text, position });
  expect(passagesOf([said('A', '退院の', 1), said('A', '連絡', 2), said('B', 'はい', 3), said('A', '次', 4)])).toEqual([
    { ...said('A', '退院の連絡', 1), until: 2 },
    { ...said('B', 'はい', 3), until: 3 },
    { ...said('A', '次', 4), until: 4 },
  ]);
  const long = Array.from({ length: 9_000 }, (_, n) => said('A', '退院の連絡が前日に届くことが多いという話。', n + 1));
  expect(passagesOf(long).length).toBeLessThanOrEqual(2_000);
  const turns = Array.from({ length: 5_000 }, (_, n) => said(n % 2 ? 'A' : 'B', '退院の連絡', n + 1));
  expect(passagesOf(turns).length).toBeLessThanOrEqual(2_000);
});
