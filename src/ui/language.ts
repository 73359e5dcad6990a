import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#kernel/language.ts';

/** The language of the page being rendered; the shell provides it. */
export const LanguageContext = createContext<Language>('ja');
export const useLanguage = (): Language => useContext(LanguageContext);
