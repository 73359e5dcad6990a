import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxOf, exampleVtt, zipOf } from '../../fixtures/transcripts.ts';
import { readTranscript } from './read-transcript.ts';

const bytes = (text: string) => strToU8(text);
const read = async (content: Uint8Array | string) =>
  readTranscript(typeof content === 'string' ? bytes(content) : content);
const refused = async (content: Uint8Array | string) => {
  const result = await read(content);
  return result.ok ? null : result.error;
};
/** CP932 of a text, without an encoder: every character that this test needs. */
const cp932 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((each) => (each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : table.get(each)!)),
  );
};
const spoken = '見本太郎：退院の連絡が遅いです。\n例示花子：前の日では困ります。\n';

describe('文字コード', () => {
  test('UTF-8、UTF-16、CP932のどれでも同じに読める', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(spoken, 'utf16le')]);
    const expected = await read(spoken);
    expect(expected.ok && expected.value.utterances).toHaveLength(2);
    expect(await read(`\uFEFF${spoken}`)).toEqual(expected);
    expect(await read(new Uint8Array(utf16))).toEqual(expected);
    expect(await read(cp932(spoken))).toEqual(expected);
  });

  test('文字化けは、行をつけて断る', async () => {
    const garbled = new TextDecoder('shift_jis').decode(bytes(spoken.repeat(3)));
    expect(await refused(garbled.replaceAll('\uFFFD', ''))).toMatchObject({
      kind: 'mojibake',
      how: 'utf8-as-cp932',
      line: 1,
    });
    expect(await refused(Buffer.from(spoken).toString('latin1'))).toMatchObject({ kind: 'mojibake', line: 1 });
    expect(await refused(`見本太郎：はい\n例示：\uFFFDい\n`)).toEqual({ kind: 'mojibake', how: 'replaced', line: 2 });
    const broken = Uint8Array.from([...bytes(spoken), 0xe3, 0x81]);
    expect(['mojibake', 'undecodable']).toContain((await refused(broken))?.kind);
  });

  test('制御文字は断る', async () => {
    expect(await refused('見本太郎：はい\n例示：\u0007い\n')).toMatchObject({ kind: 'control-character', line: 2 });
    expect(await refused('見本太郎：はい\n例示：\u007fい\n')).toMatchObject({ kind: 'control-character', line: 2 });
  });
});

describe('Word文書', () => {
  test('ふりがなは読まない', async () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>みほん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>見本</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const document = `<w:document xmlns:w="urn:w"><w:body><w:p>${ruby}<w:r><w:t>太郎：はい。</w:t></w:r></w:p></w:body></w:document>`;
    const result = await read(docxOf([], { 'word/document.xml': document }));
    expect(result.ok && result.value.utterances).toMatchObject([{ speaker: '見本太郎', text: 'はい。' }]);
  });

  test('段落、改行、表が読め、行は段落の番号になる', async () => {
    const result = await read(
      docxOf(['第5回WG', '見本太郎：<始め>ます。', '続きです。', ['例示花子', 'はい & どうぞ']]),
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        format: 'docx',
        skipped: [{ line: 1, reason: 'before-first-speaker' }],
        utterances: [
          { line: 2, speaker: '見本太郎', text: '<始め>ます。\n続きです。' },
          { line: 4, speaker: '例示花子', text: 'はい & どうぞ' },
        ],
      },
    });
  });

  test('Teamsの「氏名   0:05」の段落が読める', async () => {
    const result = await read(
      docxOf(['WG-20261122_140000', '見本 太郎   0:05\n始めます。', '例示 花子   1:10\n質問：いつですか。']),
    );
    expect(
      result.ok && result.value.utterances.map((each) => [each.line, each.startsMs, each.speaker, each.text]),
    ).toEqual([
      [2, 5000, '見本 太郎', '始めます。'],
      [3, 70_000, '例示 花子', '質問：いつですか。'],
    ]);
  });

  test.each([
    [
      '画像に .docx の名をつけたもの',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      { kind: 'wrong-kind', format: 'image' },
    ],
    ['マクロのある文書', docxOf(['見本：はい'], { 'word/vbaProject.bin': 'x' }), { kind: 'macros' }],
    [
      'マクロ有効と宣言された文書',
      docxOf(['見本：はい'], {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      { kind: 'macros' },
    ],
    ['Wordでない ZIP', zipOf({ 'a.txt': 'x' }), { kind: 'wrong-kind', format: 'zip' }],
    [
      'Excel',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
      { kind: 'wrong-kind', format: 'excel' },
    ],
    [
      'DOCTYPEのある文書',
      docxOf([], {
        'word/document.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>',
      }),
      { kind: 'docx-unsafe', what: 'doctype' },
    ],
    [
      '知らない実体のある文書',
      docxOf([], { 'word/document.xml': '<w:document><w:p><w:t>&a;</w:t></w:p></w:document>' }),
      { kind: 'docx-broken' },
    ],
    ['閉じていないタグ', docxOf([], { 'word/document.xml': '<w:document><w:p><w:t' }), { kind: 'docx-broken' }],
    ['閉じていない要素', docxOf([], { 'word/document.xml': '<w:document><w:p>' }), { kind: 'docx-broken' }],
    ['途中で切れたファイル', docxOf(['見本：はい']).slice(0, 300), { kind: 'docx-broken' }],
    [
      '異常に深い入れ子',
      docxOf([], { 'word/document.xml': `<w:document>${'<w:p>'.repeat(100_000)}` }),
      { kind: 'docx-broken' },
    ],
    [
      '異常に大きくなる文書',
      docxOf([], { 'word/document.xml': new Uint8Array(60_000_000) }),
      { kind: 'docx-unsafe', what: 'bomb' },
    ],
    [
      '入れ物の多すぎる文書',
      zipOf(Object.fromEntries([...Array(2_500).keys()].map((n) => [`a${n}`, '']))),
      { kind: 'docx-unsafe', what: 'bomb' },
    ],
  ])('%sは断る', async (_name, content, expected) => {
    expect(await refused(content)).toMatchObject(expected);
  });
});

