import type { Figure, FigureKind } from '#evidence/domain/index.ts';
import type { MeasuredShare } from './domain/shared-goal.ts';

/** Figures for tests, with everything that does not matter filled in. */
export function goalFigure(given: Pick<Figure, 'indicator' | 'asOf' | 'value'> & Partial<Figure>): Figure {
  return {
    id: `${given.indicator}/${given.asOf}`,
    place: 'みほん市',
    kind: 'actual',
    source: { id: 's', title: '見本', publisher: 'みほん市', publishedOn: null, locator: '', licence: '' },
    note: '',
    enteredBy: 'test',
    enteredAt: '2026-11-22T00:00:00.000Z',
    supersedes: null,
    ...given,
  };
}

export function measured(
  asOf: string,
  kind: FigureKind,
  share: string,
  numerator: string,
  denominator: string,
): MeasuredShare {
  return {
    share: goalFigure({ indicator: 'institutional-share', asOf, kind, value: share }),
    numerator: goalFigure({ indicator: 'facility-residential-users', asOf, kind, value: numerator }),
    denominator: goalFigure({ indicator: 'certified-persons', asOf, kind, value: denominator }),
  };
}

/** What the deck of 大月市 says of its goal, as a city called みほん市 would import it. */
export const goalFiguresCsv = [
  '指標,地域,時点,種別,値,単位,出典,発行者,発行日,頁・URL,利用条件,注記',
  ...[
    '要介護（要支援）認定者数,みほん市,平成26年度,実績,1347,人',
    '施設・居住系サービス利用者数,みほん市,平成26年度,実績,382,人',
    '施設・居住系サービス利用者の割合,みほん市,平成26年度,実績,28.4,%',
    '要介護（要支援）認定者数,みほん市,平成29年度,推計,1498,人',
    '施設・居住系サービス利用者数,みほん市,平成29年度,推計,412,人',
    '施設・居住系サービス利用者の割合,みほん市,平成29年度,推計,27.5,%',
  ].map((row) => `${row},見本の資料,みほん市,,1頁,自由,`),
].join('\n');
