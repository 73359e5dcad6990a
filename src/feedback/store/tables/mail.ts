import type { Generated } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { AttemptOutcome, CancelledAs, MailKind, MailState, ReminderChannel } from '../../domain/mail.ts';

export interface MailTable {
  workspaceId: string;
  mailId: string;
  kind: MailKind;
  organisationId: string | null;
  recipient: string;
  recipientName: Generated<string>;
  replyTo: Generated<string>;
  subject: string;
  beforeLink: string;
  afterLink: Generated<string>;
  withLink: boolean;
  siteAddress: Generated<string>;
  state: MailState;
  attempts: Generated<number>;
  dueAt: Date;
  tryUntil: Date;
  sentAt: Date | null;
  bouncedOn: string | null;
  cancelledAs: Generated<CancelledAs | ''>;
  note: Generated<string>;
  errandKey: string;
  language: Generated<Language>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MailAddresseeTable {
  workspaceId: string;
  mailId: string;
  addresseeId: string;
}

export interface MailAttemptTable {
  workspaceId: string;
  mailId: string;
  number: number;
  outcome: AttemptOutcome;
  reply: Generated<string>;
  at: Date;
}

export interface ReminderTable {
  workspaceId: string;
  reminderId: string;
  addresseeId: string;
  step: number | null;
  dueOn: string;
  remindedOn: string;
  channel: ReminderChannel;
  mailId: string | null;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'feedback.mail': MailTable;
    'feedback.mailAddressee': MailAddresseeTable;
    'feedback.mailAttempt': MailAttemptTable;
    'feedback.reminder': ReminderTable;
  }
}
