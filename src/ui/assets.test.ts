import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/config/root.ts';
import { loadAssets } from './assets.ts';
import { bundleIslands } from './bundle-islands.ts';
import { stylesheets } from './style-order.ts';

const uiFolder = join(projectRoot(), 'src/ui');
const assets = await loadAssets();
const css = new TextDecoder().decode(assets.files.get(assets.css)!.bytes);

test('置かれているスタイルシートは、すべて決まった順に一つにまとまる', async () => {
  const present = (await readdir(uiFolder, { recursive: true })).filter((path) => path.endsWith('.css'));
  expect([...stylesheets].sort()).toEqual(present.sort());
});

test('どのスタイルシートも、層の中だけに書かれている', async () => {
  for (const path of stylesheets) {
    const text = (await readFile(join(uiFolder, path), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '').trim();
    expect(text, path).toMatch(/^@layer (reset|tokens|base|components|utilities|print) \{[\s\S]*\n\}$/);
    expect(text.match(/^\}/gm), path).toHaveLength(text.match(/^@layer/gm)!.length);
  }
});

test('使っているトークンは、すべて定義されている', () => {
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

test('外部への通信を起こす記述がない', () => {
  expect(css).not.toMatch(/url\(|@import|https?:/);
});

test('ファイル名は内容で決まり、画面が指すものはすべて配られる', async () => {
  expect(assets.css).toMatch(/^\/assets\/renkei-[0-9a-f]{12}\.css$/);
  expect([...assets.files.keys()].sort()).toEqual([assets.css, assets.icon, assets.islands].sort());
  expect((await loadAssets()).css).toBe(assets.css);
});

test('画面の部品（カスタム要素）は圧縮して5kB以内に収まる', async () => {
  expect(gzipSync(await bundleIslands()).length).toBeLessThanOrEqual(5 * 1024);
});
