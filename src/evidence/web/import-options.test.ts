import { expect, it } from 'vitest';
import { noOptions, readOptions } from './import-options.ts';

it('表の上に入れる出典にも、見えない文字は入れられない', () => {
  const read = readOptions({ ...noOptions, title: '第6期\u202e計画' }, true, 'ja');
  expect(read).toMatchObject({ ok: false, error: { field: 'title' } });
  expect(read.ok ? '' : read.error.message).toContain('見えない文字（U+202E）');
  expect(readOptions({ ...noOptions, title: '第6期計画', locator: '\u200b3頁' }, true, 'ja')).toMatchObject({
    error: { field: 'locator' },
  });
  expect(readOptions({ ...noOptions, title: '葛\u{e0100}城市計画' }, true, 'ja').ok).toBe(true);
});
