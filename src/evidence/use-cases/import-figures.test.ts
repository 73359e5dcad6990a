import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { fixedClock } from '#kernel/clock.ts';
import { sampleByKey } from '#samples/samples.ts';
import { as, type TestDatabase, testDatabase } from '#test/support/database.ts';
import { figureFileMessage } from '../locales/figure-file-messages.ts';
import { currentFigures } from './current-figures.ts';
import { importFigures } from './import-figures.ts';
import { startWorkspaceCatalogue } from './start-workspace-catalogue.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
const HEAD = '指標,地域,時点,種別,値,単位,出典';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function freshTown(): Promise<Actor> {
  const actor = await db.workspace();
  await db.database.inWorkspace(actor.workspaceId, (tx) => startWorkspaceCatalogue(tx, actor, clock));
  return actor;
}

const take = (actor: Actor, bytes: Uint8Array | string, dryRun = false) =>
  db.database.inWorkspace(actor.workspaceId, (tx) =>
    importFigures(tx, actor, { bytes, fileName: 'figures.csv', dryRun, clock }),
  );
const figuresOf = (actor: Actor) => db.database.inWorkspace(actor.workspaceId, (tx) => currentFigures(tx, actor));
const utf8 = (text: string) => new TextEncoder().encode(text);

function value<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function refusal(actor: Actor, bytes: Uint8Array | string): Promise<readonly string[]> {
  const result = await take(actor, bytes);
  if (result.ok) throw new Error('should have been refused');
  if (result.error.kind !== 'refused') return [result.error.kind];
  return result.error.errors.map((error) => figureFileMessage(error, 'ja'));
}

describe('見本', () => {
  test('大月市の数値がそのまま入り、二度目は何も変わらない', async () => {
    const actor = await freshTown();
    const bytes = await sampleByKey('otsuki')!.figuresCsv('2026-11-22');
    const first = value(await take(actor, bytes));
    expect(first.added).toBe((await figuresOf(actor)).length);
    expect(first.added).toBeGreaterThan(20);
    const living = (await figuresOf(actor)).find((figure) => figure.indicator === 'older-people-living-alone');
    expect(living).toMatchObject({ value: '1111', asOf: '2016-04-01', enteredBy: actor.auditName });
    const again = value(await take(actor, bytes));
    expect(again).toMatchObject({ importId: null, added: 0, corrected: 0, unchanged: first.added });
  });
});

describe('取り込みの決まり', () => {
  test('試し読みは何も書かない', async () => {
    const actor = await freshTown();
    const report = value(await take(actor, utf8(`${HEAD}\n総人口,みほん市,H28.4.1,実績,"25,775",人,概況`), true));
    expect(report).toMatchObject({ importId: null, added: 1 });
    expect(await figuresOf(actor)).toEqual([]);
  });

  test('同じ出典の違う値は訂正になり、別の出典の違う値は並んで残る', async () => {
    const actor = await freshTown();
    const row = (amount: string, source: string) =>
      utf8(`${HEAD}\n総人口,みほん市,H28.4.1,実績,${amount},人,${source}`);
    value(await take(actor, row('25775', '概況')));
    const corrected = value(await take(actor, row('25776', '概況')));
    expect(corrected).toMatchObject({ added: 0, corrected: 1 });
    expect(corrected.corrections[0]).toMatchObject({ before: '25775', draft: { value: '25776', row: 2 } });
    value(await take(actor, row('25700', '国勢調査')));
    const figures = await figuresOf(actor);
    expect(figures.map((figure) => [figure.value, figure.source.title]).toSorted()).toEqual([
      ['25700', '国勢調査'],
      ['25776', '概況'],
    ]);
  });

  test('事務局でなければ取り込めない', async () => {
    const actor = await freshTown();
    for (const role of ['member', 'head', 'council', 'viewer'] as const) {
      const result = await take(as(actor, role), utf8(`${HEAD}\n総人口,みほん市,H28.4.1,実績,1,人,概況`));
      expect(result).toEqual({ ok: false, error: { kind: 'forbidden' } });
    }
  });

  test('ほかの導入単位からは見えない', async () => {
    const [mine, other] = [await freshTown(), await freshTown()];
    value(await take(mine, utf8(`${HEAD}\n総人口,みほん市,H28.4.1,実績,25775,人,概況`)));
    expect(await figuresOf(other)).toEqual([]);
    // Even asking with the other's transaction for my workspace shows nothing: row security holds below the where clause.
    const crossed = await db.database.inWorkspace(other.workspaceId, (tx) => currentFigures(tx, mine));
    expect(crossed).toEqual([]);
  });

  test('二人が同時に同じ表を取り込んでも、数値は一つずつ', async () => {
    const actor = await freshTown();
    const bytes = utf8(`${HEAD}\n総人口,みほん市,H28.4.1,実績,25775,人,概況`);
    const both = await Promise.all([take(actor, bytes), take(actor, bytes)]);
    expect(both.map((result) => value(result).added).toSorted()).toEqual([0, 1]);
    expect(await figuresOf(actor)).toHaveLength(1);
  });

  test('値のない印は飛ばして数え、0にはしない', async () => {
    const actor = await freshTown();
    const rows = ['-', '－', '…'].map((mark, index) => `総人口,みほん市,H${20 + index}.4.1,実績,${mark},人,概況`);
    const report = value(await take(actor, utf8([HEAD, ...rows].join('\n'))));
    expect(report).toMatchObject({ added: 0, importId: null });
    expect(report.skipped.map((message) => message.row)).toEqual([2, 3, 4]);
    expect(await figuresOf(actor)).toEqual([]);
  });
});

