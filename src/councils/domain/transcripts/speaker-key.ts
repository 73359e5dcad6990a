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

/** What people are at work; a name keeps it in its key, since a name may end alike. The longer first. */
const jobTitles =
  /(?:副理事長|理事長|副会長|会長|副院長|院長|事務局長|局長|次長|部長|課長補佐|課長|係長|室長|支部長|センター長|施設長|副所長|所長|主任|主幹|医師|看護師|保健師)$/u;

/**
 * Keys a name may be known by where its own is nobody's. `titled`: without the job behind it (見本太郎会長, 鳴海課長);
 * `whole`: without an office or organisation and a blank before it (座長　見本太郎), for whole names only.
 */
export function furtherKeys(name: string): { readonly titled: string | null; readonly whole: readonly string[] } {
  const key = speakerKey(name);
  const bare = key.replace(jobTitles, '');
  const parts = nfkc(withoutInvisible(name)).trim().split(/\s+/u);
  const behind = parts.slice(1).map((_, at) => speakerKey(parts.slice(at + 1).join(' ')));
  return {
    titled: bare === key || bare === '' ? null : bare,
    whole: behind.filter((each) => [...each].length >= WHOLE_NAME),
  };
}

/** Shorter keys are given names or surnames as often as whole names. */
const WHOLE_NAME = 3;

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
