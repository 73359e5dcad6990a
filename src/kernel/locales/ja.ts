import type { ClockTimeError } from '#kernel/clock-time.ts';
import type { InvisibleCharacter } from '#kernel/invisible-text.ts';
import type { JapaneseDateError } from '#kernel/japanese-date.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { MunicipalityCodeError } from '#kernel/municipality-code.ts';
import type { NumberTextError } from '#kernel/number-text.ts';

/** Wording of each refusal: `kind` picks the sentence, the sentence says what is wrong and how to mend it. */
export type Wording<E extends { kind: string }> = { [K in E['kind']]: (error: Extract<E, { kind: K }>) => string };

export interface KernelMessages {
  date: Wording<JapaneseDateError>;
  number: Wording<NumberTextError>;
  municipalityCode: Wording<MunicipalityCodeError>;
  clockTime: Wording<ClockTimeError>;
  invisible(found: InvisibleCharacter): string;
}

export const ja: KernelMessages = {
  invisible: ({ codePoint, before }) =>
    `${before === '' ? '先頭' : `「${before}」のあと`}に、見えない文字（${/^U\+000[AD]$/.test(codePoint) ? '改行' : codePoint}）があります。文字を消して、打ち直してください。`,
  date: {
    unreadable: ({ text }) =>
      text.trim() === ''
        ? '日付を入力してください。'
        : `「${text}」は日付として読めません。平成28年4月1日、H28.4.1、2016/4/1、平成28年4月、平成26年度のように書いてください。`,
    'era-missing': ({ text }) =>
      `「${text}」は元号がありません。平成28年4月1日、H28.4.1、2016/4/1のように書いてください。`,
    'no-such-month': ({ text, month }) => `「${text}」の${month}月はありません。月は1から12で書いてください。`,
    'no-such-day': ({ text, day, lastDay }) =>
      `「${text}」の${day}日はありません。この月は1日から${lastDay}日までです。`,
    'era-year-zero': ({ text, era }) => `「${text}」はありません。${era}は元年から始まります。`,
    'outside-era': ({ text, era, from, until, right }) =>
      `「${text}」はありません。${era}は${formatEra(from)}から${until ? `${formatEra(until)}まで` : ''}です。「${right}」ではありませんか。`,
    'lunar-calendar': ({ text }) => `「${text}」は読めません。明治6年（1873年）より前の日付は扱えません。`,
    'year-too-far': ({ text, last }) => `「${text}」は先すぎます。${last}年までの日付を書いてください。`,
    'year-alone': ({ text, year }) =>
      `「${text}」だけでは時点が決まりません。${year}年度、${year}年10月、${year}年10月1日のように、年度・月・日のどれかで書いてください。`,
    'day-needed': ({ text }) => `「${text}」には日がありません。平成28年4月1日のように、年月日で書いてください。`,
    'two-dates-differ': ({ text }) => `「${text}」は、かっこの外と中で日付が違います。正しい方だけを書いてください。`,
    'excel-serial': ({ text, date1900, date1904 }) =>
      `「${text}」は、Excelの日付の通し番号のようです（ふつうは${date1900}、1904年から計算するブックでは${date1904}）。日付の形で書いてください。`,
  },
  number: {
    'not-a-number': ({ text }) => `「${text}」は数ではありません。1347、1,347、35.2、▲1.5のように書いてください。`,
    'misplaced-separator': ({ text, without }) =>
      `「${text}」は、けた区切りの位置が違います。「${without}」か、小数点「.」の打ち間違いではありませんか。`,
    'unit-in-number': ({ text, value, unit }) =>
      `「${text}」には「${unit}」がついています。数だけを「${value}」と書き、単位は単位の欄に書いてください。`,
    'percent-sign': ({ text, value }) =>
      `「${text}」には％がついていますが、この値の単位は％ではありません。「${value}」でよければ％を取ってください。`,
    'too-many-digits': ({ limit }) => `数のけたが多すぎます。${limit}文字までで書いてください。`,
  },
  clockTime: {
    unreadable: ({ text }) => `「${text}」は時刻として読めません。14:00、14時30分、午後2時のように書いてください。`,
    'no-such-time': ({ text }) =>
      `「${text}」という時刻はありません。0時から23時59分までで、14:00、午後2時のように書いてください。`,
  },
  municipalityCode: {
    'not-digits': ({ text }) =>
      `「${text}」は全国地方公共団体コードではありません。6桁の数字で書いてください（例: 192066）。`,
    'wrong-length': ({ text, digits }) =>
      `「${text}」は${digits}桁です。全国地方公共団体コードは、検査数字を含む6桁です。`,
    'five-digits': ({ text, right }) =>
      `「${text}」は5桁です。検査数字を含む6桁で書いてください。${right.length > 0 ? `「${right.join('」か「')}」ではありませんか。` : ''}`,
    'check-digit': ({ text, right }) =>
      `「${text}」は検査数字（最後の1桁）が合いません。「${right}」ではありませんか。`,
    'no-such-prefecture': ({ text, prefecture }) =>
      `「${text}」の都道府県番号${prefecture}はありません。01から47で始まる6桁で書いてください。`,
  },
};
