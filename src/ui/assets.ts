import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';
import { layers, stylesheets } from './style-order.ts';

export interface AssetFile {
  readonly bytes: Uint8Array;
  /** Content-Type. */
  readonly type: string;
}

export interface Assets {
  /** Path of the stylesheet: `/assets/renkei-<hash>.css`. */
  readonly css: string;
  /** Path of the one module script. */
  readonly islands: string;
  readonly icon: string;
  /** By path. The name changes with the content, so each may be cached for good. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

/** Everything a browser needs besides the pages. Read once when the server starts; nothing comes from another host. */
export async function loadAssets(): Promise<Assets> {
  const [css, islands, icon] = await Promise.all([joinStyles(), loadIslands(), readUi('shell/icon.svg')]);
  const files = new Map<string, AssetFile>();
  const add = (stem: string, extension: string, type: string, text: string): string => {
    const bytes = new TextEncoder().encode(text);
    const path = `/assets/${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${extension}`;
    files.set(path, { bytes, type });
    return path;
  };
  return {
    css: add('renkei', 'css', 'text/css; charset=utf-8', css),
    islands: add('islands', 'js', 'text/javascript; charset=utf-8', islands),
    icon: add('favicon', 'svg', 'image/svg+xml', icon),
    files,
  };
}

const readUi = (path: string): Promise<string> => readFile(join(projectRoot(), 'src/ui', path), 'utf8');

async function joinStyles(): Promise<string> {
  const tokensFile = join(projectRoot(), 'node_modules/@digital-go-jp/design-tokens/dist/tokens.css');
  const [tokens, ...own] = await Promise.all([readFile(tokensFile, 'utf8'), ...stylesheets.map(readUi)]);
  return squeeze(`@layer ${layers.join(', ')};\n@layer tokens {\n${tokens}\n}\n${own.join('\n')}`);
}

/** Comments and indentation are for those who read the sources. */
const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .trim();

/** Built by bin/renkei; where nobody built it yet, as in tests, it is bundled in memory. */
async function loadIslands(): Promise<string> {
  const built = await readFile(join(projectRoot(), 'build/islands/islands.js'), 'utf8').catch(() => null);
  if (built !== null) return built;
  const { bundleIslands } = await import('./bundle-islands.ts');
  return bundleIslands();
}
