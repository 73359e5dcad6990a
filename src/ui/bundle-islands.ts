import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '#platform/config/root.ts';

/** All custom elements as one small module. Old office PCs run what Firefox ESR and Edge of 2023 understand. */
export async function bundleIslands(): Promise<string> {
  const result = await build({
    entryPoints: [join(projectRoot(), 'src/ui/islands/index.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  return result.outputFiles[0]!.text;
}
