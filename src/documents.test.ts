import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '#platform/config/root.ts';

const root = projectRoot();
const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') });
const documents = [...globSync('{*,docs/**/*,src/**/*}.md', { cwd: root })].sort().map(read);
const code = [...globSync('{src,test,bench,samples,bin}/**/*.{ts,tsx,js,sql,typ}', { cwd: root })].sort().map(read);

describe('文書', () => {
  test('文書の示すファイルとフォルダは、どれも実在する', () => {
    const missing = documents.flatMap(({ path, text }) => {
      const named = [...text.matchAll(/`((?:src|bin|bench|docs|samples|test)\/[\w./*-]+)`/g)].map((match) => match[1]!);
      const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => join(dirname(path), match[1]!));
      return [...named, ...linked].filter((each) => !exists(each)).map((each) => `${path}: ${each}`);
    });
    expect(documents.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test('決定の記録（ADR）の番号は重ならず、見出しの番号はファイル名と同じ', () => {
    const records = documents.filter(({ path }) => path.startsWith('docs/adr/'));
    const numbers = records.map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(records.map(({ text }) => Number(/^# (\d+)\. /.exec(text)?.[1]))).toEqual(numbers);
  });

  test('コードや文書が引く番号（S・R・E）は、どれも docs/requirements.md にある', () => {
    const known = new Set(
      [...read('docs/requirements.md').text.matchAll(/^\| ([SRE]\d+) \|/gm)].map((match) => match[1]!),
    );
    const cited = [...code, ...documents].flatMap(({ path, text }) =>
      // Not a date ('R7.4.1'), not a cell ("$E$12", 'B2/E3'): cited in a comment, a sentence or a test's title.
      [
        ...text.matchAll(/(?:requirements |[(、・「]|, | and |(?:test|it)[^\n]*'|\/\/ )([SRE]\d{1,2})(?![\w.\d月年])/g),
      ].map((match) => ({ path, number: match[1]! })),
    );
    expect(cited.length).toBeGreaterThan(40);
    expect(cited.filter((each) => !known.has(each.number))).toEqual([]);
  });
});

const exists = (path: string): boolean =>
  path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path));
