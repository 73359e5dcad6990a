import { withoutInvisible } from '#kernel/invisible-text.ts';
import { nfkc } from '#kernel/nfkc.ts';

/** The longer first, so that 副委員長 is not left as 副委員. */
const honorifics = [
  '副委員長',
  '副部会長',
  '委員長',
  '部会長',
  '副座長',
  '副議長',
  '座長',
  '議長',
  '委員',
  '先生',
  'さん',
  'くん',
  '様',
  '氏',
  '殿',
  '君',
];

/**
 * What two writings of one speaker have in common: NFKC, no blanks, no （所属） behind it, no 委員・先生・さん・氏・様・座長・副座長・議長.
 * An office alone names whoever stands in brackets behind it: 議長（見本太郎君） → 見本太郎; without brackets it stays: 座長 → 座長.
 * Example: '見本　太郎 委員（医師会）' → '見本太郎'. '' for ''.
 */
export function speakerKey(name: string): string {
  const folded = nfkc(withoutInvisible(name)).replace(/\s+/gu, '').toLowerCase();
  const bracket = folded.search(/[([@]/);
  const main = bracket < 0 ? folded : folded.slice(0, bracket);
  const bare = withoutHonorifics(main);
  if (bare !== '') return bare;
  const inside = bracket < 0 ? '' : folded.slice(bracket + 1).replace(/[)\]].*$/u, '');
  return withoutHonorifics(inside) || main || folded;
}

/** '' when nothing but honorifics is there. */
function withoutHonorifics(name: string): string {
  let rest = name;
  for (;;) {
    const ending = honorifics.find((honorific) => rest.endsWith(honorific));
    if (ending === undefined || rest === '') return rest;
    rest = rest.slice(0, -ending.length);
  }
}

/** The part before the first blank, as a key; null for a name without one: 見本 太郎 → 見本. */
export function surnameKey(name: string): string | null {
  const [surname, given] = nfkc(withoutInvisible(name)).trim().split(/\s+/u);
  return surname && given ? speakerKey(surname) : null;
}

export type OfficeAlone = 'chair' | 'vice-chair';

/** A key that is an office and nothing else: 座長, 議長 … */
export function officeOf(key: string): OfficeAlone | null {
  if (['座長', '議長', '委員長', '部会長', '会長'].includes(key)) return 'chair';
  return ['副座長', '副議長', '副委員長', '副部会長', '副会長'].includes(key) ? 'vice-chair' : null;
}
