import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { BadgeProps } from '#ui/badge/badge.tsx';
import type { MailState } from '../../domain/mail.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';

/** 令和8年11月22日（2026-11-22） 14:05, in Japan. */
export const momentText = (at: Date, language: Language): string =>
  `${formatAsOf(dateInJapan(at), language)} ${timeInJapan(at)}`;

export const toneOfMail: Readonly<Record<MailState, BadgeProps['tone']>> = {
  queued: 'info',
  sending: 'info',
  sent: 'good',
  refused: 'error',
  failed: 'error',
  uncertain: 'concern',
  cancelled: 'plain',
  bounced: 'concern',
};

/** From 照会 to a page of mails or settings; the last step is the page itself. */
export const crumbs = (
  workspaceKey: string,
  language: Language,
  ...steps: readonly { readonly label: string; readonly href?: string }[]
) => [{ label: messages[language].crumb, href: paths.feedback.to(workspaceKey) }, ...steps];
