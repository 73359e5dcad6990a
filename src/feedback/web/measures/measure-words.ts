import type { Language } from '#kernel/language.ts';
import { type Days, type Measures, SMALL_NUMBER } from '../../domain/measures/measures.ts';
import { messages } from '../../locales/measures/messages.ts';

/** 「83.3」, one decimal; '' where nobody counts. */
export const printedRate = ({ rate }: Measures): string => (rate === null ? '' : (rate * 100).toFixed(1));

/** 「6.5」, 「7」. */
export const printedMedian = ({ median }: Days): string => String(median);

export const printedDays = (days: Days | null, language: Language): string =>
  days === null ? messages[language].noDays : messages[language].days({ ...days, median: printedMedian(days) });

/** A value of so few cases says little. */
export const isSmall = (n: number): boolean => n > 0 && n < SMALL_NUMBER;

/** How many values on a page rest on few cases: rates and days. */
export const smallValues = (all: readonly Measures[]): number =>
  all.flatMap(({ asked, toAnswer, toReflection }) => [asked, toAnswer?.n ?? 0, toReflection?.n ?? 0]).filter(isSmall)
    .length;
