import { expect, test } from 'vitest';
import { formVersion } from './form-version.ts';

test('様式の版は正の整数だけを読み、ほかは、どの記録の版でもない0になる', () => {
  const read = (version: string) => formVersion({ get: () => version });
  expect([read('1'), read('12'), read('999999999')]).toEqual([1, 12, 999_999_999]);
  for (const odd of ['', '0', '-1', '1.5', '1e3', '９', ' 1', '2147483648', '99999999999', 'NaN', '1; DROP'])
    expect(read(odd)).toBe(0);
});
