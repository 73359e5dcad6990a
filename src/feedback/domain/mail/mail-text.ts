export interface MailWords {
  readonly beforeLink: string;
  readonly afterLink: string;
}

/** A mail's text as it goes out: the link on a line of its own, so that every mail program finds it whole. */
export const mailText = ({ beforeLink, afterLink }: MailWords, link: string | null): string =>
  link === null
    ? [beforeLink, afterLink].filter((part) => part !== '').join('\n\n')
    : [beforeLink, link, afterLink].filter((part) => part !== '').join('\n');
