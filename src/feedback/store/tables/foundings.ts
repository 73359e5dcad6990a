import type { Generated } from 'kysely';
import type { Sector } from '#directory/domain/index.ts';
import type { FoundingEventKind, FoundingStep } from '../../domain/founding.ts';

export interface FoundingTable {
  workspaceId: string;
  foundingId: string;
  trade: string;
  sector: Sector;
  plannedName: Generated<string>;
  note: Generated<string>;
  organisationId: string | null;
  givenUpOn: string | null;
  giveUpReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface FoundingStepTable {
  workspaceId: string;
  entryId: string;
  foundingId: string;
  step: FoundingStep;
  doneOn: string | null;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface FoundingEventTable {
  workspaceId: string;
  eventId: string;
  foundingId: string;
  kind: FoundingEventKind;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface FoundingSeatTable {
  workspaceId: string;
  foundingId: string;
  seatId: string;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'feedback.founding': FoundingTable;
    'feedback.foundingStep': FoundingStepTable;
    'feedback.foundingEvent': FoundingEventTable;
    'feedback.foundingSeat': FoundingSeatTable;
  }
}
