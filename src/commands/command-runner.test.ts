import { describe, expect, test } from 'vitest';
import { workspaceKey } from './command-runner.ts';

const given = (options: Record<string, string>, ...operands: string[]) => workspaceKey({ options, operands });

describe('どの導入単位か', () => {
  test('--workspace が先に立つ', () => {
    expect(given({ workspace: 'mihon' }, 'otsuki/1f2e3d4c-0000-4000-8000-000000000000')).toBe('mihon');
  });

  test('印字された番号や検算の名前を、それだけで渡せる', () => {
    expect(given({}, 'otsuki/1f2e3d4c-0000-4000-8000-000000000000')).toBe('otsuki');
    expect(given({ question: 'mihon/1f2e3d4c-0000-4000-8000-000000000000' })).toBe('mihon');
    expect(given({}, 'otsuki/ratio:certification-rate@大月市/2016-04-01')).toBe('otsuki');
  });

  test('ファイルの道すじを導入単位と取り違えない', () => {
    expect(given({ out: 'papers/picture.pdf' }, './data/figures.csv', 'data/20261122.csv')).toBeNull();
  });
});