describe('大きなもの、意地の悪いもの', () => {
  test('12MB以上は読まずに断る', async () => {
    expect(await refused(new Uint8Array(12_000_000))).toMatchObject({ kind: 'too-large', line: 1, bytes: 12_000_000 });
  });

  test('空のファイルと、話者のいない文章は断る', async () => {
    expect(await refused('')).toEqual({ kind: 'no-utterance', line: 1 });
    expect(await refused('きょうはよい天気です。\n')).toEqual({ kind: 'no-utterance', line: 1 });
  });

  const size = 11_900_000;
  const filled = (head: string, piece: string) =>
    head + piece.repeat(Math.floor((size - head.length) / Buffer.byteLength(piece)));
  test.each([
    ['長い一行', filled('見本：', 'あ')],
    ['コロンばかり', filled('', ':')],
    ['コロンの行', filled('', ':\n')],
    ['空行', filled('見本：はい', '\n')],
    ['一字の行', filled('', 'a\n')],
    ['閉じないタグ', filled('WEBVTT\n\n00:01.000 --> 00:02.000\n', '<v ')],
    ['閉じない山かっこ', filled('WEBVTT\n\n00:01.000 --> 00:02.000\n', '<')],
    ['実体のかけら', filled('WEBVTT\n\n00:01.000 --> 00:02.000\n<v 見本>', '&amp')],
    ['矢印ばかり', filled('WEBVTT\n\n', '-->')],
    ['矢印の行', filled('WEBVTT\n\n', '-->\n\n')],
    ['注記の山', filled('WEBVTT\n\n', 'NOTE\n\n')],
    ['字幕の中の行', filled('WEBVTT\n\n00:01.000 --> 00:02.000\n', 'あ\n')],
    ['かっこの山', filled('', '【')],
    ['まるの山', filled('', '○ ')],
    ['時刻の山', filled('', '[00:00:01] ')],
    ['濁点の山', filled('見', '\u3099')],
  ])('%s（12MB近く）でも終わり、そのあいだにほかの仕事も進む', { timeout: 300_000 }, async (_name, text) => {
    let others = 0;
    let reading = true;
    const other = () => {
      others += 1;
      if (reading) setImmediate(other);
    };
    setImmediate(other);
    const result = await read(text);
    reading = false;
    expect(others).toBeGreaterThan(5);
    expect(result.ok ? result.value.utterances.length : result.error.kind).toBeTruthy();
  });

  test('例のWebVTTはすべて読める', async () => {
    const result = await read(exampleVtt);
    expect(result.ok && result.value.utterances.map(({ speaker, beginsTurn }) => [speaker, beginsTurn])).toEqual([
      ['見本 太郎', true],
      ['例示花子委員', true],
      ['例示 花子', false],
      ['事務局（佐藤）', true],
      ['仮名', true],
      ['座長', true],
    ]);
  });
});
