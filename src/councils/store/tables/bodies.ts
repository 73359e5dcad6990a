import type { Generated } from 'kysely';
import type { Sector } from '#directory/domain/index.ts';
import type { BodyKind, Channel, Office, QuorumRule } from '../../domain/body.ts';

export interface PersonTable {
  workspaceId: string;
  personId: string;
  name: string;
  nameKana: Generated<string>;
  jobTitle: Generated<string>;
  organisationId: string | null;
  postalCode: Generated<string>;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  channel: Generated<Channel>;
  accountId: string | null;
  note: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface BodyTable {
  workspaceId: string;
  bodyId: string;
  parentId: string | null;
  kind: BodyKind;
  name: string;
  purpose: Generated<string>;
  legalGround: Generated<string>;
  secretariat: Generated<string>;
  secretariatContact: Generated<string>;
  appointingAuthority: Generated<string>;
  convener: Generated<string>;
  documentPrefix: Generated<string>;
  quorum: Generated<QuorumRule>;
  proxiesCount: Generated<boolean>;
  noticeDays: Generated<number>;
  openToPublic: Generated<boolean>;
  termMonths: Generated<number>;
  position: Generated<number>;
  foundedOn: string | null;
  endedOn: string | null;
  endReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface SeatTable {
  workspaceId: string;
  seatId: string;
  bodyId: string;
  sector: Sector;
  organisationId: string | null;
  note: Generated<string>;
  position: number;
  voting: Generated<boolean>;
  since: string | null;
  endedOn: string | null;
  endReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface TermTable {
  workspaceId: string;
  termId: string;
  seatId: string;
  personId: string;
  appointedOn: string;
  endsOn: string;
  howNamed: Generated<string>;
  office: Generated<Office>;
  endedOn: string | null;
  endReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface LetterTable {
  workspaceId: string;
  letterId: string;
  kind: 'appointment' | 'notice';
  subjectId: string;
  bodyId: string;
  documentNumber: string;
  dated: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.person': PersonTable;
    'councils.body': BodyTable;
    'councils.seat': SeatTable;
    'councils.term': TermTable;
    'councils.letter': LetterTable;
  }
}
