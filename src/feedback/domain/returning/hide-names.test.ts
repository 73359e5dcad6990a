import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIDDEN_NAME, hideNames } from './hide-names.ts';

test('団体名は、字の幅や空白が違っていても伏せる。ほかの言葉は書かれたまま', () => {
  const names = ['みほん市医師会', 'ＡＢＣ薬局'];
  expect(hideNames('みほん市医師会としては、「難しい」と思います。', names)).toBe(
    '（団体名）としては、「難しい」と思います。',
  );
  expect(hideNames('みほん市 医\n師会では', names)).toBe('（団体名）では');
  expect(hideNames('abc薬局とAbC 薬局', names)).toBe('（団体名）と（団体名）');
  expect(hideNames('㍿や①は、そのまま', names)).toBe('㍿や①は、そのまま');
  expect(hideNames('みほん市の医師', names)).toBe('みほん市の医師');
});

test('長い名前が先：短い名前を含む名前の残りが出ることはない', () => {
  expect(hideNames('みほん市医師会', ['医師会', 'みほん市医師会'])).toBe(HIDDEN_NAME);
});

test('名前は、どこにどう埋まっていても残らず、名前のない文は変わらない', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '㍿', 'A', 'ａ', ' ', '、', '株'), maxLength: 12 });
  const name = fc.string({
    unit: fc.constantFrom('甲', '乙', '株', 'A', '式', '会', '社'),
    minLength: 1,
    maxLength: 5,
  });
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.array(name, { minLength: 1, maxLength: 3 }), (words, names) => {
      const text = words.join(names[0]);
      const hidden = hideNames(text, names);
      for (const part of hidden.split(HIDDEN_NAME)) {
        for (const each of names) expect(plain(part)).not.toContain(plain(each));
      }
      if (!names.some((each) => plain(text).includes(plain(each)))) expect(hidden).toBe(text);
    }),
  );
});
