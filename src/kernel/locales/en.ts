import type { KernelMessages } from './ja.ts';

export const en: KernelMessages = {
  invisible: ({ codePoint, before }) =>
    `There is a character that cannot be seen (${/^U\+000[AD]$/.test(codePoint) ? 'a line break' : codePoint}) ${before === '' ? 'at the beginning' : `behind “${before}”`}. Delete the text and type it again.`,
  date: {
    unreadable: ({ text }) =>
      text.trim() === ''
        ? 'Please enter a date.'
        : `“${text}” cannot be read as a date. Write 2016-04-01, H28.4.1, 2016-04 or FY2014.`,
    'era-missing': ({ text }) => `“${text}” has no era. Write 2016-04-01 or H28.4.1.`,
    'no-such-month': ({ text, month }) => `“${text}”: there is no month ${month}. Months are 1 to 12.`,
    'no-such-day': ({ text, day, lastDay }) =>
      `“${text}”: there is no day ${day}. This month runs from 1 to ${lastDay}.`,
    'era-year-zero': ({ text, era }) => `“${text}” does not exist. ${era} begins with year 1 (元年).`,
    'outside-era': ({ text, era, from, until, right }) =>
      `“${text}” does not exist. ${era} runs from ${from}${until ? ` to ${until}` : ''}. Perhaps “${right}”?`,
    'lunar-calendar': ({ text }) => `“${text}” cannot be read: dates before 1873 (明治6年) are not supported.`,
    'year-too-far': ({ text, last }) => `“${text}” is too far ahead. Write a date up to ${last}.`,
    'year-alone': ({ text, year }) =>
      `“${text}” alone is not a time. Write a fiscal year (FY${year}), a month (${year}-10) or a day (${year}-10-01).`,
    'day-needed': ({ text }) => `“${text}” has no day. Write year, month and day, such as 2016-04-01.`,
    'two-dates-differ': ({ text }) =>
      `“${text}” names different dates outside and inside the brackets. Keep the right one.`,
    'excel-serial': ({ text, date1900, date1904 }) =>
      `“${text}” looks like Excel's serial number of a date (usually ${date1900}; ${date1904} in books of the 1904 system). Write it as a date.`,
  },
  number: {
    'not-a-number': ({ text }) => `“${text}” is not a number. Write 1347, 1,347, 35.2 or -1.5.`,
    'misplaced-separator': ({ text, without }) =>
      `“${text}” has its separators in the wrong place. Perhaps “${without}”, or a decimal point was meant?`,
    'unit-in-number': ({ text, value, unit }) =>
      `“${text}” carries “${unit}”. Write the number alone, “${value}”, and the unit in its own column.`,
    'percent-sign': ({ text, value }) =>
      `“${text}” has a percent sign, but the unit is not %. If “${value}” is right, take the sign away.`,
    'too-many-digits': ({ limit }) => `The number has too many digits. At most ${limit} characters are allowed.`,
  },
  clockTime: {
    unreadable: ({ text }) =>
      `“${text}” cannot be read as a time. Write it as 14:00 or 2:30 pm; 午後2時30分 is read too.`,
    'no-such-time': ({ text }) => `There is no time “${text}”. Write 0:00 to 23:59, for example 14:00.`,
  },
  municipalityCode: {
    'not-digits': ({ text }) => `“${text}” is not a municipality code. Write six digits, such as 192066.`,
    'wrong-length': ({ text, digits }) =>
      `“${text}” has ${digits} digits. A municipality code has six, with its check digit.`,
    'five-digits': ({ text, right }) =>
      `“${text}” has five digits. Write all six, with the check digit.${right.length > 0 ? ` Perhaps ${right.map((code) => `“${code}”`).join(' or ')}?` : ''}`,
    'check-digit': ({ text, right }) => `“${text}”: the check digit (the last one) is wrong. Perhaps “${right}”?`,
    'no-such-prefecture': ({ text, prefecture }) =>
      `“${text}”: there is no prefecture ${prefecture}. Codes begin with 01 to 47.`,
  },
};
