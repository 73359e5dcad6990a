import type { IsoDate } from '#kernel/calendar.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import type { Language } from '#kernel/language.ts';

/** 任期 as papers print it: 「令和7年4月1日から令和9年3月31日まで」; in English “1 April 2025 to 31 March 2027” as ISO dates. */
export const termPeriod = (appointedOn: IsoDate, lastDay: IsoDate, language: Language): string =>
  language === 'ja' ? `${formatEra(appointedOn)}から${formatEra(lastDay)}まで` : `${appointedOn} to ${lastDay}`;
