import { expect, test } from 'vitest';
import { goalFigure, measured } from '../fixtures.ts';
import { directionOf } from './goal.ts';
import { goalFigures, isShare, type ShareIndicator, shareFigure } from './goal-figures.ts';

const indicator: ShareIndicator = {
  key: 'institutional-share',
  name: '施設・居住系サービス利用者の割合',
  unit: '%',
  definition: '',
  numerator: 'facility-residential-users',
  denominator: 'certified-persons',
  partitions: [],
  sumOverPlacesOf: null,
  min: null,
  max: null,
  maxYearlyChangePercent: null,
};
const goal = { baselineAsOf: 'FY2014', targetAsOf: 'FY2017' };
const ends = [
  measured('FY2014', 'actual', '28.4', '382', '1347'),
  measured('FY2017', 'projected', '27.5', '412', '1498'),
];
const figures = ends.flatMap(({ share, numerator, denominator }) => [share, numerator, denominator]);

test('割合とそのもとの二つの数を、両方の時点でそろえる', () => {
  const found = goalFigures(goal, indicator, figures, 'みほん市');
  expect(found).toEqual({ kind: 'complete', baseline: ends[0], target: ends[1] });
});

test('足りない数値は、どの指標のどの時点かを言う', () => {
  const without = figures.filter((figure) => !(figure.indicator === 'certified-persons' && figure.asOf === 'FY2017'));
  expect(goalFigures(goal, indicator, without, 'みほん市')).toEqual({
    kind: 'incomplete',
    missing: [{ indicator: 'certified-persons', asOf: 'FY2017', isZero: false }],
  });
  expect(goalFigures(goal, indicator, [], 'みほん市')).toMatchObject({ kind: 'incomplete', missing: { length: 6 } });
});

test('分母が0なら、割り算をせずにそう言う', () => {
  const zero = figures.map((figure) => (figure === ends[1]?.denominator ? { ...figure, value: '0' } : figure));
  expect(goalFigures(goal, indicator, zero, 'みほん市')).toEqual({
    kind: 'incomplete',
    missing: [{ indicator: 'certified-persons', asOf: 'FY2017', isZero: true }],
  });
});

test('目標の時点では、計画の値を推計より先に使う', () => {
  const planned = goalFigure({ indicator: indicator.key, asOf: 'FY2017', kind: 'planned', value: '27.0' });
  expect(shareFigure(indicator, [...figures, planned], 'FY2017', 'target')?.value).toBe('27.0');
  expect(shareFigure(indicator, [...figures, planned], 'FY2017', 'baseline')?.value).toBe('27.5');
});

test('導入単位の名の地域に数値がなければ、両方の時点にある地域を使う', () => {
  const elsewhere = figures.map((figure) => ({ ...figure, place: '大月市' }));
  const half = goalFigure({ indicator: indicator.key, asOf: 'FY2014', value: '1.0' });
  expect(goalFigures(goal, indicator, [half, ...elsewhere], 'みほん市').kind).toBe('complete');
});

test('目標にできるのは、二つの数からできる%の指標だけ', () => {
  expect(isShare(indicator)).toBe(true);
  expect(isShare({ ...indicator, unit: '人' })).toBe(false);
  expect(isShare({ ...indicator, denominator: null })).toBe(false);
});

test('向きは、印刷された割合から決まる', () => {
  expect(directionOf({ value: '28.4' }, { value: '27.5' })).toBe('decrease');
  expect(directionOf({ value: '27.5' }, { value: '28.4' })).toBe('increase');
  expect(directionOf({ value: '28.4' }, { value: '28.40' })).toBe('keep');
});
