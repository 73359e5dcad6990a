import type { Sector } from '#directory/domain/index.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';

/** A seat in words: 「医療・みほん市医師会」. */
export const seatName = (
  seat: { readonly sector: Sector; readonly organisationName: string; readonly note: string },
  language: Language,
): string =>
  messages[language].dot([
    councilWords[language].sector[seat.sector],
    seat.organisationName || seat.note || messages[language].seat.unnamed,
  ]);
