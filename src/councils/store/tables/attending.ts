import type { Generated } from 'kysely';
import type { Sector } from '#directory/domain/index.ts';
import type { AttendeeRole, Presence, Reply, Visibility, Way } from '../../domain/meeting.ts';
import type { VisitWay } from '../../domain/visits/visit.ts';

export interface VisitTable {
  workspaceId: string;
  visitId: string;
  meetingId: string;
  seatId: string;
  visitedOn: string;
  way: VisitWay;
  visitorName: string;
  worries: Generated<string>;
  willSay: Generated<string>;
  note: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface BriefingQuestionTable {
  workspaceId: string;
  meetingId: string;
  sector: Generated<Sector | ''>;
  seatKey: Generated<string>;
  position: 1 | 2;
  text: string;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface StoredFileTable {
  workspaceId: string;
  fileId: string;
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MaterialTable {
  workspaceId: string;
  materialId: string;
  meetingId: string;
  itemId: string | null;
  number: number;
  title: string;
  visibility: Visibility;
  fileId: string | null;
  madeFrom: Generated<string>;
  presenterSeatId: string | null;
  pages: number | null;
  withdrawnOn: string | null;
  withdrawReason: Generated<string>;
  supersedes: string | null;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface ReadingMarkTable {
  workspaceId: string;
  materialId: string;
  personId: string;
  via: Way;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface AttendeeTable {
  workspaceId: string;
  attendeeId: string;
  meetingId: string;
  role: AttendeeRole;
  seatId: string | null;
  personId: string | null;
  name: string;
  organisationName: Generated<string>;
  sentOn: string | null;
  sentByChannel: Generated<'' | 'link' | 'paper' | 'fax'>;
  linkId: string | null;
  reply: Generated<Reply>;
  replyVia: Generated<'' | 'link' | 'account' | 'secretariat'>;
  repliedAt: Date | null;
  presence: Presence | null;
  proxyName: Generated<string>;
  proxyTitle: Generated<string>;
  note: Generated<string>;
  removed: Generated<boolean>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface WrittenOpinionTable {
  workspaceId: string;
  opinionId: string;
  meetingId: string;
  attendeeId: string;
  itemId: string | null;
  vote: Generated<'' | 'agree' | 'disagree' | 'abstain'>;
  text: Generated<string>;
  via: Way;
  receivedOn: string;
  supersedes: string | null;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface OpinionReadingTable {
  workspaceId: string;
  opinionId: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.visit': VisitTable;
    'councils.briefingQuestion': BriefingQuestionTable;
    'councils.storedFile': StoredFileTable;
    'councils.material': MaterialTable;
    'councils.readingMark': ReadingMarkTable;
    'councils.attendee': AttendeeTable;
    'councils.writtenOpinion': WrittenOpinionTable;
    'councils.opinionReading': OpinionReadingTable;
  }
}
