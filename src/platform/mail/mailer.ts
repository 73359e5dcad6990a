/** A mail as it goes out: plain text, to one address. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every try of one mail, so that a mailbox can tell it is the same. */
  readonly messageId: string;
  readonly fromName: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What one talk with the SMTP server came to.
 * - accepted: the server has taken it over (250 after the text)
 * - put-off: it asks to come again (4xx: greylisting, full queue)
 * - refused: it will not take it (5xx)
 * - unreachable: no server, or the talk broke off before the text was handed over; nothing was sent
 * - uncertain: the talk broke off after the text was handed over: it may have arrived
 */
export type MailOutcome =
  | { readonly kind: 'accepted'; readonly reply: string }
  | { readonly kind: 'put-off' | 'refused' | 'unreachable' | 'uncertain'; readonly reply: string };

export interface Mailer {
  /** The address mails come from, for the settings page. */
  readonly from: string;
  /** The server's name and port, without what signs in there. */
  readonly server: string;
  /**
   * Never throws for what a server does. `stopping` breaks the talk off: unreachable before the text was handed over, uncertain after.
   */
  send(mail: OutgoingMail, stopping?: AbortSignal): Promise<MailOutcome>;
  /** Whether the server can be talked to and signed in at: for the settings page. */
  verify(): Promise<{ readonly ok: boolean; readonly reply: string }>;
}
