import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';

const LONGEST = 200;

/**
 * The address at which others reach Renkei, in front of every link in a mail: scheme, host and port, nothing behind them.
 * Example: ' https://Renkei.city.example.jp/ ' → 'https://renkei.city.example.jp'; '' stays ''; a path, a sign-in or another scheme
 * is refused.
 */
export function readSiteAddress(typed: string): Result<string, 'site-address'> {
  const text = nfkc(typed).trim();
  if (text === '') return ok('');
  if (text.length > LONGEST || !/^https?:\/\/[^\s/?#@\\]+\/?$/i.test(text) || !URL.canParse(text)) {
    return err('site-address');
  }
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' ? ok(url.origin) : err('site-address');
}
