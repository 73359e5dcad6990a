import type { Generated } from 'kysely';

export interface RecordEventTable {
  workspaceId: string;
  eventId: string;
  meetingId: string;
  subjectKind: 'remark' | 'decision' | 'item' | 'key-remark';
  subjectId: string;
  kind: 'changed' | 'removed' | 'restored' | 'marked' | 'ended' | 'reopened' | 'relayed' | 'unrelayed';
  text: Generated<string>;
  note: Generated<string>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.recordEvent': RecordEventTable;
  }
}
