import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderChart } from './chart.ts';
import { renderPdf } from './typst.ts';

const template = `
#let data = json("/data.json")
#set document(title: data.title, author: (), date: auto)
#set text(font: "BIZ UDPGothic", lang: "ja")
= #data.title
#for line in data.lines { par(line) }
#image("/charts/a.svg", alt: "図")
`;
const chart = renderChart(
  {
    kind: 'bars',
    unit: '人',
    items: [{ label: '介護老人保健施設 ももくら', value: 100, text: '100人', tone: 'plain' }],
  },
  { width: 640, title: '定員', description: '' },
);
const madeAt = new Date('2026-11-22T00:00:00Z');

/** Poppler, where the machine has it: what a reader, a search engine or a screen reader finds in the file. */
function poppler(tool: string, pdf: Uint8Array, ...args: string[]): string | null {
  const file = join(mkdtempSync(join(tmpdir(), 'renkei-pdf-')), 'a.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
const hasPoppler = poppler('pdftotext', await renderPdf('x', {})) !== null;

describe('PDFを組む', () => {
  const lines = ['#panic("x") $x$ *太字* _斜_ `code` // 注 <b> \\ " @ref', '= 見出しではない', '] #let a = 1 ['];

  test.skipIf(!hasPoppler)('データの中の記号はマークアップにならず、書いたとおりの文字になる', async () => {
    const pdf = await renderPdf(template, { title: '大月市 #1 "現状"', lines }, { 'charts/a.svg': chart }, madeAt);
    const text = poppler('pdftotext', pdf, '-layout')!.replace(/\s+/gu, '');
    for (const line of lines) expect(text).toContain(line.replace(/\s+/gu, ''));
  });

  test.skipIf(!hasPoppler)('図の中の日本語も本物の文字で、書体は BIZ UDPGothic だけ', async () => {
    const pdf = await renderPdf(template, { title: '題', lines: [] }, { 'charts/a.svg': chart }, madeAt);
    expect(poppler('pdftotext', pdf)).toContain('介護老人保健施設');
    const fonts = poppler('pdffonts', pdf)!.split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/BIZUDPGothic-(Regular|Bold).*yes yes yes/u);
  });

  test.skipIf(!hasPoppler)('S21: 題名はあり、作成者はなく、構造のタグがある', async () => {
    const info = poppler(
      'pdfinfo',
      await renderPdf(template, { title: '題', lines: [] }, { 'charts/a.svg': chart }, madeAt),
    )!;
    expect(info).toMatch(/Title:\s+題/u);
    expect(info).not.toContain('Author:');
    expect(info).toMatch(/Tagged:\s+yes/u);
  });

  test('同じ内容からは同じバイト列ができる', async () => {
    const make = () => renderPdf(template, { title: '題', lines }, { 'charts/a.svg': chart }, madeAt);
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  test('機械のファイルには手が届かない', async () => {
    await expect(renderPdf('#read("/etc/passwd")', {})).rejects.toThrow(/file not found/u);
    await expect(renderPdf('#read("../../../etc/passwd")', {})).rejects.toThrow();
  });

  test('前の紙のファイルは、つぎの紙から見えない', async () => {
    await renderPdf(template, { title: '題', lines: [] }, { 'charts/a.svg': chart });
    await expect(renderPdf(template, { title: '題', lines: [] }, {})).rejects.toThrow(/file not found/u);
  });
});
