import { describe, expect, test } from 'vitest';
import { sectors } from '#directory/domain/index.ts';
import type { Figure } from '#evidence/domain/index.ts';
import { sectorFigures, sectorIndicators } from './sector-figures.ts';

const figure = (indicator: string, asOf: string, value: string, more: Partial<Figure> = {}): Figure => ({
  id: `${indicator}/${asOf}`,
  indicator,
  asOf,
  value,
  place: 'みほん市',
  kind: 'actual',
  source: { id: 's', title: '計画', publisher: 'みほん市', publishedOn: null, locator: '', licence: '' },
  note: '',
  enteredBy: 'test',
  enteredAt: '2026-11-22T00:00:00.000Z',
  supersedes: null,
  ...more,
});

describe('区分ごとの数値', () => {
  test('いちばん新しい実績を選び、推計や計画やほかの地域の数では埋めない', () => {
    const found = sectorFigures(
      [
        figure('certified-persons', 'FY2013', '1300'),
        figure('certified-persons', 'FY2014', '1347'),
        figure('certified-persons', 'FY2017', '1498', { kind: 'projected' }),
        figure('home-service-users', 'FY2014', '700', { place: 'よその市' }),
      ],
      'medical',
      'みほん市',
    );
    expect(found.figures.map(({ value }) => value)).toEqual(['1347']);
    expect(found.missing).toEqual(sectorIndicators.medical.filter((key) => key !== 'certified-persons'));
  });

  test('どの区分も、一枚に収まる5つまでの、重ならない指標', () => {
    for (const sector of sectors) {
      expect(sectorIndicators[sector].length).toBeLessThanOrEqual(5);
      expect(new Set(sectorIndicators[sector]).size).toBe(sectorIndicators[sector].length);
    }
  });
});
