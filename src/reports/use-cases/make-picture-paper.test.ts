import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWorkspace } from '#access/index.ts';
import { checkSentence, currentFigures, importFigures, loadChecks, loadPicture } from '#evidence/index.ts';
import { goalInPicture } from '#goals/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { otsuki } from '#samples/otsuki/sample.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { as, type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import type { PaperFormat } from '../domain/paper-format.ts';
import { checkPaper, loadPaper, loadReports, readPaperFile } from './load-reports.ts';
import { makePicturePaper } from './make-picture-paper.ts';
import { paperFigureUse, papersToReplace } from './papers-carrying.ts';
import { renderRequestedPaper } from './render-requested-paper.ts';
import { requestPaper } from './request-paper.ts';

const clock = fixedClock('2026-11-22T00:00:00Z');
const contributors = [goalInPicture];
let db: TestDatabase;
let actor: Actor;
let filesDir: string;
const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(actor.workspaceId, work);

/** Debian's poppler-utils; the reading-back is left out on a machine without it. */
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

async function make(format: PaperFormat, language: Language = 'ja') {
  const order = { paperId: randomUUID(), format, language, clock, filesDir, contributors };
  const made = await inside((tx) => makePicturePaper(tx, actor, order));
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

beforeAll(async () => {
  db = await testDatabase();
  filesDir = await mkdtemp(join(tmpdir(), 'renkei-papers-'));
  await loadSample(db.database, otsuki, clock, 'cli:test', testLinks);
  const found = await db.database.outsideWorkspaces((tx) => findWorkspace(tx, 'otsuki'));
  actor = {
    ...(await db.workspace()),
    workspaceId: found!.workspaceId,
    workspaceKey: 'otsuki',
    workspaceName: '大月市',
  };
});
afterAll(() => db.close());

describe('現状の資料を作る', () => {
  test('PDF・スライド・Excelは、内容が同じなら同じ版・同じ照合コードになる。英語でも同じ', async () => {
    const made = [await make('pdf'), await make('pptx'), await make('xlsx'), await make('pdf', 'en')];
    expect(new Set(made.map(({ paper }) => `${paper.edition} ${paper.checkCode}`)).size).toBe(1);
    expect(made[0]!.paper.edition).toBe(1);
    const kept = join(filesDir, 'reports', actor.workspaceId, made[0]!.paper.sha256);
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    expect(new Uint8Array(await readFile(kept))).toEqual(made[0]!.bytes);
  });

  test.skipIf(!hasPoppler)('PDFから、画面と同じ文・数・食い違い・出典がすべて文字として読める', async () => {
    const { bytes, paper } = await make('pdf');
    const path = join(filesDir, 'a.pdf');
    await writeFile(path, bytes);
    const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
    const text = squeeze(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
    const characters = new Set(text);
    const picture = await inside((tx) => loadPicture(tx, actor, 'ja', contributors));
    const raw = squeeze(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
    const said = [picture.lead, ...picture.sections.flatMap((section) => [section.message, ...section.sentences])];
    for (const sentence of said) expect(raw).toContain(squeeze(sentence));
    for (const section of picture.sections)
      for (const row of section.table.rows)
        for (const cell of row) for (const c of squeeze(cell.text)) expect(characters).toContain(c);
    const checks = await inside((tx) => loadChecks(tx, actor));
    const violated = checks.filter((check) => check.status === 'violated');
    expect(violated.length).toBeGreaterThan(0);
    for (const check of violated) expect(raw).toContain(squeeze(checkSentence(check, 'ja')).slice(0, 12));
    expect(raw).toContain(squeeze(`照合コード ${paper.checkCode}`));
    for (const number of ['9,080', '1,347', '1,498', '28.4', '27.5', '425']) expect(raw).toContain(number);
  });

  test('Excelの割合と検算は数式で、今の値を持ち、公表値と合うかを言う', async () => {
    const { bytes } = await make('xlsx');
    const book = await readXlsx(bytes);
    const sheet = (name: string) => book.sheets.find((each) => each.name === name)!;
    expect(book.sheets.map((each) => each.name)).toEqual(['数値', '割合', '検算', '出典', 'この資料について']);
    const figures = await inside((tx) => currentFigures(tx, actor));
    expect(
      sheet('数値')
        .rows.slice(1)
        .map((row) => row[4]),
    ).toEqual(figures.map((figure) => Number(figure.value)));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!);
    expect(xml).toMatch(/<f>ROUND\(数値!\$E\$\d+\/数値!\$E\$\d+\*100,1\)<\/f><v>28\.4<\/v>/u);
    const agreement = sheet('割合')
      .rows.slice(1)
      .map((row) => row[8]);
    expect(agreement).toContain('一致');
    // 14.8 % against 1,361 ÷ 9,080 is the deck's own contradiction.
    expect(agreement).toContain('一致しない');
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml']!)).toMatch(/<f>SUM\(数値!\$E\$\d+,/u);
  });

  test('事務局のほかは作れず、数値のない導入単位では断る', async () => {
    const order = { paperId: randomUUID(), format: 'pdf', language: 'ja', clock, filesDir, contributors } as const;
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      const made = await inside((tx) => makePicturePaper(tx, as(actor, role), order));
      expect(made).toEqual({ ok: false, error: { kind: 'forbidden' } });
    }
    const empty = await db.workspace();
    const refused = await db.database.inWorkspace(empty.workspaceId, (tx) => makePicturePaper(tx, empty, order));
    expect(refused).toEqual({ ok: false, error: { kind: 'no-figures' } });
  });
});

describe('頼まれた資料', () => {
  const context = () => ({ database: db.database, clock, log: silentLog, filesDir });
  const ask = async (token: string, format: PaperFormat = 'pdf') => {
    const jobs: Readonly<Record<string, string>>[] = [];
    const enqueue = async (_: Tx, __: string, payload: Readonly<Record<string, string>>) => void jobs.push(payload);
    const asked = await inside((tx) => requestPaper(tx, actor, { token, format, language: 'ja', clock, enqueue }));
    if (!asked.ok) throw new Error(asked.error.kind);
    return { id: asked.value.requestId, jobs };
  };

  test('R9: 二度押しても一つだけ頼まれる。できあがったあとに押せば、新しく頼まれる', async () => {
    const token = randomUUID();
    const first = await ask(token);
    const again = await ask(token);
    expect([first.jobs.length, again.jobs.length]).toEqual([1, 0]);
    expect(again.id).toBe(first.id);
    await renderRequestedPaper(first.jobs[0]!, context(), contributors);
    const later = await ask(token);
    expect(later.id).not.toBe(first.id);
    expect(later.jobs).toEqual([{ workspaceId: actor.workspaceId, requestId: later.id }]);
  });

  test('R20: 仕事が二度動いても、資料は一つ。できたファイルは読める', async () => {
    const { id, jobs } = await ask(randomUUID(), 'xlsx');
    expect(await inside((tx) => loadPaper(tx, actor, id))).toMatchObject({
      value: { kind: 'request', request: { state: 'queued' } },
    });
    await renderRequestedPaper(jobs[0]!, context(), contributors);
    await renderRequestedPaper(jobs[0]!, context(), contributors);
    const file = await inside((tx) => readPaperFile(tx, as(actor, 'viewer'), id, filesDir));
    expect(file).toMatchObject({ ok: true, value: { paper: { paperId: id, format: 'xlsx' } } });
  });

  test('S26: 作れなければ失敗と書かれ、ほかの導入単位からは資料が見えない', async () => {
    const { id, jobs } = await ask(randomUUID());
    const broken = { sections: async () => Promise.reject(new Error('broken')) };
    await expect(renderRequestedPaper(jobs[0]!, context(), [broken])).rejects.toThrow('broken');
    expect(await inside((tx) => loadPaper(tx, actor, id))).toMatchObject({
      value: { kind: 'request', request: { state: 'failed' } },
    });
    await renderRequestedPaper(jobs[0]!, context(), contributors);
    expect(await inside((tx) => loadPaper(tx, actor, id))).toMatchObject({ value: { kind: 'ready' } });
    const stranger = await db.workspace();
    const seen = await db.database.inWorkspace(stranger.workspaceId, (tx) => loadPaper(tx, stranger, id));
    expect(seen).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('書きかえられたファイルは渡さない', async () => {
    const { paper } = await make('pdf', 'en');
    await writeFile(join(filesDir, 'reports', actor.workspaceId, paper.sha256), 'altered');
    const file = await inside((tx) => readPaperFile(tx, actor, paper.paperId, filesDir));
    expect(file).toEqual({ ok: false, error: { kind: 'unavailable' } });
    expect(
      (await readdir(join(filesDir, 'reports', actor.workspaceId))).every((name) => /^[0-9a-f]{64}$/u.test(name)),
    ).toBe(true);
  });
});

describe('数値が改められたあと', () => {
  test('載せていた資料がわかり、照合でもそう言われ、つぎの資料は新しい版になる', async () => {
    const before = await make('pptx');
    expect(await inside((tx) => papersToReplace(tx, actor))).toEqual([]);
    expect(await inside((tx) => checkPaper(tx, actor, before.paper.checkCode))).toMatchObject({
      value: { corrected: null, latest: before.paper.edition },
    });

    const csv = (await otsuki.figuresCsv('')).toString().replace(',実績,25775,人,', ',実績,25776,人,');
    const imported = await inside((tx) =>
      importFigures(tx, actor, { bytes: new TextEncoder().encode(csv), fileName: 'a.csv', dryRun: false, clock }),
    );
    expect(imported).toMatchObject({ ok: true, value: { corrected: 1 } });

    const checked = await inside((tx) => checkPaper(tx, actor, before.paper.checkCode.toLowerCase().replace('-', ' ')));
    expect(checked).toMatchObject({
      ok: true,
      value: { corrected: { corrected: [{ indicator: 'total-population', value: '25775', nowValue: '25776' }] } },
    });
    const after = await make('pdf');
    expect(after.paper.edition).toBe(before.paper.edition + 1);
    expect(after.paper.checkCode).not.toBe(before.paper.checkCode);

    const reports = await inside((tx) => loadReports(tx, actor, 1));
    const replace = reports.toReplace.map((each) => each.paper.paperId);
    expect(replace).toContain(before.paper.paperId);
    expect(replace).not.toContain(after.paper.paperId);
    const [corrected] = (checked.ok && checked.value.corrected?.corrected) || [];
    const uses = await inside((tx) => paperFigureUse.uses(tx, [corrected!.figureId], actor, 'ja'));
    expect(uses.map((use) => use.href)).toContain(`/w/otsuki/reports/papers/${before.paper.paperId}`);
    expect(await inside((tx) => checkPaper(tx, actor, 'ZZZZ-ZZZZ'))).toEqual({
      ok: false,
      error: { kind: 'unknown', code: 'ZZZZ-ZZZZ' },
    });
  });

  test('同時に作られた資料は、同じ内容なら同じ版になる', async () => {
    const made = await Promise.all([make('xlsx'), make('xlsx'), make('pptx'), make('pptx')]);
    expect(new Set(made.map(({ paper }) => paper.edition)).size).toBe(1);
  });
});
