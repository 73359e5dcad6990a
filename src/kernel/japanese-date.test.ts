import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterEpoch } from './calendar.ts';
import { eras } from './era.ts';
import { formatBothEras, formatEra, parseJapaneseDate } from './japanese-date.ts';
import { err, ok } from './result.ts';

const refusal = (text: string) => {
  const result = parseJapaneseDate(text);
  return result.ok ? result.value : result.error;
};

describe('和暦・西暦の日付を読む', () => {
  test.each([
    '平成28年4月1日',
    'H28.4.1',
    'h28/4/1',
    'H28-4-1',
    'Ｈ２８．４．１',
    'H.28.4.1',
    '平28.4.1',
    '2016/4/1',
    '2016-04-01',
    '２０１６年４月１日',
    '西暦2016年4月1日',
    '平成二十八年四月一日',
    '二〇一六年四月一日',
    '平成 28 年 4 月 1 日',
    'H28.4.1現在',
    '平成28年4月1日時点',
    '2016ー4ー1',
    '平成28年4月1日（2016-04-01）',
    '㍻28年4月1日',
  ])('%s は 2016-04-01', (text) => {
    expect(parseJapaneseDate(text)).toEqual(ok('2016-04-01'));
  });

  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['㋿元年5月1日', '2019-05-01'],
    ['昭和1/12/25', '1926-12-25'],
    ['昭和64/1/7', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成31/4/30', '2019-04-30'],
    ['大正15年12月24日', '1926-12-24'],
    ['昭32. 7. 1', '1957-07-01'],
    ['平成三十年十二月三十一日', '2018-12-31'],
    ['H28.2.29', '2016-02-29'],
    ['平成27年3月末', '2015-03-31'],
    ['令和7年3月末時点', '2025-03-31'],
    ['平成27年度末', '2016-03-31'],
  ])('R15: %s は %s', (text, iso) => {
    expect(parseJapaneseDate(text)).toEqual(ok(iso));
  });
});

describe('R15: あり得ない日付は、何が違うかを添えて断る', () => {
  test.each([
    ['昭和64/1/8', '昭和', '平成元年1月8日'],
    ['平成元年1月7日', '平成', '昭和64年1月7日'],
    ['平成31/5/1', '平成', '令和元年5月1日'],
    ['令和1/4/30', '令和', '平成31年4月30日'],
    ['大正15/12/25', '大正', '昭和元年12月25日'],
    ['大正16', '大正', '昭和2年'],
    ['大正16年1月1日', '大正', '昭和2年1月1日'],
    ['平成35年', '平成', '令和5年'],
    ['平成35年4月1日', '平成', '令和5年4月1日'],
    ['平成32年度末', '平成', '令和2年度末'],
  ])('%s は %s にない。正しくは %s', (text, era, right) => {
    expect(refusal(text)).toMatchObject({ kind: 'outside-era', text, era, right });
  });

  test('H28.2.30 と 2015/2/29 は月末の日を添えて断る', () => {
    expect(parseJapaneseDate('H28.2.30')).toEqual(err({ kind: 'no-such-day', text: 'H28.2.30', day: 30, lastDay: 29 }));
    expect(refusal('2015/2/29')).toMatchObject({ kind: 'no-such-day', lastDay: 28 });
    expect(refusal('平成28年4月31日')).toMatchObject({ kind: 'no-such-day', lastDay: 30 });
    expect(refusal('2016/4/0')).toMatchObject({ kind: 'no-such-day', day: 0 });
  });

  test.each([
    ['令和0年1月1日', 'era-year-zero'],
    ['令和0', 'era-year-zero'],
    ['2016/13/1', 'no-such-month'],
    ['28.4.1', 'era-missing'],
    ['28年4月1日', 'era-missing'],
    ['元年5月1日', 'unreadable'],
    ['平成28年元月1日', 'unreadable'],
    ['明治5年12月2日', 'lunar-calendar'],
    ['令和300年1月1日', 'year-too-far'],
    ['平成28年', 'year-alone'],
    ['2016', 'year-alone'],
    ['平成28年4月', 'day-needed'],
    ['平成28年度', 'day-needed'],
    ['平成28年4月1日（2017-04-01）', 'two-dates-differ'],
    ['2016/4-1', 'unreadable'],
    ['2/30', 'era-missing'],
    ['', 'unreadable'],
    ['未定', 'unreadable'],
    ['平成十十年1月1日', 'unreadable'],
  ])('%s は %s', (text, kind) => {
    expect(refusal(text)).toMatchObject({ kind, text });
  });

  test('長い文字列は、初めだけを示して断る', () => {
    const text = `平成${' '.repeat(1_000_000)}28年`;
    expect(refusal(text)).toEqual({ kind: 'unreadable', text: `${text.slice(0, 100)}…` });
  });

  test('Excelの日付の通し番号は、1900年方式と1904年方式の日を添えて断る', () => {
    expect(refusal('42461')).toMatchObject({ kind: 'excel-serial', date1900: '2016-04-01', date1904: '2020-04-02' });
  });
});

describe('元号の境目はICUと同じ', () => {
  const icu = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
  const byIcu = (iso: string) =>
    icu.format(new Date(`${iso}T00:00:00Z`)).replace(/(明治|大正|昭和|平成|令和)1年/, '$1元年');

  test('各元号の初日と前日', () => {
    for (const { from, until } of eras.slice(1)) {
      expect(formatEra(from)).toBe(byIcu(from));
      if (until) expect(formatEra(until)).toBe(byIcu(until));
    }
    for (const { until } of eras.slice(0, -1)) expect(formatEra(until as string)).toBe(byIcu(until as string));
  });

  test('1873年から2200年のどの日もICUと同じ元号で書かれ、読み戻すと同じ日になる', () => {
    fc.assert(
      fc.property(fc.integer({ min: -35_428, max: 84_005 }), (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(dayAfterEpoch(days)).toBe(iso);
        expect(formatEra(iso)).toBe(byIcu(iso));
        expect(parseJapaneseDate(byIcu(iso))).toEqual(ok(iso));
        expect(parseJapaneseDate(formatBothEras(iso))).toEqual(ok(iso));
        expect(parseJapaneseDate(iso)).toEqual(ok(iso));
      }),
      { numRuns: 2000 },
    );
  });

  test('どんな文字列でも例外にならず、値か理由を返す', () => {
    const pieces = fc.constantFrom(
      '平成',
      'R',
      'h',
      '元',
      '28',
      '十',
      '〇',
      '年',
      '月',
      '日',
      '/',
      '.',
      '-',
      '末',
      '年度',
      '（',
      '）',
      'ー',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          const result = parseJapaneseDate(text);
          if (result.ok) expect(result.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          else expect(result.error.text).toBe(text);
        },
      ),
    );
  });
});
