import type { Generated } from 'kysely';
import type { ActionState } from '../domain/action.ts';
import type { ChallengeState, EventKind, EvidenceKind } from '../domain/challenge.ts';

export interface ChallengeTable {
  workspaceId: string;
  challengeId: string;
  title: string;
  description: Generated<string>;
  state: ChallengeState;
  raisedOn: string;
  closingNote: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface EvidenceTable {
  workspaceId: string;
  evidenceId: string;
  challengeId: string;
  kind: EvidenceKind;
  reference: Generated<string>;
  path: Generated<string>;
  quote: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface ActionTable {
  workspaceId: string;
  actionId: string;
  title: string;
  ownerOrganisationId: string | null;
  ownerName: Generated<string>;
  dueOn: string | null;
  state: ActionState;
  challengeId: string | null;
  originKind: Generated<string>;
  originId: string | null;
  originRecord: string | null;
  originPath: Generated<string>;
  closingNote: Generated<string>;
  raisedOn: string;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface EventTable {
  workspaceId: string;
  eventId: string;
  subjectId: string;
  kind: EventKind;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'challenges.challenge': ChallengeTable;
    'challenges.evidence': EvidenceTable;
    'challenges.action': ActionTable;
    'challenges.event': EventTable;
  }
}
