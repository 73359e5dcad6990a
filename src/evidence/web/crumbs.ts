import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';

/** 現状 › … › this page. */
export function crumbs(
  actor: Actor,
  language: Language,
  ...rest: readonly { readonly label: string; readonly href?: string }[]
) {
  return [{ label: messages[language].navigation, href: paths.picture.to(actor.workspaceKey) }, ...rest];
}

export const figuresCrumb = (actor: Actor, language: Language) => ({
  label: messages[language].figures.title,
  href: paths.figures.to(actor.workspaceKey),
});
