/** 照会, 督促, 結果のお知らせ, and a test to oneself. */
export const mailKinds = ['question', 'reminder', 'return', 'test'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * queued → sending → sent, or queued again when the server put it off; 'refused' by the server, 'failed' after the last try, 'uncertain'
 * when the talk broke off after the words were handed over (a person looks whether it arrived; it is never sent again by itself),
 * 'cancelled' before it went, 'bounced' after, marked by hand.
 */
export const mailStates = [
  'queued',
  'sending',
  'sent',
  'refused',
  'failed',
  'uncertain',
  'cancelled',
  'bounced',
] as const;
export type MailState = (typeof mailStates)[number];

/**
 * Why a mail never went: it was no longer wanted (answered, closed, taken back, of a due date that was moved), reminders were switched
 * off, the link it tells was ended, somebody stopped it.
 */
export type CancelledAs = 'not-wanted' | 'reminders-off' | 'link-ended' | 'by-hand';

/** What one talk with the server came to. */
export const attemptOutcomes = ['accepted', 'put-off', 'refused', 'unreachable', 'uncertain'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** How somebody was reminded; 'none' waits for a hand, since the organisation has no e-mail address. */
export const reminderChannels = ['mail', 'paper', 'fax', 'telephone', 'in-person', 'none'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];
