import type { Generated, JSONColumnType } from 'kysely';
import type { Visibility, Way } from '../../domain/meeting.ts';
import type { Edition, MinutesStyle } from '../../domain/minutes.ts';

export interface MinutesTable {
  workspaceId: string;
  meetingId: string;
  style: MinutesStyle;
  preface: Generated<string>;
  checkUntil: string | null;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MinutesCommentTable {
  workspaceId: string;
  commentId: string;
  meetingId: string;
  itemId: string | null;
  personId: string | null;
  text: string;
  via: Way;
  answer: Generated<string>;
  answeredByName: Generated<string>;
  answeredAt: Date | null;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MinutesConfirmationTable {
  workspaceId: string;
  confirmationId: string;
  meetingId: string;
  personId: string;
  textSha256: string;
  via: Way;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MinutesSignatureTable {
  workspaceId: string;
  signatureId: string;
  meetingId: string;
  asOffice: 'chair' | 'member';
  personId: string;
  signerName: string;
  textSha256: string;
  via: Way;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface LockedMinutesTable {
  workspaceId: string;
  meetingId: string;
  edition: Edition;
  content: JSONColumnType<object>;
  textSha256: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MinutesAddendumTable {
  workspaceId: string;
  addendumId: string;
  meetingId: string;
  dated: string;
  text: string;
  reason: string;
  visibility: Visibility;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.minutes': MinutesTable;
    'councils.minutesComment': MinutesCommentTable;
    'councils.minutesConfirmation': MinutesConfirmationTable;
    'councils.minutesSignature': MinutesSignatureTable;
    'councils.lockedMinutes': LockedMinutesTable;
    'councils.minutesAddendum': MinutesAddendumTable;
  }
}
