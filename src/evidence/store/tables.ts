import type { ColumnType } from 'kysely';
import type { FigureKind } from '../domain/figure.ts';

/** A column that is written as text and read back as PostgreSQL prints it. */
type Json<T> = ColumnType<T, string, never>;

interface Entered {
  enteredBy: string;
  enteredAt: Date;
}

export interface IndicatorTable extends Entered {
  workspaceId: string;
  key: string;
  version: number;
  position: number;
  name: string;
  unit: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  partitions: Json<string[][]>;
  sumOverPlacesOf: string | null;
  min: string | null;
  max: string | null;
  maxYearlyChangePercent: string | null;
}

export interface SourceTable extends Entered {
  workspaceId: string;
  sourceId: string;
  contentHash: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  locator: string;
  licence: string;
}

export interface ImportTable extends Entered {
  workspaceId: string;
  importId: string;
  kind: 'figures' | 'catalogue';
  fileName: string;
  sha256: string;
  encoding: string;
  rowCount: number;
  added: number;
  corrected: number;
  unchanged: number;
  skipped: number;
}

export interface FigureTable extends Entered {
  workspaceId: string;
  figureId: string;
  indicatorKey: string;
  place: string;
  asOf: string;
  asOfDay: string;
  kind: FigureKind;
  value: string;
  sourceId: string;
  note: string;
  importId: string | null;
  supersedes: string | null;
}

export interface ExplanationTable extends Entered {
  workspaceId: string;
  explanationId: string;
  checkKey: string;
  fingerprint: string;
  reason: string;
  byName: string;
}

export type AssumptionKey = 'occupancy' | 'outsiders-share';

export interface AssumptionTable extends Entered {
  workspaceId: string;
  key: AssumptionKey;
  version: number;
  low: string;
  high: string;
  source: string;
  byName: string;
}

/** What was typed beside the table. */
export interface DraftOptions {
  /** Pasted text has no encoding of its own. */
  readonly pasted: boolean;
  readonly source: SourceFields | null;
  readonly kind: FigureKind | null;
}

type SourceFields = Pick<SourceTable, 'title' | 'publisher' | 'publishedOn' | 'locator' | 'licence'>;

export interface ImportDraftTable {
  workspaceId: string;
  draftId: string;
  kind: 'figures' | 'catalogue';
  fileName: string;
  content: Uint8Array;
  options: Json<DraftOptions>;
  enteredBy: string;
  expiresAt: Date;
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'evidence.revision': { workspaceId: string; number: number };
    'evidence.indicator': IndicatorTable;
    'evidence.source': SourceTable;
    'evidence.import': ImportTable;
    'evidence.figure': FigureTable;
    'evidence.explanation': ExplanationTable;
    'evidence.assumption': AssumptionTable;
    'evidence.importDraft': ImportDraftTable;
  }
}
