/** Where a request comes from, and under which name and scheme the browser sees us. */
export interface Peer {
  readonly address: string;
  readonly secure: boolean;
  /** host[:port] as in the browser's address bar. */
  readonly host: string;
}

/**
 * Behind a TLS proxy on this machine or network the proxy's word counts, but only if the operator has said so
 * (RENKEI_PROXY=1): anybody can write an X-Forwarded-For header.
 */
export function peerOf(headers: Headers, socketAddress: string | undefined, trustProxy: boolean): Peer {
  const last = (name: string) => headers.get(name)?.split(',').at(-1)?.trim();
  const forwardedFor = trustProxy ? last('x-forwarded-for') : undefined;
  return {
    address: (forwardedFor ?? socketAddress ?? 'unknown').replace(/^::ffff:/, ''),
    secure: trustProxy && last('x-forwarded-proto') === 'https',
    host: (trustProxy ? last('x-forwarded-host') : undefined) ?? headers.get('host') ?? '',
  };
}

export const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address);
