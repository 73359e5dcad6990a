/**
 * A JSON value in the one form that everybody gets who writes it after RFC 8785 (JSON Canonicalization Scheme): no white space,
 * the keys of each object in the order of their UTF-16 code units, strings as `JSON.stringify` escapes them, and no Unicode
 * normalisation: が stays が, か゛ stays か゛. Numbers here are whole. In UTF-8 it is what the minutes' SHA-256 is taken over, and what
 * the file closed.json holds: `sha256sum closed.json` prints the signed hash.
 *
 * @example canonicalJson({ b: 1, a: ['が'] }) → '{"a":["が"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
