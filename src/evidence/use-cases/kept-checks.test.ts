import { expect, test } from 'vitest';
import { figureOf, indicatorOf } from '../domain/check-fixtures.ts';
import { evaluateChecks } from '../domain/checks.ts';
import { KeptChecks } from './kept-checks.ts';

const [result] = evaluateChecks([indicatorOf({ key: 'a', min: '0' })], [figureOf({ indicator: 'a', value: '1' })], []);

test('同じ版のものだけを返し、新しい版が古い版に代わる', () => {
  const kept = new KeptChecks();
  kept.keep('町', '1', [result!]);
  expect(kept.find('町', '1')).toEqual([result]);
  expect(kept.find('町', '2')).toBeNull();
  kept.keep('町', '2', []);
  expect(kept.find('町', '1')).toBeNull();
  expect(kept.find('町', '2')).toEqual([]);
});

test('覚えておくのは8つの町まで、最後に使われたのが最も古いものから忘れる', () => {
  const kept = new KeptChecks();
  for (let town = 0; town < 8; town += 1) kept.keep(`町${town}`, '1', []);
  kept.find('町0', '1');
  kept.keep('町8', '1', []);
  expect(kept.find('町0', '1')).toEqual([]);
  expect(kept.find('町1', '1')).toBeNull();
});

test('2万件を超える検算は覚えず、前の版も忘れる', () => {
  const kept = new KeptChecks();
  kept.keep('町', '1', [result!]);
  kept.keep(
    '町',
    '2',
    Array.from({ length: 20_001 }, () => result!),
  );
  expect(kept.find('町', '2')).toBeNull();
  expect(kept.find('町', '1')).toBeNull();
});
