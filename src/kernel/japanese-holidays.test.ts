import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterEpoch, type IsoDate } from './calendar.ts';
import { addDays, daysBetween } from './day-count.ts';
import { equinoxDays, reckoned } from './equinox-days.ts';
import { holidayOn, holidaysOf, isOfficeHoliday, nextWorkingDay } from './japanese-holidays.ts';
import { err, ok } from './result.ts';
import { weekdayOf } from './weekday.ts';

/** 「0101 元日」 …, as a calendar prints them. */
function printed(year: number): string[] {
  const read = holidaysOf(year);
  if (!read.ok) throw new Error(`no calendar of ${year}`);
  return read.value.map(({ day, name }) => `${day.slice(5, 7)}${day.slice(8)} ${name}`);
}
const nameOn = (day: IsoDate) => {
  const read = holidayOn(day);
  return read.ok ? (read.value?.name ?? '') : 'unknown';
};

describe('国民の祝日に関する法律の休日', () => {
  test('2016年: 山の日が加わり、春分の日が日曜日で翌日が振替休日になる', () => {
    expect(printed(2016)).toEqual([
      '0101 元日',
      '0111 成人の日',
      '0211 建国記念の日',
      '0320 春分の日',
      '0321 振替休日',
      '0429 昭和の日',
      '0503 憲法記念日',
      '0504 みどりの日',
      '0505 こどもの日',
      '0718 海の日',
      '0811 山の日',
      '0919 敬老の日',
      '0922 秋分の日',
      '1010 体育の日',
      '1103 文化の日',
      '1123 勤労感謝の日',
      '1223 天皇誕生日',
    ]);
    expect(nameOn('2015-08-11')).toBe('');
  });

  test('2019年: 即位の日とその前後が休日で、天皇誕生日はない', () => {
    expect(printed(2019)).toEqual([
      '0101 元日',
      '0114 成人の日',
      '0211 建国記念の日',
      '0321 春分の日',
      '0429 昭和の日',
      '0430 国民の休日',
      '0501 天皇の即位の日',
      '0502 国民の休日',
      '0503 憲法記念日',
      '0504 みどりの日',
      '0505 こどもの日',
      '0506 振替休日',
      '0715 海の日',
      '0811 山の日',
      '0812 振替休日',
      '0916 敬老の日',
      '0923 秋分の日',
      '1014 体育の日',
      '1022 即位礼正殿の儀の行われる日',
      '1103 文化の日',
      '1104 振替休日',
      '1123 勤労感謝の日',
    ]);
  });

  test('2020年と2021年: 東京オリンピックで海の日・スポーツの日・山の日が動いた', () => {
    expect(printed(2020).slice(10)).toEqual([
      '0506 振替休日',
      '0723 海の日',
      '0724 スポーツの日',
      '0810 山の日',
      '0921 敬老の日',
      '0922 秋分の日',
      '1103 文化の日',
      '1123 勤労感謝の日',
    ]);
    expect(printed(2020).slice(3, 5)).toEqual(['0223 天皇誕生日', '0224 振替休日']);
    expect(printed(2021).slice(9)).toEqual([
      '0722 海の日',
      '0723 スポーツの日',
      '0808 山の日',
      '0809 振替休日',
      '0920 敬老の日',
      '0923 秋分の日',
      '1103 文化の日',
      '1123 勤労感謝の日',
    ]);
  });

  test('2022年から2027年: 内閣府が公表した日のとおり', () => {
    expect(printed(2022)).toHaveLength(16);
    expect(printed(2022).slice(9, 11)).toEqual(['0718 海の日', '0811 山の日']);
    expect(printed(2023).slice(0, 6)).toEqual([
      '0101 元日',
      '0102 振替休日',
      '0109 成人の日',
      '0211 建国記念の日',
      '0223 天皇誕生日',
      '0321 春分の日',
    ]);
    expect(printed(2024).filter((line) => line.endsWith('振替休日'))).toEqual([
      '0212 振替休日',
      '0506 振替休日',
      '0812 振替休日',
      '0923 振替休日',
      '1104 振替休日',
    ]);
    expect(printed(2025).filter((line) => line.endsWith('振替休日'))).toEqual([
      '0224 振替休日',
      '0506 振替休日',
      '1124 振替休日',
    ]);
    expect(printed(2026)).toEqual([
      '0101 元日',
      '0112 成人の日',
      '0211 建国記念の日',
      '0223 天皇誕生日',
      '0320 春分の日',
      '0429 昭和の日',
      '0503 憲法記念日',
      '0504 みどりの日',
      '0505 こどもの日',
      '0506 振替休日',
      '0720 海の日',
      '0811 山の日',
      '0921 敬老の日',
      '0922 国民の休日',
      '0923 秋分の日',
      '1012 スポーツの日',
      '1103 文化の日',
      '1123 勤労感謝の日',
    ]);
    expect(printed(2027).slice(4, 7)).toEqual(['0321 春分の日', '0322 振替休日', '0429 昭和の日']);
  });

  test('2006年まで: 振替休日は月曜日だけ、5月4日は日曜日でなければ国民の休日', () => {
    expect(nameOn('2000-05-04')).toBe('国民の休日');
    expect(nameOn('2003-05-04')).toBe('');
    expect(nameOn('2002-07-20')).toBe('海の日');
    expect(nameOn('2003-07-21')).toBe('海の日');
    expect(nameOn('2002-09-16')).toBe('振替休日');
    expect(nameOn('2006-04-29')).toBe('みどりの日');
    expect(nameOn('2007-04-29')).toBe('昭和の日');
    expect(nameOn('2018-12-24')).toBe('振替休日');
    expect(nameOn('2009-09-22')).toBe('国民の休日');
  });

  test('どの休日にも根拠があり、暦要項の前の年の春分の日・秋分の日は計算と分かる', () => {
    for (let year = 2000; year <= 2050; year += 1) {
      const read = holidaysOf(year);
      if (!read.ok) throw new Error('unknown');
      for (const holiday of read.value) expect(holiday.basis).toContain('法');
      const equinoxes = read.value.filter(({ name }) => name === '春分の日' || name === '秋分の日');
      expect(equinoxes.map((holiday) => holiday.reckoned)).toEqual(year <= 2027 ? [false, false] : [true, true]);
    }
  });

  test('公表された春分日・秋分日は、計算式とすべて一致する', () => {
    for (let year = 2000; year <= 2027; year += 1) {
      expect(equinoxDays(year)).toEqual({ ...reckoned(year), announced: true });
    }
    expect(equinoxDays(2044)).toEqual({ spring: 20, autumn: 22, announced: false });
  });

  test('暦のない年は、前の年から推し量らず断る', () => {
    expect(holidaysOf(1999)).toEqual(err({ kind: 'calendar-unknown', year: 1999, from: 2000, to: 2050 }));
    expect(isOfficeHoliday('2051-01-01').ok).toBe(false);
    expect(nextWorkingDay('2050-12-29')).toEqual(err({ kind: 'calendar-unknown', year: 2051, from: 2000, to: 2050 }));
  });
});

