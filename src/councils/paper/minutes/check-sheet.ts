import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import type { MinutesReading } from '../../use-cases/minutes/minutes-document.ts';
import type { Block } from './blocks.ts';
import { minutesPaper, shortHash } from './minutes-paper.ts';
import { minutesPdf } from './minutes-pdf.ts';

/** The draft for those on paper, and behind it instead of the signatures a sheet to be sent back: name, 確認, comments by item. */
export function checkSheetPdf(reading: MinutesReading, language: Language, now: Date): Promise<Uint8Array> {
  const words = paperWords[language];
  const t = words.sheet;
  const { body } = reading;
  const until = reading.minutes?.checkUntil;
  const about = reading.document.items.flatMap((item) =>
    item.type === 'item' ? [[words.itemHeading(item.number, item.title), '']] : [],
  );
  const sheet: readonly Block[] = [
    { type: 'heading', level: 2, text: t.heading },
    { type: 'paragraph', lines: [t.lead(until ? formatAsOf(until, language) : '　　　　')] },
    { type: 'table', header: [t.name], rows: [['']], widths: [1], tall: true },
    { type: 'paragraph', lines: [t.confirmed], strong: true },
    { type: 'heading', level: 3, text: t.comments },
    { type: 'table', header: [t.where, t.comment], rows: [...about, [t.general, '']], widths: [2, 5], tall: true },
    {
      type: 'paragraph',
      lines: [t.returnTo(body.secretariat, body.secretariatContact), t.reference(shortHash(reading.signedSha256))],
    },
  ];
  return minutesPdf({ ...minutesPaper(reading, language, dateInJapan(now)), signOff: sheet }, now);
}
