/** Runs of Latin letters, digits and signs that a line cannot hold (an address, a hash) may break every so many characters. */
const RUN = 16;
const longRun = new RegExp(`[!-~]{${RUN}}(?=[!-~])`, 'g');

/** The same value with places to break (U+200B) in over-long words: Typst would let them run off the paper. */
export function breakable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(longRun, '$&\u200b') as T;
  if (Array.isArray(value)) return value.map(breakable) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, breakable(field)])) as T;
  }
  return value;
}
