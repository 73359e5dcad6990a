import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterEpoch } from '#kernel/calendar.ts';
import { addresseeStates, hasAnswered } from '../state.ts';
import { daysOf, type Measured, measuresOf, sharedMeasures } from './measures.ts';

const today = '2026-12-20';
const silent: Measured = {
  organisationId: 'a',
  state: 'sent',
  dueOn: '2026-12-17',
  sentOn: '2026-11-20',
  answeredOn: null,
  reflectedOn: null,
  form: null,
  closedOn: null,
  withdrawn: false,
};
const answered: Measured = { ...silent, state: 'answered', answeredOn: '2026-12-10', form: 'answer' };

describe('回答の割合', () => {
  test('意見なし・回答を控えるも回答に数え、未回答と分けて示す。期日前の未回答は分母に入れない', () => {
    const measures = measuresOf(
      [
        answered,
        { ...answered, state: 'no-view', form: 'no-view' },
        { ...answered, state: 'declined', form: 'declined' },
        { ...answered, state: 'reflected', form: 'no-view', reflectedOn: '2026-12-18' },
        silent,
        { ...silent, dueOn: today },
        { ...silent, state: 'drafted', sentOn: null },
        { ...answered, dueOn: '2027-01-10' },
      ],
      today,
    );
    expect(measures).toMatchObject({ asked: 6, answers: 2, noView: 2, declined: 1, silent: 1 });
    expect(measures.rate).toBeCloseTo(5 / 6);
  });

  test('取り下げた照会は数えない。期日までに終えた照会の未回答も、期日の後に終えたものは数える', () => {
    expect(measuresOf([{ ...answered, withdrawn: true, closedOn: '2026-12-18' }], today).asked).toBe(0);
    expect(measuresOf([{ ...silent, closedOn: '2026-12-17' }], today).asked).toBe(0);
    expect(measuresOf([{ ...silent, closedOn: '2026-12-18' }], today).silent).toBe(1);
    expect(measuresOf([], today)).toMatchObject({ asked: 0, rate: null, toAnswer: null, toReflection: null });
  });

  test('日数は中央値と範囲で、件数とともに', () => {
    expect(daysOf([3, 9, null, 4, 30])).toEqual({ n: 4, median: 6.5, shortest: 3, longest: 30 });
    expect(daysOf([7])).toEqual({ n: 1, median: 7, shortest: 7, longest: 7 });
    expect(daysOf([null])).toBeNull();
    const measures = measuresOf([{ ...answered, state: 'reflected', reflectedOn: '2026-12-18' }, answered], today);
    expect(measures.toAnswer).toEqual({ n: 2, median: 20, shortest: 20, longest: 20 });
    expect(measures.toReflection).toEqual({ n: 1, median: 8, shortest: 8, longest: 8 });
  });

  test('C8: 数えた団体が3つに満たなければ合計を示さず、日数も3つの団体がそろうまで示さない', () => {
    const of = (...ids: string[]) => ids.map((organisationId) => ({ ...answered, organisationId }));
    const silentOf = (organisationId: string) => ({ ...silent, organisationId });
    expect(sharedMeasures(of('a', 'b', 'b'), today)).toBeNull();
    expect(sharedMeasures([...of('a', 'b'), { ...silentOf('c'), dueOn: today }], today)).toBeNull();
    expect(sharedMeasures(of('a', 'b', 'c'), today)).toMatchObject({ asked: 3, hidden: [], toAnswer: { n: 3 } });
    expect(sharedMeasures([...of('a', 'b'), silentOf('c')], today)).toMatchObject({
      asked: 3,
      silent: 1,
      toAnswer: null,
      hidden: ['toAnswer'],
    });
    const reflected = { ...answered, state: 'reflected' as const, reflectedOn: '2026-12-18' };
    expect(sharedMeasures([...of('a', 'b', 'c'), reflected], today)?.hidden).toEqual(['toReflection']);
  });

  test('どんな組み合わせでも、内訳の和は分母で、割合は0から1、中央値は範囲の中', () => {
    const day = fc.integer({ min: 20_700, max: 20_900 }).map(dayAfterEpoch);
    const one = fc
      .record({ state: fc.constantFrom(...addresseeStates), dueOn: day, sentOn: day, to: day, reflectedOn: day })
      .map(({ to, ...it }) => ({
        ...silent,
        ...it,
        answeredOn: hasAnswered(it.state) ? to : null,
        reflectedOn: it.state === 'reflected' ? it.reflectedOn : null,
      }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), day, (all, on) => {
        const { asked, answers, noView, declined, silent: left, rate, toAnswer } = measuresOf(all, on);
        expect(answers + noView + declined + left).toBe(asked);
        if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
        if (!toAnswer) return;
        expect(toAnswer.n).toBe(answers + noView + declined);
        expect(toAnswer.shortest >= 0 && toAnswer.shortest <= toAnswer.median).toBe(true);
        expect(toAnswer.median <= toAnswer.longest).toBe(true);
      }),
    );
  });
});
