import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { projectRoot } from './root.ts';

const read = (env: Record<string, string>) => {
  const done = readConfig(env);
  if (!done.ok) throw new Error(done.error.variables.join());
  return done.value;
};

describe('環境変数', () => {
  it('何も書かなければ、どのフォルダから呼んでも連携自身の data を使う', () => {
    const here = process.cwd();
    try {
      process.chdir('/');
      expect(read({}).dataDir).toBe(join(projectRoot(), 'data'));
      expect(read({ RENKEI_DATA: '' }).filesDir).toBe(join(projectRoot(), 'data', 'files'));
    } finally {
      process.chdir(here);
    }
  });

  it('書かれた置き場所は、呼んだフォルダから読む', () => {
    expect(read({ RENKEI_DATA: 'elsewhere' }).dataDir).toBe(resolve('elsewhere'));
    expect(read({ RENKEI_DATA: '/srv/renkei' }).dataDir).toBe('/srv/renkei');
  });

  it('使えない値は、変数の名前をすべて挙げて断る', () => {
    expect(readConfig({ RENKEI_PORT: '70000', RENKEI_LANG: 'fr', DATABASE_URL: 'mysql://x' })).toEqual({
      ok: false,
      error: { kind: 'bad-config', variables: ['RENKEI_PORT', 'RENKEI_LANG', 'DATABASE_URL'] },
    });
  });
});
