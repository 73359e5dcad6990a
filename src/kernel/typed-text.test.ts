import { expect, test } from 'vitest';
import { typedTextRefusal } from './locales/typed-text-sentence.ts';
import { err, ok } from './result.ts';
import { typedText } from './typed-text.ts';

test('前後の空白を除き、改行を一つにそろえる', () => {
  expect(typedText('　医師会 ', { limit: 10 })).toEqual(ok('医師会'));
  expect(typedText('一\r\n二\r三', { limit: 10, lines: 'several-lines' })).toEqual(ok('一\n二\n三'));
  expect(typedText(' ', { limit: 10 })).toEqual(ok(''));
});

test('空・長すぎ・見えない文字は断り、どう直すかを言う', () => {
  expect(typedText(' ', { limit: 10, required: true })).toEqual(err({ kind: 'missing' }));
  expect(typedText('𠮷'.repeat(10), { limit: 10 }).ok).toBe(true);
  expect(typedText('𠮷'.repeat(11), { limit: 10 })).toEqual(err({ kind: 'too-long', length: 11, limit: 10 }));
  const unseen = typedText('医師\u0000会', { limit: 10 });
  expect(unseen).toEqual(err({ kind: 'invisible', codePoint: 'U+0000', before: '医師' }));
  expect(typedText('一\n二', { limit: 10 }).ok).toBe(false);
  expect(!unseen.ok && typedTextRefusal(unseen.error, '名称', 'ja')).toContain('名称：「医師」のあとに');
  expect(typedTextRefusal({ kind: 'too-long', length: 1200, limit: 1000 }, '理由', 'ja')).toBe(
    '理由は1,000字までにしてください（いまは1,200字です）。',
  );
  expect(typedTextRefusal({ kind: 'missing' }, 'Name', 'en')).toBe('Enter: Name.');
});
