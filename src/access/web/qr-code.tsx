import { create } from 'qrcode';

/** Quiet zone that the QR standard asks for, in modules. 根拠: ISO/IEC 18004 */
const QUIET = 4;
const PIXELS_A_MODULE = 5;

/** A QR code as SVG in the page itself: no image request, nothing for the strict CSP to refuse. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const dark: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) dark.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  const pixels = side * PIXELS_A_MODULE;
  return (
    <svg role="img" aria-label={label} width={pixels} height={pixels} viewBox={`0 0 ${side} ${side}`}>
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" shape-rendering="crispEdges" d={dark.join('')} />
    </svg>
  );
}
