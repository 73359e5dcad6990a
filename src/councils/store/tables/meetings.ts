import type { Generated } from 'kysely';
import type { ItemKind, ItemOutcome, MeetingForm, MeetingState, Openness, Visibility } from '../../domain/meeting.ts';

export interface MeetingTable {
  workspaceId: string;
  meetingId: string;
  bodyId: string;
  number: number;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  form: MeetingForm;
  place: Generated<string>;
  onlineLink: Generated<string>;
  openness: Openness;
  closedReason: Generated<string>;
  answersUntil: string | null;
  state: MeetingState;
  openedAt: Generated<string>;
  closedAt: Generated<string>;
  cancelledOn: string | null;
  cancelReason: Generated<string>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface MeetingEventTable {
  workspaceId: string;
  eventId: string;
  meetingId: string;
  position: number;
  kind: string;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface AgendaItemTable {
  workspaceId: string;
  itemId: string;
  meetingId: string;
  position: number;
  title: string;
  explanation: Generated<string>;
  kind: ItemKind;
  minutes: number;
  visibility: Visibility;
  presenterSeatId: string | null;
  presenterName: Generated<string>;
  sourceKind: Generated<string>;
  sourceId: string | null;
  firstMeetingId: string | null;
  carriedFrom: string | null;
  timesCarried: Generated<number>;
  outcome: ItemOutcome | null;
  outcomeNote: Generated<string>;
  summary: Generated<string>;
  startedAt: Generated<string>;
  endedAt: Generated<string>;
  removed: Generated<boolean>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface DroppedCarryOverTable {
  workspaceId: string;
  bodyId: string;
  sourceKind: string;
  sourceId: string;
  title: string;
  reason: string;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.meeting': MeetingTable;
    'councils.meetingEvent': MeetingEventTable;
    'councils.agendaItem': AgendaItemTable;
    'councils.droppedCarryOver': DroppedCarryOverTable;
  }
}
