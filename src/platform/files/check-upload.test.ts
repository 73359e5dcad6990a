import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '#platform/paper/typst.ts';
import { checkUpload, UPLOAD_MIB } from './check-upload.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const core =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>資料</dc:title><dc:creator>役場 太郎</dc:creator><cp:lastModifiedBy>役場 次郎</cp:lastModifiedBy></cp:coreProperties>';

const types = (main: string, part: string) => `<Types><Override PartName="/${part}" ContentType="${main}"/></Types>`;

/** A small Word file as Word would lay it out, with `more` beside it. */
const docx = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(types(word, 'word/document.xml')),
    'word/document.xml': strToU8('<w:document><w:body><w:p/></w:body></w:document>'),
    'docProps/core.xml': strToU8(core),
    'docProps/app.xml': strToU8('<Properties><Company>役場 太郎 商店</Company></Properties>'),
    ...more,
  });

const refusalOf = async (name: string, bytes: Uint8Array) => {
  const checked = await checkUpload(name, bytes);
  return checked.ok ? 'taken' : checked.error.kind;
};
const taken = async (name: string, bytes: Uint8Array) => {
  const checked = await checkUpload(name, bytes);
  if (!checked.ok) throw new Error(`refused: ${JSON.stringify(checked.error)}`);
  return checked.value;
};

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.byteLength);
  return Buffer.concat([length, body, crc]);
};
const png = (...extra: readonly Uint8Array[]) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
      ...extra,
      chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
