import type { Language } from '#kernel/language.ts';
import { useLanguage } from './language.ts';
import { en } from './locales/en.ts';
import { ja, type UiMessages } from './locales/ja.ts';

export const uiMessages: Readonly<Record<Language, UiMessages>> = { ja, en };
export const useUiMessages = (): UiMessages => uiMessages[useLanguage()];
