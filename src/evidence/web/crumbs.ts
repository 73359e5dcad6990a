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

/** Every id in an address is looked at before it reaches the database: anything else is simply not found. */
export const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
