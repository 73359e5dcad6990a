/**
 * No inline script or style, nothing from another host, no framing (requirements S19).
 * `img-src data:` is not granted: pictures are files or inline SVG.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export function setSecurityHeaders(headers: Headers, secure: boolean): void {
  headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  // 'same-origin', not 'no-referrer': the latter makes browsers send `Origin: null` with forms, which we refuse. The address of a
  // personal link (docs/adr/0009) leaves this server no more with the one than with the other, and here nobody writes it down.
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  // Browsers ignore this one on plain http and complain in the console.
  if (secure) headers.set('cross-origin-opener-policy', 'same-origin');
  if (secure) headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
