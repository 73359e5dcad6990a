import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkUpload } from './check-upload.ts';
import { openOffice } from './office-file.ts';

// Each of these kept the process busy for hours, or unpacked gigabytes, before its reader was bounded: a test that returns has passed.

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const types = (main: string) => strToU8(`<Types><Override PartName="/x" ContentType="${main}"/></Types>`);
const pdf = (inside: string) => strToU8(`%PDF-1.7\n${inside}\n%%EOF`);

test('閉じない作成者欄を百万回くり返すPDFは、数えたところで断る', async () => {
  for (const open of ['/Author(', '/Author<']) {
    expect(await checkUpload('a.pdf', pdf(open.repeat(1_000_000)))).toMatchObject({ error: { kind: 'damaged' } });
  }
});

test('閉じない作成者欄が一つあるPDFは、名前を消せたとは言わない', async () => {
  const checked = await checkUpload('a.pdf', pdf(`1 0 obj<</Author(${'あ'.repeat(20_000)}`));
  expect(checked).toMatchObject({ value: { notes: ['author-unseen'] } });
});

test('閉じないタグをくり返す属性のWordファイルも、そのまま読み終える', async () => {
  const parts = {
    'docProps/core.xml': '<creator '.repeat(200_000),
    'docProps/app.xml': '<Company '.repeat(200_000),
    'word/settings.xml': '<w:attachedTemplate '.repeat(100_000),
    'word/_rels/settings.xml.rels': `<Relationship ${'/attachedTemplate" '.repeat(100_000)}`,
  };
  const file = zipSync({
    '[Content_Types].xml': types(word),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
  expect((await checkUpload('a.docx', file)).ok).toBe(true);
});

test('小さな表をたくさん抱えた文書も、広げた大きさは全部で数える', async () => {
  const inner = zipSync({ '[Content_Types].xml': types(excel), 'xl/a.xml': new Uint8Array(9_000_000) });
  const embedded = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`word/embeddings/${n}.xlsx`, inner]));
  const file = zipSync({ '[Content_Types].xml': types(word), ...embedded });
  expect(await openOffice(file)).toMatchObject({ error: 'too-much-inside' });
  const one = zipSync({ '[Content_Types].xml': types(word), 'word/embeddings/1.xlsx': inner });
  expect((await openOffice(one)).ok).toBe(true);
});