describe('行政機関の休日', () => {
  test('土曜日、日曜日、祝日、12月29日から1月3日までは休み', () => {
    const closed = (day: IsoDate) => isOfficeHoliday(day);
    expect(['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-29', '2027-01-03'].map(closed)).toEqual(
      Array(5).fill(ok(true)),
    );
    expect(['2026-11-20', '2026-11-24', '2026-12-28', '2027-01-04'].map(closed)).toEqual(Array(4).fill(ok(false)));
  });

  test('次の開庁日は、年末から1月4日、連休からその明けの日', () => {
    expect(nextWorkingDay('2026-12-29')).toEqual(ok('2027-01-04'));
    expect(nextWorkingDay('2026-05-02')).toEqual(ok('2026-05-07'));
    expect(nextWorkingDay('2026-09-19')).toEqual(ok('2026-09-24'));
    expect(nextWorkingDay('2026-09-24')).toEqual(ok('2026-09-24'));
  });

  const days = fc.integer({ min: 10_957, max: 29_200 }).map(dayAfterEpoch);
  test('次の開庁日はその日か後で、休みではなく、間の日はすべて休み。年末年始と連休でも10日を超えない', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = nextWorkingDay(day);
        if (!next.ok) throw new Error('unknown');
        expect(isOfficeHoliday(next.value)).toEqual(ok(false));
        const waited = daysBetween(day, next.value);
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThanOrEqual(10);
        for (let n = 0; n < waited; n += 1) expect(isOfficeHoliday(addDays(day, n))).toEqual(ok(true));
      }),
    );
  });

  test('日曜日の祝日には、その後の最初の平日までに必ず振替休日がある', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2050 }), (year) => {
        const read = holidaysOf(year);
        if (!read.ok) throw new Error('unknown');
        for (const holiday of read.value.filter(({ day }) => weekdayOf(day) === 0)) {
          let next = addDays(holiday.day, 1);
          while (!['', '振替休日'].includes(nameOn(next))) next = addDays(next, 1);
          expect(nameOn(next)).toBe('振替休日');
        }
      }),
    );
  });
});
