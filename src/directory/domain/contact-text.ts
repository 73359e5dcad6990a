import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';

const dashes = /[‐‑‒–—―−ーｰ－﹣]/gu;
const folded = (text: string): string => nfkc(text).replace(dashes, '-').trim();

/** '〒４０１ー００１５', '4010015' → '401-0015'; '' stays ''. */
export function readPostalCode(text: string): Result<string, 'postal-code'> {
  const digits = folded(text).replace(/^〒/u, '').replaceAll(/\s/gu, '');
  if (digits === '') return ok('');
  const match = /^([0-9]{3})-?([0-9]{4})$/.exec(digits);
  return match ? ok(`${match[1]}-${match[2]}`) : err('postal-code');
}

/**
 * A number as it is dialled: ０５５４（２３）１２３４ → 0554(23)1234; with extension (内線12) too. An X stands for a digit that is not told:
 * invented numbers are written 0X0-0000-0000, so that nobody's telephone rings.
 */
export function readTelephone(text: string): Result<string, 'telephone'> {
  const number = folded(text);
  if (number === '') return ok('');
  const dialled = number.replace(/\s*\(?(?:内線|ext\.?)\s*[0-9-]{1,8}\)?$/iu, '');
  const digits = dialled.replaceAll(/[^0-9X]/g, '').length;
  return /^\+?[0-9X()\- ]+$/.test(dialled) && digits >= 3 && digits <= 15 ? ok(number) : err('telephone');
}

/** One address with an @ and a dot behind it; whether it is somebody's, only a letter shows. */
export function readEmail(text: string): Result<string, 'email'> {
  const address = folded(text);
  return address === '' || /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/.test(address)
    ? ok(address)
    : err('email');
}
