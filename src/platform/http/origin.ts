import type { OpenContext } from './route.ts';

/** Scheme and host as the browser knows us, for addresses that leave Renkei on paper or by mail. */
export function originOf({ secure, headers, url }: Pick<OpenContext, 'secure' | 'headers' | 'url'>): string {
  // Only a declared TLS proxy makes a request secure, so only then is its word on the host taken.
  const forwarded = secure ? headers.get('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined;
  const host = forwarded || headers.get('host') || url.host;
  return `${secure ? 'https' : 'http'}://${host}`;
}
