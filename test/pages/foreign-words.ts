import { JSDOM } from 'jsdom';

/** Signs of a value that a page should have worded or left out. */
const LEFTOVERS = /\bundefined\b|\bNaN\b|\[object |\bnull\b|\$\{/;

interface Shown {
  readonly text: string;
  /** In a drawing, where lines break wherever they are full. */
  readonly drawn: boolean;
}

/** What a reader meets, by eye or by ear: text, and the attributes that are read out or shown. */
function readable(html: string): Shown[] {
  const { document } = new JSDOM(html).window;
  const texts: Shown[] = [{ text: document.title, drawn: false }];
  for (const element of document.querySelectorAll('*')) {
    const drawn = element.namespaceURI === 'http://www.w3.org/2000/svg';
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
      const value = element.getAttribute(name);
      if (value) texts.push({ text: value, drawn });
    }
    if (element.matches('script, style, textarea, [lang]:not(html), [lang]:not(html) *')) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '');
    const text = own.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') texts.push({ text, drawn });
  }
  return texts;
}

/** Values that slipped through unworded. */
export const leftovers = (html: string): string[] =>
  LEFTOVERS.test(html) ? readable(html).flatMap(({ text }) => (LEFTOVERS.test(text) ? [text] : [])) : [];

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const RUN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〇]+/gu;

/** Ours, and Japanese all the same: titles on agendas are written in the language of the agenda. */
const ourJapanese = [
  '連携 Renkei',
  '日本語',
  '事前訪問：',
  '資料',
  '照会の回答：',
  '未回答：',
  '期日までに回答がなく、同意とみなす',
];
/** What stands for a name in a text; no part of it was entered. */
const HIDDEN_NAME = '（団体名）';
/** The same with numbers in them. */
const ourCounts = /（\d+(?:団体|日)）|［照会R\d+-\d+］/g;

/**
 * Japanese on an English page that nobody entered. Whatever the tables hold (names, places, sources, notes) stands as it
 * was written; everything else comes from us and must be English. `entered`: all texts of the database, longest first.
 */
export function japaneseOfOurs(html: string, entered: readonly string[]): string[] {
  const foreign = readable(html).filter(({ text }) => JAPANESE.test(text) && !isExample(text));
  if (foreign.length === 0) return [];
  // Thousands of texts were entered, a page shows a few of them.
  const whole = foreign.map(({ text }) => text).join('\n');
  const known = [...entered.filter((text) => whole.includes(text)), ...ourJapanese];
  return foreign.flatMap(({ text, drawn }) => {
    let rest = text.replaceAll(HIDDEN_NAME, '');
    for (const each of known) rest = rest.replaceAll(each, '');
    rest = rest.replace(ourCounts, '');
    if (!JAPANESE.test(rest)) return [];
    // Part of what was entered: a line of a drawing, or words that were shortened.
    const cut = drawn ? text : /^[^…]*…/.exec(text)?.[0];
    const runs = cut?.match(RUN) ?? [''];
    return runs.every((run) => run !== '' && entered.some((each) => each.includes(run))) ? [] : [text];
  });
}

/** What to type may be shown as it is typed, and what is printed as it will stand: "for example 平成28年4月", "becomes みほ長第1号". */
const isExample = (text: string): boolean =>
  /\b(e\.g\.|for example|example:|such as|becomes|columns?|headings:)/i.test(text);
