/**
 * 照合コード: eight letters and digits that a person can read out over the telephone, after Crockford's base 32 (no I, L, O,
 * U). Printed in two groups: 7K3M-9Q2D.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * The code of a digest: its first 40 bits. Two different papers share a code once in 10^12.
 * @param digest a sha256 in hexadecimal
 * @example checkCodeOf('ffffffffff…') === 'ZZZZ-ZZZZ'
 */
export function checkCodeOf(digest: string): string {
  let bits = BigInt(`0x${digest.slice(0, 10)}`);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * A code as somebody typed it: full-width, lower case, without the hyphen, O for 0 and I or L for 1 are all the same code.
 * Null when it cannot be one.
 * @example readCheckCode('７k3m 9q2d') === '7K3M-9Q2D'
 */
export function readCheckCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—−ー]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  if (plain.length !== LENGTH || [...plain].some((letter) => !ALPHABET.includes(letter))) return null;
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}
