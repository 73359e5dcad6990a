import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPostingOrder, type Posted, postalDigits, printedPostalCode } from './posting-order.ts';

const at = (name: string, postalCode: string, address: string, position: number | null) => ({
  name,
  postalCode,
  address,
  position,
});

describe('発送順', () => {
  test('郵便番号の順に並べ、住所のない人は最後、同じなら名簿の順', () => {
    const order = inPostingOrder([
      at('住所なし1', '', '', 1),
      at('遠い', '999-0002', 'みほん市遠町1', 2),
      at('番号なし', '', 'みほん市無番町3', 3),
      at('近い・後', '999-0001', 'みほん市近町2', 5),
      at('近い・先', '〒９９９０００１', 'みほん市近町1', 4),
      at('招聘者', '9990001', 'みほん市近町3', null),
      at('番号だけ', '999-0001', ' ', 6),
    ]);
    expect(order.map(({ name }) => name)).toEqual([
      '近い・先',
      '近い・後',
      '招聘者',
      '遠い',
      '番号なし',
      '住所なし1',
      '番号だけ',
    ]);
  });

  test('並べても、だれも消えず、だれも増えず、もう一度並べても変わらない', () => {
    const paper: fc.Arbitrary<Posted> = fc.record({
      postalCode: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9]{3}-?[0-9]{4}$/), fc.string()),
      address: fc.oneof(fc.constant(''), fc.string()),
      position: fc.option(fc.integer({ min: 1, max: 40 })),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 30 }), (papers) => {
        const once = inPostingOrder(papers);
        expect(new Set(once)).toEqual(new Set(papers));
        expect(once).toHaveLength(papers.length);
        expect(inPostingOrder(once)).toEqual(once);
      }),
    );
  });
});

test('郵便番号は全角でも7けたを読み、読めないものはそのまま印刷する', () => {
  expect(postalDigits('〒４１２－０００１')).toBe('4120001');
  expect(printedPostalCode('4120001')).toBe('〒412-0001');
  expect(postalDigits('412-001')).toBeNull();
  expect(printedPostalCode('私書箱')).toBe('私書箱');
});
