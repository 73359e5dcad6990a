import type PptxGenJS from 'pptxgenjs';
import type { ChartSpec } from '#kernel/chart-spec.ts';
import { columnWidths, linesOfRows, type PaperTable } from './column-widths.ts';
import { addChart, legibleLabels } from './slide-chart.ts';
import { wrap } from './text-width.ts';
import { writable } from './xml-text.ts';
import { fixZipTimes } from './zip-times.ts';

/** A deck: one message a slide, charts that can be edited and tables that are tables. */
export interface Deck {
  readonly title: string;
  readonly language: 'ja' | 'en';
  readonly madeAt: Date;
  /** Foot of every slide: edition, date, check code. */
  readonly footer: string;
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** The message, as a sentence. */
  readonly message: string;
  readonly sentences: readonly string[];
  readonly chart: ChartSpec | null;
  readonly table: PaperTable | null;
  /** Speaker's notes: everything else that was said, and the sources. */
  readonly notes: string;
}

// PowerPoint falls back by name: BIZ UDPGothic comes with Windows 10 1809 and later, Yu Gothic with Office for Mac.
const FONT = 'BIZ UDPGothic';
const INK = '1A1A1A';
const LEFT = 0.6;
const WIDE = 12.13;
const FOOT = 7.02;
/** Inches of height a chart needs; with less, the table gets a slide of its own. */
const SMALL = 12;
const LARGE = 14;
/** Height of a line, and of the margins of a row, in units of the font size and of a line. */
const LINE = 1.25;
const ROW_MARGIN = 0.45;
const LEAST_CHART = 2.6;
/** Inches between the message's sentences and the foot, on a slide with a table alone. */
const TABLE_ROOM = 4.9;

export async function writeSlides(deck: Deck): Promise<Uint8Array> {
  // Loaded here: most starts make no slides.
  const { default: Pptx } = await import('pptxgenjs');
  const pptx = new Pptx();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  pptx.title = writable(deck.title);
  pptx.company = 'Renkei';
  pptx.defineSlideMaster({
    title: 'RENKEI',
    background: { color: 'FFFFFF' },
    objects: [
      { line: { x: LEFT, y: FOOT - 0.05, w: WIDE, h: 0, line: { color: '767676', width: 0.75 } } },
      {
        text: {
          text: writable(deck.footer),
          options: {
            x: LEFT,
            y: FOOT,
            w: 11,
            h: 0.34,
            fontSize: 11,
            color: INK,
            margin: 0,
            fontFace: FONT,
          },
        },
      },
    ],
    slideNumber: { x: 12.1, y: FOOT, w: 0.63, h: 0.34, fontSize: 11, color: INK, align: 'right', margin: 0 },
  });
  for (const slide of deck.slides.flatMap(paged)) addSlide(pptx, slide, deck.language);
  const bytes = (await pptx.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  const instant = `${deck.madeAt.toISOString().slice(0, 19)}Z`;
  return fixZipTimes(bytes, (path, xml) => {
    // The library signs with its own name and the clock; a paper carries neither person nor tool (requirements S21).
    if (path === 'docProps/core.xml')
      return xml
        .replace(/(<dc:creator>|<cp:lastModifiedBy>|<dc:subject>)[^<]*/gu, '$1')
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${instant}`);
    if (path.startsWith('ppt/slides/slide') || path.startsWith('ppt/notesSlides/'))
      return deck.language === 'ja' ? xml.replaceAll('lang="en-US"', 'lang="ja-JP" altLang="en-US"') : null;
    // East Asian text takes its font from the theme wherever none is named, and the theme names none.
    if (path.startsWith('ppt/theme/')) return xml.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${FONT}"/>`);
    if (path.startsWith('ppt/charts/chart')) return legibleLabels(xml);
    return null;
  });
}

/** A table that does not fit under its chart, or on one slide, goes on on the next, under the same message. */
function paged(slide: Slide): Slide[] {
  const { table } = slide;
  if (!table || table.rows.length === 0) return [slide];
  const size = slide.chart ? SMALL : LARGE;
  if (slide.chart ? heightOf(table, SMALL) + LEAST_CHART < TABLE_ROOM : heightOf(table, LARGE) < TABLE_ROOM)
    return [slide];
  const parts: Slide[] = slide.chart ? [{ ...slide, table: null }] : [];
  const lines = linesOfRows(table, columnWidths(table, (WIDE * 72) / size));
  const head = lines[0] ?? 1;
  let rows: (readonly string[])[] = [];
  let used = head;
  const most = (TABLE_ROOM * 72) / (LARGE * LINE);
  const close = () => {
    if (rows.length > 0) {
      const first = parts.length === 0;
      parts.push({ ...slide, chart: null, sentences: first ? slide.sentences : [], table: { ...table, rows } });
    }
    rows = [];
    used = head;
  };
  for (const [index, row] of table.rows.entries()) {
    const high = (lines[index + 1] ?? 1) + ROW_MARGIN;
    if (used + high > most) close();
    rows.push(row);
    used += high;
  }
  close();
  return parts.map((part, index) =>
    parts.length === 1 ? part : { ...part, message: `${slide.message} (${index + 1}/${parts.length})` },
  );
}

