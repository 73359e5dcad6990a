import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, roundTo } from '#kernel/exact.ts';
import { checkSentence } from '../locales/check-sentences.ts';
import { figureOf, indicatorOf, sourceNamed } from './check-fixtures.ts';
import type { CheckResult, RatioFacts, SumFacts } from './check-result.ts';
import { evaluateChecks, evaluateChecksInSteps } from './checks.ts';
import type { Figure, Indicator } from './figure.ts';

const count = fc.nat(60_000).map(String);
const decimals = fc.integer({ min: 0, max: 4 });
const decimal = (largest: number) =>
  fc
    .tuple(fc.nat(largest), decimals, fc.nat(9_999))
    .map(([front, digits, tail]) =>
      digits === 0 ? `${front}` : `${front}.${String(tail).padStart(4, '0').slice(0, digits)}`,
    );

const ratioCatalogue = [
  indicatorOf({ key: 'share', unit: '%', numerator: 'part', denominator: 'whole' }),
  indicatorOf({ key: 'part' }),
  indicatorOf({ key: 'whole' }),
];
const ratioFigures = (share: string, part: string, whole: string) => [
  figureOf({ indicator: 'share', value: share }),
  figureOf({ indicator: 'part', value: part }),
  figureOf({ indicator: 'whole', value: whole }),
];
const sumCatalogue = (unit: string) => [
  indicatorOf({ key: 'all', unit, partitions: [['a', 'b']] }),
  indicatorOf({ key: 'a', unit }),
  indicatorOf({ key: 'b', unit }),
];
const sumFigures = (all: string, a: string, b: string) => [
  figureOf({ indicator: 'all', value: all }),
  figureOf({ indicator: 'a', value: a }),
  figureOf({ indicator: 'b', value: b }),
];
function only(catalogue: readonly Indicator[], figures: readonly Figure[]): CheckResult {
  const results = evaluateChecks(catalogue, figures, []);
  expect(results).toHaveLength(1);
  return results[0] as CheckResult;
}
const withDigitsOf = (like: string, value: number): string => value.toFixed(like.split('.')[1]?.length ?? 0);

/** A share that is right, or off by a few units of its last digit: both verdicts come up often. */
const statedShare = fc
  .tuple(
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: 1, max: 60_000 }),
    decimals,
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([part, whole, digits, off]) => {
    const share = (100 * part) / whole + off * 0.6 * 10 ** -digits;
    return { share: Math.max(0, share).toFixed(digits), part: String(part), whole: String(whole), digits };
  });

describe('割合', () => {
  test('分数の計算だけで決めた答えと、いつも同じになる', () => {
    fc.assert(
      fc.property(statedShare, ({ share, part, whole, digits }) => {
        const scale = 10n ** BigInt(digits);
        // |p − 100·n/d| ≤ ½·10^-k, all multiplied with 2·d·10^k
        const stated = BigInt(share.replace('.', ''));
        const gap = 2n * (stated * BigInt(whole) - 100n * BigInt(part) * scale);
        const holds = (gap < 0n ? -gap : gap) <= BigInt(whole);
        const result = only(ratioCatalogue, ratioFigures(share, part, whole));
        expect(result.status).toBe(holds ? 'holds' : 'violated');
      }),
      { numRuns: 1_000 },
    );
  });

  test('合うとされた分子は合い、その隣は合わない', () => {
    fc.assert(
      fc.property(statedShare, ({ share, part, whole }) => {
        const { remedy } = only(ratioCatalogue, ratioFigures(share, part, whole)).facts as RatioFacts;
        fc.pre(remedy !== null);
        if (!remedy) return;
        const verdict = (people: number) => only(ratioCatalogue, ratioFigures(share, String(people), whole)).status;
        expect([verdict(Number(remedy.low)), verdict(Number(remedy.high))]).toEqual(['holds', 'holds']);
        expect(verdict(Number(remedy.high) + 1)).toBe('violated');
        if (Number(remedy.low) > 0) expect(verdict(Number(remedy.low) - 1)).toBe('violated');
      }),
    );
  });

  test('丸める前に正しい割合は、三つの数をどう丸めて書いても合う', () => {
    const unrounded = fc.integer({ min: 10_000, max: 9_000_000 });
    const rounded = ratioCatalogue.map((it) => ({ ...it, unit: it.key === 'share' ? '%' : '千人' }));
    fc.assert(
      fc.property(unrounded, unrounded, decimals, decimals, decimals, (part, whole, ...digits) => {
        const printed = (n: number, d: number, places: number) => roundTo(fraction(BigInt(n), BigInt(d)), places);
        const figures = ratioFigures(
          roundTo(fraction(100n * BigInt(part), BigInt(whole)), digits[0]),
          printed(part, 10_000, digits[1]),
          printed(whole, 10_000, digits[2]),
        );
        expect(only(rounded, figures).status).toBe('holds');
      }),
      { numRuns: 500 },
    );
  });
});

