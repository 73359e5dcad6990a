import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { projectRoot } from '#platform/config/root.ts';

export interface SourceFile {
  /** 'src/evidence/domain/checks.ts' */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportedFile[];
}

export interface ImportedFile {
  /** Path inside the project, or the bare name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Every TypeScript file under src/ that ships: tests and their fixtures left out. */
export function sourceFiles(): readonly SourceFile[] {
  const root = projectRoot();
  return globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$|\.d\.ts$|\/fixtures\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

const IMPORT = /^(import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm;

function importsOf(path: string, text: string): readonly ImportedFile[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    target: resolve(path, match[3]!),
    typeOnly: match[2] !== undefined || /^\w+\s*\{(\s*type\s[^,}]+,?)+\s*\}\s*from/.test(match[0]),
  }));
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#samples/') || specifier.startsWith('#test/')) return specifier.slice(1);
  if (specifier.startsWith('#src/')) return specifier.slice(1);
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return relative('.', normalize(join(dirname(from), specifier))).replaceAll('\\', '/');
  return specifier;
}

/** Without comments and string contents, for rules about what code does. */
export const codeOnly = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
