import { directoryWords } from '#directory/index.ts';
import type { Language } from '#kernel/language.ts';
import type { AskedSeat, SilentTrade } from '../../domain/voiceless/find-voiceless.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { tradeNames } from '../../locales/voiceless/trade-names.ts';

/** 「デイサービスみほん 仮沢 勇」 */
export function seatText({ organisation, workplace, note, holderName }: AskedSeat, language: Language): string {
  const t = messages[language].page;
  return t.seat(organisation?.name ?? (note || (workplace?.name ?? '')), holderName || t.vacant);
}

/** 「通所介護」; for seats without a trade what the roster says of them. */
export const tradeText = (
  { trade, sector, note }: Pick<SilentTrade, 'trade' | 'sector' | 'note'>,
  language: Language,
) =>
  trade === null
    ? messages[language].page.unknown(directoryWords[language].sectors[sector], note)
    : tradeNames[language][trade];
