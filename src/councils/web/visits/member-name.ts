import type { Language } from '#kernel/language.ts';
import type { SeatOnDay } from '../../domain/seating.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';

/** 「みほん市医師会　院長 見本 太郎」; a seat that nobody is registered for goes by its organisation. */
export const memberName = (seat: SeatOnDay, language: Language): string =>
  [seatName(seat, language), personName(seat)].filter(Boolean).join(language === 'ja' ? '　' : ', ');

export const seatName = (seat: SeatOnDay, language: Language): string =>
  seat.organisationName || seat.note || visitsMessages[language].sectors[seat.sector];

export const personName = ({ person }: SeatOnDay): string =>
  person === null ? '' : [person.jobTitle, person.name].filter(Boolean).join(' ');
