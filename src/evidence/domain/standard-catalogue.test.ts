import { expect, test } from 'vitest';
import { englishIndicatorKeys, indicatorDefinition, indicatorName } from '../locales/indicator-names.ts';
import { standardCatalogue } from './standard-catalogue.ts';

const keys = standardCatalogue.map(({ key }) => key);

test('指標のキーと名前は重ならない', () => {
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(standardCatalogue.map(({ name }) => name)).size).toBe(keys.length);
});

test('割り算と内訳と合計は、一覧にある指標だけを指す', () => {
  for (const { numerator, denominator, partitions, sumOverPlacesOf } of standardCatalogue) {
    for (const key of [numerator, denominator, sumOverPlacesOf, ...partitions.flat()]) {
      if (key !== null) expect(keys).toContain(key);
    }
  }
});

test('割り算でできる指標は%で、0から100までである', () => {
  for (const indicator of standardCatalogue.filter(({ numerator }) => numerator !== null)) {
    expect(indicator).toMatchObject({ unit: '%', min: '0', max: '100' });
    expect(indicator.denominator).not.toBeNull();
  }
});

test('どの指標にも英語の名前がある', () => {
  expect([...englishIndicatorKeys].sort()).toEqual([...keys].sort());
  expect(indicatorName({ key: 'own-indicator', name: '独自の指標' }, 'en')).toBe('独自の指標');
});

test('定義も英語で読める。市町村が書き直した定義は、書かれたとおりに出す', () => {
  for (const indicator of standardCatalogue) {
    expect(indicatorDefinition(indicator, 'en')).toMatch(/^[\x20-\x7e]+\.$/);
    expect(indicatorDefinition(indicator, 'ja')).toBe(indicator.definition);
    expect(indicatorDefinition({ ...indicator, definition: '市の定義' }, 'en')).toBe('市の定義');
  }
});
