/**
 * May this unsafe request act? Only when the browser says that it comes from our own pages (requirements S18).
 * `Sec-Fetch-Site` is sent to https and localhost only, so on a closed network's plain http the `Origin` decides.
 * A request with neither comes from no browser's form and is refused. See docs/adr/0007.
 */
export function isFromOwnPages(headers: Headers, ownHost: string, secure: boolean): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  // The same name over plain http may be anybody on the way. (A TLS proxy that is not declared leaves `secure` false.)
  return host === ownHost && (protocol === 'https:' || !secure);
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

export const isFormType = (contentType: string | null): boolean =>
  FORM_TYPES.includes((contentType ?? '').split(';')[0]!.trim().toLowerCase());
