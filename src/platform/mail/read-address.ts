import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';

/** RFC 5321 4.5.3.1: what a path may be long, without its brackets, and its part before the @. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
// Dots anywhere: telephone companies gave out addresses such as a..b.@example.ne.jp, which RFC 5322 does not know and their servers take.
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * One e-mail address as somebody typed it, ready for an SMTP envelope: no name, no brackets, no second address, no line end, no
 * address of a machine ('[192.0.2.1]'). Whether it is somebody's, only a letter shows.
 * Example: ' ｉｎｆｏ＠example.jp ' → 'info@example.jp'; 'a@example.jp, b@example.jp' → refused.
 */
export function readAddress(typed: string): Result<string, 'address'> {
  const text = nfkc(typed).trim();
  if (text.length > LONGEST) return err('address');
  const parts = text.split('@');
  const [before = '', host = ''] = parts;
  if (parts.length !== 2 || before.length > LONGEST_LOCAL || !local.test(before)) return err('address');
  const labels = host.split('.');
  // 192.0.2.1 without brackets is a machine's address too: no name ends in a number.
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || !/[A-Za-z]/.test(last)) return err('address');
  return ok(text);
}
