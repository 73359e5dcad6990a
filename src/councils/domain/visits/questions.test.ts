import { describe, expect, test } from 'vitest';
import { type BriefingQuestion, questionsFor, questionsText } from './questions.ts';

const q = (text: string, more: Partial<BriefingQuestion> = {}): BriefingQuestion => ({
  sector: '',
  seatKey: '',
  position: 1,
  text,
  ...more,
});
const seat = { seatId: 's1', sector: 'medical' } as const;

describe('二つの問い', () => {
  test('席への問いは区分への問いに、区分への問いは全員への問いにまさる', () => {
    const all = q('全員へ');
    const sector = q('医療へ', { sector: 'medical' });
    const own = q('この席へ', { seatKey: 's1' });
    expect(questionsFor([all], seat)[0]).toBe('全員へ');
    expect(questionsFor([all, sector], seat)[0]).toBe('医療へ');
    expect(questionsFor([own, sector, all], seat)[0]).toBe('この席へ');
    expect(questionsFor([own, sector, all], { seatId: 's2', sector: 'care' })[0]).toBe('全員へ');
  });

  test('二つの問いはべつべつに決まり、無ければ空', () => {
    expect(questionsFor([q('一', { sector: 'medical' }), q('二', { position: 2 })], seat)).toEqual(['一', '二']);
    expect(questionsFor([], seat)).toEqual(['', '']);
    expect(questionsFor([q('よその席', { seatKey: 's9', sector: 'medical' })], seat)).toEqual(['', '']);
  });

  test('並びが違っても同じ問い、言葉が違えば別の問い', () => {
    const [one, two] = [q('一'), q('二', { position: 2 })];
    expect(questionsText([one, two])).toBe(questionsText([two, one]));
    expect(questionsText([one])).not.toBe(questionsText([q('一 ')]));
  });
});
