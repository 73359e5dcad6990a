import type { Generated } from 'kysely';
import type { Agreement, AnswerForm } from '../../domain/answer.ts';
import type { AnswerKind, OriginKind } from '../../domain/question.ts';
import type { AddresseeState, AnswerChannel, SentChannel } from '../../domain/state.ts';

/** Who entered a row, and when. */
interface Entered {
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface SettingsTable extends Entered {
  workspaceId: string;
  officeName: Generated<string>;
  postalCode: Generated<string>;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  siteAddress: Generated<string>;
  remindersOn: boolean;
  remindBefore: number[];
  remindAfter: number[];
  remindHour: number;
  version: Generated<number>;
}

export interface QuestionTable extends Entered {
  workspaceId: string;
  questionId: string;
  fiscalYear: number;
  number: number;
  bodyId: string;
  title: string;
  background: Generated<string>;
  answerKind: AnswerKind;
  silenceAgrees: Generated<boolean>;
  originKind: Generated<OriginKind | ''>;
  originId: string | null;
  originPath: Generated<string>;
  originQuote: Generated<string>;
  raisedOn: string;
  closedOn: string | null;
  closedAs: Generated<'' | 'ended' | 'withdrawn'>;
  closingNote: Generated<string>;
  version: Generated<number>;
}

export interface PointTable {
  workspaceId: string;
  questionId: string;
  position: number;
  text: string;
}

export interface AddresseeTable extends Entered {
  workspaceId: string;
  addresseeId: string;
  questionId: string;
  organisationId: string;
  number: number;
  dueOn: string;
  regularMeetingOn: string | null;
  carrierSeatId: string | null;
  state: AddresseeState;
  sentOn: string | null;
  sentChannel: Generated<SentChannel | ''>;
  agendaOn: string | null;
  answeredOn: string | null;
  answerChannel: Generated<AnswerChannel | ''>;
  response: Generated<string>;
  reflection: Generated<string>;
  reflectedOn: string | null;
  returnedOn: string | null;
  returnedChannel: Generated<SentChannel | ''>;
  removedOn: string | null;
  removeReason: Generated<string>;
  version: Generated<number>;
}

export const addresseeEventKinds = [
  'drafted',
  'changed',
  'due-changed',
  'carrier-changed',
  'sent',
  'bounced',
  'on-agenda',
  'answered',
  'no-view',
  'declined',
  'corrected',
  'reflected',
  'reflection-changed',
  'returned',
  'reminded',
  'removed',
  'restored',
  'ended',
  'withdrawn',
  'reopened',
] as const;
export type AddresseeEventKind = (typeof addresseeEventKinds)[number];

export interface AddresseeEventTable extends Entered {
  workspaceId: string;
  eventId: string;
  addresseeId: string;
  kind: AddresseeEventKind;
  day: string | null;
  note: Generated<string>;
}

export interface StoredFileTable extends Entered {
  workspaceId: string;
  fileId: string;
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array;
}

export interface AnswerTable extends Entered {
  workspaceId: string;
  answerId: string;
  addresseeId: string;
  state: 'draft' | 'confirmed' | 'superseded';
  kind: AnswerForm;
  texts: string[];
  choice: number | null;
  agreement: Generated<Agreement | ''>;
  indicatorName: Generated<string>;
  indicatorMeasure: Generated<string>;
  openOutside: Generated<boolean>;
  drafterName: string;
  drafterTitle: Generated<string>;
  via: AnswerChannel;
  scanFileId: string | null;
  receivedOn: string;
  confirmedByName: Generated<string>;
  confirmedAt: Date | null;
  supersedes: string | null;
  version: Generated<number>;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'feedback.settings': SettingsTable;
    'feedback.question': QuestionTable;
    'feedback.point': PointTable;
    'feedback.choice': PointTable;
    'feedback.addressee': AddresseeTable;
    'feedback.addresseeEvent': AddresseeEventTable;
    'feedback.storedFile': StoredFileTable;
    'feedback.answer': AnswerTable;
  }
}