describe('文字コード', () => {
  const table = `${HEAD}\r\n総人口,みほん市,平成２８年４月１日,実績,"２５，７７５",人,①髙の概況～\r\n`;
  // The same table as Windows' Excel writes it. Node encodes no CP932, so the bytes are kept.
  const cp932 = new Uint8Array(
    Buffer.from(
      'jneVVyySbojmLI6ek18sju2VyiySbCySUIjKLI9vk1QNCpGNkGyM+yyC3YLZgvGOcyyVvZCsglGCV5ROglOMjoJQk/osjsCQ0SwiglGCVIFDglaCVoJUIiyQbCyHQO7ggsyKVIu1gWANCg==',
      'base64',
    ),
  );
  test.each([
    ['UTF-8', utf8(table)],
    ['UTF-8', utf8(`\uFEFF${table}`)],
    ['UTF-16LE', new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le'))],
    ['CP932', cp932],
  ] as const)('%s の表を読む', async (encoding, bytes) => {
    const actor = await freshTown();
    const report = value(await take(actor, bytes));
    expect(report).toMatchObject({ encoding, added: 1 });
    expect(await figuresOf(actor)).toMatchObject([
      { indicator: 'total-population', value: '25775', asOf: '2016-04-01', source: { title: '①髙の概況～' } },
    ]);
  });
});

describe('受け付けない表は、行と列を言い、一つも入れない', () => {
  const good = '総人口,みほん市,H28.4.1,実績,25775,人,概況';
  test.each([
    ['ない元号', '高齢化率,みほん市,平成35年,実績,35.2,%,概況', /3行目.*C列.*平成35年/],
    ['ない日', '高齢化率,みほん市,H28.2.30,実績,35.2,%,概況', /3行目.*C列.*30日はありません/],
    ['重なる行', good, /3行目/],
    ['合わない単位', '高齢化率,みほん市,H28.4.1,実績,35.2,人,概況', /3行目.*F列/],
    ['数でない値', '高齢化率,みほん市,H28.4.1,実績,約35,%,概況', /3行目.*E列/],
    ['知らない指標', '高令化率,みほん市,H28.4.1,実績,35.2,%,概況', /3行目.*A列/],
  ])('%s', async (_name, bad, message) => {
    const actor = await freshTown();
    const errors = await refusal(actor, utf8([HEAD, good, bad].join('\n')));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
    expect(await figuresOf(actor)).toEqual([]);
  });

  test('20 MBを超えるファイル', async () => {
    const actor = await freshTown();
    expect(await refusal(actor, new Uint8Array(20 * 1024 * 1024 + 1).fill(0x2c))).toEqual(['unreadable']);
  });

  test('「=」で始まるセルは、行と列を言う', async () => {
    const actor = await freshTown();
    const result = await take(actor, utf8(`${HEAD}\n${good}\n高齢化率,みほん市,H28.4.1,実績,35.2,%,=HYPERLINK(1)`));
    const said = result.ok
      ? result.value.warnings.map((message) => figureFileMessage(message, 'ja'))
      : result.error.kind === 'refused'
        ? result.error.errors.map((message) => figureFileMessage(message, 'ja'))
        : [];
    expect(said.join()).toMatch(/3行目.*G列/);
  });
});
