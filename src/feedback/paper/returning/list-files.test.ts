import { expect, test } from 'vitest';
import { readZip } from '#platform/files/zip.ts';
import { responseList } from '../../domain/returning/response-list.ts';
import { someAddressee, someAnswer, someQuestion } from '../../fixtures/returning.ts';
import { listDocx } from './list-docx.ts';
import { listPaper } from './list-paper.ts';
import { listPdf } from './list-pdf.ts';
import { listXlsx } from './list-xlsx.ts';

const at = new Date('2026-11-22T00:00:00Z');

const paperOf = (text: string, title = '連絡の順番') =>
  listPaper(
    responseList({
      edition: 'members',
      question: someQuestion({ title }),
      addressees: [someAddressee({ state: 'answered', answeredOn: '2026-11-15', answerChannel: 'paper' })],
      confirmed: new Map([['a1', someAnswer({ texts: [text] })]]),
      today: '2026-11-22',
    }),
    'みほん市',
    'ja',
  );

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const files = await readZip(bytes, { entries: 1_000, unpacked: 100_000_000, ratio: 1_000 });
  if (!files.ok) throw new Error(`cannot be read: ${JSON.stringify(files.error)}`);
  return new Map(files.value.map(({ name, bytes: content }) => [name, Buffer.from(content).toString('utf8')]));
}

test('同じ一覧からは、同じPDF、同じWord、同じExcelができる。記号は文字のまま', async () => {
  const paper = paperOf('#panic("x") *太字* <w:p> \u0001', '=cmd|A1 「題」');
  for (const write of [listPdf, listDocx, listXlsx]) expect(await write(paper, at)).toEqual(await write(paper, at));
});

test('Excelの一つのます目に入らない意見は、下の行に続き、一字も失われない', async () => {
  const text = '𠮷野家'.repeat(12_000);
  const parts = await partsOf(await listXlsx(paperOf(text), at));
  const strings = [...parts.values()].join('').match(/<t[^>]*>[^<]*<\/t>/g)!;
  const cells = strings.map((cell) => cell.replace(/<[^>]*>/g, ''));
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  expect(cells.filter((cell) => cell.includes('𠮷野家')).join('')).toBe(text);
  expect(cells).toContain('（続き）');
});

test('Excelに書かれた言葉は式にならず、Wordに作った人の名前はない', async () => {
  const sheet = await partsOf(await listXlsx(paperOf('=HYPERLINK("http://x")'), at));
  expect([...sheet.values()].join('')).not.toContain('<f>');
  expect([...sheet.values()].join('')).toContain("'=HYPERLINK");
  const word = await partsOf(await listDocx(paperOf('意見'), at));
  expect(word.get('docProps/core.xml')).not.toMatch(/<(dc:creator|cp:lastModifiedBy)>[^<]/);
  expect(word.get('word/document.xml')).toContain('w:orient="landscape"');
  expect(word.get('word/document.xml')).toContain('<w:tblHeader');
});
