import { expect, test } from 'vitest';
import { inFours, kindOfCode, settledCode, totpAddress, totpStep } from './second-factor.ts';

/** 「12345678901234567890」in base32, and its code at 59 s. 根拠: RFC 6238 付録B（94287082 の下6桁） */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

test('RFC 6238 の例と同じコードになる', () => {
  expect(totpStep(secret, '287082', at(59))).toBe(1);
});

test('S15: 前後1つまでのずれは受け、それより遠いものは受けない', () => {
  expect(totpStep(secret, '287082', at(29))).toBe(1);
  expect(totpStep(secret, '287082', at(60))).toBe(1);
  expect(totpStep(secret, '287082', at(89))).toBe(1);
  expect(totpStep(secret, '287082', at(90))).toBeNull();
  expect(totpStep(secret, '287083', at(59))).toBeNull();
});

test('コードは全角でも空白があってもよい', () => {
  expect(settledCode('２８７ ０８２')).toBe('287082');
  expect(settledCode('abcd-efgh ijkl2345')).toBe('ABCDEFGHIJKL2345');
  expect(kindOfCode('287082')).toBe('totp');
  expect(kindOfCode('ABCDEFGHIJKL2345')).toBe('recovery');
  expect(kindOfCode('12345')).toBe('neither');
});

test('QRコードに入るのは、時間ベースの秘密とだれのものか', () => {
  const address = new URL(totpAddress(secret, 'tanaka@otsuki', 'Renkei otsuki'));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(address.searchParams.get('issuer')).toBe('Renkei otsuki');
  expect(decodeURIComponent(address.pathname)).toContain('tanaka@otsuki');
});

test('秘密は4文字ずつに分けて読める', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});