const segment = (marker: number, data: Uint8Array) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.byteLength + 2, 2);
  return Buffer.concat([head, data]);
};
/** Orientation 6 (turned to the right) and the name of who took it. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0'),
  Buffer.from('49492a000800000002001201030001000000060000000f01020010000000260000000000000000', 'hex'),
  Buffer.from('YAKUBA TARO\0'),
]);
const jpeg = () =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, exif),
      segment(0xfe, Buffer.from('YAKUBA TARO')),
      segment(0xdb, new Uint8Array(65)),
      segment(0xda, new Uint8Array(10)),
      Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
      Buffer.from([0xff, 0xd9]),
      Buffer.from('behind the picture'),
    ]),
  );
const pdf = (info: string, rest = '') =>
  new TextEncoder().encode(
    `%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n3 0 obj\n<</Type /Page>>\nendobj\n2 0 obj\n<<${info}>>\nendobj\n${rest}trailer\n<</Root 1 0 R /Info 2 0 R>>\nstartxref\n9\n%%EOF\n`,
  );
const ole = (words = '') =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(words, 'utf16le')]));

describe('中身で判断して断る', () => {
  test('拡張子だけ.docxにした画像、名前だけ.pdfの文書', async () => {
    expect(await checkUpload('資料.docx', png())).toEqual({
      ok: false,
      error: { kind: 'mismatch', name: 'docx', content: 'png' },
    });
    expect(await refusalOf('資料.pdf', docx())).toBe('mismatch');
    expect(await refusalOf('資料.ｄｏｃｘ', docx())).toBe('taken');
    expect(await refusalOf('拡張子なし', docx())).toBe('taken');
  });

  test('マクロ入り: 名前が.docxでも、埋め込んだブックの中でも', async () => {
    expect(await refusalOf('a.docx', docx({ 'word/vbaProject.bin': strToU8('vba') }))).toBe('macros');
    const inner = zipSync({
      '[Content_Types].xml': strToU8(types(excel, 'xl/workbook.xml')),
      'xl/vbaProject.bin': strToU8('vba'),
    });
    expect(await refusalOf('a.docx', docx({ 'word/embeddings/book.xlsx': inner }))).toBe('macros');
    const macroType = types('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml');
    expect(await refusalOf('a.docx', docx({ '[Content_Types].xml': strToU8(macroType) }))).toBe('macros');
  });

  test('古い形式（OLE）、埋め込まれたOLE、パスワードつき', async () => {
    expect(await refusalOf('a.doc', ole())).toBe('ole');
    expect(await refusalOf('a.docx', docx({ 'word/embeddings/oleObject1.bin': ole() }))).toBe('ole');
    expect(await refusalOf('a.docx', ole('EncryptedPackage'))).toBe('encrypted');
    expect(await refusalOf('a.pdf', pdf('', '9 0 obj\n<</Encrypt 8 0 R>>\nendobj\n'))).toBe('encrypted');
  });

  test('zip爆弾: 広げた大きさ、詰め方、ファイルの数、うその目次', async () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    expect(await refusalOf('a.docx', docx({ 'word/media/a.bin': zeros }))).toBe('too-much-inside');
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`word/${n}.xml`, new Uint8Array([n])]));
    expect(await refusalOf('a.docx', docx(many))).toBe('too-much-inside');
    // The directory says one byte where thirty million come out.
    const lying = docx({ 'word/media/a.bin': zeros });
    const directory = Buffer.from(lying.buffer);
    const at = directory.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    directory.writeUInt32LE(1, at + 24);
    expect(await refusalOf('a.docx', lying)).toBe('too-much-inside');
  });

  test('前後に何かを付けたもの（二つの形式として開けるもの）、壊れたもの', async () => {
    const behind = new Uint8Array(Buffer.concat([docx(), Buffer.from('x')]));
    expect(await refusalOf('a.docx', behind)).toBe('damaged');
    const both = new Uint8Array(Buffer.concat([pdf(''), docx()]));
    expect(await refusalOf('a.pdf', both)).toBe('two-kinds');
    const broken = docx();
    broken[60] = broken[60]! ^ 0xff;
    expect(await refusalOf('a.docx', broken)).toBe('damaged');
    expect(await refusalOf('a.docx', docx().subarray(0, 200))).toBe('damaged');
    expect(await refusalOf('a.pdf', pdf('').subarray(0, 60))).toBe('damaged');
    expect(await refusalOf('a.png', png().subarray(0, 40))).toBe('damaged');
    const climbing = docx({ '../../etc/passwd': strToU8('x') });
    expect(await refusalOf('a.docx', climbing)).toBe('damaged');
  });

  test('知らない形式、空、21 MB', async () => {
    expect(await refusalOf('a.exe', new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2]))).toBe('unknown');
    expect(await refusalOf('a.zip', zipSync({ 'a.txt': strToU8('a') }))).toBe('unknown');
    expect(await refusalOf('a.txt', new Uint8Array())).toBe('empty');
    const large = new Uint8Array((UPLOAD_MIB + 1) * 1024 * 1024).fill(0x61);
    expect(await checkUpload('a.txt', large)).toEqual({ ok: false, error: { kind: 'too-large', limit: 20 } });
    expect(await refusalOf('a.html', strToU8('<script>alert(1)</script>'))).toBe('mismatch');
  });
});

describe('作った人の名前を取り除く', () => {
  test('Word: 作成者・更新者・会社が消え、題と本文は残り、開き直せる', async () => {
    const book = zipSync({
      '[Content_Types].xml': strToU8(types(excel, 'xl/workbook.xml')),
      'docProps/core.xml': strToU8(core),
    });
    const file = await taken('a.docx', docx({ 'word/embeddings/book.xlsx': book }));
    const inside = unzipSync(file.bytes);
    const all = Object.values(inside)
      .map((each) => strFromU8(each))
      .join('');
    expect(strFromU8(inside['docProps/core.xml']!)).toBe(
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>資料</dc:title></cp:coreProperties>',
    );
    expect(all).not.toContain('役場 太郎');
    expect(strFromU8(unzipSync(inside['word/embeddings/book.xlsx']!)['docProps/core.xml']!)).not.toContain('役場');
    expect(strFromU8(inside['word/document.xml']!)).toContain('<w:body>');
    expect(file).toMatchObject({ kind: 'docx', extension: 'docx', notes: [] });
    expect((await taken('a.docx', file.bytes)).kind).toBe('docx');
  });

  test('コメントと変更履歴が残っていれば、知らせる', async () => {
    const reviewed = docx({
      'word/comments.xml': strToU8('<w:comments/>'),
      'word/document.xml': strToU8('<w:document><w:ins w:id="1">追加</w:ins></w:document>'),
    });
    expect((await taken('a.docx', reviewed)).notes).toEqual(['comments', 'tracked-changes']);
  });

  test('PNG: 文字の欄と後ろに付いたものが消える', async () => {
    const plain = png();
    const dressed = png(chunk('tEXt', Buffer.from('Author\0YAKUBA')), chunk('eXIf', Buffer.from('GPS')));
    const file = await taken('a.png', new Uint8Array(Buffer.concat([dressed, Buffer.from('PK behind')])));
    expect(Buffer.from(file.bytes).equals(Buffer.from(plain))).toBe(true);
  });

  test('JPEG: 撮影情報が消え、向きは残り、後ろに付いたものが消える', async () => {
    const file = await taken('a.jpg', jpeg());
    const words = Buffer.from(file.bytes).toString('latin1');
    expect(words).not.toContain('YAKUBA');
    expect(words).not.toContain('behind');
    expect(Buffer.from(file.bytes).includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true);
    expect(file.bytes.slice(-2)).toEqual(new Uint8Array([0xff, 0xd9]));
    // Once more changes nothing.
    expect((await taken('a.jpg', file.bytes)).bytes).toEqual(file.bytes);
  });

  test('PDF: 作者の欄をその場で空白にし、長さは変わらない', async () => {
    const xmp =
      '4 0 obj\n<</Type /Metadata>>\nstream\n<dc:creator><rdf:Seq><rdf:li>YAKUBA</rdf:li></rdf:Seq></dc:creator>\nendstream\n';
    const before = pdf('/Title (T) /Author (YAKUBA \\(TARO\\) (1))', xmp);
    const file = await taken('a.pdf', before);
    const words = Buffer.from(file.bytes).toString('latin1');
    expect(file.bytes).toHaveLength(before.byteLength);
    expect(words).not.toMatch(/YAKUBA|TARO/);
    expect(words).toContain('/Title (T)');
    expect(file).toMatchObject({ kind: 'pdf', pages: 1, notes: [] });
  });

  test('PDF: 書誌が圧縮されているもの、署名のあるものは、確かめられなかったと知らせる', async () => {
    const packed = pdf('').slice();
    const words = Buffer.from(packed).toString('latin1').replace('/Info 2 0 R', '/Info 9 0 R');
    expect((await taken('a.pdf', new TextEncoder().encode(words))).notes).toEqual(['author-unseen']);
    const signed = pdf('/Author (YAKUBA)', '8 0 obj\n<</ByteRange [0 1 2 3]>>\nendobj\n');
    const file = await taken('a.pdf', signed);
    expect(file.notes).toEqual(['author-unseen']);
    expect(file.bytes).toEqual(signed);
  });

  test('Renkeiの作るPDFは、そのまま受け付けられる', async () => {
    const made = await renderPdf('#set document(title: "紙", author: "YAKUBA")\n紙', {});
    const file = await taken('a.pdf', made);
    expect(Buffer.from(file.bytes).includes('YAKUBA')).toBe(false);
    expect(file.kind).toBe('pdf');
  });

  test('Shift_JISの文章は、UTF-8にして受け付ける', async () => {
    const file = await taken('a.txt', new Uint8Array([0x89, 0xee, 0x8c, 0xec]));
    expect(new TextDecoder().decode(file.bytes)).toBe('介護');
    expect(file.mediaType).toBe('text/plain; charset=utf-8');
  });
});
