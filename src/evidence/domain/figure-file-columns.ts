import type { FigureKind } from './figure.ts';
import { type FileColumn, folded } from './file-columns.ts';

export type FigureField =
  | 'indicator'
  | 'place'
  | 'asOf'
  | 'kind'
  | 'value'
  | 'unit'
  | 'source'
  | 'publisher'
  | 'publishedOn'
  | 'locator'
  | 'licence'
  | 'note';

/** The columns of a figures file, in the order in which Renkei writes them. In a file the order is free. */
export const figureColumns: readonly FileColumn<FigureField>[] = [
  { field: 'indicator', header: '指標', aliases: ['指標名', '指標キー', 'indicator'] },
  { field: 'place', header: '地域', aliases: ['地点', '場所', 'place', 'region'] },
  { field: 'asOf', header: '時点', aliases: ['年月日', 'as of', 'as-of', 'as_of', 'asOf'] },
  { field: 'kind', header: '種別', aliases: ['実績・推計・計画', 'kind'] },
  { field: 'value', header: '値', aliases: ['数値', 'value'] },
  { field: 'unit', header: '単位', aliases: ['unit'] },
  { field: 'source', header: '出典', aliases: ['出典名', 'source', 'source title'] },
  { field: 'publisher', header: '発行者', aliases: ['publisher'] },
  { field: 'publishedOn', header: '発行日', aliases: ['発行年月日', 'published on', 'published_on', 'publishedOn'] },
  {
    field: 'locator',
    header: '頁・URL',
    aliases: ['頁', 'ページ', 'ページ・URL', '頁/URL', 'URL', 'locator', 'page', 'page or URL', 'page/URL'],
  },
  { field: 'licence', header: '利用条件', aliases: ['ライセンス', 'licence', 'license'] },
  { field: 'note', header: '注記', aliases: ['備考', 'note', 'notes'] },
];

/** Without 出典 the caller must say which source the block comes from. */
export const requiredFigureFields: readonly FigureField[] = ['indicator', 'asOf', 'value', 'source'];

/** The columns of a block pasted without a header, from the left; further ones may be left out. */
export const headerlessOrder: readonly FigureField[] = ['indicator', 'asOf', 'value', 'unit', 'kind', 'place', 'note'];

/** The header that Renkei writes for a field: value → 値. */
export const figureHeader = (field: FigureField): string =>
  figureColumns.find((column) => column.field === field)?.header ?? field;

/** 実績 / 推計 / 計画, as Renkei writes them. */
export const kindWords: Readonly<Record<FigureKind, string>> = { actual: '実績', projected: '推計', planned: '計画' };

/** 実績, 実績値, actual → actual; null for any other word. */
export function kindOf(text: string): FigureKind | null {
  const word = folded(text).replace(/値$/u, '');
  const found = (Object.keys(kindWords) as FigureKind[]).find((kind) => kind === word || kindWords[kind] === word);
  return found ?? null;
}
