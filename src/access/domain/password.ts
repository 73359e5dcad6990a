import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';

/** In characters as people count them. No rule about kinds of characters: length is what helps (NIST SP 800-63B). */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

export type PasswordRefusal =
  | { readonly kind: 'too-short'; readonly least: number }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'too-common' }
  | { readonly kind: 'is-the-name' };

/** One form for what a keyboard may send in two (full-width, composed marks). Both choosing and checking go through it. */
export const settledPassword = (typed: string): string => nfkc(typed);

/** The chosen password in its settled form. Example: 'ｐａｓｓｗｏｒｄ１２３４' → too-common. */
export function choosePassword(typed: string, signInName: string): Result<string, PasswordRefusal> {
  const password = settledPassword(typed);
  const length = [...password].length;
  if (length < PASSWORD_MIN) return err({ kind: 'too-short', least: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return err({ kind: 'too-long', most: PASSWORD_MAX });
  const plain = password.toLowerCase();
  if (plain === signInName || plain === signInName.split('@')[0]) return err({ kind: 'is-the-name' });
  return isCommon(plain) ? err({ kind: 'too-common' }) : ok(password);
}

const commonWords = [
  'password',
  'passphrase',
  'passwd',
  'pass',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'user',
  'guest',
  'login',
  'renkei',
  'postgres',
  'secret',
  'changeme',
  'pasuwado',
  'himitsu',
  'abc',
  'test',
  'sakura',
  'nippon',
  'japan',
];
const onlyCommonWords = new RegExp(`^(?:${[...commonWords].sort((a, b) => b.length - a.length).join('|')})+$`);
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The 'password' family with its digits and decorations, one character again and again, runs such as 123456789012. */
function isCommon(plain: string): boolean {
  const letters = plain.replace(/[^a-z]/g, '');
  const unmasked = [...plain.replace(/[\d\W_]+$/, '')]
    .map((c) => lookAlikes[c] ?? c)
    .join('')
    .replace(/[^a-z]/g, '');
  if (onlyCommonWords.test(letters) || onlyCommonWords.test(unmasked)) return true;
  return new Set(plain).size <= 3 || isRun(plain.replace(/[\s\p{P}\p{S}]/gu, ''));
}

/** True when every character follows the one before it by the same small step: 123456789012, abcdefghijkl. */
function isRun(text: string): boolean {
  const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const odd = steps.filter((step) => step !== 1 && step !== -1 && step !== 0).length;
  return odd <= 1;
}
