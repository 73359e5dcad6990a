import type { FileColumn } from './file-columns.ts';

export type CatalogueField =
  | 'key'
  | 'name'
  | 'unit'
  | 'definition'
  | 'numerator'
  | 'denominator'
  | 'partitions'
  | 'sumOverPlacesOf'
  | 'min'
  | 'max'
  | 'maxYearlyChangePercent';

/** The columns of a catalogue file, in the order in which Renkei writes them. */
export const catalogueColumns: readonly FileColumn<CatalogueField>[] = [
  { field: 'key', header: 'キー', aliases: ['識別名', '指標キー', 'key'] },
  { field: 'name', header: '名称', aliases: ['指標名', '指標', 'name'] },
  { field: 'unit', header: '単位', aliases: ['unit'] },
  { field: 'definition', header: '定義', aliases: ['definition'] },
  { field: 'numerator', header: '分子', aliases: ['numerator'] },
  { field: 'denominator', header: '分母', aliases: ['denominator'] },
  { field: 'partitions', header: '内訳', aliases: ['partitions', 'parts'] },
  { field: 'sumOverPlacesOf', header: '地点の合計', aliases: ['sum over places of', 'sumOverPlacesOf'] },
  { field: 'min', header: '下限', aliases: ['min', 'minimum'] },
  { field: 'max', header: '上限', aliases: ['max', 'maximum'] },
  {
    field: 'maxYearlyChangePercent',
    header: '年間変化率の上限%',
    aliases: ['年間変化率の上限', '年間変化率の上限（%）', 'max yearly change percent', 'maxYearlyChangePercent'],
  },
];

export const requiredCatalogueFields: readonly CatalogueField[] = ['key', 'name', 'unit'];
