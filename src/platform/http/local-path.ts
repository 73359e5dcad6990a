/** A path on this server to go back to; anything that could lead elsewhere becomes '/'. */
export function localPath(wanted: string): string {
  if (!/^\/(?![/\\])/.test(wanted)) return '/';
  const base = 'http://renkei.invalid';
  if (!URL.canParse(wanted, base)) return '/';
  const url = new URL(wanted, base);
  // '/x/..//elsewhere' has become '//elsewhere': asked again of what is handed out, not of what came in.
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}
