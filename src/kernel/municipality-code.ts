import { LONGEST, shown } from './digits.ts';
import { err, ok, type Result } from './result.ts';

/** 全国地方公共団体コード: prefecture (2 digits), municipality (3), check digit (1). 大月市 = '192066'. */
export type MunicipalityCode = string;

export type MunicipalityCodeError =
  | { readonly kind: 'not-digits'; readonly text: string }
  | { readonly kind: 'wrong-length'; readonly text: string; readonly digits: number }
  /** Five digits: the check digit or a leading zero was lost. right: the codes of six digits it may have been. */
  | { readonly kind: 'five-digits'; readonly text: string; readonly right: readonly MunicipalityCode[] }
  | { readonly kind: 'check-digit'; readonly text: string; readonly right: MunicipalityCode }
  | { readonly kind: 'no-such-prefecture'; readonly text: string; readonly prefecture: string };

/** Reads a code of six digits (全角 too) and verifies its check digit. Nothing is completed silently. */
export function parseMunicipalityCode(text: string): Result<MunicipalityCode, MunicipalityCodeError> {
  if (text.length > LONGEST) return err({ kind: 'not-digits', text: shown(text) });
  const code = text.normalize('NFKC').trim();
  if (!/^[0-9]+$/.test(code)) return err({ kind: 'not-digits', text });
  if (code.length === 5) {
    const right = [`${code}${checkDigit(code)}`, `0${code}`].filter((six) => isCode(six));
    return err({ kind: 'five-digits', text, right });
  }
  if (code.length !== 6) return err({ kind: 'wrong-length', text, digits: code.length });
  const prefecture = code.slice(0, 2);
  if (!isPrefecture(prefecture)) return err({ kind: 'no-such-prefecture', text, prefecture });
  const right = `${code.slice(0, 5)}${checkDigit(code)}`;
  return code === right ? ok(code) : err({ kind: 'check-digit', text, right });
}

/**
 * Check digit over the first five digits: weights 6 5 4 3 2, 11 less the remainder by 11, last digit.
 * 根拠: 総務省「全国地方公共団体コード仕様」(検査数字). Example: 19206 → '6'.
 */
export function checkDigit(code: string): string {
  const sum = [...code.slice(0, 5)].reduce((total, digit, at) => total + Number(digit) * (6 - at), 0);
  return String((11 - (sum % 11)) % 10);
}

const isPrefecture = (code: string): boolean => code >= '01' && code <= '47';
const isCode = (six: string): boolean => isPrefecture(six.slice(0, 2)) && six[5] === checkDigit(six);
