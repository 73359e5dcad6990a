/** What a sheet carries in print: fiscal year, the question's number in it, the organisation's number in the question. */
export interface Reference {
  readonly fiscalYear: number;
  readonly number: number;
  /** null names the question itself. */
  readonly addressee: number | null;
}

/** 令和元年度 was fiscal year 2019. */
const REIWA = 2018;

/** Example: { fiscalYear: 2026, number: 7, addressee: 2 } → 'R8-7-2'. Digits, R and hyphens only: a FAX keeps them, and anybody can type them. */
export const referenceText = ({ fiscalYear, number, addressee }: Reference): string =>
  [`R${fiscalYear - REIWA}`, number, ...(addressee === null ? [] : [addressee])].join('-');

/**
 * A reference as people type it from a sheet: full-width letters, small r, any dash, spaces around. null where it is none.
 * Example: 'ｒ８ー７ー２' → { fiscalYear: 2026, number: 7, addressee: 2 }
 */
export function readReference(typed: string): Reference | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/[‐‑‒–—―−ー－]/gu, '-');
  const found = /^R?(\d{1,2})-(\d{1,4})(?:-(\d{1,3}))?$/u.exec(text);
  if (!found) return null;
  const [, year, number, addressee] = found;
  return {
    fiscalYear: Number(year) + REIWA,
    number: Number(number),
    addressee: addressee === undefined ? null : Number(addressee),
  };
}
