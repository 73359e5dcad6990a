import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import type { SampleTown } from '../sample-town.ts';
import { otsukiCouncils } from './councils.ts';

/** 大月市, with nothing but what its deck published: no person's name, nothing filled in. */
export const otsuki: SampleTown = {
  key: 'otsuki',
  name: '大月市',
  municipalityCodes: ['192066'],
  figuresCsv: () => readFile(join(projectRoot(), 'samples', 'otsuki', 'figures.csv')),
  assumptions: {
    occupancy: {
      low: '90',
      high: '100',
      basis: '見本のためにRenkeiが置いた仮定です。大月市が公表した値ではありません。',
    },
    outsidersShare: {
      low: '0',
      high: '10',
      basis: '見本のためにRenkeiが置いた仮定です。大月市が公表した値ではありません。',
    },
  },
  councils: () => otsukiCouncils,
  goal: () => ({
    name: '施設・居住系サービス利用者の割合を下げる（在宅復帰率を上げる）',
    indicator: 'institutional-share',
    baselineAsOf: 'FY2014',
    targetAsOf: 'FY2017',
  }),
};
