import { expect, test } from 'vitest';
import { relatedIndicators } from './related-indicators.ts';
import { standardCatalogue } from './standard-catalogue.ts';

test('要支援認定者数の検算に要るのは、認定者数の内訳だけ', () => {
  expect(relatedIndicators(standardCatalogue, 'certified-support').toSorted()).toEqual([
    'certified-care',
    'certified-persons',
    'certified-support',
  ]);
});

test('65歳以上人口は、高齢化率と認定率の両方の検算に要る', () => {
  expect(relatedIndicators(standardCatalogue, 'population-65-plus')).toEqual(
    expect.arrayContaining(['aging-rate', 'total-population', 'certification-rate', 'certified-persons']),
  );
});

test('関係のない指標は、それだけ', () => {
  expect(relatedIndicators(standardCatalogue, 'standard-premium')).toEqual(['standard-premium']);
});
