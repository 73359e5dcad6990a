// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 has no way to write
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without the characters that XML cannot hold (control characters, half of a surrogate pair). */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '');

/** Text for an XML element or a double-quoted attribute. */
export const xmlText = (text: string): string => writable(text).replace(/[&<>"]/gu, (c) => ESCAPES[c] ?? c);
