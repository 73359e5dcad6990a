import { execFileSync } from 'node:child_process';

/** Line breaks fall elsewhere on paper than on the screen, and PDF text knows no difference between them and spaces. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What a PDF says, without spaces. `-raw`: cell after cell as it was written, where the lines of narrow columns would get mixed up. */
export const squeezed = (pdf: Buffer, ...options: readonly '-raw'[]): string =>
  squeeze(execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64 << 20 }));
