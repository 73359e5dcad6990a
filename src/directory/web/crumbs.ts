import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';

/** 地域資源 › … › this page. */
export const crumbs = (
  actor: Actor,
  language: Language,
  ...rest: readonly { readonly label: string; readonly href?: string }[]
) => [{ label: messages[language].title, href: paths.organisations.to(actor.workspaceKey) }, ...rest];
