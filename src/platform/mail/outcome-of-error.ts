import type { MailOutcome } from './mailer.ts';

/** What nodemailer says of a talk that went wrong; the command is the one that was answered, 'CONN' for the connection itself. */
export interface SmtpError {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Answers to these are about this mail; a 5xx to any other says that the server takes nothing from us at all. */
const aboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** 530, 534, 535, 538: who we are was not believed. 503: the talk was out of step. Neither is about the mail. */
const notAboutTheMail = new Set([503, 530, 534, 535, 538]);

/**
 * What a talk that failed came to.
 *
 * @param handedOver the server had let the text come (354), and at least its first bytes may be there
 * 根拠: RFC 5321 4.2.1 (4yz: come again, 5yz: do not), 4.2.4.2 and 6.1 (a mail without a final reply is nobody's for certain)
 */
export function outcomeOfError(error: SmtpError, handedOver: boolean): Exclude<MailOutcome['kind'], 'accepted'> {
  const { responseCode = 0, command = '', code = '' } = error;
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'unreachable';
  if (responseCode >= 400 && responseCode < 500) return 'put-off';
  if (responseCode >= 500 && responseCode < 600 && aboutTheMail.has(command)) {
    return notAboutTheMail.has(responseCode) ? 'unreachable' : 'refused';
  }
  if (handedOver) return 'uncertain';
  return 'unreachable';
}
