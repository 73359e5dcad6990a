import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { carriedOver } from '../../domain/minutes/document.ts';
import type { Signature } from '../../domain/minutes/signing.ts';
import { type PaperWords, paperWords } from '../../locales/minutes/paper-words.ts';
import type { MinutesReading } from '../../use-cases/minutes/minutes-document.ts';
import { type Block, linesOf } from './blocks.ts';
import { factBlocks, peopleBlocks } from './meeting-blocks.ts';
import { itemBlocks, recordBlocks } from './record-blocks.ts';

/** One edition of the minutes in one language, ready to be set: by Typst, as Word, or on the page. */
export interface MinutesPaper {
  readonly language: Language;
  readonly title: string;
  readonly edition: string;
  /** 「案・未確定」 on every page of a draft; null once signed. */
  readonly draft: string | null;
  /** As of when it is a draft, or since when it is final. */
  readonly note: string;
  readonly header: string;
  readonly parts: readonly PaperPart[];
  readonly signOff: readonly Block[];
  readonly shortHash: string;
}

export interface PaperPart {
  /** The item's id, where the part is one. */
  readonly itemId: string | null;
  readonly blocks: readonly Block[];
}

/** First twelve digits in groups of four, to be compared by eye: 「3fa9-01bc-77d2」. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12).replace(/(.{4})(?=.)/g, '$1-');

export function minutesPaper(reading: MinutesReading, language: Language, today: IsoDate): MinutesPaper {
  const words = paperWords[language];
  const { document } = reading;
  const date = formatAsOf(reading.lockedAt ? dateInJapan(reading.lockedAt) : today, language);
  const part = (blocks: readonly Block[], itemId: string | null = null): PaperPart => ({ itemId, blocks });
  return {
    language,
    title: words.title(document.meeting.number, document.body.name),
    edition: words.editions[reading.edition],
    draft: reading.locked ? null : words.notFinal,
    note: reading.locked ? words.lockedNote(date) : words.draftNote(date),
    header: words.pageHeader(document.workspace, document.body.name),
    parts: [
      part(factBlocks(document, words, language)),
      part(peopleBlocks(document, words)),
      part(agendaBlocks(reading, words)),
      ...document.items.map((item) =>
        item.type === 'withheld'
          ? part([heading(3, words.withheld(item.number, document.meeting.closedReason))])
          : part(itemBlocks(item, words, language), item.id),
      ),
      part(endBlocks(reading, words, language)),
    ].filter(({ blocks }) => blocks.length > 0),
    signOff: signOffBlocks(reading, words, language),
    shortHash: words.signOff.shortHash(shortHash(reading.sha256)),
  };
}

const heading = (level: 2 | 3, text: string): Block => ({ type: 'heading', level, text });

function agendaBlocks({ document }: MinutesReading, words: PaperWords): readonly Block[] {
  const lines = document.items.map((item) =>
    item.type === 'withheld'
      ? words.withheld(item.number, document.meeting.closedReason)
      : words.agendaLine(item.number, item.title, words.itemKinds[item.kind]),
  );
  const preface = linesOf(document.preface);
  return [
    heading(2, words.agenda),
    { type: 'list', items: lines },
    heading(2, words.proceedings),
    ...(preface.length > 0 ? [{ type: 'paragraph', lines: preface } as const] : []),
  ];
}

function endBlocks({ document, addenda }: MinutesReading, words: PaperWords, language: Language): readonly Block[] {
  const other = recordBlocks(document.other, words, language);
  const carried = carriedOver(document).map((item) => words.carried(item.number, item.title, item.outcomeNote));
  const materials = document.materials.map(({ number, title, pages }) => words.material(number, title, pages));
  return [
    ...(other.length > 0 ? [heading(2, words.other), ...other] : []),
    ...(carried.length > 0 ? [heading(2, words.carriedOver), { type: 'list', items: carried } as const] : []),
    heading(2, words.materials),
    materials.length > 0 ? { type: 'list', items: materials } : { type: 'paragraph', lines: [words.noMaterials] },
    ...(addenda.length > 0 ? [heading(2, words.addenda)] : []),
    ...addenda.flatMap((addendum): readonly Block[] => [
      heading(3, words.addendum(formatAsOf(addendum.dated, language), spokenName(addendum.byName, language))),
      { type: 'paragraph', lines: linesOf(addendum.text) },
      { type: 'facts', rows: [[words.addendumReason, addendum.reason]] },
    ]),
  ];
}

function signOffBlocks(reading: MinutesReading, words: PaperWords, language: Language): readonly Block[] {
  const t = words.signOff;
  const rows = (['chair', 'member'] as const).map((office: Signature['asOffice']) => {
    const signature = reading.standing[office];
    return signature
      ? [t[office], signature.signerName, signedAt(signature.enteredAt, language), words.ways[signature.via]]
      : [t[office], t.open, '', ''];
  });
  return [
    heading(2, t.heading),
    { type: 'paragraph', lines: [t.statement] },
    { type: 'table', header: [t.place, t.name, t.signedAt, t.how], rows, widths: [3, 4, 8, 5], tall: true },
    ...(reading.edition === 'public' ? [{ type: 'facts', rows: [[t.textOf.public, reading.sha256]] } as const] : []),
    { type: 'facts', rows: [[t.textOf.closed, reading.signedSha256]] },
    { type: 'paragraph', lines: t.check(shortHash(reading.signedSha256)) },
  ];
}

export const signedAt = (at: Date, language: Language): string =>
  `${formatAsOf(dateInJapan(at), language)} ${timeInJapan(at)}`;
