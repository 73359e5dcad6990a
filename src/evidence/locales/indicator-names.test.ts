import { expect, it } from 'vitest';
import { indicatorDefinition, indicatorName, indicatorUnit } from './indicator-names.ts';

it('指標のキーや単位が、たまたまプログラムの言葉でも、書かれたとおりに出る', () => {
  for (const word of ['constructor', '__proto__', 'valueOf', 'hasOwnProperty']) {
    const indicator = { key: word, name: '見本の指標', unit: word, definition: '見本の定義' };
    expect(indicatorName(indicator, 'en')).toBe('見本の指標');
    expect(indicatorUnit(indicator, 'en')).toBe(word);
    expect(indicatorDefinition(indicator, 'en')).toBe('見本の定義');
  }
});
