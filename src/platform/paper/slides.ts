import PptxGenJS from 'pptxgenjs';
import type { ChartSpec } from '#kernel/chart-spec.ts';
import { addChart, legibleLabels } from './slide-chart.ts';
import { widthInEm, wrap } from './text-width.ts';
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
  readonly table: SlideTable | null;
  /** Speaker's notes: everything else that was said, and the sources. */
  readonly notes: string;
}

export interface SlideTable {
  readonly columns: readonly { readonly label: string; readonly align: 'text' | 'number' }[];
  readonly rows: readonly (readonly string[])[];
}

// PowerPoint falls back by name: BIZ UDPGothic comes with Windows 10 1809 and later, Yu Gothic with Office for Mac.
const FONT = 'BIZ UDPGothic';
const INK = '1A1A1A';
const LEFT = 0.6;
const WIDE = 12.13;
const FOOT = 7.02;
/** A slide holds this many rows at a size that can be read from the back of the room. */
const ROWS = 9;
/** Inches of height a chart needs; with less, the table stands beside it. */
const LEAST_CHART = 2.3;

export async function writeSlides(deck: Deck): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
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

/** A table too long for one slide goes on on the next, with its message. */
function paged(slide: Slide): Slide[] {
  const { table } = slide;
  const room = slide.chart ? 7 : ROWS;
  if (!table || table.rows.length <= room) return [slide];
  const parts: Slide[] = [];
  // Beside a chart the rest of the table gets slides of its own.
  for (let from = 0; from < table.rows.length; ) {
    const first = from === 0;
    const until = from + (first ? room : ROWS);
    const rows = table.rows.slice(from, until);
    parts.push({
      ...slide,
      chart: first ? slide.chart : null,
      sentences: first ? slide.sentences : [],
      table: { ...table, rows },
    });
    from = until;
  }
  return parts.map((part, index) => ({ ...part, message: `${slide.message} (${index + 1}/${parts.length})` }));
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
    const size = content.chart || content.table ? 15 : 20;
    const perLine = (WIDE * 72) / size - 2;
    const shown = fitting(content.sentences, perLine, content.chart || content.table ? 3 : 12);
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
  const rows = table?.rows.length ?? 0;
  const under = (rows + 1) * 0.32;
  if (chart && table && rows > 0 && room - under > LEAST_CHART) {
    addChart(pptx, slide, chart, { x: LEFT, y: top, w: WIDE, h: room - under - 0.15 });
    addTable(slide, table, { x: LEFT, y: top + room - under, w: WIDE }, 12);
  } else if (chart && table && rows > 0) {
    const wide = tableWidth(table);
    addChart(pptx, slide, chart, { x: LEFT, y: top, w: WIDE - wide - 0.3, h: room });
    addTable(slide, table, { x: LEFT + WIDE - wide, y: top + 0.1, w: wide }, 12);
  } else if (chart) addChart(pptx, slide, chart, { x: LEFT, y: top, w: WIDE, h: room });
  else if (table && table.rows.length > 0) addTable(slide, table, { x: LEFT, y: top + 0.05, w: WIDE }, 14);
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

const widestOf = (table: SlideTable): number[] =>
  table.columns.map((column, index) =>
    Math.min(34, Math.max(4, widthInEm(column.label), ...table.rows.map((row) => widthInEm(row[index] ?? '')))),
  );

/** Between a third and a bit more than half of the slide. */
const tableWidth = (table: SlideTable): number =>
  Math.min(6.4, Math.max(3.6, (widestOf(table).reduce((sum, em) => sum + em + 1.5, 0) * 12) / 72));

function addTable(
  slide: PptxGenJS.Slide,
  table: SlideTable,
  place: { x: number; y: number; w: number },
  size: number,
): void {
  const widest = widestOf(table);
  const total = widest.reduce((sum, em) => sum + em + 1.5, 0);
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
      ...place,
      colW: widest.map((em) => ((em + 1.5) / total) * place.w),
      fontFace: FONT,
      fontSize: size,
      color: INK,
      border,
      margin: [0.04, 0.08, 0.04, 0.08],
      valign: 'middle',
    },
  );
}
