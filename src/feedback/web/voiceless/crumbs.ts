import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';

/** 照会 › 団体のない分野 › … */
export const crumbs = (
  workspaceKey: string,
  language: Language,
  ...steps: readonly { readonly label: string; readonly href?: string }[]
) => {
  const { feedback, page } = messages[language];
  return [
    { label: feedback, href: paths.feedback.to(workspaceKey) },
    { label: page.title, ...(steps.length > 0 ? { href: paths.voiceless.to(workspaceKey) } : {}) },
    ...steps,
  ];
};
