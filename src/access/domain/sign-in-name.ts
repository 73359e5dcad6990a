import { nfkc } from '#kernel/nfkc.ts';
import { err, ok, type Result } from '#kernel/result.ts';

export type SignInNameRefusal = { readonly kind: 'bad-name' };

const LOCAL = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** One form for what was typed: half-width, lower case, no space around. Example: ' Ｔanaka@Otsuki ' → 'tanaka@otsuki'. */
export const settledSignInName = (typed: string): string => nfkc(typed).trim().toLowerCase();

/** True for what `chooseSignInName` makes; anything else is nobody's name, and is not looked up. */
export const isSignInName = (text: string): boolean => /^[a-z0-9._-]{2,32}@[a-z0-9-]{2,32}$/.test(text);

/**
 * 利用者名: what the person chose, `@`, the workspace's key. So a name that is taken tells of a colleague, who is on the
 * list of members anyway, and never of another workspace (requirements S4).
 * Example: ('Tanaka', 'otsuki') → 'tanaka@otsuki'; the key may have been typed along.
 */
export function chooseSignInName(typed: string, workspaceKey: string): Result<string, SignInNameRefusal> {
  const settled = settledSignInName(typed);
  const local = settled.endsWith(`@${workspaceKey}`) ? settled.slice(0, -workspaceKey.length - 1) : settled;
  return LOCAL.test(local) ? ok(`${local}@${workspaceKey}`) : err({ kind: 'bad-name' });
}
