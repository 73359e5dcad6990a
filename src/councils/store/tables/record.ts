import type { Generated } from 'kysely';
import type { Ending, KeyRemarkKind } from '../../domain/key-remark.ts';
import type { Visibility } from '../../domain/meeting.ts';
import type { Skipped, TranscriptWarning } from '../../domain/transcripts/transcript.ts';

export interface RemarkTable {
  workspaceId: string;
  remarkId: string;
  meetingId: string;
  itemId: string | null;
  seatId: string | null;
  speakerName: Generated<string>;
  text: string;
  saidAt: Generated<string>;
  position: number;
  removed: Generated<boolean>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface DecisionTable {
  workspaceId: string;
  decisionId: string;
  meetingId: string;
  itemId: string | null;
  text: string;
  position: number;
  removed: Generated<boolean>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface AgreedActionTable {
  workspaceId: string;
  actionId: string;
  meetingId: string;
  itemId: string | null;
  formId: string | null;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

/** What an import said about its file; empty for rows that no import wrote. */
export interface TranscriptReading {
  readonly skipped?: readonly Skipped[];
  readonly skippedCount?: number;
  readonly warnings?: readonly TranscriptWarning[];
}

export interface TranscriptTable {
  workspaceId: string;
  transcriptId: string;
  meetingId: string;
  fileName: string;
  format: 'vtt' | 'srt' | 'text' | 'docx';
  sha256: string;
  part: Generated<number>;
  utterances: number;
  reading: Generated<TranscriptReading>;
  supersededAt: Date | null;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface UtteranceTable {
  workspaceId: string;
  transcriptId: string;
  position: number;
  line: number;
  startsMs: number | null;
  endsMs: number | null;
  speaker: string;
  text: string;
  characters: number;
  beginsTurn: boolean;
}

export interface SpeakerTable {
  workspaceId: string;
  bodyId: string;
  speaker: string;
  personId: string | null;
  seatId: string | null;
  outsider: Generated<'' | 'secretariat' | 'guest' | 'observer'>;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

export interface KeyRemarkTable {
  workspaceId: string;
  keyRemarkId: string;
  meetingId: string;
  itemId: string | null;
  kind: KeyRemarkKind;
  text: string;
  seatId: string | null;
  speakerName: string;
  transcriptId: string | null;
  position: number | null;
  startsMs: number | null;
  remarkId: string | null;
  visibility: Generated<Visibility>;
  ending: Ending | null;
  endingId: string | null;
  endingNote: Generated<string>;
  endedByName: Generated<string>;
  /** Address of the question raised from it, after /w/<workspace>; '' while nobody was asked. */
  relayedPath: Generated<string>;
  endedAt: Date | null;
  version: Generated<number>;
  byName: string;
  enteredBy: string;
  enteredAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'councils.remark': RemarkTable;
    'councils.decision': DecisionTable;
    'councils.agreedAction': AgreedActionTable;
    'councils.transcript': TranscriptTable;
    'councils.utterance': UtteranceTable;
    'councils.speaker': SpeakerTable;
    'councils.keyRemark': KeyRemarkTable;
  }
}
