import { describe, expect, test } from 'vitest';
import { err, ok } from '#kernel/result.ts';
import { choosePassword } from './password.ts';

describe('パスワードの決まり', () => {
  test('12文字から128文字まで。文字は人が数えるとおりに数える', () => {
    expect(choosePassword('みずうみの近くを歩いた', 'a@b')).toEqual(err({ kind: 'too-short', least: 12 }));
    expect(choosePassword('みずうみの近くを歩いた日', 'a@b')).toEqual(ok('みずうみの近くを歩いた日'));
    expect(choosePassword('𠮷'.repeat(6), 'a@b')).toEqual(err({ kind: 'too-short', least: 12 }));
    expect(choosePassword('tumble dry '.repeat(12), 'a@b')).toEqual(err({ kind: 'too-long', most: 128 }));
  });

  test('記号や大文字を求めない', () => {
    expect(choosePassword('correct horse battery staple', 'a@b').ok).toBe(true);
  });

  test.each([
    'passwordpassword',
    'Password2026!!',
    'p@ssw0rd12345',
    'ｐａｓｓｗｏｒｄ１２３４',
    'qwertyuiop12',
    'adminadmin2026',
    'renkei-renkei-2026',
    '123456789012',
    '1234-5678-9012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    '1212121212121',
  ])('S24: よく使われる「%s」は断る', (password) => {
    expect(choosePassword(password, 'a@b')).toEqual(err({ kind: 'too-common' }));
  });

  test('利用者名と同じものは断る', () => {
    expect(choosePassword('Watanabe-Hanako', 'watanabe-hanako@otsuki')).toEqual(err({ kind: 'is-the-name' }));
  });

  test('全角で打っても半角で打っても、同じパスワードになる', () => {
    expect(choosePassword('Ｋａｗａｇｕｃｈｉｋｏ９', 'a@b')).toEqual(ok('Kawaguchiko9'));
  });
});