describe('どの関係でも', () => {
  const anyFigures = fc.array(
    fc.record({
      indicator: fc.constantFrom('share', 'part', 'whole', 'all', 'a', 'b', 'bounded'),
      place: fc.constantFrom('甲', '乙'),
      asOf: fc.constantFrom('FY2014', 'FY2015', '2015-04-01', '2016-04-01'),
      kind: fc.constantFrom('actual' as const, 'projected' as const),
      value: decimal(120),
      source: fc.constantFrom('A', 'B').map(sourceNamed),
      enteredAt: fc.constantFrom('1', '2'),
    }),
    { maxLength: 30 },
  );
  const catalogue = [
    ...ratioCatalogue,
    ...sumCatalogue('%'),
    indicatorOf({
      key: 'bounded',
      unit: '人',
      min: '3',
      max: '80.5',
      maxYearlyChangePercent: '7.5',
      sumOverPlacesOf: 'bounded',
    }),
  ];
  const numbered = anyFigures.map((figures) =>
    figures.map((figure, index) => figureOf({ ...figure, id: `f${index}` })),
  );
  const evaluated = numbered.map((figures) => evaluateChecks(catalogue, figures, []));

  test('数値を読む順を変えても、名前も答えも変わらない', () => {
    const verdicts = (figures: readonly Figure[]) =>
      evaluateChecks(catalogue, figures, []).map(({ check, status, expected, actual }) => ({
        check,
        status,
        expected,
        actual,
      }));
    fc.assert(
      fc.property(numbered, (figures) => {
        expect(verdicts([...figures].reverse())).toEqual(verdicts(figures));
      }),
      { numRuns: 300 },
    );
  });

  test('合う ⇔ 下限 ≦ 書かれた値 ≦ 上限。わからないときだけ、幅がない', () => {
    fc.assert(
      fc.property(evaluated, (results) => {
        for (const { status, expected, actual } of results) {
          if (status === 'unknown') expect(expected).toBeNull();
          else if (!expected || actual === null) throw new Error('a verdict without numbers');
          else expect(expected.low <= actual && actual <= expected.high).toBe(status === 'holds');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('幅の数は小数点以下6けたまでで、JSONにしても変わらない', () => {
    fc.assert(
      fc.property(evaluated, (results) => {
        for (const { expected } of results) {
          if (!expected) continue;
          expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
          for (const end of [expected.low, expected.high]) {
            if (Math.abs(end) < Number.MAX_VALUE) expect(String(end)).toMatch(/^-?\d+(\.\d{1,6})?$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('検算には関係する数値が一つ以上あり、名前は重ならず、文がある', () => {
    fc.assert(
      fc.property(evaluated, (results) => {
        expect(new Set(results.map((result) => result.check)).size).toBe(results.length);
        for (const result of results) {
          expect(result.figures.length).toBeGreaterThan(0);
          expect(checkSentence(result, 'ja')).toMatch(/。$/);
          expect(checkSentence(result, 'en')).not.toMatch(/undefined|null|NaN/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('合計', () => {
  test('人の数は、ちょうど同じときだけ合う', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: -1, max: 1 }), (a, b, off) => {
        const all = Number(a) + Number(b) + off;
        fc.pre(all >= 0);
        const { status } = only(sumCatalogue('人'), sumFigures(String(all), a, b));
        expect(status).toBe(off === 0 ? 'holds' : 'violated');
      }),
    );
  });

  test('丸める前に正しい合計は、それぞれどう丸めて書いても合う', () => {
    const unrounded = fc.integer({ min: 0, max: 9_000_000 });
    fc.assert(
      fc.property(unrounded, unrounded, decimals, decimals, decimals, (a, b, ...digits) => {
        const printed = (n: number, places: number) => roundTo(fraction(BigInt(n), 10_000n), places);
        const figures = sumFigures(printed(a + b, digits[0]), printed(a, digits[1]), printed(b, digits[2]));
        expect(only(sumCatalogue('%'), figures).status).toBe('holds');
      }),
      { numRuns: 300 },
    );
  });

  test('幅は、同じけたの別の値を書いたときの答えを言い当てる', () => {
    fc.assert(
      fc.property(decimal(100), decimal(100), decimal(200), fc.integer({ min: -3, max: 3 }), (a, b, all, off) => {
        const digits = all.split('.')[1]?.length ?? 0;
        const { expected } = only(sumCatalogue('%'), sumFigures(all, a, b));
        if (!expected) throw new Error('nothing is missing');
        const other = withDigitsOf(all, Number(a) + Number(b) + off * 10 ** -digits);
        fc.pre(Number(other) >= 0);
        const again = only(sumCatalogue('%'), sumFigures(other, a, b));
        expect(again.status === 'holds').toBe(expected.low <= Number(other) && Number(other) <= expected.high);
      }),
    );
  });

  test('「この数なら合う」とされた内訳に直すと合う', () => {
    fc.assert(
      fc.property(count, count, count, (all, a, b) => {
        const { remedies } = only(sumCatalogue('人'), sumFigures(all, a, b)).facts as SumFacts;
        for (const { of, low, high } of remedies) {
          for (const people of [low, high]) {
            const parts = of.indicator.key === 'a' ? ([people, b] as const) : ([a, people] as const);
            expect(only(sumCatalogue('人'), sumFigures(all, ...parts)).status).toBe('holds');
          }
        }
      }),
    );
  });
});

describe('区切りながらの検算', () => {
  const catalogue = [
    indicatorOf({ key: 'share', unit: '%', numerator: 'part', denominator: 'whole', min: '0', max: '100' }),
    indicatorOf({ key: 'part', maxYearlyChangePercent: '10' }),
    indicatorOf({ key: 'whole', partitions: [['part', 'share']], sumOverPlacesOf: 'part' }),
  ];
  const figure = fc
    .record({
      indicator: fc.constantFrom('share', 'part', 'whole'),
      place: fc.constantFrom('みほん市', 'ひかり', 'のぞみ'),
      asOf: fc.constantFrom('FY2014', 'FY2015', '2016-04-01'),
      kind: fc.constantFrom('actual' as const, 'projected' as const),
      value: fc.nat(100).map(String),
      source: fc.constantFrom(sourceNamed('白書'), sourceNamed('計画')),
    })
    .map(figureOf);

  test('どんな数値でも、一度に行う検算と同じ結果になり、名前の順に並ぶ', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 25 }), (figures) => {
        const steps = evaluateChecksInSteps(catalogue, figures, []);
        let step = steps.next();
        while (!step.done) step = steps.next();
        const plain = evaluateChecks(catalogue, figures, []);
        expect(step.value).toEqual(plain);
        const names = plain.map(({ check }) => check);
        expect(names).toEqual([...names].sort());
      }),
    );
  });

  test('2千件ごとに区切りがある', () => {
    const many = Array.from({ length: 7_000 }, (_, at) =>
      figureOf({ indicator: 'share', place: `地区${at}`, value: '1' }),
    );
    const steps = evaluateChecksInSteps([indicatorOf({ key: 'share', min: '0' })], many, []);
    let breaths = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) breaths += 1;
    expect(step.value).toHaveLength(7_000);
    expect(breaths).toBeGreaterThanOrEqual(7);
  });
});
