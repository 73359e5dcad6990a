import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '#kernel/language.ts';
import { writable } from './xml-text.ts';
import { fixZipTimes } from './zip-times.ts';

/** The font that papers are set in; Word takes its own where a machine has none. */
export const WORD_FONT = 'BIZ UDPゴシック';
/** 10.5 pt, in half points. */
export const WORD_SIZE = 21;

/** Twentieths of a point, of which a millimetre has 56.7. */
export const mm = (n: number): number => Math.round(n * 56.7);

export interface WordPaper {
  readonly title: string;
  readonly language: Language;
  /** Says which paper it is below every page, beside the page number. '' for a letter, which has neither. */
  readonly footer: string;
  /** Becomes the file's date: the same paper is the same bytes. */
  readonly madeAt: Date;
  /** A4 across, for wide tables; it can be bound above or on the left. */
  readonly across?: boolean;
}

/**
 * A Word file on A4, upright unless told, with the binder's margin on the left; in black, no smaller than 10.5 pt. Nobody's name is among its
 * properties.
 */
export async function wordFile(paper: WordPaper, children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: WORD_FONT, hAnsi: WORD_FONT, eastAsia: WORD_FONT, cs: WORD_FONT },
            size: WORD_SIZE,
            language: { value: 'en-GB', eastAsia: 'ja-JP' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns width and height of a page that lies across.
            size: {
              width: mm(210),
              height: mm(297),
              ...(paper.across ? { orientation: PageOrientation.LANDSCAPE } : {}),
            },
            margin: {
              left: mm(25),
              right: mm(paper.across ? 15 : 18),
              top: mm(paper.across ? 25 : 20),
              bottom: mm(20),
            },
          },
        },
        footers: paper.footer === '' ? {} : { default: pageFooter(paper.footer) },
        children: [...children],
      },
    ],
  });
  return packWord(document, paper.madeAt);
}

/** A document as bytes that tell neither who made it nor when, but for `madeAt`: the same paper is the same bytes. */
export async function packWord(document: Document, madeAt: Date): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  const at = madeAt.toISOString().replace(/\.[0-9]+Z$/, 'Z');
  return fixZipTimes(bytes, (path, text) => (path === 'docProps/core.xml' ? withoutTraces(text, at) : null));
}

export interface WordLine {
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  /** Twentieths of a point: from the left, and above. */
  readonly indent?: number;
  readonly before?: number;
  readonly newPage?: boolean;
}

/** One paragraph in one manner; its line ends stay. */
export const wordLine = (text: string, as: WordLine = {}): Paragraph =>
  new Paragraph({
    alignment: as.align ?? 'left',
    spacing: { before: as.before ?? 60, line: 340 },
    indent: { left: as.indent ?? 0 },
    pageBreakBefore: as.newPage ?? false,
    children: writable(text)
      .split('\n')
      .map((part, index) => {
        const { bold = false, size = WORD_SIZE } = as;
        return new TextRun({ text: part, break: index === 0 ? 0 : 1, bold, size });
      }),
  });

/** The library writes the clock and, where no name is given, one of its own. */
const withoutTraces = (xml: string, at: string): string =>
  xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${at}$3`)
    .replace(/(<(dc:creator|cp:lastModifiedBy)>)[^<]*(<\/\2>)/g, '$1$3');

const pageFooter = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${text}　`, size: WORD_SIZE }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: WORD_SIZE }),
        ],
      }),
    ],
  });
