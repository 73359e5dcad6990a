import type { Language } from '#kernel/language.ts';

export const LANGUAGE_COOKIE = 'renkei-language';

/** Japanese first; English for whoever chose it. The browser's own preference is not asked: office PCs lie. */
export const requestLanguage = (cookies: ReadonlyMap<string, string>): Language =>
  cookies.get(LANGUAGE_COOKIE) === 'en' ? 'en' : 'ja';
