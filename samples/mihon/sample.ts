import type { SampleTown } from '../sample-town.ts';
import { mihonCouncils } from './councils/councils.ts';
import { mihonFeedback } from './feedback/feedback.ts';
import { mihonCsv } from './generate.ts';
import { goalYears } from './plan-period.ts';

/** No prefecture has a city numbered 299, so the code passes the check digit and is no real municipality's. */
export const mihon: SampleTown = {
  key: 'mihon',
  name: 'みほん市',
  municipalityCodes: ['192996'],
  figuresCsv: async (now) => new TextEncoder().encode(mihonCsv(now)),
  assumptions: {
    occupancy: { low: '92', high: '98', basis: '架空の見本のために置いた仮定です。' },
    outsidersShare: { low: '5', high: '12', basis: '架空の見本のために置いた仮定です。' },
  },
  councils: mihonCouncils,
  feedback: mihonFeedback,
  goal: (now) => {
    const { baseline, target } = goalYears(now);
    return {
      name: '施設・居住系サービス利用者の割合を下げる（自宅で暮らし続ける人を増やす）',
      indicator: 'institutional-share',
      baselineAsOf: `FY${baseline}`,
      targetAsOf: `FY${target}`,
    };
  },
};