/** Inches a table takes at this font size over the whole width. */
function heightOf(table: PaperTable, size: number): number {
  const lines = linesOfRows(table, columnWidths(table, (WIDE * 72) / size));
  return lines.reduce((sum, count) => sum + (count + ROW_MARGIN) * size * LINE, 0) / 72;
}

function addSlide(pptx: PptxGenJS, content: Slide, language: Deck['language']): void {
  const slide = pptx.addSlide({ masterName: 'RENKEI' });
  const lines = wrap(content.message, 32).length;
  const head = lines > 1 ? 1.2 : 0.75;
  slide.addText(writable(content.message), {
    x: LEFT,
    y: 0.4,
    w: WIDE,
    h: head,
    fontFace: FONT,
    fontSize: lines > 2 ? 22 : 26,
    bold: true,
    color: INK,
    valign: 'top',
    margin: 0,
    lang: language === 'ja' ? 'ja-JP' : 'en-US',
    fit: 'shrink',
  });
  let top = 0.4 + head + 0.15;
  if (content.sentences.length > 0) {
    // Half of a slide at most: what does not fit is in the notes.
    const size = content.chart ? 15 : 20;
    const perLine = (WIDE * 72) / size - 2;
    const shown = fitting(content.sentences, perLine, content.chart ? 3 : 8);
    const count = shown.reduce((sum, sentence) => sum + wrap(sentence, perLine).length, 0);
    const high = (count * size * 1.4) / 72 + 0.1;
    slide.addText(
      shown.map((sentence, index) => ({ text: writable(sentence), options: { breakLine: index < shown.length - 1 } })),
      {
        x: LEFT,
        y: top,
        w: WIDE,
        h: high,
        fontFace: FONT,
        fontSize: size,
        color: INK,
        valign: 'top',
        margin: 0,
        paraSpaceAfter: 3,
      },
    );
    top += high + 0.12;
  }
  const room = FOOT - 0.2 - top;
  const { chart, table } = content;
  if (chart && table && table.rows.length > 0) {
    const under = heightOf(table, SMALL);
    addChart(pptx, slide, chart, { x: LEFT, y: top, w: WIDE, h: room - under - 0.15 });
    addTable(slide, table, top + room - under, SMALL);
  } else if (chart) addChart(pptx, slide, chart, { x: LEFT, y: top, w: WIDE, h: room });
  else if (table && table.rows.length > 0) addTable(slide, table, top + 0.05, LARGE);
  if (content.notes !== '') slide.addNotes(writable(content.notes));
}

function fitting(sentences: readonly string[], perLine: number, most: number): string[] {
  const shown: string[] = [];
  let lines = 0;
  for (const sentence of sentences) {
    lines += wrap(sentence, perLine).length;
    if (lines > most && shown.length > 0) break;
    shown.push(sentence);
  }
  return shown;
}

function addTable(slide: PptxGenJS.Slide, table: PaperTable, y: number, size: number): void {
  const border = { type: 'solid', pt: 0.75, color: '767676' } as const;
  const cell = (text: string, align: 'text' | 'number', bold: boolean) => ({
    text: writable(text),
    options: {
      align: align === 'number' ? ('right' as const) : ('left' as const),
      bold,
      ...(bold ? { fill: { color: 'F2F2F2' } } : {}),
    },
  });
  slide.addTable(
    [
      table.columns.map((column) => cell(column.label, column.align, true)),
      ...table.rows.map((row) => table.columns.map((column, index) => cell(row[index] ?? '', column.align, false))),
    ],
    {
      x: LEFT,
      y,
      w: WIDE,
      colW: columnWidths(table, (WIDE * 72) / size).map((em) => (em * size) / 72),
      fontFace: FONT,
      fontSize: size,
      color: INK,
      border,
      margin: [0.03, 0.08, 0.03, 0.08],
      valign: 'middle',
    },
  );
}
