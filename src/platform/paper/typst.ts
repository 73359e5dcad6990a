import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '#platform/config/root.ts';
import { writable } from './xml-text.ts';

/** Where the virtual files of a paper live; no file of the machine can be reached from a template. */
const HOME = process.platform === 'win32' ? 'C:\\renkei-paper' : '/renkei-paper';
const FONTS = 'node_modules/@expo-google-fonts/biz-udpgothic';

let compiler: NodeCompiler | null = null;

/** One compiler for the process: reading the fonts costs more than setting a page. */
function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: HOME,
    fontArgs: [
      {
        fontBlobs: ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map((name) =>
          readFileSync(join(projectRoot(), FONTS, name)),
        ),
      },
    ],
  });
  return compiler;
}

export interface PdfFiles {
  readonly [path: string]: string | Uint8Array;
}

/**
 * Sets a paper from a Typst template.
 *
 * `data` reaches the template as `json("/data.json")` and never as Typst source, so that no name in it can become
 * markup; `files` (charts as SVG) stand beside it under the paths given, e.g. 'charts/users.svg'. `madeAt` becomes the PDF's
 * date: equal input gives equal bytes.
 * @throws when the template is wrong (a bug, not a refusal).
 */
export async function renderPdf(
  source: string,
  data: unknown,
  files: PdfFiles = {},
  madeAt: Date | null = null,
): Promise<Uint8Array> {
  const typst = typesetter();
  // Everything between here and resetShadow is synchronous: two papers never see each other's files.
  try {
    typst.mapShadow(join(HOME, 'data.json'), Buffer.from(JSON.stringify(data, clean)));
    for (const [path, content] of Object.entries(files)) typst.mapShadow(join(HOME, path), Buffer.from(content));
    typst.addSource(join(HOME, 'paper.typ'), source);
    const result = typst.compile({ mainFilePath: join(HOME, 'paper.typ'), resetRead: true });
    const problem = result.takeDiagnostics();
    if (result.hasError() || !result.result) {
      const told = problem ? JSON.stringify(typst.fetchDiagnostics(problem)) : 'no diagnostics';
      throw new Error(`Typst could not set the paper: ${told.slice(0, 2000)}`);
    }
    const pdf = typst.pdf(result.result, madeAt ? { creationTimestamp: Math.floor(madeAt.getTime() / 1000) } : {});
    return new Uint8Array(pdf);
  } finally {
    typst.resetShadow();
    typst.evictCache(10);
  }
}

const clean = (_: string, value: unknown) => (typeof value === 'string' ? writable(value) : value);
