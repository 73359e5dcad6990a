/**
 * Text that a spreadsheet would run as a formula (CSV injection). 根拠: OWASP "CSV Injection"; full-width signs because
 * Japanese Excel takes ＝ for =.
 */
const formula = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u;
const plainNegative = /^-[0-9]+(?:\.[0-9]+)?$/;

/** True for '=1+1', '＠SUM', '-foo', TAB in front; false for the plain number '-1.5'. */
export const looksLikeFormula = (text: string): boolean => formula.test(text) && !plainNegative.test(text);

/** Puts ' in front of what would run. One more ' where the text already reads so, so that `restored` is exact. */
export const neutralised = (text: string): string => (looksLikeFormula(withoutQuotes(text)) ? `'${text}` : text);

/** Takes back what `neutralised` did; any other text is returned as it is. */
export const restored = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(withoutQuotes(text)) ? text.slice(1) : text;

const withoutQuotes = (text: string): string => text.replace(/^'+/, '');
