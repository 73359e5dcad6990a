import { execFileSync } from 'node:child_process';

/** Line breaks fall elsewhere on paper than on the screen, and PDF text knows no difference between them and spaces. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What a PDF says, without spaces. */
export const squeezed = (pdf: Buffer): string =>
  squeeze(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 64 << 20 }));
