import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { Figure } from '../domain/figure.ts';
import { messages } from '../locales/messages.ts';

export const asOfAndKind = (figure: Pick<Figure, 'asOf' | 'kind'>, language: Language): string =>
  messages[language].picture.asOfKind(formatAsOf(figure.asOf, language), messages[language].kinds[figure.kind]);

/** The day in Japan, in both eras. */
export const dayOf = (isoInstant: string, language: Language): string =>
  formatAsOf(dateInJapan(new Date(isoInstant)), language);
