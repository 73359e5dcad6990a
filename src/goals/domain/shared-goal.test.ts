import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, over, roundTo, times, toNumber, whole } from '#kernel/exact.ts';
import { measured } from '../fixtures.ts';
import { goalSentences, isTurnedRound } from '../locales/goal-sentences.ts';
import { describeSharedGoal } from './shared-goal.ts';

const baseline = measured('FY2014', 'actual', '28.4', '382', '1347');
const target = measured('FY2017', 'projected', '27.5', '412', '1498');
const facts = describeSharedGoal({ baseline, target });

describe('大月市の数値目標', () => {
  test('28.4 %は1,347人のうち382人、27.5 %は1,498人のうち412人', () => {
    expect(facts.baseline).toEqual({ asOf: 'FY2014', percent: '28.4', people: '382', of: '1347', kind: 'actual' });
    expect(facts.target).toEqual({ asOf: 'FY2017', percent: '27.5', people: '412', of: '1498', kind: 'projected' });
  });

  test('0.9ポイント下げても利用者は30人増え、割合が変わらない場合の425人よりは13人少ない', () => {
    expect(facts).toMatchObject({
      points: '-0.9',
      peopleChange: '30',
      peopleAtBaselineShare: '425',
      peopleAgainstNoChange: '-13',
    });
  });

  test('1,498人の割合は偶然で±1.2ポイント動き、目標の変化はそれより小さい', () => {
    expect(facts).toMatchObject({ standardErrorPoints: '1.2', smallerThanChance: true });
  });

  const names = {
    goal: '在宅復帰率を上げる',
    share: '施設・居住系サービス利用者の割合',
    numerator: { name: '施設・居住系サービス利用者数', unit: '人' },
    denominator: { name: '要介護（要支援）認定者数', unit: '人' },
    turnedRound: isTurnedRound('在宅復帰率を上げる', 'institutional-share'),
  };

  test('文はすべて数値からできる', () => {
    const said = goalSentences(facts, names, 'ja');
    expect(said.message).toBe(
      '施設・居住系サービス利用者の割合を0.9ポイント下げる目標は、人数では変わらない場合より13人少ない数です',
    );
    expect(said.sentences).toEqual([
      '施設・居住系サービス利用者数は、平成26年度に382人（要介護（要支援）認定者数1,347人の28.4 %）、目標の平成29年度に412人（1,498人の27.5 %）です。',
      '割合が平成26年度のままなら平成29年度は425人になるので、目標は変わらない場合より13人少ない数です。それでも人数そのものは30人増えます。',
      '1,498人についての割合は、偶然だけでも±1.2ポイントほど動きます（標準誤差1つ分）。目標の0.9ポイントはそれより小さい変化なので、1回の数値だけで達成したかどうかは言えません。続けて見ていきましょう。',
      'この目標は「在宅復帰率を上げる」と呼ばれ、施設・居住系サービス利用者の割合を下げることとして測ります。在宅復帰率を上げることを裏から見たもので、同じことです。',
    ]);
    expect(said.basis).toBe(
      '変わらない場合の425人は、1,498人に、印刷された割合ではなくもとの数の比（382÷1,347）を掛けて四捨五入したものです。',
    );
  });

  test('英語の文も同じ数を言う', () => {
    const english = {
      ...names,
      numerator: { name: 'Users', unit: 'people' },
      denominator: { name: 'Certified', unit: 'people' },
    };
    const said = [goalSentences(facts, english, 'en')]
      .flatMap((it) => [it.message, ...it.sentences, it.basis])
      .join(' ');
    for (const number of ['28.4 %', '27.5 %', '382', '1,347', '412', '1,498', '425', '13', '30', '±1.2', '0.9']) {
      expect(said).toContain(number);
    }
    expect(said).not.toMatch(/undefined|null|NaN/);
  });

  test('変わらない目標と上げる目標も、向きをまちがえずに言う', () => {
    const same = describeSharedGoal({ baseline, target: { ...baseline } });
    expect(goalSentences(same, names, 'ja').message).toBe('施設・居住系サービス利用者の割合をそのまま保つ目標です');
    expect(goalSentences(same, names, 'ja').sentences.join('')).not.toContain('偶然');
    const raised = describeSharedGoal({
      baseline: target,
      target: measured('FY2020', 'planned', '40.0', '600', '1500'),
    });
    const said = goalSentences(raised, { ...names, turnedRound: false }, 'ja');
    expect(said.message).toContain('12.5ポイント上げる目標は、人数では変わらない場合より187人多い数です');
    expect(said.sentences.join('')).toContain('それより大きい変化です');
  });
});

