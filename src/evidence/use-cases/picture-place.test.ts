import { expect, test } from 'vitest';
import type { Figure } from '../domain/figure.ts';
import { picturePlace } from './picture-place.ts';

const figure = (indicator: string, place: string) => ({ indicator, place }) as Figure;

test('導入単位と同じ名前の地域があれば、そこの現状', () => {
  const figures = [figure('a', '隣の市'), figure('b', '隣の市'), figure('a', 'みほん市')];
  expect(picturePlace(figures, 'みほん市')).toBe('みほん市');
});

test('なければ、いちばん多くの種類の指標がある地域', () => {
  const figures = [figure('capacity', '施設A'), figure('population', 'みほん市'), figure('aging', 'みほん市')];
  expect(picturePlace(figures, 'みほん市在宅医療・介護連携推進会議')).toBe('みほん市');
});

test('数値がなければ、導入単位の名前', () => {
  expect(picturePlace([], 'みほん市')).toBe('みほん市');
});
