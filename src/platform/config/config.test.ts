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

  it('メールは、サーバと差出人がそろったときだけ送れる', () => {
    const url = 'smtps://renkei:%E3%81%B2@mail.example.jp:465';
    const from = 'renkei@city.example.jp';
    expect(read({}).mail).toBeNull();
    expect(read({ RENKEI_SMTP_URL: url, RENKEI_MAIL_FROM: from }).mail).toEqual({ url, from });
    expect(readConfig({ RENKEI_SMTP_URL: url })).toMatchObject({ error: { variables: ['RENKEI_MAIL_FROM'] } });
    expect(readConfig({ RENKEI_MAIL_FROM: from })).toMatchObject({ error: { variables: ['RENKEI_SMTP_URL'] } });
  });

  it.each([
    'mail.example.jp',
    'http://mail.example.jp',
    'smtp://',
    'smtp://mail.example.jp/x',
    'smtp://mail.example.jp?tls.rejectUnauthorized=false',
    'smtp://user@mail.example.jp',
    'smtp://:canary@mail.example.jp',
    'smtp://user:%zz@mail.example.jp',
    'smtp://user:canary@mail.example.jp:99999',
    'smtp://mail example.jp',
  ])('メールサーバの住所でない %s は、中身を言わずに断る', (url) => {
    const refused = readConfig({ RENKEI_SMTP_URL: url, RENKEI_MAIL_FROM: 'renkei@city.example.jp' });
    expect(refused).toEqual({ ok: false, error: { kind: 'bad-config', variables: ['RENKEI_SMTP_URL'] } });
  });

  it('差出人は一つのアドレスだけ', () => {
    const env = { RENKEI_SMTP_URL: 'smtp://mail.example.jp', RENKEI_MAIL_FROM: '連携 <renkei@city.example.jp>' };
    expect(readConfig(env)).toMatchObject({ ok: false, error: { variables: ['RENKEI_MAIL_FROM'] } });
  });
});
