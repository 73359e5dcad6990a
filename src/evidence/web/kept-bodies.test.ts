import { expect, test } from 'vitest';
import { KeptBodies } from './kept-bodies.ts';

const count = () => {
  let made = 0;
  return { make: async () => `${++made}`, made: () => made };
};

test('同じ版のあいだは一度だけ作り、版が変わると作り直す', async () => {
  const kept = new KeptBodies<string>(10);
  const page = count();
  const together = await Promise.all([kept.get('a', '1', page.make), kept.get('a', '1', page.make)]);
  expect(together).toEqual(['1', '1']);
  expect(await kept.get('a', '2', page.make)).toBe('2');
  expect(await kept.get('b', '2', page.make)).toBe('3');
});

test('上限を超えると、いちばん長く使われていないものから消える', async () => {
  const kept = new KeptBodies<string>(2);
  const page = count();
  for (const key of ['a', 'b', 'a', 'c']) await kept.get(key, '1', page.make);
  expect(page.made()).toBe(3);
  await kept.get('a', '1', page.make);
  expect(page.made()).toBe(3);
  await kept.get('b', '1', page.make);
  expect(page.made()).toBe(4);
});

test('失敗は残らず、次の人がもう一度試す', async () => {
  const kept = new KeptBodies<string>(2);
  await expect(kept.get('a', '1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await kept.get('a', '1', async () => 'page')).toBe('page');
});
