/** What stands behind the path in an address: '?page=2', or nothing when nothing is asked. Empty values are left out. */
export function queryText(values: Readonly<Record<string, string | null | undefined>>): string {
  const filled = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`;
}
