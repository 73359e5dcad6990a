import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { mm, packWord, WORD_FONT, WORD_SIZE } from '#platform/paper/word.ts';
import { writable } from '#platform/paper/xml-text.ts';
import type { Block } from './blocks.ts';
import type { MinutesPaper } from './minutes-paper.ts';

const MARGIN = { left: mm(25), right: mm(18), top: mm(24), bottom: mm(26) };
const WIDTH = mm(210) - MARGIN.left - MARGIN.right;
const levels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The minutes as a Word file: real headings, header rows, page numbers; nobody's name in its properties. */
export function minutesDocx(paper: MinutesPaper, madeAt: Date): Promise<Uint8Array> {
  const document = new Document({
    title: writable(paper.title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: wordStyles(paper.language),
    sections: [
      section(
        paper,
        [paper.title, paper.edition],
        [
          ...(paper.draft
            ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(paper.draft, true)] })]
            : []),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(paper.title)] }),
          new Paragraph({ children: [run(paper.edition, true)] }),
          new Paragraph({ children: [run(paper.note)] }),
          ...paper.parts.flatMap(({ blocks }) => blocks.flatMap(wordBlock)),
        ],
      ),
      section(paper, [paper.edition, paper.shortHash], paper.signOff.flatMap(wordBlock)),
    ],
  });
  return packWord(document, madeAt);
}

const run = (text: string, bold = false): TextRun => new TextRun({ text: writable(text), bold });

function section(paper: MinutesPaper, footer: readonly string[], children: readonly (Paragraph | Table)[]) {
  const line = (left: string, right: readonly (string | Tab | TextRun)[]) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [
        run(left),
        new TextRun({ children: [new Tab()] }),
        ...right.map((it) => (it instanceof TextRun ? it : run(String(it)))),
      ],
    });
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return {
    properties: {
      page: { size: { width: mm(210), height: mm(297) }, margin: { ...MARGIN, header: mm(12), footer: mm(12) } },
    },
    headers: { default: new Header({ children: [line(paper.header, [paper.draft ?? paper.edition])] }) },
    footers: { default: new Footer({ children: [line(footer.join('　'), [pages])] }) },
    children: [...children],
  };
}

const wordStyles = (language: MinutesPaper['language']) => {
  const heading = (size: number) => ({
    run: { size, bold: true, color: '000000', font: WORD_FONT },
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
  });
  return {
    default: {
      document: {
        run: {
          size: WORD_SIZE,
          font: WORD_FONT,
          language: language === 'ja' ? { value: 'ja-JP', eastAsia: 'ja-JP' } : { value: 'en-GB', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: { after: 100, line: 320 } },
      },
      heading1: heading(34),
      heading2: heading(27),
      heading3: heading(23),
      heading4: heading(21),
    },
  };
};

function wordBlock(block: Block): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: [run(block.text)] })];
    case 'paragraph':
      return block.lines.map((line) => new Paragraph({ children: [run(line, block.strong)] }));
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: lined(item) }));
    case 'facts':
      return [table(null, block.rows, [10, 34]), gap()];
    case 'table':
      return [table(block.header, block.rows, block.widths, block.tall ? mm(14) : 0), gap()];
    case 'spoken':
      return [
        new Paragraph({ keepNext: true, children: [run(block.speaker, true)] }),
        ...block.lines.map((line) => new Paragraph({ indent: { left: mm(5) }, children: [run(line)] })),
      ];
  }
}

const lined = (text: string): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: writable(line), ...(index > 0 ? { break: 1 } : {}) }));

const gap = (): Paragraph => new Paragraph({ spacing: { after: 0 }, children: [] });

function table(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  height = 0,
): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((WIDTH * width) / all));
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      ...(height > 0 && !isHeader ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
      cantSplit: isHeader,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: columns[index] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: cell
              .split('\n')
              .map(
                (line) =>
                  new Paragraph({ spacing: { after: 0 }, children: [run(line, isHeader || (!header && index === 0))] }),
              ),
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    rows: [...(header ? [row(header, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}
