import type { Generated } from 'kysely';
import type { OrganisationKind, Sector } from '../domain/organisation.ts';

export interface OrganisationTable {
  workspaceId: string;
  organisationId: string;
  name: string;
  nameKana: Generated<string>;
  kind: OrganisationKind;
  sector: Sector;
  headTitle: Generated<string>;
  headName: Generated<string>;
  contactName: Generated<string>;
  postalCode: Generated<string>;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  note: Generated<string>;
  meetsWeek: number | null;
  meetsWeekday: number | null;
  meetsAt: string | null;
  endedOn: string | null;
  endReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface RegularMeetingTable {
  workspaceId: string;
  organisationId: string;
  heldOn: string;
  heldAt: Generated<string>;
  cancelled: Generated<boolean>;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface ImportDraftTable {
  workspaceId: string;
  draftId: string;
  fileName: string;
  content: Uint8Array;
  enteredBy: string;
  expiresAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'directory.organisation': OrganisationTable;
    'directory.regularMeeting': RegularMeetingTable;
    'directory.importDraft': ImportDraftTable;
  }
}
