import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Deck, writeSlides } from './slides.ts';

const nasty = '名 <b>&"#$*\u0001 「括弧」';
const deck: Deck = {
  title: '大月市の現状',
  language: 'ja',
  madeAt: new Date('2026-11-22T00:00:00Z'),
  footer: '第1版　照合コード 7K3M-9Q2D',
  slides: [
    {
      message: nasty,
      sentences: ['認定者は1,347人です。'],
      chart: {
        kind: 'stacked',
        unit: '人',
        groups: [
          {
            label: '平成26年度',
            parts: [
              { label: '施設・居住系', value: 382, text: '382人', tone: 'strong' },
              { label: '未利用', value: 167, text: '167人', tone: 'soft' },
            ],
          },
        ],
      },
      table: {
        columns: [
          { label: '指標', align: 'text' },
          { label: '値', align: 'number' },
        ],
        rows: [['施設・居住系サービス利用者数', '382']],
      },
      notes: '出典 大月市',
    },
    {
      message: '表の長い要点',
      sentences: [],
      chart: null,
      table: {
        columns: [{ label: '指標', align: 'text' }],
        rows: Array.from({ length: 40 }, (_, index) => [`行${index + 1}`]),
      },
      notes: '',
    },
    {
      message: '線',
      sentences: [],
      chart: {
        kind: 'line',
        unit: '％',
        series: [
          {
            label: '割合',
            tone: 'plain',
            points: [
              { at: '2014-04-01', label: '平成26年', value: 28.4 },
              { at: '2015-04-01', label: '平成27年', value: null },
              { at: '2016-04-01', label: '平成28年', value: 27.5 },
            ],
          },
        ],
      },
      table: null,
      notes: '',
    },
  ],
};

const files = unzipSync(await writeSlides(deck));
const xml = (path: string) => strFromU8(files[path]!);
const named = (pattern: RegExp) =>
  Object.keys(files)
    .filter((path) => pattern.test(path))
    .sort();

describe('スライド', () => {
  test('図は編集できる図で、埋め込まれた表に値がある', async () => {
    const charts = named(/^ppt\/charts\/chart\d+\.xml$/u);
    expect(charts).toHaveLength(2);
    expect(charts.map(xml).join('')).toMatch(/<c:v>382<\/c:v>/u);
    const books = named(/^ppt\/embeddings\/.*\.xlsx$/u);
    expect(books).toHaveLength(2);
    const cells = (await readXlsx(files[books[0]!]!)).sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells).toContain(382);
  });

  test('数値のない月は0にならない', () => {
    const chart = named(/^ppt\/charts\/chart\d+\.xml$/u)
      .map(xml)
      .find((text) => text.includes('lineChart'))!;
    expect(chart).toContain('<c:v>28.4</c:v>');
    expect(chart).not.toContain('<c:v>0</c:v>');
    expect(chart).toMatch(/dispBlanksAs val="gap"/u);
  });

  test('表は表で、長い表はつぎのスライドに続き、一行も欠けない', () => {
    const slides = named(/^ppt\/slides\/slide\d+\.xml$/u).map(xml);
    const tables = slides.filter((slide) => slide.includes('<a:tbl>'));
    expect(tables.length).toBeGreaterThan(2);
    const words = tables.join('');
    for (let row = 1; row <= 40; row++) expect(words).toContain(`>行${row}<`);
  });

  test('名前の記号はXMLを壊さず、書いたとおりに読める', () => {
    for (const path of named(/\.xml$/u)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      expect(xml(path)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);
    }
    const slide = parseHTML(`<body>${xml('ppt/slides/slide1.xml')}</body>`).document;
    expect(slide.querySelector('body')?.textContent).toContain('名 <b>&"#$* 「括弧」');
  });

  test('どのスライドにも版と照合コードがあり、ノートに出典がある', () => {
    expect(
      named(/^ppt\/slideLayouts\//u)
        .map(xml)
        .join(''),
    ).toContain('7K3M-9Q2D');
    expect(xml('ppt/notesSlides/notesSlide1.xml')).toContain('出典 大月市');
  });

  test('S21: 作成者の名も時計も入らない', () => {
    expect(xml('docProps/core.xml')).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|PptxGenJS/u);
    expect(xml('docProps/core.xml')).toContain('2026-11-22T00:00:00Z');
  });

  test('日本語の字も BIZ UDPGothic で出る', () => {
    expect(xml('ppt/theme/theme1.xml')).not.toContain('<a:ea typeface=""/>');
    expect(xml('ppt/slides/slide1.xml')).toContain('<a:ea typeface="BIZ UDPGothic"');
  });
});
