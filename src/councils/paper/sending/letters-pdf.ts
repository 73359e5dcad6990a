import type { Language } from '#kernel/language.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { qrSvg } from '#platform/paper/qr-svg.ts';
import { paperMessages } from '../../locales/sending/messages.ts';
import type { NoticeText } from './notice-paper.ts';
import type { SlipText } from './slip-paper.ts';

/** The papers of one addressee; each begins on a page of its own. */
export interface Sheet {
  readonly notice: NoticeText | null;
  /** Address of the personal link, printed with its QR code. */
  readonly link: string | null;
  readonly slip: SlipText | null;
  /** Page of the briefings that is theirs, from 1. */
  readonly briefing: number | null;
  readonly footer: string;
}

export interface Letters {
  readonly title: string;
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  /** Each addressee's first page comes on the front of a sheet. */
  readonly twoSided: boolean;
  readonly briefings: Uint8Array | null;
  readonly labels: { readonly bytes: Uint8Array; readonly pages: number } | null;
}

/** Notices, reply sheets, briefings and labels as one PDF in the order given. */
export function lettersPdf(letters: Letters, madeAt: Date): Promise<Uint8Array> {
  const { language, sheets } = letters;
  const t = paperMessages[language];
  const files: Record<string, string | Uint8Array> = {};
  if (letters.briefings) files['briefings.pdf'] = letters.briefings;
  if (letters.labels) files['labels.pdf'] = letters.labels.bytes;
  const set = sheets.map(({ link, ...sheet }, index) => {
    if (link === null) return { ...sheet, link: null };
    const qr = `qr/${index + 1}.svg`;
    files[qr] = qrSvg(link);
    return { ...sheet, link: { qr: `/${qr}`, address: link } };
  });
  return paperPdf(
    { template: 'src/councils/paper/sending/letters.typ', language, madeAt, files },
    {
      title: letters.title,
      twoSided: letters.twoSided,
      sheets: set,
      labels: letters.labels?.pages ?? 0,
      words: { record: t.record, end: t.end, qr: t.link.alt, linkHeading: t.link.heading, linkNote: t.link.note },
    },
  );
}