describe('ほかの町の目標', () => {
  const names = {
    goal: '在宅復帰率を上げる',
    share: '施設の割合',
    numerator: { name: '施設の利用者', unit: '人' },
    denominator: { name: '認定者', unit: '人' },
    turnedRound: true,
  };
  const said = (from: readonly [string, string, string], to: readonly [string, string, string]) =>
    goalSentences(
      describeSharedGoal({
        baseline: measured('FY2021', 'actual', ...from),
        target: measured('FY2024', 'planned', ...to),
      }),
      names,
      'ja',
    ).sentences.join('');

  test('利用者も減る目標では「それでも」と言わない', () => {
    const text = said(['30.0', '300', '1000'], ['25.0', '200', '800']);
    expect(text).toContain('240人になるので、目標は変わらない場合より40人少ない数です。人数そのものは100人減ります。');
  });

  test('割合を上げる目標を、下げることとして測るとは言わない', () => {
    expect(said(['30.0', '300', '1000'], ['35.0', '350', '1000'])).not.toContain('下げること');
    expect(said(['30.0', '300', '1000'], ['25.0', '250', '1000'])).toContain('下げること');
  });

  test('0 %や100 %の目標に、偶然では少しも動かないとは言わない', () => {
    for (const to of [
      ['0.0', '0', '1000'],
      ['100.0', '1000', '1000'],
    ] as const) {
      expect(said(['30.0', '300', '1000'], to)).not.toMatch(/偶然|標準誤差/);
    }
  });

  test('目標の幅と標準誤差が同じに見えるときは、大きいとも小さいとも言わない', () => {
    // √(0.271 × 0.729 ÷ 2,400) = 0.907 points, the change 0.9 (or 0.914) of them.
    expect(said(['28.0', '280', '1000'], ['27.1', '650', '2400'])).toContain('それとほぼ同じ大きさの変化なので');
  });

  test('英語では、一人を1 personと言う', () => {
    const facts = describeSharedGoal({
      baseline: measured('FY2021', 'actual', '30.0', '3', '10'),
      target: measured('FY2024', 'planned', '20.0', '2', '10'),
    });
    const english = {
      ...names,
      numerator: { name: 'Users', unit: 'people' },
      denominator: { name: 'All', unit: 'people' },
    };
    expect(goalSentences(facts, english, 'en').message).toContain('in people, 1 person fewer than with no change');
  });
});

describe('つねに成り立つこと', () => {
  const end = fc
    .tuple(fc.nat(30_000), fc.integer({ min: 1, max: 30_000 }))
    .map(([part, rest]) => ({ people: part, of: part + rest }))
    .map(({ people, of }) =>
      measured('FY2014', 'actual', roundTo(times(over(whole(people), whole(of)), whole(100)), 1), `${people}`, `${of}`),
    );

  test('変わらない場合の人数は、もとの割合から半人を超えて離れない', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const { peopleAtBaselineShare, peopleAgainstNoChange } = describeSharedGoal({ baseline: from, target: to });
        const exactly = (Number(from.numerator.value) / Number(from.denominator.value)) * Number(to.denominator.value);
        expect(Math.abs(Number(peopleAtBaselineShare) - exactly)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(Number(peopleAgainstNoChange)).toBe(Number(to.numerator.value) - Number(peopleAtBaselineShare));
      }),
    );
  });

  test('標準誤差は√(p(1−p)/n)で、偶然より小さいかどうかと食い違わない', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const it = describeSharedGoal({ baseline: from, target: to });
        const [n, x] = [Number(to.denominator.value), Number(to.numerator.value)];
        const error = 100 * Math.sqrt(((x / n) * (1 - x / n)) / n);
        if (error === 0) expect(it.standardErrorPoints).toBeNull();
        else expect(Math.abs(Number(it.standardErrorPoints) - error)).toBeLessThanOrEqual(0.05 + 1e-9);
        const moved =
          100 * Math.abs(x / n - toNumber(over(exact(from.numerator.value), exact(from.denominator.value))));
        if (Math.abs(moved - error) > 1e-6) expect(it.smallerThanChance).toBe(moved < error);
      }),
    );
  });

  test('100 %を超える割合には、標準誤差がない', () => {
    const impossible = measured('FY2017', 'planned', '120.0', '120', '100');
    expect(describeSharedGoal({ baseline, target: impossible }).standardErrorPoints).toBeNull();
  });
});
