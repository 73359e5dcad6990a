/**
 * A text on one line of running words, at most `limit` characters (code points) with the '…' that says it goes on.
 * Example: shortened('夜間の\n往診が心配です', 5) → '夜間の 往…' has five.
 */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // A text of 20,000 characters is not spread out to see its first hundred.
  const start = [...line.slice(0, limit * 2 + 2)];
  return start.length <= limit
    ? line
    : `${start
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
