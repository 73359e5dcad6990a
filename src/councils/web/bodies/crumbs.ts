import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';

/** From 会議 to a page of this subject; the last step is the page itself. */
export const crumbs = (
  workspaceKey: string,
  language: Language,
  ...steps: readonly { readonly label: string; readonly href?: string }[]
) => [{ label: messages[language].front.title, href: paths.councils.to(workspaceKey) }, ...steps];
