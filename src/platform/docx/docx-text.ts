import { type XmlToken, XmlTrouble } from './xml-tokens.ts';

/** A paragraph, or a row of a table. `number`: the paragraph's place in the document, of a row its first one; from 1. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: string }
  | { readonly kind: 'row'; readonly number: number; readonly cells: readonly string[] };

interface Row {
  readonly number: number;
  readonly cells: string[];
}

/** Far deeper than Word nests anything. */
const DEEPEST = 300;

/** Collects the words of word/document.xml from its tokens. A table inside a cell is part of the cell. */
export class DocxText {
  readonly #blocks: DocxBlock[] = [];
  /** Prefix of WordprocessingML in this document, with its colon; from the root element. */
  #prefix: string | null = null;
  #depth = 0;
  /** Depth at which words began that stand elsewhere too (mc:Fallback, moved text, the ふりがな above words); 0 outside. */
  #fallback = 0;
  #paragraphs = 0;
  #tables = 0;
  #row: Row | null = null;
  #paragraph: { number: number; pieces: string[] }[] = [];
  #isText = false;

  take(token: XmlToken): void {
    if (token.kind === 'text') {
      if (this.#isText && this.#fallback === 0) this.#paragraph.at(-1)?.pieces.push(token.text);
      return;
    }
    if (token.kind === 'close') {
      if (this.#fallback === this.#depth) this.#fallback = 0;
      else if (this.#fallback === 0) this.#close(token.name);
      this.#depth -= 1;
      if (this.#depth < 0) throw new XmlTrouble('broken');
      return;
    }
    if (token.kind === 'open') {
      this.#depth += 1;
      if (this.#depth > DEEPEST) throw new XmlTrouble('broken');
      if (this.#prefix === null) this.#begin(token.name);
      const isTwice = token.name.endsWith(':Fallback') || ['moveFrom', 'rt'].includes(this.#local(token.name));
      if (this.#fallback === 0 && isTwice) this.#fallback = this.#depth;
    }
    if (this.#fallback === 0) this.#open(token.name, token.kind === 'empty');
  }

  finish(): readonly DocxBlock[] {
    if (this.#depth !== 0 || this.#prefix === null) throw new XmlTrouble('broken');
    return this.#blocks;
  }

  #begin(root: string): void {
    const colon = root.indexOf(':');
    this.#prefix = root.slice(0, colon + 1);
    if (root.slice(colon + 1) !== 'document') throw new XmlTrouble('broken');
  }

  #local(name: string): string {
    const prefix = this.#prefix ?? '';
    return name.startsWith(prefix) ? name.slice(prefix.length) : '';
  }

  #open(name: string, isEmpty: boolean): void {
    switch (this.#local(name)) {
      case 'p':
        this.#paragraphs += 1;
        if (!isEmpty) this.#paragraph.push({ number: this.#paragraphs, pieces: [] });
        return;
      case 't':
        this.#isText = !isEmpty;
        return;
      case 'tab':
        this.#add('\t');
        return;
      case 'br':
      case 'cr':
        this.#add('\n');
        return;
      case 'noBreakHyphen':
        this.#add('-');
        return;
      case 'tbl':
        if (!isEmpty) this.#tables += 1;
        return;
      case 'tr':
        if (this.#tables === 1 && !isEmpty) this.#row = { number: this.#paragraphs + 1, cells: [] };
        return;
      case 'tc':
        if (this.#tables === 1) this.#row?.cells.push('');
        return;
    }
  }

  #close(name: string): void {
    switch (this.#local(name)) {
      case 't':
        this.#isText = false;
        return;
      case 'p':
        this.#endParagraph();
        return;
      case 'tbl':
        this.#tables -= 1;
        return;
      case 'tr':
        if (this.#tables !== 1 || !this.#row) return;
        this.#blocks.push({ kind: 'row', ...this.#row });
        this.#row = null;
        return;
    }
  }

  #endParagraph(): void {
    const ended = this.#paragraph.pop();
    if (!ended) return;
    const text = ended.pieces.join('');
    const cells = this.#row?.cells;
    if (!cells || cells.length === 0) this.#blocks.push({ kind: 'paragraph', number: ended.number, text });
    else if (text !== '') {
      const before = cells.pop()!;
      cells.push(before === '' ? text : `${before}\n${text}`);
    }
  }

  #add(text: string): void {
    this.#paragraph.at(-1)?.pieces.push(text);
  }
}
