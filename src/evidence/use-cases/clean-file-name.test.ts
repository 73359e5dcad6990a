import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

test('フォルダー名には人の名前が入るので、ファイル名だけを残す', () => {
  expect(cleanFileName('C:\\Users\\山田\\人口.csv')).toBe('人口.csv');
  expect(cleanFileName('/home/yamada/人口.csv')).toBe('人口.csv');
});

test('制御文字を除き、長い名前は末尾を残す', () => {
  expect(cleanFileName('a\u0000b\u202e.csv')).toBe('ab.csv');
  expect(cleanFileName(`${'長'.repeat(200)}.csv`)).toHaveLength(80);
});
