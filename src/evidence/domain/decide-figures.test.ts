import { expect, test } from 'vitest';
import { decideFigures } from './decide-figures.ts';

const statement = (value: string, sourceId = 'deck') => ({
  indicator: 'aging-rate',
  place: 'みほん市',
  asOf: '2016-04-01',
  kind: 'actual' as const,
  value,
  sourceId,
});
const kept = [{ ...statement('35.2'), figureId: 'old' }];
const kinds = (...drafts: ReturnType<typeof statement>[]) => decideFigures(drafts, kept).map((one) => one.kind);

test('同じ出典の同じ値は変わらず、違う値は訂正、別の出典の値は新しい数値になる', () => {
  expect(kinds(statement('35.2'), statement('35.3'), statement('35.2', 'census'))).toEqual([
    'unchanged',
    'correction',
    'new',
  ]);
});

test('末尾の0は出典の丸め方を示すので、35.2と35.20は違う値', () => {
  expect(kinds(statement('35.20'))).toEqual(['correction']);
});

test('訂正は、前の数値とその値を指す', () => {
  expect(decideFigures([statement('35.3')], kept)).toMatchObject([{ figureId: 'old', before: '35.2' }]);
});
