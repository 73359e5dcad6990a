/** A piece of an XML document. Names keep their prefix; an empty element is 'empty'. */
export type XmlToken =
  | { readonly kind: 'open' | 'empty'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

export type XmlProblem = 'doctype' | 'broken';

/** Thrown inside xmlTokens and caught by those who read with it: a generator has no other way to end early with a reason. */
export class XmlTrouble extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * The tokens of an XML document in one pass, forwards only: linear, whatever is in it. A DOCTYPE ends it at once (nothing is
 * ever fetched or expanded); of entities only the five of XML and numbers are known. Comments and instructions are passed over.
 */
export function* xmlTokens(xml: string): Generator<XmlToken, void, void> {
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) {
      if (xml.slice(at).trim() !== '') throw new XmlTrouble('broken');
      return;
    }
    if (open > at) yield { kind: 'text', text: decoded(xml.slice(at, open)) };
    at = open;
    if (xml.startsWith('<!--', at)) at = behind(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = behind(xml, ']]>', at + 9);
      yield { kind: 'text', text: xml.slice(at + 9, end - 3) };
      at = end;
    } else if (xml.startsWith('<?', at)) at = behind(xml, '?>', at + 2);
    else if (xml.startsWith('<!', at)) throw new XmlTrouble('doctype');
    else {
      const end = tagEnd(xml, at + 1);
      yield tag(xml.slice(at + 1, end));
      at = end + 1;
    }
  }
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new XmlTrouble('broken');
  return found + mark.length;
}

/** Where a tag's `>` stands; one in quotation marks belongs to an attribute. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
    else if (code === 0x3c) break;
  }
  throw new XmlTrouble('broken');
}

function tag(inside: string): XmlToken {
  if (inside.startsWith('/')) return { kind: 'close', name: inside.slice(1).trimEnd() };
  const isEmpty = inside.endsWith('/');
  const whole = isEmpty ? inside.slice(0, -1) : inside;
  const blank = whole.search(/\s/);
  const name = blank < 0 ? whole : whole.slice(0, blank);
  if (name === '') throw new XmlTrouble('broken');
  return { kind: isEmpty ? 'empty' : 'open', name, attributes: blank < 0 ? '' : whole.slice(blank) };
}

/** The value of an attribute; null when the element has none of that name. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return null;
    const quoteAt = equals + 1 + attributes.slice(equals + 1).search(/\S|$/);
    const quote = attributes[quoteAt];
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, quoteAt + 1) : -1;
    if (end < 0) return null;
    if (attributes.slice(at, equals).trim() === name) return decoded(attributes.slice(quoteAt + 1, end));
    at = end + 1;
  }
  return null;
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, semicolon: string) => {
    const character = semicolon === '' ? undefined : name.startsWith('#') ? characterOf(name.slice(1)) : known[name];
    if (character === undefined) throw new XmlTrouble('broken');
    return character;
  });
}

function characterOf(number: string): string | undefined {
  const isHex = /^x[0-9a-f]{1,6}$/i.test(number);
  if (!isHex && !/^[0-9]{1,7}$/.test(number)) return undefined;
  const point = isHex ? Number.parseInt(number.slice(1), 16) : Number(number);
  const isAllowed = point === 9 || point === 10 || point === 13 || point >= 0x20;
  return isAllowed && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}
