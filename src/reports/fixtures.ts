import type { Figure, FigureKind, Picture, PictureCell } from '#evidence/index.ts';
import type { PaperFinding } from './domain/picture-paper.ts';

/** 大月市, as the deck published it: a picture small enough to check by hand. For tests. */
const source = {
  id: '00000000-0000-4000-8000-0000000000aa',
  title: '認定者の数と地域資源の現状',
  publisher: '大月市地域包括支援センター',
  publishedOn: null,
  locator: '「多様な主体の参加によるワーキンググループでの検討」のスライド',
  licence: '記載なし',
};

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const figure = (number: number, indicator: string, asOf: string, kind: FigureKind, value: string): Figure => ({
  id: id(number),
  indicator,
  place: '大月市',
  asOf,
  kind,
  value,
  source,
  note: '',
  enteredBy: 'cli:test',
  enteredAt: '2026-04-01T00:00:00.000Z',
  supersedes: null,
});

export const otsukiFigures: readonly Figure[] = [
  figure(1, 'certified-persons', 'FY2014', 'actual', '1347'),
  figure(2, 'facility-residential-users', 'FY2014', 'actual', '382'),
  figure(3, 'home-service-users', 'FY2014', 'actual', '798'),
  figure(4, 'service-non-users', 'FY2014', 'actual', '167'),
  figure(5, 'institutional-share', 'FY2014', 'actual', '28.4'),
  figure(6, 'certified-persons', 'FY2017', 'projected', '1498'),
  figure(7, 'facility-residential-users', 'FY2017', 'projected', '412'),
  figure(8, 'home-service-users', 'FY2017', 'projected', '906'),
  figure(9, 'service-non-users', 'FY2017', 'projected', '180'),
  figure(10, 'institutional-share', 'FY2017', 'projected', '27.5'),
  figure(11, 'certification-rate', '2016-04-01', 'actual', '14.8'),
  figure(12, 'population-65-plus', '2016-04-01', 'actual', '9080'),
  figure(13, 'certified-persons', '2016-04-01', 'actual', '1361'),
];

const word = (text: string): PictureCell => ({ text });
const people = (text: string, number: number, provisional = false): PictureCell => ({
  text,
  value: text.replace(',', ''),
  figureId: id(number),
  provisional,
});

