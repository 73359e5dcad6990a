/**
 * What is kept of a file's name: no folders (they carry people's names), no control characters, at most 80 characters.
 * The end is kept rather than the beginning, for the sake of the ending.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const cleaned = [...last.normalize('NFC')].filter((char) => !/[\p{Cc}\p{Cf}<>:"|?*]/u.test(char));
  return cleaned.slice(-80).join('').trim();
}
