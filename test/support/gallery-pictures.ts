import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { projectRoot } from '#platform/config/root.ts';

/**
 * Pictures of the gallery as a desk, a phone and a sheet of paper show it, for people who change the look.
 * `node test/support/gallery-pictures.ts <folder>`; Node 24 reads TypeScript, the JSX goes through esbuild.
 */
const folder = process.argv[2] ?? join(projectRoot(), 'test-results/gallery');
await mkdir(folder, { recursive: true });

const bundle = join(projectRoot(), 'build/gallery.mjs');
await build({
  stdin: {
    contents: `export { galleryPage, galleryFrame } from '#test/support/gallery.tsx';
      export { renderDocument } from '#ui/shell/render-document.tsx';
      export { loadAssets } from '#ui/assets.ts';`,
    resolveDir: projectRoot(),
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outfile: bundle,
});
const { galleryPage, galleryFrame, renderDocument, loadAssets } = await import(bundle);
const assets = await loadAssets();

const server = createServer((request, response) => {
  const file = assets.files.get(request.url ?? '');
  if (file) {
    response.setHeader('content-type', file.type).end(file.bytes);
    return;
  }
  const frame = galleryFrame(assets);
  const language = request.url === '/en' ? 'en' : 'ja';
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(renderDocument(galleryPage, { ...frame, language }));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await chromium.launch({
  executablePath: process.env.RENKEI_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const width of [1280, 390]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(address);
  await page.screenshot({ path: join(folder, `${width}.png`), fullPage: true });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  console.log(width, 'overflow', overflow);
  await page.close();
}
const paper = await browser.newPage();
await paper.goto(address);
await writeFile(join(folder, 'paper.pdf'), await paper.pdf({ preferCSSPageSize: true }));
await browser.close();
server.close();
