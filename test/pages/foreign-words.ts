import { JSDOM } from 'jsdom';

/** Signs of a value that a page should have worded or left out. */
const LEFTOVERS = /\bundefined\b|\bNaN\b|\[object |\bnull\b|\$\{/;

/** What a reader meets, by eye or by ear: text, and the attributes that are read out or shown. */
function readable(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const texts: string[] = [document.title];
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
    if (element.matches('script, style, textarea, [lang]:not(html), [lang]:not(html) *')) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '');
    const text = own.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Values that slipped through unworded. */
export const leftovers = (html: string): string[] => readable(html).filter((text) => LEFTOVERS.test(text));

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * Japanese on an English page that nobody entered. Whatever the tables hold (names, places, sources, notes) stands as it
 * was written; everything else comes from us and must be English. `entered`: all texts of the database, longest first.
 */
export function japaneseOfOurs(html: string, entered: readonly string[]): string[] {
  const ours = ['連携 Renkei', '日本語', ...entered];
  return readable(html).filter((text) => {
    let rest = text;
    for (const known of ours) rest = rest.replaceAll(known, '');
    return JAPANESE.test(rest) && !isExample(text);
  });
}

/** What to type may be shown as it is typed: "for example H28.4.1 or 平成28年4月". */
const isExample = (text: string): boolean => /\b(e\.g\.|for example|example:|such as)/i.test(text);
