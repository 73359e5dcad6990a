import type { Language } from '#kernel/language.ts';
import type { FeedbackSettings } from './domain/settings.ts';
import { mailFrameMessages } from './locales/mail/frame.ts';

/** Above and below the words of a mail; each part's lines are joined with \n. */
export interface MailFrame {
  /** 「みほん市医師会 御中」, then who writes. */
  readonly opening: string;
  /** Where the office can be reached, and why this mail came. */
  readonly closing: string;
}

/**
 * The opening and closing lines of every mail of the relay.
 *
 * @param workspaceName stands for the office while nobody has named it in the settings
 */
export function mailFrame(
  settings: FeedbackSettings,
  {
    organisationName,
    workspaceName,
    language,
  }: {
    readonly organisationName: string;
    readonly workspaceName: string;
    readonly language: Language;
  },
): MailFrame {
  const t = mailFrameMessages[language];
  const office = settings.officeName || workspaceName;
  return {
    opening: [t.to(organisationName), '', t.from(office)].join('\n'),
    closing: [
      t.rule,
      office,
      ...(settings.address === '' ? [] : [t.address(settings.postalCode, settings.address)]),
      ...(settings.telephone === '' ? [] : [t.telephone(settings.telephone)]),
      ...(settings.fax === '' ? [] : [t.fax(settings.fax)]),
      '',
      t.why(office),
    ].join('\n'),
  };
}
