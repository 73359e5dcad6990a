import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from './check-fixtures.ts';
import { estimateOutOfCity } from './out-of-city.ts';

const users = figureOf({ indicator: 'facility-residential-users', asOf: 'FY2014', value: '382' });
const places = figureOf({ indicator: 'capacity-facility-residential', value: '280' });
const estimate = (
  occupancy: readonly [string, string],
  outsiders: readonly [string, string],
  given = { users, places },
) =>
  estimateOutOfCity({
    ...given,
    occupancy: { low: occupancy[0], high: occupancy[1], source: '仮定' },
    outsidersShare: { low: outsiders[0], high: outsiders[1] },
  });

describe('市外の施設で暮らす人の見込み', () => {
  test('定員がすべて市の人で埋まっていても、382−280＝102人は市外', () => {
    expect(estimate(['100', '100'], ['0', '0'])).toMatchObject({ floor: 102, low: 102, high: 102 });
  });

  test('入居率90〜100 %、市外から来た人0〜10 %なら、102〜156人（382−226.8＝155.2は切り上げ）', () => {
    const result = estimate(['90', '100'], ['0', '10']);
    expect(result).toMatchObject({ floor: 102, low: 102, high: 156 });
    expect(result.terms.ownInside).toEqual({ low: '226.8', high: '280.0' });
  });

  test('各項は、数値または仮定とその根拠をもつ', () => {
    const { terms } = estimate(['95', '100'], ['0', '5']);
    expect(terms.users.source.title).toBe('大月市の概況');
    expect(terms.occupancy.source).toBe('仮定');
  });

  test('利用者数と定員の時点がちがうことを知らせる', () => {
    expect(estimate(['100', '100'], ['0', '0']).flags.differentTimes).toBe(true);
    const same = { users: { ...users, asOf: places.asOf }, places };
    expect(estimate(['100', '100'], ['0', '0'], same).flags.differentTimes).toBe(false);
  });

  test('定員のほうが多いときは、負にせず0人として知らせる', () => {
    const result = estimate(['80', '100'], ['0', '0'], { users: { ...users, value: '250' }, places });
    expect(result).toMatchObject({ floor: 0, low: 0, high: 26 });
    expect(result.flags).toMatchObject({ floorBelowZero: true, lowBelowZero: true });
  });

  test('下限 ≦ 幅の下 ≦ 幅の上で、幅は外へ丸める', () => {
    const percent = fc.integer({ min: 0, max: 1000 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
    const range = fc
      .tuple(percent, percent)
      .map(([a, b]) => (Number(a) <= Number(b) ? [a, b] : [b, a]) as [string, string]);
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), range, range, (people, capacity, occupancy, outsiders) => {
        const given = {
          users: { ...users, value: String(people) },
          places: { ...places, value: String(capacity) },
        };
        const { floor, low, high } = estimate(occupancy, outsiders, given);
        expect(floor).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(high);
        // In thousandths of a percent of a percent, so that the check is made with whole numbers.
        const outside = (occ: string, out: string) =>
          people * 1_000_000 - capacity * Math.round(Number(occ) * 10) * (1000 - Math.round(Number(out) * 10));
        expect(low * 1_000_000).toBeLessThanOrEqual(Math.max(0, outside(occupancy[1], outsiders[0])));
        expect(high * 1_000_000).toBeGreaterThanOrEqual(outside(occupancy[0], outsiders[1]));
      }),
    );
  });
});
