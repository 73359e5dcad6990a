import { describe, expect, test } from 'vitest';
import { localPath } from './local-path.ts';
import { peerOf } from './peer.ts';
import { isFormType, isFromOwnPages } from './same-origin.ts';

const headers = (values: Record<string, string>) => new Headers(values);

describe('S18: 操作がどこから送られたか', () => {
  test('閉じたネットワークの http では Origin だけで決まる', () => {
    expect(isFromOwnPages(headers({ origin: 'http://renkei.lan:3000' }), 'renkei.lan:3000', false)).toBe(true);
    expect(isFromOwnPages(headers({ origin: 'http://renkei.lan:3001' }), 'renkei.lan:3000', false)).toBe(false);
    expect(isFromOwnPages(headers({ origin: 'null' }), 'renkei.lan:3000', false)).toBe(false);
  });

  test('TLSの画面の操作は、同じ名前でも http からは受け付けない', () => {
    expect(isFromOwnPages(headers({ origin: 'https://renkei.lg.jp' }), 'renkei.lg.jp', true)).toBe(true);
    expect(isFromOwnPages(headers({ origin: 'http://renkei.lg.jp' }), 'renkei.lg.jp', true)).toBe(false);
    expect(isFromOwnPages(headers({ origin: 'http://renkei.lg.jp' }), 'renkei.lg.jp', false)).toBe(true);
  });

  test('Origin も Sec-Fetch-Site も無い操作は受け付けない', () => {
    expect(isFromOwnPages(headers({}), 'renkei.lan', false)).toBe(false);
  });

  test('Sec-Fetch-Site が同じ画面からだと言っても、Origin が違えば受け付けない', () => {
    const both = { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' };
    expect(isFromOwnPages(headers(both), 'renkei.lan', false)).toBe(false);
    expect(isFromOwnPages(headers({ ...both, 'sec-fetch-site': 'same-site' }), 'evil.example', false)).toBe(false);
  });

  test('フォームの形式だけを受け付ける', () => {
    expect(isFormType('application/x-www-form-urlencoded; charset=UTF-8')).toBe(true);
    expect(isFormType('multipart/form-data; boundary=x')).toBe(true);
    expect(isFormType('application/json')).toBe(false);
    expect(isFormType(null)).toBe(false);
  });
});

describe('戻り先は必ずこのサーバーの中', () => {
  test.each([
    ['/w/mihon/picture?x=1', '/w/mihon/picture?x=1'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    ['/\t/evil.example', '/'],
    // '..' is taken out only when the address is read: what is left begins with two slashes.
    ['/x/..//evil.example', '/'],
    ['/.//evil.example/x', '/'],
    ['/%2e//evil.example', '/'],
    ['/w/..\\/evil.example', '/'],
  ])('%j → %s', (wanted, expected) => {
    expect(localPath(wanted)).toBe(expected);
  });
});

describe('相手のアドレス', () => {
  const forged = headers({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https', host: 'a.lan' });

  test('プロキシを信じると決めていなければ、X-Forwarded-* は読まない', () => {
    expect(peerOf(forged, '::ffff:10.0.0.5', false)).toEqual({ address: '10.0.0.5', secure: false, host: 'a.lan' });
  });

  test('信じるときも、いちばん近いプロキシが書いた最後の値だけを読む', () => {
    const chain = headers({ 'x-forwarded-for': '127.0.0.1, 203.0.113.9', 'x-forwarded-proto': 'https', host: 'in' });
    expect(peerOf(chain, '10.0.0.1', true)).toEqual({ address: '203.0.113.9', secure: true, host: 'in' });
  });
});
