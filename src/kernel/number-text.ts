import { LONGEST, shown } from './digits.ts';
import { err, ok, type Result } from './result.ts';

/**
 * What a number cell says: a decimal in canonical form (ASCII, no separators, trailing zeros kept: '15.0'), or that there is
 * no value (空欄, －, …, ***). A missing value is never 0.
 */
export type NumberText =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'missing'; readonly mark: string };

export type NumberTextError =
  | { readonly kind: 'not-a-number'; readonly text: string }
  /** 1,23: the separators do not stand at every third digit; without is what remains when they are taken away. */
  | { readonly kind: 'misplaced-separator'; readonly text: string; readonly without: string }
  /** 1,347人: the unit belongs in its own column. */
  | { readonly kind: 'unit-in-number'; readonly text: string; readonly value: string; readonly unit: string }
  /** 35.2% where the unit is not %. */
  | { readonly kind: 'percent-sign'; readonly text: string; readonly value: string }
  | { readonly kind: 'too-many-digits'; readonly text: string; readonly limit: number };

/** More digits than any figure needs; PostgreSQL NUMERIC holds far more. */
const DIGITS = 30;

const missing = /^(?:[-‐‑‒–—―−ー－ｰ]+|…+|‥+|\.{2,}|・{2,}|[*＊]+)$/u;
const plain = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const grouped = /^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;

/**
 * Reads a number as typed: 全角, thousands separators, ▲ △ － for minus. Units are not swallowed; a percent sign is taken
 * only where `percent` is true, that is where the unit is %.
 * Example: '▲１，２３４．５０' → '-1234.50'; '1,23' and '1.2.3' are refused.
 */
export function parseNumberText(text: string, percent = false): Result<NumberText, NumberTextError> {
  const trimmed = text.trim();
  if (trimmed === '' || missing.test(trimmed)) return ok({ kind: 'missing', mark: trimmed });
  if (trimmed.length > LONGEST) return err({ kind: 'not-a-number', text: shown(trimmed) });
  const folded = trimmed
    .normalize('NFKC')
    .replace(/^[▲△−‐–]\s*/u, '-')
    .replace(/^-\s+/u, '-')
    .replace(/\s+(?=%$)/u, '');
  const read = decimal(folded);
  if (read) return read.length <= DIGITS ? ok({ kind: 'number', value: read }) : tooLong(text);

  const parts = /^(-?[0-9][0-9.,]*)\s*([%\p{L}\p{S}(].*)$/su.exec(folded);
  const value = parts?.[1] ? decimal(parts[1]) : null;
  if (parts?.[2] && value) {
    if (value.length > DIGITS) return tooLong(text);
    if (parts[2] !== '%') return err({ kind: 'unit-in-number', text, value, unit: parts[2] });
    return percent ? ok({ kind: 'number', value }) : err({ kind: 'percent-sign', text, value });
  }
  const without = folded.replaceAll(',', '');
  if (/^-?[0-9,]+(?:\.[0-9]+)?$/.test(folded) && plain.test(without)) {
    return err({ kind: 'misplaced-separator', text, without });
  }
  return err({ kind: 'not-a-number', text });
}

/** Zeros in front are dropped (007 → 7), zeros behind the point say how the source rounded and stay. */
function decimal(text: string): string | null {
  if (grouped.test(text)) return text.replaceAll(',', '');
  const value = text.replace(/^(-?)0+(?=[0-9])/, '$1');
  if (!plain.test(value)) return null;
  return /[1-9]/.test(value) ? value : value.replace('-', '');
}

const tooLong = (text: string): Result<never, NumberTextError> => err({ kind: 'too-many-digits', text, limit: DIGITS });
