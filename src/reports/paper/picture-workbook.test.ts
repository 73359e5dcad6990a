import { expect, test } from 'vitest';
import { picturePaper } from '../domain/picture-paper.ts';
import { otsukiFigures, otsukiPicture } from '../fixtures.ts';
import { ja } from '../locales/ja.ts';
import { pictureWorkbook } from './picture-workbook.ts';

const identity = {
  workspaceName: '大月市',
  edition: 1,
  madeOn: '2026-11-22',
  checkCode: 'AAAA-AAAA',
  language: 'ja',
} as const;

/** The row of one share: what is computed, and whether it agrees with what is printed. */
function rowFor(printed: string, part: string, of: string) {
  const [whole, users, , , share] = otsukiFigures;
  const figures = [
    { ...whole!, value: of },
    { ...users!, value: part },
    { ...share!, value: printed },
  ];
  const ratio = {
    label: '割合',
    ratioFigureId: share!.id,
    numeratorFigureId: users!.id,
    denominatorFigureId: whole!.id,
    scale: 100,
    decimals: printed.split('.')[1]?.length ?? 0,
  };
  const picture = { ...otsukiPicture, figures, ratios: [ratio] };
  const names = { name: (key: string) => key, unit: () => '', amount: (value: string) => value };
  const sheets = pictureWorkbook(picturePaper(picture, [], identity), picture, [], names, ja);
  const row = sheets.find(({ name }) => name === ja.sheets.ratios)?.rows[0];
  return { computed: row?.[6], agreement: row?.[8] };
}

test('ちょうど半分の割合は、検算と同じく、どちらに丸めても一致とし、もう一桁を見せる', () => {
  for (const printed of ['12.3', '12.35', '12']) {
    expect(rowFor(printed, '247', '2000').agreement).toMatchObject({ cached: ja.agrees });
  }
  expect(rowFor('12.3', '247', '2000').computed).toMatchObject({ cached: 12.35 });
  expect(rowFor('12.4', '247', '2000').computed).toMatchObject({ cached: 12.4 });
  expect(rowFor('12.2', '247', '2000')).toMatchObject({
    computed: { cached: 12.4 },
    agreement: { cached: ja.differs },
  });
});

test('一致するかどうかの数式は、公表値の丸めの半分までを一致とする', () => {
  expect(rowFor('12.3', '247', '2000').agreement).toMatchObject({
    formula: `IF(ROUND(ABS(D2/F2*100-H2)-0.5*10^-1,10)<=0,"${ja.agrees}","${ja.differs}")`,
  });
});
