import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { looksLikeFormula, restored } from '#kernel/formula-text.ts';
import { writeWorkbook } from './workbook.ts';

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const facts = { title: '大月市の現状', madeAt: new Date('2026-11-22T00:00:00Z'), footer: '第1版 & 7K3M-9Q2D' };
const columns = [
  { header: '指標', width: 30 },
  { header: '値', width: 12 },
];

describe('Excel', () => {
  test('数式は生きていて、今の値を持つ', async () => {
    const bytes = await writeWorkbook(
      [
        {
          name: '数値',
          columns,
          rows: [
            [
              { kind: 'text', text: '利用者' },
              { kind: 'number', value: 382, format: '#,##0' },
            ],
            [
              { kind: 'text', text: '認定者' },
              { kind: 'number', value: 1347, format: '#,##0' },
            ],
            [null, { kind: 'formula', formula: 'ROUND(B2/B3*100,1)', cached: 28.4, format: '0.0' }],
          ],
        },
      ],
      facts,
    );
    const sheet = parts(bytes)['xl/worksheets/sheet1.xml'];
    expect(sheet).toMatch(/<c r="B4"[^>]*><f>ROUND\(B2\/B3\*100,1\)<\/f><v>28\.4<\/v><\/c>/u);
    expect(sheet).toContain('<v>1347</v>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
    expect(parts(bytes)['xl/styles.xml']).toContain('formatCode="#,##0"');
  });

  test('作成者の名はどこにもなく、題名と組織だけがある', async () => {
    const core = parts(await writeWorkbook([{ name: 'a', columns, rows: [] }], facts))['docProps/core.xml']!;
    expect(core).toContain('大月市の現状');
    expect(core).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/u);
  });

  test('R13: 数式に見える文字は、どれも文字のまま', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', ''), fc.string({ maxLength: 20 })),
        async ([sign, rest]) => {
          const text = `${sign}${rest}x`;
          const bytes = await writeWorkbook([{ name: 'a', columns, rows: [[{ kind: 'text', text }]] }]);
          expect(parts(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
          const [sheet] = (await readXlsx(bytes)).sheets;
          const read = String(sheet?.rows[1]?.[0] ?? '');
          expect(looksLikeFormula(read)).toBe(false);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is left out
          expect(restored(read).trim()).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '').trim());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('シート名は31字までで、禁じられた字も重なりもない', async () => {
    const long = 'あ'.repeat(40);
    const bytes = await writeWorkbook(['[a]/b?', long, long, "'x'", ''].map((name) => ({ name, columns, rows: [] })));
    const names = [...parts(bytes)['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/gu)].map((match) => match[1]!);
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
  });

  test('同じ内容からは同じバイト列ができる', async () => {
    const sheets = [{ name: 'a', columns, rows: [[{ kind: 'text', text: 'あ' } as const]] }];
    expect(await writeWorkbook(sheets, facts)).toEqual(await writeWorkbook(sheets, facts));
  });
});
