import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';

interface Step {
  readonly label: string;
  readonly href?: string;
}

/** 課題 › … › this page. */
export const crumbs = (actor: Actor, language: Language, ...rest: readonly Step[]): readonly Step[] => [
  { label: messages[language].title, href: paths.challenges.to(actor.workspaceKey) },
  ...rest,
];

export const actionsCrumb = (actor: Actor, language: Language): Step => ({
  label: messages[language].actionsTitle,
  href: paths.actions.to(actor.workspaceKey),
});
