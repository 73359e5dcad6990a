import type { Wording } from '#kernel/locales/ja.ts';
import type { ReadTableRefusal } from '../read-table.ts';

export type TableMessages = Wording<ReadTableRefusal>;

const formats = { zip: 'ZIPファイル', pdf: 'PDF', image: '画像' } as const;
const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const ja: TableMessages = {
  'not-text': ({ format }) => {
    if (format === 'xlsx') return 'Excelブック(.xlsx)です。CSVで保存し直してください。';
    if (format === 'xls') return 'Excelブック(.xls)などのOfficeファイルです。CSVで保存し直してください。';
    return `${formats[format]}です。CSVかタブ区切りのファイルを選んでください。`;
  },
  binary: ({ line }) =>
    `${line}行目に文字でないデータがあります。表のファイルではないようです。Excelなどで開き、CSVで保存し直してください。`,
  undecodable: ({ tried }) =>
    `文字コードが分かりません（${tried.join('、')}として読めませんでした）。Excelで「CSV UTF-8」として保存し直してください。`,
  'too-large': ({ bytes, limit }) =>
    `ファイルが大きすぎます（${mebibytes(bytes)}MB）。${mebibytes(limit)}MBまでです。年や指標で分けてください。`,
  'too-many-rows': ({ limit }) => `行が多すぎます。${limit.toLocaleString('ja')}行までです。年や指標で分けてください。`,
  'too-many-columns': ({ row, columns, limit }) => `${row}行目は${columns}列あります。${limit}列までです。`,
  empty: () => '中身がありません。見出しの行と、値の行を入れてください。',
  'quote-not-closed': ({ row }) =>
    `${row}行目から始まる引用符「"」が閉じていません。引用符を閉じるか、取ってください。`,
  'stray-quote': ({ row }) =>
    `${row}行目の引用符「"」の位置が違います。セルの中で使うときは、セル全体を「"」で囲み、中の「"」は2つ続けて書いてください。`,
};
