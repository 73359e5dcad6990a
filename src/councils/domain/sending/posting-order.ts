/** What decides where a paper lies in the pile that goes to the post office. */
export interface Posted {
  /** 郵便番号 as it was typed: '123-4567', '〒１２３４５６７'; '' where there is none. */
  readonly postalCode: string;
  readonly address: string;
  /** Place in the roster, 1 first; null for those who hold no seat (招聘者, 傍聴者), who follow in the order given. */
  readonly position: number | null;
}

/**
 * Posting order (発送順): by postal code, so that papers of one delivery area lie together; those with an address but no readable
 * code after them; those without an address (handed over, by FAX) last; within each by roster, then as they came.
 * Example: 412-0002 before 412-0010; an empty address after both.
 */
export const inPostingOrder = <T extends Posted>(papers: readonly T[]): readonly T[] =>
  papers
    .map((paper, index) => ({ paper, index, code: postalDigits(paper.postalCode) }))
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        order(a.code ?? '', b.code ?? '') ||
        (a.paper.position ?? Number.MAX_SAFE_INTEGER) - (b.paper.position ?? Number.MAX_SAFE_INTEGER) ||
        a.index - b.index,
    )
    .map(({ paper }) => paper);

/** The seven digits of a postal code, 全角 read too; null when they are not seven. */
export function postalDigits(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[^0-9]/g, '');
  return digits.length === 7 ? digits : null;
}

/** '4120001' → '〒412-0001'; what is no postal code is printed as it was typed. */
export function printedPostalCode(text: string): string {
  const digits = postalDigits(text);
  return digits === null ? text : `〒${digits.slice(0, 3)}-${digits.slice(3)}`;
}

const group = ({ paper, code }: { paper: Posted; code: string | null }): number =>
  paper.address.trim() === '' ? 2 : code === null ? 1 : 0;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
