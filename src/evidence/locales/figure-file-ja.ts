import { formatAsOf } from '#kernel/as-of.ts';
import type { Wording } from '#kernel/locales/ja.ts';
import { dateRefusal, invisibleRefusal, numberRefusal } from '#kernel/locales/refusal-sentence.ts';
import type { CellFinding } from '../domain/cell-messages.ts';

export interface FigureFileMessages {
  where(row: number, letter: string, header: string): string;
  finding: Wording<CellFinding>;
}

export const figureFileJa: FigureFileMessages = {
  where: (row, letter, header) => {
    if (letter === '') return `${row}行目: `;
    return `${row}行目 ${letter}列${header ? `「${header}」` : ''}: `;
  },
  finding: {
    'empty-file': () => '値の行がありません。見出しの下に、1行に1つずつ値を入れてください。',
    ragged: ({ expected, actual }) =>
      `セルの数が${actual}です。見出しと同じ${expected}にそろえてください。値が別の列にずれているおそれがあります。`,
    'unknown-header': ({ header, known }) =>
      header === ''
        ? '見出しが空です。見出しを書くか、列を消してください。'
        : `見出し「${header}」は分かりません。使える見出しは、${known.join('、')}です。`,
    'missing-header': ({ header }) => `「${header}」の列がありません。見出しに「${header}」を加えてください。`,
    'repeated-header': ({ header, otherColumn }) =>
      `見出し「${header}」は、${otherColumn.split(' ')[0]}列にもあります。どちらか1つにしてください。`,
    required: ({ header }) => `「${header}」が空です。書き入れてください。`,
    formula: ({ text }) =>
      `「${text}」は式として動くおそれがあるため、取り込めません。Excelで値だけを貼り付け直してください。文字として残すときは、先頭に「'」をつけてください。`,
    'text-too-long': ({ length, limit }) => `文字が多すぎます（${length}文字）。${limit}文字までにしてください。`,
    invisible: (found) => invisibleRefusal(found, 'ja'),
    'unknown-indicator': ({ text, nearest }) =>
      `指標「${text}」は一覧にありません。${nearest ? `「${nearest}」ではありませんか。` : '指標の一覧にある名称かキーで書いてください。'}`,
    'ambiguous-indicator': ({ text, keys }) =>
      `「${text}」にあたる指標が${keys.length}つあります。キー（${keys.join('、')}）で書いてください。`,
    date: ({ error }) => dateRefusal(error, 'ja'),
    future: ({ asOf, today }) =>
      `時点 ${formatAsOf(asOf, 'ja')} は、今日（${today}）より先ですが、種別が実績です。推計か計画ではありませんか。`,
    number: ({ error }) => numberRefusal(error, 'ja'),
    'unknown-kind': ({ text }) => `種別「${text}」は分かりません。実績、推計、計画のどれかを書いてください。`,
    unit: ({ text, unit, indicator }) =>
      `単位「${text}」は、「${indicator}」の単位「${unit}」と違います。値を「${unit}」に直すか、指標を確かめてください。`,
    'below-min': ({ value, limit, indicator }) =>
      `${value} は、「${indicator}」の下限 ${limit} より小さい値です。けたや符号を確かめてください。`,
    'above-max': ({ value, limit, indicator }) =>
      `${value} は、「${indicator}」の上限 ${limit} より大きい値です。けたや小数点を確かめてください。`,
    duplicate: ({ indicator, asOf, otherRow, otherColumn }) =>
      `${otherRow}行目（${otherColumn}）と重なっています。「${indicator}」の${formatAsOf(asOf, 'ja')}の値が、同じ地域・種別・出典で2つあります。どちらか1つにしてください。`,
    'missing-value': ({ mark, indicator, asOf }) =>
      `${mark === '' ? '値が空' : `値が「${mark}」`}のため、「${indicator}」の${formatAsOf(asOf, 'ja')}は取り込みません（0とはみなしません）。`,
    'bad-key': ({ text, suggestion }) =>
      `キー「${text}」は使えません。英小文字と数字を「-」でつないで書いてください。${suggestion ? `「${suggestion}」ではどうですか。` : '例: certified-persons'}`,
    'repeated-key': ({ text, otherRow }) => `キー「${text}」は${otherRow}行目にもあります。どちらか1つにしてください。`,
    'repeated-name': ({ text, key, otherRow }) =>
      `名称「${text}」は、${otherRow === null ? `すでにある指標（キー ${key}）` : `${otherRow}行目（キー ${key}）`}と同じです。区別できる名称にしてください。`,
    'half-ratio': () => '分子と分母は、両方書くか、両方空けてください。',
    'single-part': ({ text }) =>
      `内訳「${text}」は1つしかありません。2つ以上を「;」で区切って書いてください（例: a; b | c; d; e）。`,
    'repeated-part': ({ text }) => `内訳に「${text}」が2度出てきます。1つにしてください。`,
    'min-above-max': ({ min, max }) => `下限 ${min} が、上限 ${max} より大きくなっています。`,
    cycle: ({ path }) => `内訳・分子・分母をたどると、もとに戻ってしまいます（${path.join(' → ')}）。`,
  },
};
