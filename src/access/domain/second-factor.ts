import { Secret, TOTP } from 'otpauth';
import { nfkc } from '#kernel/nfkc.ts';

/** 30 seconds, 6 digits, SHA-1: what every authenticator app can do. 根拠: RFC 6238 */
const PERIOD = 30;
const DIGITS = 6;

/** Digits and letters as typed on any keyboard: half-width, capitals, without spaces and hyphens. */
export const settledCode = (typed: string): string =>
  nfkc(typed)
    .toUpperCase()
    .replace(/[\s\u30fc\u2010-\u2015-]/g, '');

export type CodeKind = 'totp' | 'recovery' | 'neither';

/** 6 digits are from the app; 16 letters and digits are a recovery code. */
export function kindOfCode(code: string): CodeKind {
  if (/^\d{6}$/.test(code)) return 'totp';
  return /^[A-Z2-7]{16}$/.test(code) ? 'recovery' : 'neither';
}

/**
 * The time step that a code belongs to, one step early or late allowed; null when it is wrong. The caller refuses a step
 * that has been used (requirements S15). `secret` in base32.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const totp = { secret: Secret.fromBase32(secret), period: PERIOD, digits: DIGITS, algorithm: 'SHA1' };
  const timestamp = now.getTime();
  const delta = TOTP.validate({ ...totp, token: code, timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta;
}

/** What the authenticator app reads from the QR code. */
export const totpAddress = (secret: string, signInName: string, issuer: string): string =>
  new TOTP({ issuer, label: signInName, secret, period: PERIOD, digits: DIGITS, algorithm: 'SHA1' }).toString();

/** In fours, to be read aloud and typed: 'ABCD EFGH …'. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