export const otsukiPicture: Picture = {
  title: '大月市の現状',
  lead: '施設・居住系サービスの利用者382人に対し市内の定員は280人で、少なくとも102人が市外の施設にいます。',
  sections: [
    {
      id: 'shared-goal',
      message: '共有目標は、施設・居住系の割合を28.4％（382人）から27.5％（412人）にすることです',
      sentences: ['28.4％のままなら425人になる見込みなので、目標は13人少ない数です。', '利用者の数は30人増えます。'],
      chart: {
        kind: 'bars',
        unit: '人',
        items: [
          { label: '平成26年度（FY2014）の利用者', value: 382, text: '382人', tone: 'plain' },
          { label: '28.4％のままの場合', value: 425, text: '425人', tone: 'concern' },
          { label: '目標（27.5％）', value: 412, text: '412人', tone: 'good' },
        ],
      },
      table: {
        caption: '目標の人数',
        columns: [
          { label: '時点', align: 'text' },
          { label: '割合（％）', align: 'number' },
          { label: '人数（人）', align: 'number' },
        ],
        rows: [
          [word('平成26年度（FY2014）'), people('28.4', 5), people('382', 2)],
          [word('平成29年度（FY2017）'), people('27.5', 10), people('412', 7, true)],
        ],
      },
      notes: ['偶然だけでも、この割合は前後に1.2ポイントほど動きます（標準誤差1つ分）。'],
      sources: ['大月市地域包括支援センター「連携の数値目標」（発行日の記載なし）'],
    },
    {
      id: 'users',
      message: '施設・居住系サービスの利用者は382人（28.4％）から412人（27.5％）になる見込みです',
      sentences: ['認定者は、平成26年度の1,347人から平成29年度の1,498人へ、151人増えます。'],
      chart: {
        kind: 'stacked',
        unit: '人',
        groups: [
          {
            label: '平成26年度（FY2014）（実績）',
            parts: [
              { label: '施設・居住系', value: 382, text: '382人（28.4％）', tone: 'strong' },
              { label: '在宅', value: 798, text: '798人（59.2％）', tone: 'plain' },
              { label: '未利用', value: 167, text: '167人（12.4％）', tone: 'soft' },
            ],
          },
          {
            label: '平成29年度（FY2017）（推計）',
            parts: [
              { label: '施設・居住系', value: 412, text: '412人（27.5％）', tone: 'strong' },
              { label: '在宅', value: 906, text: '906人（60.5％）', tone: 'plain' },
              { label: '未利用', value: 180, text: '180人（12.0％）', tone: 'soft' },
            ],
          },
        ],
      },
      table: {
        caption: '認定者のサービスの利用',
        columns: [
          { label: '項目', align: 'text' },
          { label: '平成26年度（実績）', align: 'number' },
          { label: '平成29年度（推計）', align: 'number' },
        ],
        rows: [
          [word('要介護（要支援）認定者数'), people('1,347', 1), people('1,498', 6)],
          [word('施設・居住系サービス利用者数'), people('382', 2), people('412', 7)],
          [word('在宅サービス利用者数'), people('798', 3), people('906', 8)],
          [word('介護サービス未利用者数'), people('167', 4), people('180', 9)],
        ],
      },
      notes: ['在宅・未利用の割合は、認定者数で割ってRenkeiが計算した値です。'],
      sources: ['大月市地域包括支援センター「認定者の数と地域資源の現状」（発行日の記載なし）'],
    },
    {
      id: 'certified-trend',
      message: '認定者は、この4年で1,290人から1,361人に増えました',
      sentences: ['平成25年度は数値がありません（欠測）。'],
      chart: {
        kind: 'line',
        unit: '人',
        series: [
          {
            label: '認定者',
            tone: 'strong',
            points: [
              { at: '2012-04-01', label: '平成24年', value: 1290 },
              { at: '2013-04-01', label: '平成25年', value: null },
              { at: '2014-04-01', label: '平成26年', value: 1347 },
              { at: '2016-04-01', label: '平成28年', value: 1361 },
            ],
          },
        ],
      },
      table: { caption: '認定者の動き', columns: [{ label: '時点', align: 'text' }], rows: [] },
      notes: [],
      sources: [],
    },
  ],
  figures: otsukiFigures,
  ratios: [
    ratio('施設・居住系サービス利用者の割合', 5, 2, 1),
    ratio('施設・居住系サービス利用者の割合', 10, 7, 6),
    ratio('要介護認定率', 11, 13, 12),
  ],
};

function ratio(label: string, printed: number, top: number, bottom: number) {
  return {
    label,
    ratioFigureId: id(printed),
    numeratorFigureId: id(top),
    denominatorFigureId: id(bottom),
    scale: 100,
    decimals: 1,
  };
}

export const otsukiFindings: readonly PaperFinding[] = [
  {
    check: 'ratio:certification-rate@大月市/2016-04-01',
    place: '大月市、平成28年4月1日（2016-04-01）',
    sentence: '要介護認定率14.8％は、1,361人 ÷ 9,080人 = 15.0％と合いません。14.8％になるのは1,340人から1,348人です。',
    explained: { by: '事務局', on: '2026-05-01', reason: '分子に平成26年度の値を使っています。' },
  },
  {
    check: 'sum:certified-persons:certified-support+certified-care@大月市/2016-04-01',
    place: '大月市、平成28年4月1日（2016-04-01）',
    sentence: '要支援241人と要介護1,113人の合計は1,354人で、1,361人より7人少なくなります。',
    explained: null,
  },
];
