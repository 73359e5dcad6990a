import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SpcQuestion, spcChart } from './spc.ts';
import published from './testdata/nhs-r-series.json' with { type: 'json' };

const day = (index: number): string =>
  `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
const xmr = (values: readonly number[], more: Partial<SpcQuestion> = {}): SpcQuestion =>
  ({
    type: 'xmr',
    direction: 'increase',
    target: null,
    rebase: [],
    points: values.map((value, index) => ({ date: day(index), value })),
    ...more,
  }) as SpcQuestion;
const rules = (question: SpcQuestion) => spcChart(question).points.map(({ rule }) => rule);

describe('公表された計算例（NHSRplotthedots 0.2 の ptd_spc）と同じ', () => {
  test.each(published)('$id', ({ input, expected }) => {
    const chart = spcChart({ target: null, rebase: [], ...input } as SpcQuestion);
    expect(chart.assurance).toBe(expected.assurance);
    expect(chart.points.map(({ pointType, rule }) => [pointType, rule])).toEqual(
      expected.points.map(({ pointType, rule }) => [pointType, rule]),
    );
    for (const [index, { mean, lower, upper }] of expected.points.entries()) {
      const point = chart.points[index]!;
      expect(point.mean).toBeCloseTo(mean, 9);
      expect(point.lower).toBeCloseTo(lower, 9);
      expect(point.upper).toBeCloseTo(upper, 9);
    }
  });
});

describe('しるしの順と向き', () => {
  test('山の頂は、下りの並びにも入れば下りとする', () => {
    // What follows swings widely, so that nothing lies outside the limits.
    const swings = Array.from({ length: 14 }, (_, index) => (index % 2) * 8);
    const hill = [1, 2, 3, 4, 5, 6, 7, 6.5, 5.5, 4.5, 3.5, 2.5, 1.5, ...swings];
    expect(rules(xmr(hill))[6]).toBe('7 Point Trend (Decreasing)');
    expect(rules(xmr(hill))[5]).toBe('7 Point Trend (Increasing)');
  });

  test('同じ値が続けば、上りでも下りでもない', () => {
    expect(rules(xmr([1, 2, 3, 3, 4, 5, 6, 5, 4, 3, 3, 2, 1]))).not.toContain('7 Point Trend (Increasing)');
  });

  test('平均ちょうどの点は、どちらの側でもない', () => {
    expect(new Set(rules(xmr([5, 5, 5, 5, 5, 5, 5, 5])))).toEqual(new Set(['Common Cause']));
  });

  test('よい向きなら改善、逆なら懸念、向きがなければ高い・低い', () => {
    const jump = [...Array.from({ length: 12 }, (_, index) => 10 + (index % 2)), 40];
    const last = (direction: SpcQuestion['direction']) => spcChart(xmr(jump, { direction })).points.at(-1)!.pointType;
    expect(last('increase')).toBe('special_cause_improvement');
    expect(last('decrease')).toBe('special_cause_concern');
    expect(last('neutral')).toBe('special_cause_neutral_high');
  });
});

describe('区切り直し', () => {
  test('区切りごとに平均と限界を持ち、並びは区切りをまたがない', () => {
    const values = [
      ...Array(8)
        .fill(1)
        .map((v, i) => v + (i % 2) * 0.1),
      ...Array(8)
        .fill(9)
        .map((v, i) => v + (i % 2) * 0.1),
    ];
    const chart = spcChart(xmr(values, { rebase: [day(8)] }));
    expect(chart.segments).toEqual([0, 8]);
    expect(chart.points[0]!.mean).toBeCloseTo(1.05, 9);
    expect(chart.points[8]!.mean).toBeCloseTo(9.05, 9);
    expect(new Set(chart.points.map(({ rule }) => rule))).toEqual(new Set(['Common Cause']));
    expect(chart.trial).toBe(true);
  });
});

describe('割合（p管理図）', () => {
  test('手で確かめられる値: 100人中20人が続けば、平均0.2、限界 ±3×0.04', () => {
    const points = Array.from({ length: 13 }, (_, index) => ({ date: day(index), numerator: 20, denominator: 100 }));
    const chart = spcChart({ type: 'p', direction: 'decrease', target: 0.35, rebase: [], points });
    expect(chart.points[0]).toMatchObject({ mean: 0.2, rule: 'Common Cause' });
    expect(chart.points[0]!.upper).toBeCloseTo(0.32, 12);
    expect(chart.points[0]!.lower).toBeCloseTo(0.08, 12);
    expect(chart).toMatchObject({ assurance: 'consistent_pass', trial: false });
  });

  test('限界は0と1のあいだにあり、分母が大きいほど狭い', () => {
    const share = fc.record({ numerator: fc.nat(50), denominator: fc.integer({ min: 50, max: 5_000 }) });
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 40 }), (shares) => {
        const points = shares.map((each, index) => ({ date: day(index), ...each }));
        const chart = spcChart({ type: 'p', direction: 'neutral', target: null, rebase: [], points });
        for (const [index, { lower, upper, mean }] of chart.points.entries()) {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(mean);
          const wider = chart.points.findIndex((_, at) => points[at]!.denominator < points[index]!.denominator);
          if (wider >= 0) expect(upper - mean).toBeLessThanOrEqual(chart.points[wider]!.upper - mean + 1e-12);
        }
      }),
    );
  });
});

test('値をずらし、伸ばし、裏返しても、しるしは同じ向きについてくる', () => {
  const value = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 40 }), (values) => {
      const flipped = rules(xmr(values.map((each) => -each)));
      const other = (rule: string) =>
        rule.replace(/Above|Below|UCL|LCL|Increasing|Decreasing/g, (word) => opposite[word]!);
      expect(flipped).toEqual(rules(xmr(values)).map(other));
    }),
  );
});

const opposite: Readonly<Record<string, string>> = {
  Above: 'Below',
  Below: 'Above',
  UCL: 'LCL',
  LCL: 'UCL',
  Increasing: 'Decreasing',
  Decreasing: 'Increasing',
};
