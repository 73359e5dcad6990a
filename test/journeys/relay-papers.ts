import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Mailbox, ReceivedMail } from '#test/support/mailbox.ts';
import { download } from './journey.ts';
import { squeeze, squeezed } from './paper-text.ts';

/** The mail to this address whose subject begins so; waits until it has come. Others may come as well, reminders of the sample town. */
export async function mailTo(mailbox: Mailbox, address: string, subject: string): Promise<ReceivedMail> {
  const find = () => mailbox.mails.find(({ to, mail }) => to.includes(address) && mail.subject?.startsWith(subject));
  await expect.poll(() => find()?.mail.subject, { timeout: 60_000 }).toContain(subject);
  return find()!;
}

/** Plain text for everybody: nothing to load, nothing to click but words. */
export function expectPlain({ raw, mail, from }: ReceivedMail, sender: string): void {
  expect(from).toBe(sender);
  expect(mail.from?.value.map(({ address }) => address)).toEqual([sender]);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('content-type')).toMatchObject({ value: 'text/plain', params: { charset: 'utf-8' } });
  expect(mail.html).toBe(false);
  expect(mail.attachments).toEqual([]);
  // Old servers on the way take seven bits a letter, and 998 letters a line.
  expect(raw).toMatch(/^[\t\r\n -~]*$/);
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(999);
}

export const linkIn = ({ mail }: ReceivedMail): string => /https?:\/\/\S+\/l\/\S+/.exec(mail.text ?? '')?.[0] ?? '';

/** 意見一覧と対応 as PDF, Word and Excel, from the page that is open. */
export async function listFiles(page: Page): Promise<{ name: string; bytes: Buffer }[]> {
  const files = [];
  for (const name of ['PDF', 'Word', 'Excel']) {
    files.push(await download(page, () => page.getByRole('link', { name, exact: true }).click()));
  }
  return files;
}

/** Words of an Office file, without spaces and marks. */
const officeText = (file: Buffer): string =>
  squeeze(
    Object.entries(unzipSync(file))
      .filter(([name]) => /document\.xml$|sharedStrings\.xml$|sheet\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ''))
      .join('')
      .replaceAll('&amp;', '&'),
  );

/** Sheets of a PDF, and whether each is A4 upright. */
export function pagesOf(pdf: Buffer): { count: number; a4: boolean } {
  const facts = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return { count: Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1]), a4: /^Page size:\s+595\S* x 841\S* pts/m.test(facts) };
}

/** Every word in the table of answers stands in each of the files; answers those words. */
export async function expectSameWords(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<readonly string[]> {
  const cells = page.getByRole('table', { name: '返ってきた意見' }).locator('tbody td, tbody th');
  const errands = /^(反映を|課題の根拠)/;
  const lines = (await cells.allInnerTexts()).flatMap((cell) => cell.split('\n'));
  const said = lines.filter((line) => line !== '' && !errands.test(line));
  for (const { name, bytes } of files) {
    const text = name.endsWith('.pdf') ? squeezed(bytes, '-raw') : officeText(bytes);
    for (const line of said) expect(text, name).toContain(squeeze(line));
  }
  return said;
}
