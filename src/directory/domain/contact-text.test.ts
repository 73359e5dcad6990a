import { expect, test } from 'vitest';
import { err, ok } from '#kernel/result.ts';
import { readEmail, readPostalCode, readTelephone } from './contact-text.ts';

test('郵便番号は、〒や全角を除いて7桁に読む', () => {
  for (const text of ['〒401-0015', '４０１ー００１５', '4010015', ' 401‐0015 ']) {
    expect(readPostalCode(text)).toEqual(ok('401-0015'));
  }
  expect(readPostalCode('')).toEqual(ok(''));
  for (const text of ['401-015', '40100155', '大月市']) expect(readPostalCode(text)).toEqual(err('postal-code'));
});

test('電話とFAXは、かける形のまま半角にする', () => {
  expect(readTelephone('０５５４−２３−１２３４')).toEqual(ok('0554-23-1234'));
  expect(readTelephone('0554(23)1234 内線12')).toEqual(ok('0554(23)1234 内線12'));
  expect(readTelephone('')).toEqual(ok(''));
  for (const text of ['なし', '0554-23-12345678901', '12', 'tel 0554']) {
    expect(readTelephone(text)).toEqual(err('telephone'));
  }
});

test('メールは、形だけを確かめる', () => {
  expect(readEmail('ｊｉｍｕ@mihon.example')).toEqual(ok('jimu@mihon.example'));
  for (const text of ['jimu', 'jimu@mihon', 'a@b.c, d@e.f', '事務 <jimu@mihon.example>']) {
    expect(readEmail(text)).toEqual(err('email'));
  }
});
